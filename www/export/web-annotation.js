// W3C Web Annotation (https://www.w3.org/TR/annotation-model/) as JSON-LD: an annotation page with one
// annotation a mention, quotation or date. Positions count code points of the cleaned text, as the
// model asks, and each is accompanied by the words themselves with what stands before and after them.

import { speakerName } from "./speakers.js";

/** @import { AnnotatedArticle, Span } from "../../pkg/article_annotator.js" */

/** Code points of context on either side of a quoted span. */
const CONTEXT = 32;

/**
 * @param {AnnotatedArticle} article As shown, corrections applied.
 * @param {{ source?: string }} [options] `source`: the IRI of the annotated text, if it has one; else a
 *   name made from its words.
 * @returns {string}
 */
export function toWebAnnotation(article, { source = `urn:uuid:${uuidOf(article.text)}` } = {}) {
  const { text } = article;
  const targets = selectors(article);
  /** @param {Span[]} spans */
  const target = (spans) => {
    const each = spans.map(({ start, end }) => {
      const { from, to, prefix, suffix } = targets({ start, end });
      return {
        type: "SpecificResource",
        source,
        selector: [
          { type: "TextQuoteSelector", exact: text.slice(start, end), prefix, suffix },
          { type: "TextPositionSelector", start: from, end: to },
        ],
      };
    });
    return each.length === 1 ? each[0] : each;
  };
  /**
   * @param {string} id
   * @param {string} motivation
   * @param {[purpose: string, value: string | null][]} bodies
   * @param {Span[]} spans
   */
  const annotation = (id, motivation, bodies, spans) => ({
    id: `${source}#${id}`,
    type: "Annotation",
    motivation,
    body: bodies
      .filter(([, value]) => value !== null)
      .map(([purpose, value]) => ({ type: "TextualBody", purpose, format: "text/plain", value })),
    target: target(spans),
  });

  const items = [
    ...article.entities.flatMap(({ id, type, name, role, mentions }) =>
      mentions.map((mention, index) =>
        annotation(
          `entity-${id}-${index}`,
          "identifying",
          [
            ["classifying", type],
            ["identifying", name],
            ["describing", role],
          ],
          [mention],
        ),
      ),
    ),
    ...article.quotes.map((quote, index) =>
      annotation(
        `quote-${index}`,
        "describing",
        [
          ["classifying", `${quote.kind} quotation`],
          ["identifying", speakerName(article, quote)],
        ],
        quote.parts.length > 0 ? quote.parts : [quote],
      ),
    ),
    ...article.dates.map((date, index) =>
      annotation(
        `date-${index}`,
        "identifying",
        [
          ["classifying", date.type],
          ["identifying", date.value],
        ],
        [date],
      ),
    ),
  ];
  const page = {
    "@context": "http://www.w3.org/ns/anno.jsonld",
    id: `${source}#annotations`,
    type: "AnnotationPage",
    generator: {
      id: "https://www.npmjs.com/package/article-annotator",
      type: "Software",
      name: `article-annotator ${article.version}`,
      "schema:softwareVersion": article.version,
      "schema:schemaVersion": String(article.schema),
    },
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/**
 * Positions in code points, counted once over the text for all spans, and the words around a span.
 *
 * @param {AnnotatedArticle} article
 */
function selectors({ text, entities, quotes, dates }) {
  const offsets = new Set(
    [...quotes, ...dates, ...quotes.flatMap(({ parts }) => parts)].flatMap(ends),
  );
  for (const { mentions } of entities)
    for (const mention of mentions) ends(mention).forEach((at) => offsets.add(at));
  /** @type {Map<number, number>} */
  const points = new Map();
  let unit = 0;
  let point = 0;
  for (const offset of [...offsets].sort((a, b) => a - b)) {
    for (; unit < offset; point++) unit += (text.codePointAt(unit) ?? 0) > 0xffff ? 2 : 1;
    points.set(offset, point);
  }
  return (/** @type {Span} */ { start, end }) => ({
    from: points.get(start) ?? 0,
    to: points.get(end) ?? 0,
    // Twice the units hold enough code points, however many of them are pairs.
    prefix: Array.from(text.slice(Math.max(0, start - 2 * CONTEXT), start).toWellFormed())
      .slice(-CONTEXT)
      .join(""),
    suffix: Array.from(text.slice(end, end + 2 * CONTEXT).toWellFormed())
      .slice(0, CONTEXT)
      .join(""),
  });
}

/** @param {Span} span */
const ends = ({ start, end }) => [start, end];

/**
 * A UUID (version 8) that stands for a text: the same words give the same name. No secret rests on it.
 * Four FNV-1a hashes with different seeds.
 *
 * @param {string} text
 */
function uuidOf(text) {
  const hex = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
    .map((seed) => {
      let hash = seed;
      for (let at = 0; at < text.length; at++)
        hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
      return (hash >>> 0).toString(16).padStart(8, "0");
    })
    .join("");
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20),
  ].join("-");
}
