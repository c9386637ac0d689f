import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import * as exported from "../www/export.js";
import { toCsv, toHtml, toJson, toMarkdown, toWebAnnotation } from "../www/export.js";
import { STYLE, STYLE_HASH } from "../www/export/html-style.js";
import { nest } from "../www/export/marks.js";
import { bySpeaker } from "../www/export/speakers.js";
import { PAYLOADS } from "./browser/support/hostile.mjs";
import { FERRY, articleOf, entityOf, quoteOf, spanOf } from "./support/article.mjs";

/** Texts that want to be more than text. */
const HOSTILE = [
  ...PAYLOADS,
  "<script>alert(1)</script>",
  "<img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "</style><script>alert(1)</script>",
  "</title><body onload=alert(1)>",
  "javascript:alert(1)",
  "[click](javascript:alert(1))",
  "![x](https://evil.example/x.png)",
  "https://evil.example/",
  "www.evil.example",
  "<https://evil.example>",
  "`code` *bold* _it_ # head | cell | ~~gone~~ $x$",
  "&lt;b&gt; &amp; &#x3c;",
  "]]> --> <!-- <![CDATA[",
  "\u202Egnp.exe\u0000\u0007",
];

/** @param {string} words An article in which `words` is text, name, role, quotation, removed line and headline. */
function articleAbout(words) {
  const text = `${words}\n\nA man called ${words} said “${words}” twice.`;
  return articleOf(text, {
    sourceText: `${text}\n${words}`,
    removed: [
      {
        source: { start: text.length + 1, end: text.length + 1 + words.length },
        ...{ reason: "other", rule: "model" },
      },
    ],
    entities: [entityOf(text, words, "person", [[words, 1]], { role: words })],
    quotes: [
      quoteOf(text, [`“${words}”`], {
        speaker: { mention: spanOf(text, words, 1), entity: null, confidence: 1 },
      }),
    ],
  });
}

/** Rows and cells of a CSV whose cells are all quoted. @param {string} csv */
const cellsOf = (csv) =>
  csv
    .split("\r\n")
    .filter(Boolean)
    .map((row) =>
      [...row.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(
        ([, cell]) => cell?.replaceAll('""', '"') ?? "",
      ),
    );

test("JSON is the contract, with the corrections where there are any", () => {
  assert.deepEqual(JSON.parse(toJson(FERRY)), JSON.parse(JSON.stringify(FERRY)));
  const corrections = [{ type: "remove", quote: { exact: "Skarvoy", prefix: "", suffix: "" } }];
  assert.deepEqual(JSON.parse(toJson(FERRY, { corrections })).corrections, corrections);
});

test("CSV holds one row a mention, quotation and date, in the order of the text", () => {
  const [head, ...rows] = cellsOf(toCsv(FERRY));
  assert.equal(rows.length, 5 + 3 + 2);
  const column = (/** @type {string} */ name) => /** @type {string[]} */ (head).indexOf(name);
  const starts = rows.map((row) => Number(row[column("start")]));
  assert.deepEqual(
    starts,
    starts.toSorted((a, b) => a - b),
  );
  const said = rows.find((row) => row[column("kind")] === "direct");
  assert.equal(said?.[column("speaker")], "Ingrid Halvorsen");
  assert.ok(rows.every((row) => row[column("schema")] === "1" && row.length === head?.length));
});

test("no cell of the CSV begins a formula or breaks its row", () => {
  const formulas = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "\t=1",
    "\r\n=1",
    " =1",
    "＝1+1",
    "\u200B=1",
    "a\r\n=cmd",
    '"=1',
  ];
  for (const words of [...formulas, ...HOSTILE]) {
    const [head, ...rows] = cellsOf(toCsv(articleAbout(words)));
    assert.equal(rows.length, 2, words);
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[\s\p{Cf}]*[=+\-@＝＋－＠\t\r]/u);
    for (const row of rows) assert.equal(row.length, head?.length);
  }
});

