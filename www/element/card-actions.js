/** The buttons of a card. */
import { element } from "./dom.js";

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */
/** @import { Correction } from "../corrections/index.js" */
/** @import { Mark, Target } from "./marks.js" */
/** @import { Words } from "./words.js" */

/**
 * @typedef {object} Acts
 * @property {(correction: Correction) => void} correct
 * @property {(target: Target) => void} select
 */

/**
 * @param {AnnotatedArticle} article
 * @param {Mark} mark
 * @param {Words} words
 * @param {Acts} acts
 */
export function cardActions(article, mark, words, acts) {
  void [article, mark, words, acts];
  return element("div", { class: "acts" });
}
