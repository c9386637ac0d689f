/**
 * The exports over results of texts made at random, of what articles are made of and of what is made to
 * hurt: each is what its format says, and holds nothing that a text brought but text.
 */
import assert from "node:assert/strict";
import { test } from "node:test";
import { parseHTML } from "linkedom";
import { annotate } from "../pkg/node.js";
import { toCsv, toHtml, toJson, toMarkdown, toWebAnnotation } from "../www/export.js";
import { PAYLOADS } from "./browser/support/hostile.mjs";

const PIECES = [
  ...[
    "Ada Quill",
    "Ms Quill",
    "the mayor of Wexcombe",
    "the United Nations",
    "he",
    "Quill Bank Inc.",
  ],
  ...[
    " said ",
    " told reporters that ",
    ", who left, ",
    " and ",
    " in ",
    ". ",
    ", ",
    "\n\n",
    "\n",
    " ",
  ],
  ...["“Rain fell”", '"Rain,"', "“It", "”", "‘", "’", "«", "»", "'", "—", "(AP)"],
  ...["on Monday", "12 March 2024", "in 2006", "for two years", "every Friday", "9 p.m.", "$3m"],
  ...["Share this\n", "By Jo Ray\n", "• ", "😀", "e\u0301", "\u200b", "\ud800", "\u2028", "\u202e"],
  ...[
    "=1+1",
    "+1",
    "@SUM(1)",
    "\t",
    "\r\n",
    '""',
    "|",
    "`",
    "*",
    "_",
    "#",
    "](x)",
    "\\",
    "&lt;",
    "]]>",
  ],
];

/** A small generator (mulberry32), so that a failure can be run again. @param {number} seed */
function random(seed) {
  return (/** @type {number} */ below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

/** Elements that the standalone page is made of. */
const OWN = new Set(
  "html head meta title style body main article header footer section nav h1 h2 h3 h4 p div span ul ol li dl dt dd table thead tbody tr th td q blockquote mark time cite b strong em i small br details summary figure figcaption address aside".split(
    " ",
  ),
);

test("six hundred results, five exports each", () => {
  const draw = random(20_240_312);
  for (let round = 0; round < 600; round++) {
    const text = Array.from({ length: 1 + draw(40) }, () =>
      draw(12) ? PIECES[draw(PIECES.length)] : PAYLOADS[draw(PAYLOADS.length)],
    ).join(draw(2) ? "" : " ");
    const article = annotate(text, {
      format: draw(4) ? "plain" : "html",
      clean: Boolean(draw(3)),
      ...(draw(2) ? { referenceDate: "2024-03-14" } : {}),
    });
    try {
      json(article);
      csv(article);
      html(article);
      webAnnotation(article);
      // What is left once escaped characters are gone opens no tag, link or code.
      const bare = toMarkdown(article).replace(/\\[!-/:-@[-`{-~]/g, "");
      assert.doesNotMatch(bare, /[<`[\]]/);
    } catch (error) {
      throw new Error(`round ${round}, ${JSON.stringify(text)}: ${error}`, { cause: error });
    }
  }
});

/** @typedef {import("../pkg/article_annotator.js").AnnotatedArticle} Article */

/** @param {Article} article */
function json(article) {
  assert.deepEqual(JSON.parse(toJson(article)), article);
}

/** @param {Article} article */
function csv(article) {
  const table = toCsv(article);
  // RFC 4180: quoted cells, commas between them, CRLF after each row.
  assert.match(table, /^(?:"(?:[^"]|"")*"(?:,"(?:[^"]|"")*")*\r\n)+$/);
  const cells = [...table.matchAll(/"((?:[^"]|"")*)"(,|\r\n)/g)];
  const widths = [];
  let width = 0;
  for (const [, cell, end] of cells) {
    assert.doesNotMatch(cell, /^[\s\p{Cf}]*[=+\-@＝＋－＠]/u);
    width++;
    if (end === "\r\n") {
      widths.push(width);
      width = 0;
    }
  }
  assert.equal(new Set(widths).size, 1);
  const mentions = article.entities.flatMap((entity) => entity.mentions).length;
  assert.equal(widths.length, 1 + mentions + article.quotes.length + article.dates.length);
}

/** @param {Article} article */
function html(article) {
  const { document } = parseHTML(toHtml(article));
  for (const node of document.querySelectorAll("*")) {
    assert.ok(OWN.has(node.localName), `<${node.localName}>`);
    for (const name of node.getAttributeNames()) {
      assert.doesNotMatch(name, /^on|^(?:style|src|href|srcdoc|action)$/, node.localName);
    }
  }
}

/** @param {Article} article */
function webAnnotation(article) {
  const points = Array.from(article.text);
  for (const { target } of JSON.parse(toWebAnnotation(article)).items) {
    for (const { selector } of [target].flat()) {
      const [quote, position] = selector;
      assert.equal(points.slice(position.start, position.end).join(""), quote.exact);
    }
  }
}
