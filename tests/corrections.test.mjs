/** Corrections: plain data in, a new result out; anchored by what they quote. */
import assert from "node:assert/strict";
import { test } from "node:test";
import {
  anchorAt,
  apply,
  begin,
  carry,
  locate,
  push,
  redo,
  undo,
} from "../www/corrections/index.js";
import { articleOf, spanOf } from "./support/article.mjs";

const TEXT =
  "Ferries return\n\nMara Quill met Odo Fenn in Ostwick. “We sail,” said Quill. Fenn left Ostwick on Monday.";

/** @param {string} words @param {number} [nth] */
const at = (words, nth) => anchorAt(TEXT, spanOf(TEXT, words, nth));
/** @param {string} words @param {number} [nth] */
const mention = (words, nth) => ({
  ...spanOf(TEXT, words, nth),
  kind: /** @type {const} */ ("name"),
  confidence: 0.9,
  rule: "model",
});

const quoteSpan = spanOf(TEXT, "“We sail,”");
const article = articleOf(TEXT, {
  entities: [
    { id: 0, type: "person", name: "Mara Quill", role: null, mentions: [mention("Mara Quill")] },
    { id: 1, type: "person", name: "Odo Fenn", role: null, mentions: [mention("Odo Fenn")] },
    {
      id: 2,
      type: "place",
      name: "Ostwick",
      role: null,
      mentions: [mention("Ostwick"), mention("Ostwick", 1)],
    },
    { id: 3, type: "person", name: "Quill", role: null, mentions: [mention("Quill", 1)] },
  ],
  quotes: [
    {
      ...quoteSpan,
      kind: "direct",
      speaker: { mention: spanOf(TEXT, "Quill", 1), entity: 3, confidence: 0.9 },
      cue: null,
      parts: [quoteSpan],
      confidence: 0.9,
      rule: "quote.marks",
    },
  ],
  dates: [
    {
      ...spanOf(TEXT, "Monday"),
      type: "date",
      value: null,
      from: null,
      to: null,
      relative: true,
      implied: [],
      mod: null,
      range: null,
      rule: "date.weekday",
    },
  ],
});

const names = (/** @type {typeof article} */ { entities }) => entities.map(({ name }) => name);

test("the given result is left as it is", () => {
  const before = JSON.stringify(article);
  apply(article, [
    { type: "merge", quote: at("Quill", 1), with: at("Mara Quill") },
    { type: "remove", target: "entity", quote: at("Odo Fenn") },
    { type: "respan", target: "entity", quote: at("Ostwick"), to: at("in Ostwick") },
  ]);
  assert.equal(JSON.stringify(article), before);
});

test("merging joins mentions, and the speaker follows", () => {
  const merged = apply(article, [{ type: "merge", quote: at("Quill", 1), with: at("Mara Quill") }]);
  assert.deepEqual(names(merged), ["Mara Quill", "Odo Fenn", "Ostwick"]);
  assert.equal(merged.entities[0]?.mentions.length, 2);
  assert.equal(merged.quotes[0]?.speaker?.entity, 0);
});

test("ids stay positions, and a speaker who is no name keeps the words of the attribution", () => {
  const without = apply(article, [{ type: "remove", target: "entity", quote: at("Quill", 1) }]);
  assert.deepEqual(
    without.entities.map(({ id }) => id),
    [0, 1, 2],
  );
  assert.deepEqual(without.quotes[0]?.speaker?.mention, spanOf(TEXT, "Quill", 1));
  assert.equal(without.quotes[0]?.speaker?.entity, null);
});

test("one mention goes, or all", () => {
  const quote = at("Ostwick", 1);
  const one = apply(article, [{ type: "remove", target: "entity", quote, scope: "one" }]);
  assert.equal(one.entities[2]?.mentions.length, 1);
  const all = apply(article, [{ type: "remove", target: "entity", quote }]);
  assert.ok(!names(all).includes("Ostwick"));
});

