import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { test } from "node:test";
import de from "../www/strings/de.js";
import en from "../www/strings/en.js";
import { MIRRORED, languageFor } from "../www/strings/languages.js";
import { sayer } from "../www/strings/say.js";
import { valueInWords } from "../www/strings/values.js";

/** @type {[value: string | null, words: string, type?: "date" | "duration" | "set", mod?: string][]} */
const VALUES = [
  ["2011-09-12", "12 September 2011"],
  ["2011-09", "September 2011"],
  ["2006", "2006"],
  ["199", "the 1990s"],
  ["18", "the 19th century"],
  ["20", "the 21st century"],
  ["2011-SU", "summer 2011"],
  ["2009-H1", "first half of 2009"],
  ["FY2011", "fiscal year 2011"],
  ["2011-W36-WE", "the weekend of week 36, 2011"],
  ["2011-09-12TEV", "12 September 2011, in the evening"],
  ["2011-09-12T21:00+05:30", "12 September 2011 at 21:00 UTC+05:30"],
  ["BC0490", "490 BC"],
  ["BC07", "the 8th century BC"],
  ["PAST_REF", "some time before"],
  ["1900", "about 1900", "date", "APPROX"],
  ["P4Y", "more than 4 years", "duration", "MORE_THAN"],
  ["P1D", "1 day", "duration"],
  ["PT6H", "6 hours", "duration"],
  ["PXD", "some days", "duration"],
  ["XXXX-WXX-1", "every Monday", "set"],
  ["P1D", "every day", "set"],
  ["P2W", "every 2 weeks", "set"],
  ["9999-99", "9999-99"],
];

test("calendar values read as words", () => {
  const say = sayer(en, "en");
  for (const [value, words, type = "date", mod = null] of VALUES) {
    assert.equal(valueInWords({ value, type, mod }, say, "en"), words);
  }
  assert.match(valueInWords({ value: null, type: "date", mod: null }, say, "en"), /^no day/);
});

test("German has a text for every key, with the same values in it", () => {
  const values = (/** @type {string} */ words) =>
    [...words.matchAll(/\{\w+\}/g)].map(String).sort();
  const german = /** @type {Record<string, string>} */ (de);
  const ordinals = /^date\.ordinal\.(one|two|few)$/;
  for (const [key, words] of Object.entries(en)) {
    if (ordinals.test(key)) continue;
    assert.deepEqual(values(german[key] ?? "missing"), values(words), key);
  }
  for (const key of Object.keys(de)) assert.ok(key in en, key);
});

test("every rule of the core has its words", () => {
  const folder = new URL("../src/", import.meta.url);
  const sources = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".rs"))
    .map((path) => readFileSync(new URL(path, folder), "utf8"));
  const rules = sources.flatMap((source) =>
    [...source.matchAll(/\bid: "([\w-]+\.[\w.-]+)"/g)].map(([, id]) => id),
  );
  assert.ok(rules.length > 40);
  const evidence = sources.flatMap((source) =>
    [...source.matchAll(/const EVIDENCE.*?;$/gms)].flatMap(([list]) =>
      [...list.matchAll(/"([\w.-]+)"/g)].map(([, id]) => id),
    ),
  );
  assert.ok(evidence.length > 4);
  rules.push(...evidence);
  for (const id of rules) assert.ok(`rule.${id}` in en, `www/strings/rules.en.js lacks rule.${id}`);
});

test("plural forms and numbers follow the language", async () => {
  const { say } = await languageFor("de-AT");
  assert.equal(say("count.mentions", { n: 1 }), "1 Nennung");
  assert.equal(say("count.mentions", { n: 1200 }), "1.200 Nennungen");
  assert.equal((await languageFor("xx")).lang, "en");
});

test("a rule without words still reads as something", () => {
  assert.equal(sayer(en, "en")("rule.quote.quite-new"), "quote quite new");
});

test("the mirrored language runs from right to left and keeps the values", async () => {
  const { dir, say } = await languageFor(MIRRORED);
  assert.equal(dir, "rtl");
  assert.equal(say("count.mentions", { n: 3 }), "⟦3 méñtíóñš⟧");
});
