/**
 * Makes the result of the columns that the core sends: reads what columns.rs writes, field by field in
 * the contract's order. Each object is written out, so that the engine knows its shape beforehand.
 */

/** @import * as contract from "../../www/package/article_annotator.d.ts" */

/** The columns, read from the front. */
class Columns {
  #cells;
  /** @type {string[]} */
  #strings = [];
  #at = 0;

  /**
   * @param {Uint32Array} cells
   * @param {string} words all strings in a row
   * @param {Uint32Array} lengths of the strings
   */
  constructor(cells, words, lengths) {
    this.#cells = cells;
    let end = 0;
    for (const length of lengths) this.#strings.push(words.slice(end, (end += length)));
  }

  whole() {
    return this.#cells[this.#at++];
  }

  /** @returns {any} a string; which ones can stand somewhere is the contract's to say */
  string() {
    return this.#strings[this.whole()];
  }

  truth() {
    return this.whole() === 1;
  }

  /** From 0 to 1. */
  confidence() {
    return this.whole() / 1000;
  }

  /** @template T @param {(columns: Columns) => T} read @returns {T | null} */
  maybe(read) {
    return this.whole() === 1 ? read(this) : null;
  }

  /** @template T @param {(columns: Columns) => T} read @returns {T[]} */
  list(read) {
    const items = [];
    for (let left = this.whole(); left > 0; left--) items.push(read(this));
    return items;
  }
}

const string = (/** @type {Columns} */ columns) => columns.string();
const whole = (/** @type {Columns} */ columns) => columns.whole();

/** @param {Columns} columns @returns {contract.Span} */
const span = (columns) => ({ start: columns.whole(), end: columns.whole() });

/** @param {Columns} columns @returns {NonNullable<contract.Metadata["reference"]>} */
const reference = (columns) => ({ date: columns.string(), from: columns.string() });

/** @param {Columns} columns @returns {contract.Metadata} */
const metadata = (columns) => ({
  headline: columns.maybe(string),
  section: columns.maybe(string),
  authors: columns.list(string),
  agencies: columns.list(string),
  place: columns.maybe(string),
  published: columns.maybe(string),
  updated: columns.maybe(string),
  reference: columns.maybe(reference),
  language: columns.maybe(string),
});

/** @param {Columns} columns @returns {contract.Block} */
const block = (columns) => ({
  start: columns.whole(),
  end: columns.whole(),
  kind: columns.string(),
});

/** @param {Columns} columns @returns {contract.Removal} */
const removal = (columns) => ({
  source: span(columns),
  reason: columns.string(),
  rule: columns.string(),
});

/** @param {Columns} columns @returns {contract.AnnotatedArticle["sourceMap"][number]} */
const run = (columns) => ({
  text: span(columns),
  source: span(columns),
  kind: columns.string(),
});

/** @param {Columns} columns @returns {contract.Mention} */
const mention = (columns) => ({
  start: columns.whole(),
  end: columns.whole(),
  kind: columns.string(),
  confidence: columns.confidence(),
  rule: columns.string(),
});

/** @param {Columns} columns @returns {contract.Entity} */
const entity = (columns) => ({
  id: columns.whole(),
  type: columns.string(),
  name: columns.string(),
  role: columns.maybe(string),
  mentions: columns.list(mention),
});

/** @param {Columns} columns @returns {contract.Speaker} */
const speaker = (columns) => ({
  mention: columns.maybe(span),
  entity: columns.maybe(whole),
  confidence: columns.confidence(),
});

/** @param {Columns} columns @returns {contract.Quote} */
const quote = (columns) => ({
  start: columns.whole(),
  end: columns.whole(),
  kind: columns.string(),
  speaker: columns.maybe(speaker),
  cue: columns.maybe(span),
  parts: columns.list(span),
  confidence: columns.confidence(),
  rule: columns.string(),
});

/** @param {Columns} columns @returns {contract.DateExpression} */
const date = (columns) => ({
  start: columns.whole(),
  end: columns.whole(),
  type: columns.string(),
  value: columns.maybe(string),
  from: columns.maybe(string),
  to: columns.maybe(string),
  relative: columns.truth(),
  implied: columns.list(string),
  mod: columns.maybe(string),
  range: columns.maybe(whole),
  rule: columns.string(),
});

/**
 * @param {Uint32Array} cells
 * @param {string} words
 * @param {Uint32Array} lengths
 * @param {string} sourceText which, as `text`, comes by itself: in its column stands an empty string
 * @param {string} text
 * @returns {contract.AnnotatedArticle}
 */
export function toArticle(cells, words, lengths, sourceText, text) {
  const columns = new Columns(cells, words, lengths);
  const version = columns.string();
  const schema = /** @type {1} */ (columns.whole());
  columns.string();
  columns.string();
  return {
    version,
    schema,
    sourceText,
    text,
    metadata: metadata(columns),
    nature: columns.string(),
    blocks: columns.list(block),
    removed: columns.list(removal),
    sourceMap: columns.list(run),
    entities: columns.list(entity),
    quotes: columns.list(quote),
    dates: columns.list(date),
  };
}
