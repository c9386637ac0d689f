// CSV: one row a mention, a quotation or a date, as RFC 4180 writes it, safe to open in a spreadsheet.
//
// A spreadsheet takes a cell that begins with one of = + - @ (also full-width, also after white space)
// for a formula, so such a cell gets an apostrophe in front. Every cell is quoted, because a program that
// splits at semicolons or tabs must not find a cell inside a cell; line breaks become spaces, so that a
// row is a line.

import { speakerName } from "./speakers.js";

/** @import { AnnotatedArticle, Span } from "../../pkg/article_annotator.js" */

const COLUMNS = /** @type {const} */ ([
  "schema",
  "mark",
  "kind",
  "text",
  "start",
  "end",
  "entity",
  "name",
  "role",
  "speaker",
  "cue",
  "value",
  "from",
  "to",
  "confidence",
  "rule",
]);

/** @typedef {Partial<Record<(typeof COLUMNS)[number], string | number | null>>} Row */

/**
 * @param {AnnotatedArticle} article As shown, corrections applied.
 * @returns {string} Rows end in CRLF; the first one names the columns. No byte order mark.
 */
export function toCsv(article) {
  /** @param {Span | null} span */
  const words = (span) => (span ? article.text.slice(span.start, span.end) : null);
  /** @type {(Row & Span)[]} */
  const rows = [];
  for (const entity of article.entities) {
    for (const { start, end, kind, confidence, rule } of entity.mentions) {
      rows.push({
        ...{ mark: kind, kind: entity.type, text: words({ start, end }), start, end },
        ...{ entity: entity.id, name: entity.name, role: entity.role, confidence, rule },
      });
    }
  }
  for (const quote of article.quotes) {
    const { start, end, kind, speaker, confidence, rule } = quote;
    rows.push({
      ...{ mark: "quote", kind, text: words(quote), start, end, cue: words(quote.cue) },
      ...{ entity: speaker?.entity ?? null, speaker: speakerName(article, quote) },
      ...{ confidence, rule },
    });
  }
  for (const date of article.dates) {
    const { start, end, type, value, from, to, rule } = date;
    rows.push({ mark: "date", kind: type, text: words(date), start, end, value, from, to, rule });
  }
  rows.sort((a, b) => a.start - b.start || b.end - a.end);
  const lines = rows.map((row) =>
    COLUMNS.map((column) => cell(column === "schema" ? article.schema : row[column])).join(","),
  );
  return [COLUMNS.map(cell).join(","), ...lines, ""].join("\r\n");
}

/** @param {string | number | null | undefined} value */
function cell(value) {
  const line = String(value ?? "").replace(/[\p{Cc}\u2028\u2029]+/gu, " ");
  const guard = /^[\s\p{Cf}]*[=+\-@|%\uFF1D\uFF0B\uFF0D\uFF20\u2212]/u.test(line) ? "'" : "";
  return `"${guard}${line.replaceAll('"', '""')}"`;
}
