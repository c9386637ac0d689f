/**
 * A small annotated article, written by hand, for tests that need a result but not the core.
 */

/** @import { AnnotatedArticle, Block, Entity, Quote, DateExpression } from "../../pkg/article_annotator.js" */

/**
 * The span of the `nth` occurrence of `words` in `text`.
 *
 * @param {string} text
 * @param {string} words
 * @param {number} [nth] counted from 0
 */
export function spanOf(text, words, nth = 0) {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`no “${words}” (${nth}) in the text`);
  return { start, end: start + words.length };
}

/**
 * An article of which everything but what is given is empty.
 *
 * @param {string} text blocks apart by a blank line
 * @param {Partial<AnnotatedArticle>} [parts]
 * @returns {AnnotatedArticle}
 */
export function articleOf(text, parts = {}) {
  let start = 0;
  /** @type {Block[]} */
  const blocks = text.split("\n\n").map((block, index) => {
    const span = { start, end: start + block.length };
    start = span.end + 2;
    return { ...span, kind: index === 0 ? "headline" : "paragraph" };
  });
  return {
    version: "0.0.0",
    schema: 1,
    sourceText: text,
    text,
    metadata: {
      ...{ headline: text.split("\n\n")[0] ?? null, section: null, authors: [], agencies: [] },
      ...{ place: null, published: null, updated: null, reference: null, language: "en" },
    },
    nature: "article",
    blocks,
    removed: [],
    sourceMap: [
      {
        text: { start: 0, end: text.length },
        source: { start: 0, end: text.length },
        kind: "copy",
      },
    ],
    entities: [],
    quotes: [],
    dates: [],
    ...parts,
  };
}

/**
 * @param {string} text
 * @param {string} name
 * @param {Entity["type"]} type
 * @param {[words: string, nth?: number][]} mentions
 * @param {Partial<Entity>} [parts]
 * @returns {Entity}
 */
export function entityOf(text, name, type, mentions, parts = {}) {
  return {
    ...{ id: 0, type, name, role: null },
    mentions: mentions.map(([words, nth]) => ({
      ...spanOf(text, words, nth),
      ...{ kind: "name", confidence: 0.9, rule: "model" },
    })),
    ...parts,
  };
}

/**
 * @param {string} text
 * @param {string[]} pieces
 * @param {Partial<Quote>} [parts]
 * @returns {Quote}
 */
export function quoteOf(text, pieces, parts = {}) {
  const spans = pieces.map((words) => spanOf(text, words));
  return {
    start: /** @type {{ start: number }} */ (spans[0]).start,
    end: /** @type {{ end: number }} */ (spans.at(-1)).end,
    ...{
      kind: "direct",
      speaker: null,
      cue: null,
      parts: spans,
      confidence: 0.8,
      rule: "quote.said",
    },
    ...parts,
  };
}

/**
 * @param {string} text
 * @param {string} words
 * @param {string | null} value
 * @param {Partial<DateExpression>} [parts]
 * @returns {DateExpression}
 */
export function dateOf(text, words, value, parts = {}) {
  return {
    ...spanOf(text, words),
    ...{ type: "date", value, from: value, to: value, relative: false, implied: [] },
    ...{ mod: null, range: null, rule: "date.day" },
    ...parts,
  };
}

const TEXT = `Ferry to Skarvoy sails again 🚢

The ferry to Skarvoy will sail again on Monday, said Ingrid Halvorsen, the harbour master.

“We lost eleven days,” Halvorsen told the Skarvoy Gazette. “We shall not
lose a twelfth.”

Islanders called the delay “a scandal”.`;

/** One of everything: an emoji before the marks, a broken quotation, marks in marks, a removal. */
export const FERRY = articleOf(TEXT, {
  sourceText: `Share this article\n${TEXT}`,
  removed: [{ source: { start: 0, end: 18 }, reason: "share", rule: "share.bar" }],
  entities: [
    entityOf(TEXT, "Ingrid Halvorsen", "person", [["Ingrid Halvorsen"], ["Halvorsen", 1]], {
      role: "harbour master",
    }),
    entityOf(TEXT, "Skarvoy", "place", [["Skarvoy"], ["Skarvoy", 1]], { id: 1 }),
    entityOf(TEXT, "Skarvoy Gazette", "organization", [["Skarvoy Gazette"]], { id: 2 }),
  ],
  quotes: [
    quoteOf(TEXT, ["The ferry to Skarvoy will sail again on Monday"], {
      kind: "indirect",
      speaker: { mention: spanOf(TEXT, "Ingrid Halvorsen"), entity: 0, confidence: 0.9 },
      cue: spanOf(TEXT, "said"),
    }),
    quoteOf(TEXT, ["“We lost eleven days,”", "“We shall not\nlose a twelfth.”"], {
      speaker: { mention: spanOf(TEXT, "Halvorsen", 1), entity: 0, confidence: 0.9 },
      cue: spanOf(TEXT, "told"),
    }),
    quoteOf(TEXT, ["“a scandal”"]),
  ],
  dates: [
    dateOf(TEXT, "Monday", "2024-03-11", { relative: true, implied: ["year", "month", "day"] }),
    dateOf(TEXT, "eleven days", "P11D", { type: "duration", from: null, to: null }),
  ],
});
