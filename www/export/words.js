// The words exports are written in: English where the caller names no other.

import en from "../strings/en.js";
import { sayer } from "../strings/say.js";

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */
/** @import { Say } from "../strings/say.js" */
/** @typedef {{ say?: Say, lang?: string }} Words */

/**
 * @param {Words} [words]
 * @returns {{ say: Say, lang: string }}
 */
export function inWords({ say, lang = "en" } = {}) {
  return { say: say ?? sayer(en, lang), lang };
}

/** @param {AnnotatedArticle} article */
export function generator({ version, schema }) {
  return `article-annotator ${version}, schema ${schema}`;
}