test("a longer span takes the name with it and covers what lies inside", () => {
  const longer = apply(article, [
    { type: "respan", target: "entity", quote: at("Odo Fenn"), to: at("Odo Fenn in Ostwick") },
  ]);
  assert.ok(names(longer).includes("Odo Fenn in Ostwick"));
  assert.equal(longer.entities.find(({ name }) => name === "Ostwick")?.mentions.length, 1);
});

test("a name that was missed is added wherever it stands as a word of its own", () => {
  const added = apply(article, [
    { type: "add", target: "entity", quote: at("Ferries"), to: "organization" },
    { type: "add", target: "entity", quote: at("Fenn", 1), to: "person" },
  ]);
  const fenn = added.entities.find(({ name }) => name === "Fenn");
  assert.deepEqual(
    fenn?.mentions.map(({ start }) => start),
    [spanOf(TEXT, "Fenn", 1).start],
    "“Odo Fenn” is another name already",
  );
  assert.equal(fenn?.mentions[0]?.rule, "correction");
});

test("split, retype, speaker and value", () => {
  const changed = apply(article, [
    { type: "split", quote: at("Ostwick", 1) },
    { type: "retype", target: "entity", quote: at("Ostwick", 1), to: "organization" },
    { type: "speaker", quote: at("“We sail,”"), to: at("Odo Fenn") },
    { type: "value", quote: at("Monday"), to: "2024-02" },
  ]);
  assert.equal(changed.entities[4]?.type, "organization");
  assert.equal(changed.entities[2]?.type, "place");
  assert.equal(changed.quotes[0]?.speaker?.entity, 1);
  assert.deepEqual(
    [changed.dates[0]?.value, changed.dates[0]?.from, changed.dates[0]?.to],
    ["2024-02", "2024-02-01", "2024-02-29"],
  );
  const untold = apply(changed, [{ type: "speaker", quote: at("“We sail,”"), to: null }]);
  assert.equal(untold.quotes[0]?.speaker, null);
});

test("a quotation that quotes nobody has no speaker", () => {
  const scare = apply(article, [
    { type: "retype", target: "quote", quote: at("“We sail,”"), to: "scare" },
  ]);
  assert.equal(scare.quotes[0]?.kind, "scare");
  assert.equal(scare.quotes[0]?.speaker, null);
});

test("after the text was edited corrections follow their words, or are listed as lost", () => {
  const shift = "Late news.\n\n";
  const moved = JSON.parse(JSON.stringify(article), (key, value) =>
    key === "start" || key === "end" ? value + shift.length : value,
  );
  moved.text = moved.sourceText = shift + TEXT.replace("Monday", "Sunday");
  /** @type {import("../www/corrections/index.js").Correction[]} */
  const given = [
    { type: "retype", target: "entity", quote: at("Ostwick", 1), to: "organization" },
    { type: "value", quote: at("Monday"), to: "2024-02-05" },
  ];
  const { kept, lost } = carry(given, moved);
  assert.deepEqual(kept, [given[0]]);
  assert.deepEqual(lost, [given[1]]);
});

test("of several places the one in the same company is meant", () => {
  const text = "the red boat, the blue boat, the old boat";
  const anchor = anchorAt(text, spanOf(text, "boat", 1));
  const edited = "a boat! the red boat, the blue boat, the old boat";
  assert.deepEqual(locate(edited, anchor), spanOf(edited, "boat", 2));
  assert.equal(locate("no vessel here", anchor), null);
  assert.equal(locate("x", { exact: "", prefix: "", suffix: "" }), null);
});

test("context never splits a surrogate pair", () => {
  const text = `${"🚢".repeat(40)}boat${"🚢".repeat(40)}`;
  const { prefix, suffix } = anchorAt(text, spanOf(text, "boat"));
  assert.ok(prefix.isWellFormed() && suffix.isWellFormed());
});

test("undo and redo", () => {
  let history = begin(0);
  assert.equal(undo(history), history);
  for (const n of [1, 2, 3]) history = push(history, n);
  history = undo(undo(history));
  assert.equal(history.now, 1);
  assert.equal(redo(history).now, 2);
  assert.equal(redo(push(history, 9)).now, 9, "a new step forgets what was undone");
});
