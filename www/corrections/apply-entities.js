/** Corrections of names. */
import { CORRECTED, itemAt, mentionAt, replaced } from "./find.js";

/** @import { AnnotatedArticle, Entity, Mention, Span } from "../../pkg/article_annotator.js" */

/**
 * Puts a changed list of entities in place: those without a mention go, ids are positions again, and
 * speakers follow their entities.
 *
 * @param {AnnotatedArticle} article
 * @param {Entity[]} entities With the ids they had before.
 * @param {Map<number, number>} [joined] Ids that now stand under another.
 * @returns {AnnotatedArticle}
 */
export function withEntities(article, entities, joined = new Map()) {
  /** @type {Map<number, number>} */
  const moved = new Map();
  const kept = entities
    .filter(({ mentions }) => mentions.length > 0)
    .map((entity, id) => {
      moved.set(entity.id, id);
      return entity.id === id ? entity : { ...entity, id };
    });
  const quotes = article.quotes.map((quote) => {
    const { speaker } = quote;
    if (!speaker || speaker.entity === null) return quote;
    const entity = moved.get(joined.get(speaker.entity) ?? speaker.entity) ?? null;
    if (entity === speaker.entity) return quote;
    const told = entity !== null || speaker.mention !== null;
    return { ...quote, speaker: told ? { ...speaker, entity } : null };
  });
  return { ...article, entities: kept, quotes };
}

/** @param {Mention[]} mentions */
const inOrder = (mentions) => mentions.sort((a, b) => a.start - b.start || a.end - b.end);

/** @param {Entity} entity */
const decided = (entity) => entity.mentions.map((mention) => ({ ...mention, ...CORRECTED }));

/**
 * @param {AnnotatedArticle} article
 * @param {Span} span
 * @param {Entity["type"]} type
 */
export function retypeEntity(article, span, type) {
  const entity = mentionAt(article, span)?.entity;
  if (!entity) return null;
  const mentions = decided(entity);
  return withEntities(article, replaced(article.entities, entity, { ...entity, type, mentions }));
}

/**
 * @param {AnnotatedArticle} article
 * @param {"entity" | "quote" | "date"} target
 * @param {Span} span
 * @param {"one" | "all"} scope
 * @returns {AnnotatedArticle | null}
 */
export function remove(article, target, span, scope) {
  if (target === "quote") {
    const quote = itemAt(article.quotes, span);
    return quote && { ...article, quotes: replaced(article.quotes, quote, null) };
  }
  if (target === "date") {
    const date = itemAt(article.dates, span);
    return date && { ...article, dates: replaced(article.dates, date, null) };
  }
  const found = mentionAt(article, span);
  if (!found) return null;
  const { entity, mention } = found;
  const mentions = scope === "one" ? replaced(entity.mentions, mention, null) : [];
  return withEntities(article, replaced(article.entities, entity, { ...entity, mentions }));
}

/**
 * Takes the names out that a new span covers.
 *
 * @param {readonly Entity[]} entities
 * @param {Span} span
 * @param {Mention} [except]
 */
export const uncovered = (entities, { start, end }, except) =>
  entities.map((entity) => {
    const covered = (/** @type {Mention} */ mention) =>
      mention !== except && mention.start >= start && mention.end <= end;
    return entity.mentions.some(covered)
      ? { ...entity, mentions: entity.mentions.filter((mention) => !covered(mention)) }
      : entity;
  });

/**
 * @param {AnnotatedArticle} article
 * @param {Span} span
 * @param {Entity["type"]} type
 */
export function add(article, span, type) {
  const { text } = article;
  const name = text.slice(span.start, span.end);
  const taken = new Uint8Array(text.length);
  for (const { mentions } of article.entities) {
    for (const { start, end } of mentions) taken.fill(1, start, end);
  }
  /** @type {Mention[]} */
  const mentions = [];
  for (
    let start = text.indexOf(name);
    start >= 0;
    start = text.indexOf(name, start + name.length)
  ) {
    const end = start + name.length;
    const here = start === span.start;
    if (
      !here &&
      (inWord(text, start) || inWord(text, end) || taken.subarray(start, end).includes(1))
    )
      continue;
    mentions.push({ start, end, kind: "name", ...CORRECTED });
  }
  const entities = uncovered(article.entities, span);
  const same = entities.find((entity) => entity.name === name && entity.type === type);
  const entity = same
    ? { ...same, mentions: inOrder([...same.mentions, ...mentions]) }
    : { id: entities.length, type, name, role: null, mentions };
  return withEntities(article, same ? replaced(entities, same, entity) : [...entities, entity]);
}

/**
 * @param {string} text
 * @param {number} at
 */
const inWord = (text, at) => /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));

/**
 * @param {AnnotatedArticle} article
 * @param {Span} span
 * @param {Span | null} other
 */
export function merge(article, span, other) {
  const from = mentionAt(article, span)?.entity;
  const into = other && mentionAt(article, other)?.entity;
  if (!from || !into || from === into) return null;
  const mentions = inOrder([...decided(from), ...into.mentions]);
  const joined = { ...into, role: into.role ?? from.role, mentions };
  const entities = replaced(replaced(article.entities, from, null), into, joined);
  return withEntities(article, entities, new Map([[from.id, into.id]]));
}

/**
 * @param {AnnotatedArticle} article
 * @param {Span} span
 */
export function split(article, span) {
  const found = mentionAt(article, span);
  if (!found || found.entity.mentions.length < 2) return null;
  const { entity, mention } = found;
  const mentions = replaced(entity.mentions, mention, null);
  const own = {
    id: article.entities.length,
    type: entity.type,
    name: article.text.slice(mention.start, mention.end),
    role: null,
    mentions: [{ ...mention, ...CORRECTED }],
  };
  return withEntities(article, [
    ...replaced(article.entities, entity, { ...entity, mentions }),
    own,
  ]);
}
