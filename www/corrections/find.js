/** Finds what a correction speaks of. */

/** @import { AnnotatedArticle, Entity, Mention, Span } from "../../pkg/article_annotator.js" */

/** What a person decided is certain, and says so. */
export const CORRECTED = Object.freeze({ confidence: 1, rule: "correction" });

/**
 * The item that lies just there, or the one that shares most with it: the recogniser may see a little
 * more or less after the text was edited.
 *
 * @template {Span} T
 * @param {Iterable<T>} items
 * @param {Span} span
 * @returns {T | null}
 */
export function itemAt(items, { start, end }) {
  let best = null;
  let most = 0;
  for (const item of items) {
    if (item.start === start && item.end === end) return item;
    const shared = Math.min(item.end, end) - Math.max(item.start, start);
    if (shared > most) [best, most] = [item, shared];
  }
  return best;
}

/**
 * @param {AnnotatedArticle} article
 * @param {Span} span
 * @returns {{ entity: Entity, mention: Mention } | null}
 */
export function mentionAt(article, span) {
  const mention = itemAt(allMentions(article), span);
  if (!mention) return null;
  const entity = article.entities.find(({ mentions }) => mentions.includes(mention));
  return entity ? { entity, mention } : null;
}

/** @param {AnnotatedArticle} article */
function* allMentions({ entities }) {
  for (const { mentions } of entities) yield* mentions;
}

/**
 * A list with one item replaced, or taken out.
 *
 * @template T
 * @param {readonly T[]} items
 * @param {T} item
 * @param {T | null} by
 * @returns {T[]}
 */
export const replaced = (items, item, by) =>
  by === null
    ? items.filter((other) => other !== item)
    : items.map((other) => (other === item ? by : other));
