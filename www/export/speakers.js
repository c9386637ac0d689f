// Who said a quotation, as one name.

/** @import { AnnotatedArticle, Quote } from "../../pkg/article_annotator.js" */

/**
 * The speaker's fullest name, else the words of the attribution; null where the article does not tell.
 *
 * @param {AnnotatedArticle} article
 * @param {Quote} quote
 * @returns {string | null}
 */
export function speakerName(article, { speaker }) {
  if (!speaker) return null;
  if (speaker.entity !== null) return article.entities[speaker.entity]?.name ?? null;
  return speaker.mention ? article.text.slice(speaker.mention.start, speaker.mention.end) : null;
}

/** Words that point at somebody; two of them need not be the same person. */
const PRONOUN = /^(?:he|she|they|it|we|i|who|his|her|their|him|them)$/i;

/**
 * Quotations by who said them, in the order in which the speakers first speak; what the article does not
 * tell comes last. Words in marks that quote nobody are left out.
 *
 * @param {AnnotatedArticle} article
 * @returns {{ name: string | null, entity: number | null, quotes: number[] }[]} `quotes` are indices.
 */
export function bySpeaker(article) {
  /** @type {Map<string, { name: string | null, entity: number | null, quotes: number[] }>} */
  const groups = new Map();
  for (const [index, quote] of article.quotes.entries()) {
    if (quote.kind === "scare") continue;
    const name = speakerName(article, quote);
    const entity = quote.speaker?.entity ?? null;
    const key = keyOf(name, entity, index);
    const group = groups.get(key);
    if (group) group.quotes.push(index);
    else groups.set(key, { name, entity, quotes: [index] });
  }
  const untold = groups.get("");
  groups.delete("");
  return untold ? [...groups.values(), untold] : [...groups.values()];
}

/**
 * @param {string | null} name
 * @param {number | null} entity
 * @param {number} index
 */
function keyOf(name, entity, index) {
  if (entity !== null) return `entity ${entity}`;
  if (name === null) return "";
  return PRONOUN.test(name) ? `quote ${index}` : `words ${name.toLowerCase()}`;
}
