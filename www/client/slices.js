/**
 * A result on its way out of the worker. A short article goes whole; a long one in slices, each of
 * which the main thread receives in a few milliseconds, so that it never stalls.
 */

/** @import { AnnotatedArticle, Mention } from "../../pkg/article_annotator.js" */

/** @typedef {"blocks" | "removed" | "sourceMap" | "entities" | "quotes" | "dates"} List */

/**
 * @typedef {{ head: Partial<AnnotatedArticle>, ownSource: boolean }
 *   | { list: List, items: unknown[] }
 *   | { entity: number, mentions: Mention[] }} Slice
 */

/** @type {readonly List[]} */
const LISTS = ["blocks", "removed", "sourceMap", "entities", "quotes", "dates"];

/** Objects in one slice. */
const SIZE = 2000;

/**
 * @param {AnnotatedArticle} article
 * @param {string} input What was annotated: not sent back where the source is the same.
 * @returns {Generator<Slice>}
 */
export function* slicesOf(article, input) {
  const { sourceText, ...rest } = article;
  const ownSource = sourceText !== input;
  const source = ownSource ? { sourceText } : {};
  if (weight(article) <= SIZE) {
    yield { head: { ...rest, ...source }, ownSource };
    return;
  }
  const { version, schema, text, metadata, nature } = article;
  yield { head: { version, schema, text, metadata, nature, ...source }, ownSource };
  for (const list of LISTS) {
    if (list === "entities") yield* entities(article.entities);
    else yield* pages(/** @type {unknown[]} */ (article[list]), (items) => ({ list, items }));
  }
}

/** @param {AnnotatedArticle} article */
function weight(article) {
  let sum = article.entities.reduce((n, entity) => n + entity.mentions.length, 0);
  for (const list of LISTS) sum += article[list].length;
  return sum;
}

/**
 * @template T
 * @param {readonly T[]} items
 * @param {(page: T[]) => Slice} wrap
 */
function* pages(items, wrap) {
  for (let at = 0; at < items.length; at += SIZE) yield wrap(items.slice(at, at + SIZE));
}

/** @param {AnnotatedArticle["entities"]} list */
function* entities(list) {
  /** @type {AnnotatedArticle["entities"]} */
  let items = [];
  let sum = 0;
  for (const entity of list) {
    const own = 1 + entity.mentions.length;
    if (items.length && sum + own > SIZE) {
      yield /** @type {Slice} */ ({ list: "entities", items });
      [items, sum] = [[], 0];
    }
    items.push(own > SIZE ? { ...entity, mentions: [] } : entity);
    sum += own > SIZE ? 1 : own;
    if (own > SIZE) {
      // The entity has to be there before its mentions come.
      yield /** @type {Slice} */ ({ list: "entities", items });
      [items, sum] = [[], 0];
      yield* pages(entity.mentions, (mentions) => ({ entity: entity.id, mentions }));
    }
  }
  if (items.length) yield /** @type {Slice} */ ({ list: "entities", items });
}

/** The slices put together again. */
export class Assembly {
  #input;
  /** @type {any} */
  article = null;

  /** @param {string} input */
  constructor(input) {
    this.#input = input;
  }

  /** @param {Slice} slice */
  add(slice) {
    if ("head" in slice) {
      const lists = Object.fromEntries(LISTS.map((list) => [list, []]));
      const source = slice.ownSource ? {} : { sourceText: this.#input };
      this.article = { ...lists, ...source, ...slice.head };
    } else if ("entity" in slice) {
      this.article.entities[slice.entity].mentions.push(...slice.mentions);
    } else {
      this.article[slice.list].push(...slice.items);
    }
  }
}
