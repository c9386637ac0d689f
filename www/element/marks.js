/** The marks of an article: each stretch of its text that stands for a name, a quotation or a date. */
import { quoteKind } from "./kinds.js";

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */
/** @import { Kind } from "./kinds.js" */

/**
 * What a mark stands for.
 *
 * @typedef {object} Target
 * @property {"entity" | "quote" | "date" | "removed"} kind
 * @property {number} index In the article's list of that kind.
 * @property {number} [mention] Of an entity: which of its mentions.
 */

/**
 * @typedef {object} Mark
 * @property {number} start UTF-16 code units of the article's text, as everywhere.
 * @property {number} end
 * @property {Kind} kind
 * @property {Target} target
 * @property {boolean} quiet "he", "the minister": drawn only when their entity is chosen.
 * @property {HTMLElement[]} nodes The elements that show it now, in text order.
 */

/**
 * All marks, in no order. A generator, so that a long article's can be taken a few at a time.
 *
 * @param {AnnotatedArticle} article
 * @returns {Generator<Mark>}
 */
export function* marksOf(article) {
  for (const [index, entity] of article.entities.entries()) {
    for (const [mention, { start, end, kind }] of entity.mentions.entries()) {
      const target = /** @type {Target} */ ({ kind: "entity", index, mention });
      yield { start, end, kind: entity.type, target, quiet: kind !== "name", nodes: [] };
    }
  }
  for (const [index, quote] of article.quotes.entries()) {
    const target = /** @type {Target} */ ({ kind: "quote", index });
    const kind = quoteKind(quote.kind);
    for (const { start, end } of quote.parts.length ? quote.parts : [quote]) {
      yield { start, end, kind, target, quiet: false, nodes: [] };
    }
  }
  for (const [index, { start, end }] of article.dates.entries()) {
    const target = /** @type {Target} */ ({ kind: "date", index });
    yield { start, end, kind: "date", target, quiet: false, nodes: [] };
  }
}

/**
 * @param {Target | null} a
 * @param {Target | null} b
 */
export const sameTarget = (a, b) =>
  a?.kind === b?.kind && a?.index === b?.index && a?.mention === b?.mention;

/** Longer marks stand before those inside them; what starts and ends together keeps an order. */
const rank = (/** @type {Mark} */ { kind }) =>
  kind === "quote" || kind === "indirect" || kind === "scare" ? 0 : kind === "date" ? 2 : 1;

/**
 * @param {Mark} a
 * @param {Mark} b
 */
export const inTextOrder = (a, b) => a.start - b.start || b.end - a.end || rank(a) - rank(b);
