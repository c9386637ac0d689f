/**
 * Defines `<article-annotator>`. Where there is no DOM this does nothing.
 *
 * @module
 */
import { ArticleAnnotator } from "./element/annotator.js";

export { AnnotatorError } from "./client/errors.js";
export * as corrections from "./corrections/index.js";
export { addLanguage } from "./element/language.js";
export { ArticleAnnotator };

/**
 * Defines the element under its name, unless something has that name already.
 *
 * @param {string} [name]
 */
export function define(name = "article-annotator") {
  if (globalThis.customElements && !customElements.get(name)) {
    customElements.define(name, ArticleAnnotator);
  }
}

define();