test("Markdown reads as the article and its lists", () => {
  const markdown = toMarkdown(FERRY);
  assert.match(markdown, /^# Ferry to Skarvoy sails again 🚢$/m);
  assert.match(
    markdown,
    /^- \*\*Ingrid Halvorsen\*\*, harbour master \(2 mentions\): “Halvorsen”$/m,
  );
  assert.match(markdown, /^- “We lost eleven days,” … “We shall not lose a twelfth.”$/m);
  assert.match(markdown, /^- reported: The ferry to Skarvoy/m);
  assert.match(markdown, /^### Not told$/m);
  assert.match(markdown, /^- “Monday”: 11 March 2024 \(2024-03-11\)$/m);
  assert.match(markdown, /^- share bar: Share this article$/m);
});

test("nothing in a text is markup in the Markdown", () => {
  for (const words of HOSTILE) {
    const markdown = toMarkdown(articleAbout(words));
    // What is left once escaped characters are gone can't open a tag, a link, an entity or code.
    const bare = markdown.replace(/\\[!-/:-@[-`{-~]/g, "");
    assert.doesNotMatch(bare, /[<&`[\]]/, words);
    assert.doesNotMatch(bare, /:\/\/|www\./i, words);
  }
});

test("the standalone page holds the marks, nested, and the lists", () => {
  const html = toHtml(FERRY);
  assert.match(
    html,
    /<q class="indirect" title="Ingrid Halvorsen">The ferry to <mark class="place"/,
  );
  assert.match(html, /<time datetime="2024-03-11" title="11 March 2024">Monday<\/time><\/q>/);
  assert.match(html, /<h2>Who said what<\/h2>/);
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
  assert.match(policy, /default-src &#39;none&#39;/);
  assert.equal(
    createHash("sha256").update(STYLE).digest("base64"),
    STYLE_HASH.slice("sha256-".length),
  );
});

test("the standalone page holds no element, attribute or address that a text brought", () => {
  const bare = structureOf(toHtml(articleAbout("words")));
  for (const words of HOSTILE)
    assert.deepEqual(structureOf(toHtml(articleAbout(words))), bare, words);
});

/** Tags with the names of their attributes, everything outside of them dropped. @param {string} html */
function structureOf(html) {
  const withoutStyle = html.replace(/<style>[^<]*<\/style>/, "");
  return [...withoutStyle.matchAll(/<([^>]*)>/g)].map(([, tag = ""]) =>
    tag.replace(/="[^"]*"/g, ""),
  );
}

test("web annotations carry positions in code points and the words around them", () => {
  const page = JSON.parse(toWebAnnotation(FERRY));
  assert.equal(page["@context"], "http://www.w3.org/ns/anno.jsonld");
  assert.equal(page.type, "AnnotationPage");
  const ids = page.items.map((/** @type {{ id: string }} */ item) => item.id);
  assert.equal(new Set(ids).size, ids.length);
  const points = Array.from(FERRY.text);
  for (const item of page.items) {
    assert.equal(item.type, "Annotation");
    for (const target of [item.target].flat()) {
      const [quote, position] = target.selector;
      assert.equal(points.slice(position.start, position.end).join(""), quote.exact);
      assert.ok(points.slice(0, position.start).join("").endsWith(quote.prefix));
      assert.ok(points.slice(position.end).join("").startsWith(quote.suffix));
      assert.ok(Array.from(quote.prefix).length <= 32);
      assert.match(
        target.source,
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/,
      );
    }
  }
  const broken = page.items.find((/** @type {{ id: string }} */ { id }) => id.endsWith("#quote-1"));
  assert.equal(broken.target.length, 2);
});

test("web annotations use only terms that their context defines", () => {
  // The terms of http://www.w3.org/ns/anno.jsonld that the export needs, and prefixes it declares.
  const known = new Set(
    `@context id type generator name startIndex items motivation body purpose format value target source
     selector exact prefix suffix start end`.split(/\s+/),
  );
  const types = new Set(
    "AnnotationPage Annotation TextualBody SpecificResource TextQuoteSelector TextPositionSelector Software".split(
      " ",
    ),
  );
  const purposes = new Set(["classifying", "identifying", "describing"]);
  JSON.parse(toWebAnnotation(FERRY), (key, value) => {
    if (!/^\d*$/.test(key)) assert.ok(known.has(key) || key.startsWith("schema:"), key);
    if (key === "type") assert.ok(types.has(value), value);
    if (key === "purpose" || key === "motivation") assert.ok(purposes.has(value), value);
    return value;
  });
});

test("marks that cross are continued, and every character is kept once", () => {
  const text = "abcdefghij";
  /** @type {[number, number][]} */
  const spans = [
    [0, 6],
    [2, 4],
    [2, 3],
    [4, 9],
    [9, 10],
  ];
  const marks = spans.map(([start, end], index) => ({
    start,
    end,
    mark: /** @type {const} */ ("entity"),
    index,
  }));
  /** @param {import("../www/export/marks.js").Node} node @returns {string} */
  const write = (node) =>
    typeof node === "string" ? node : `(${node.children.map(write).join("")})`;
  const written = nest(text, { start: 0, end: 10 }, marks).map(write).join("");
  assert.equal(written, "(ab((c)d)(ef))(ghi)(j)");
  assert.equal(nest(text, { start: 3, end: 5 }, marks).map(write).join(""), "((d)(e))");
});

test("quotations are grouped by who said them; two pronouns are not the same person", () => {
  const text = "A\n\n“One,” she said. “Two,” she said. “Three,” said Li. “Four,” Li said. “Five.”";
  const said = (/** @type {string} */ words, /** @type {string} */ who, nth = 0) =>
    quoteOf(text, [words], {
      speaker: { mention: spanOf(text, who, nth), entity: null, confidence: 1 },
    });
  const quotes = [
    said("“One,”", "she"),
    said("“Two,”", "she", 1),
    said("“Three,”", "Li"),
    said("“Four,”", "Li", 1),
  ];
  const article = articleOf(text, { quotes: [quoteOf(text, ["“Five.”"]), ...quotes] });
  assert.deepEqual(
    bySpeaker(article).map(({ name, quotes: indices }) => [name, indices]),
    [
      ["she", [1]],
      ["she", [2]],
      ["Li", [3, 4]],
      [null, [0]],
    ],
  );
});

test("the package's types say of the exports what they are", () => {
  /** @type {typeof import("../www/package/export.d.ts")} */
  const declared = exported;
  assert.deepEqual(Object.keys(declared).sort(), [
    "toCsv",
    "toHtml",
    "toJson",
    "toMarkdown",
    "toWebAnnotation",
  ]);
});
