// JSON: the contract itself, and the corrections that led to it where there are any.

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */

/**
 * @param {AnnotatedArticle} article As shown, corrections applied.
 * @param {{ corrections?: readonly unknown[] }} [extras] What a person corrected, kept beside the result.
 * @returns {string}
 */
export function toJson(article, { corrections = [] } = {}) {
  const whole = corrections.length > 0 ? { ...article, corrections } : article;
  return `${JSON.stringify(whole, null, 2)}\n`;
}
