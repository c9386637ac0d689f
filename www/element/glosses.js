/** What stands in the margin: who said it, and which day "Monday" is. */
import { valueInWords } from "../strings/values.js";
import { element } from "./dom.js";

/** @import { AnnotatedArticle, DateExpression, Quote } from "../../pkg/article_annotator.js" */
/** @import { Language as Words } from "../strings/languages.js" */
/** @import { Mark } from "./marks.js" */

/**
 * The gloss of a mark, if it has one to give.
 *
 * @param {AnnotatedArticle} article
 * @param {Mark} mark
 * @param {Words} words
 * @returns {{ key: string, node: HTMLElement } | null} Glosses with the same key say the same.
 */
export function glossOf(article, mark, words) {
  const { kind, index } = mark.target;
  const quote = kind === "quote" ? article.quotes[index] : undefined;
  if (quote && mark.kind === "quote" && mark.start === quote.start) {
    return quoteGloss(article, quote, words);
  }
  const date = kind === "date" ? article.dates[index] : undefined;
  return date ? dateGloss(article, date, words) : null;
}

/**
 * @param {AnnotatedArticle} article
 * @param {Quote} quote
 * @param {Words} words
 */
function quoteGloss(article, quote, { say, lang }) {
  const { entity, mention } = quote.speaker ?? { entity: null, mention: null };
  const name = entity === null ? null : (article.entities[entity]?.name ?? null);
  const said = mention && article.text.slice(mention.start, mention.end);
  if (!name && !said) return null;
  // "Through" helps with "the minister"; of "he" it says nothing new.
  const pronoun = article.entities[entity ?? -1]?.mentions.some(
    ({ kind, start }) => kind === "pronoun" && start === mention?.start,
  );
  const through = name && said && !pronoun && !overlaps(name, said) ? said : null;
  const node = gloss(
    lang,
    element("b", null, name ?? said),
    ` ${say("gloss.said")}`,
    through && element("span", { class: "through" }, say("gloss.through", { words: through })),
  );
  return { key: `q${entity ?? said}${through ?? ""}`, node };
}

/**
 * @param {AnnotatedArticle} article
 * @param {DateExpression} date
 * @param {Words} words
 */
function dateGloss(article, date, { say, lang }) {
  const { value, type, relative, implied } = date;
  if (value === null || value.endsWith("_REF") || (type !== "date" && type !== "time")) return null;
  // A full date of which nothing but the time zone is not told.
  if (!relative && (implied[0] ?? "zone") === "zone") return null;
  const said = article.text.slice(date.start, date.end);
  const meant = valueInWords(date, say, lang);
  if (said.toLowerCase() === meant.toLowerCase()) return null;
  const node = gloss(
    lang,
    element("span", { class: "day" }, said),
    " = ",
    element("span", null, meant),
  );
  return { key: `d${said}${value}`, node };
}

/** @param {string} lang @param {...(Node | string | null)} children */
const gloss = (lang, ...children) =>
  element("div", { class: "gloss", part: "gloss", role: "note", lang }, ...children);

/**
 * Whether one name is a part of the other: "Cameron" needs no "through" beside "David Cameron".
 *
 * @param {string} a
 * @param {string} b
 */
const overlaps = (a, b) => {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other) || other.includes(one);
};
