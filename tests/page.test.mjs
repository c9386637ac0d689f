import assert from "node:assert/strict";
import { test } from "node:test";
import { arrivalOf } from "../www/page/arrival.js";
import { FileError, LIMIT, decode, readFile } from "../www/page/files.js";
import { formatOf, isAddress } from "../www/page/intake.js";
import { fitCorrection } from "../www/page/fit-correction.js";
import { fileName } from "../www/page/save.js";
import { fit } from "../www/page/settings.js";
import { LinkError, decode as open, encode, fromFile, toFile } from "../www/page/share.js";

const SHARED = {
  text: "Ferry sails again 🚢\n\n“At last,” said Ms Halvorsen.\u0000\uFFFD",
  format: /** @type {const} */ ("html"),
  clean: false,
  reference: "2024-03-11",
  kinds: ["person", "quote"],
  corrections: [
    {
      ...{ type: /** @type {const} */ ("remove"), target: /** @type {const} */ ("entity") },
      quote: { exact: "Ferry", prefix: "", suffix: " sails" },
    },
  ],
};

test("a share link gives back what was shared", async () => {
  const fragment = await encode(SHARED);
  assert.match(fragment, /^a1\.[\w-]+$/);
  assert.deepEqual(await open(fragment), SHARED);
  assert.deepEqual(await arrivalOf(`#${fragment}`), SHARED);
  assert.deepEqual(fromFile(toFile(SHARED)), SHARED);
});

test("a long article fits in a link of fair length", async () => {
  const text = "The harbour master said on Monday that the ferry would sail. ".repeat(100);
  assert.ok((await encode({ text })).length < 400);
});

test("a damaged link is told as such, whatever is wrong with it", async () => {
  const fragment = await encode(SHARED);
  const middle = fragment.length >> 1;
  const damaged = [
    fragment.slice(0, middle),
    `${fragment.slice(0, middle)}AAAA${fragment.slice(middle + 4)}`,
    "a1.",
    "a1.%%%",
    "a0.AAAA",
    await encode(/** @type {any} */ ({ text: 7 })),
    await encode(/** @type {any} */ (null)),
    await encode(/** @type {any} */ (["text"])),
  ];
  for (const each of damaged) {
    await assert.rejects(
      open(each),
      (error) => error instanceof LinkError && error.reason === "malformed",
      each,
    );
  }
  await assert.rejects(open("a2.AAAA"), { reason: "newer" });
  assert.equal(await open("article"), null);
});

test("a small link can't unpack into more than a text may hold", async () => {
  const bomb = await encode({ text: "a".repeat(30_000_000) });
  assert.ok(bomb.length < 60_000);
  await assert.rejects(open(bomb), LinkError);
});

test("what a link holds beyond what is known, or in another form, is left out", async () => {
  const strange = {
    text: "words",
    format: "pdf",
    clean: "no",
    reference: "<b>",
    kinds: [1],
    extra: {},
  };
  assert.deepEqual(await open(await encode(/** @type {any} */ (strange))), {
    text: "words",
    kinds: [],
  });
});

test("corrections in a link are taken over only in the form of one", () => {
  const quote = { exact: "Ferry", prefix: "", suffix: " sails", at: 7 };
  const good = [
    { type: "retype", quote, target: "entity", to: "work" },
    { type: "respan", quote, target: "date", to: quote },
    { type: "add", quote, target: "entity", to: "place" },
    { type: "merge", quote, with: quote },
    { type: "speaker", quote, to: null },
    { type: "value", quote, to: "2024-03" },
    { type: "keep", quote },
  ];
  for (const each of good) assert.deepEqual(fitCorrection(each), each);
  const bad = [
    ...[
      null,
      7,
      {},
      { type: "keep" },
      { type: "keep", quote: "Ferry" },
      { type: "constructor", quote },
    ],
    ...[{ exact: "" }, { exact: 5 }, { exact: "a", prefix: [] }].map((odd) => ({
      type: "keep",
      quote: { ...quote, ...odd },
    })),
    { type: "retype", quote, target: "entity", to: "<b>" },
    { type: "retype", quote, target: "quote", to: "person" },
    { type: "respan", quote, target: "entity", to: null },
    { type: "merge", quote },
    { type: "value", quote, to: {} },
  ];
  for (const each of bad) assert.equal(fitCorrection(each), null, JSON.stringify(each));
  assert.deepEqual(fitCorrection({ type: "keep", quote: { ...quote, more: 1 }, also: 2 }), {
    type: "keep",
    quote,
  });
});

