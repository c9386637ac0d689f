/**
 * A result on its way out of the worker: the texts as they are, the rest as JSON in pages. JSON is
 * parsed several times faster than objects are cloned, and no page holds the main thread for more than
 * a few milliseconds.
 */

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */

/** @typedef {"blocks" | "removed" | "sourceMap" | "entities" | "quotes" | "dates"} List */

/**
 * `json` holds the article without texts and long lists; a list's items; or more mentions of an entity.
 *
 * @typedef {{ text: string, sourceText?: string, json: string }
 *   | { list: List, json: string }
 *   | { entity: number, json: string }} Slice
 */

/** @type {readonly List[]} */
const LISTS = ["blocks", "removed", "sourceMap", "entities", "quotes", "dates"];

/** Objects in one page. */
const SIZE = 1000;

/**
 * @param {AnnotatedArticle} article
 * @param {string} input What was annotated: not sent back where the source is the same.
 * @returns {Generator<Slice>}
 */
export function* slicesOf(article, input) {
  const { text, sourceText, ...rest } = article;
  const texts = sourceText === input ? { text } : { text, sourceText };
  if (weight(article) <= SIZE) {
    yield { ...texts, json: JSON.stringify(rest) };
    return;
  }
  const empty = Object.fromEntries(LISTS.map((list) => [list, []]));
  yield { ...texts, json: JSON.stringify({ ...rest, ...empty }) };
  for (const list of LISTS) {
    if (list === "entities") yield* entities(article.entities);
    else {
      for (const page of pages(/** @type {unknown[]} */ (article[list]))) {
        yield { list, json: JSON.stringify(page) };
      }
    }
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
 */
function* pages(items) {
  for (let at = 0; at < items.length; at += SIZE) yield items.slice(at, at + SIZE);
}

/**
 * Entities with their mentions; those of one with very many follow it in pages of their own.
 *
 * @param {AnnotatedArticle["entities"]} list
 * @returns {Generator<Slice>}
 */
function* entities(list) {
  /** @type {AnnotatedArticle["entities"]} */
  let page = [];
  let sum = 0;
  for (const entity of list) {
    const many = entity.mentions.length > SIZE;
    page.push(many ? { ...entity, mentions: [] } : entity);
    sum += 1 + (many ? 0 : entity.mentions.length);
    if (!many && sum < SIZE) continue;
    yield { list: "entities", json: JSON.stringify(page) };
    [page, sum] = [[], 0];
    if (!many) continue;
    for (const mentions of pages(entity.mentions)) {
      yield { entity: entity.id, json: JSON.stringify(mentions) };
    }
  }
  if (page.length) yield { list: "entities", json: JSON.stringify(page) };
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
    const value = JSON.parse(slice.json);
    if ("text" in slice) {
      const { version, schema, ...rest } = value;
      const { text, sourceText = this.#input } = slice;
      this.article = { version, schema, sourceText, text, ...rest };
    } else if ("entity" in slice) {
      this.article.entities[slice.entity].mentions.push(...value);
    } else {
      this.article[slice.list].push(...value);
    }
  }
}