test("handed-over text keeps what is no proper escape", async () => {
  const text = async (/** @type {string} */ hash) => (await arrivalOf(hash))?.text;
  assert.equal(await text("#text=50%25%20of%20%E2%82%AC"), "50% of €");
  assert.equal(await text("#text=50% of %E2%82%AC %FF"), "50% of € %FF");
  assert.deepEqual(await arrivalOf("#html=%3Cp%3EA%3C/p%3E"), { text: "<p>A</p>", format: "html" });
  assert.equal(await arrivalOf("#article"), null);
});

/** @param {string} text @param {boolean} little @param {boolean} mark */
function utf16(text, little, mark) {
  const bytes = Buffer.from((mark ? "\uFEFF" : "") + text, "utf16le");
  return new Uint8Array(little ? bytes : bytes.swap16());
}

test("files are read in UTF-8, UTF-16 and Windows-1252, with and without marks", () => {
  const words = "“Café” costs €5 in Skarvoy";
  const utf8 = new TextEncoder().encode(words);
  /** @type {[Uint8Array, string][]} */
  const cases = [
    [utf8, "utf-8"],
    [Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), "utf-8"],
    [utf16(words, true, true), "utf-16le"],
    [utf16(words, false, true), "utf-16be"],
    [utf16(words, true, false), "utf-16le"],
    [utf16(words, false, false), "utf-16be"],
  ];
  for (const [bytes, encoding] of cases) assert.deepEqual(decode(bytes), { text: words, encoding });
  // Node 20 reads Windows-1252 as Latin-1; its quotation marks are tested in the browser.
  const latin = Uint8Array.from(Buffer.from("Café £5", "latin1"));
  assert.deepEqual(decode(latin), { text: "Café £5", encoding: "windows-1252" });
});

test("a page says its own encoding where the bytes don't", () => {
  const page = Buffer.from('<meta charset="windows-1251"><p>', "latin1");
  const bytes = Uint8Array.from([...page, 0xcf, 0xf0, 0xe8]);
  assert.equal(decode(bytes, true).encoding, "windows-1251");
  assert.ok(decode(bytes, true).text.endsWith("При"));
  assert.equal(decode(bytes).encoding, "windows-1252");
});

test("what can't be read is named", async () => {
  const reason = async (/** @type {BlobPart} */ part, name = "file.txt", type = "") => {
    try {
      await readFile(new File([part], name, { type }));
      return null;
    } catch (error) {
      return error instanceof FileError ? error.reason : error;
    }
  };
  assert.equal(await reason("%PDF-1.7 ..."), "pdf");
  assert.equal(await reason(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])), "image");
  assert.equal(await reason("words", "photo.txt", "image/x-none"), "image");
  assert.equal(await reason("{\\rtf1 words}"), "binary");
  const program = Uint8Array.from({ length: 2000 }, (_, at) => (at * 7919) % 256);
  assert.equal(await reason(program), "binary");
  assert.equal(await reason("a".repeat(LIMIT + 1)), "large");
  assert.equal(await reason("a".repeat(LIMIT)), null);
  assert.equal(await reason(""), null);
});

test("html files are read as html", async () => {
  const page = await readFile(new File(["<p>A</p>"], "Page.HTM"));
  assert.deepEqual(page, { text: "<p>A</p>", format: "html", encoding: "utf-8" });
  assert.equal((await readFile(new File(["# A"], "a.md"))).format, "plain");
});

test("a bare address is one; a text with an address in it is none", () => {
  for (const text of ["https://example.org/a?b#c", "  http://example.org\n", "www.example.org"]) {
    assert.ok(isAddress(text), text);
  }
  for (const text of ["See https://example.org", "https is a word", "", "www"]) {
    assert.ok(!isAddress(text), text);
  }
});

test("a page's source is told from a text", () => {
  assert.equal(formatOf("\n<!DOCTYPE html><html>"), "html");
  assert.equal(formatOf('<div class="a">'), "html");
  assert.equal(formatOf("<3 is what they wrote"), "plain");
  assert.equal(formatOf("A <p> in a text"), "plain");
});

test("file names are made of letters and digits alone", () => {
  assert.equal(
    fileName("Kestrel survives: “cleared the air”!", "csv"),
    "kestrel-survives-cleared-the-air.csv",
  );
  assert.equal(fileName("../../etc/passwd\u0000", "md"), "etc-passwd.md");
  assert.equal(fileName("💥", "json"), "article.json");
  assert.equal(fileName(null, "html"), "article.html");
  assert.ok(fileName("word ".repeat(100), "md").length < 60);
});

test("stored settings are taken as far as they fit", () => {
  const fitted = fit({ theme: "dark", glosses: "yes", clean: false, more: 1 });
  assert.deepEqual(fitted, {
    theme: "dark",
    glosses: true,
    labels: true,
    clean: false,
    remember: false,
  });
  assert.deepEqual(fit(null), fit("x"));
});
