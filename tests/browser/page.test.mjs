/**
 * The page in Chromium, as its user meets it: a text comes in, is read and looked at.
 */
import assert from "node:assert/strict";
import { beforeEach, describe, test } from "node:test";
import {
  ARTICLE,
  drop,
  noticed,
  openSample,
  PAGE,
  paneOf,
  paste,
  read,
  resultOf,
  Visits,
} from "./support/page.mjs";

/** @import { Page } from "playwright-core" */

describe("page", { timeout: 400_000 }, () => {
  const visits = new Visits();
  /** @type {Page} */
  let page;

  /** @param {Parameters<Visits["open"]>[0]} [options] */
  async function visit(options) {
    const opened = await visits.open(options);
    page = opened.page;
    return opened;
  }

  test("pasted: the box gives way to the article and the lists beside it", async () => {
    const { complaints } = await visit();
    assert.equal(
      await page.evaluate(() => document.querySelector("textarea, input")?.id),
      "source",
    );
    await paste(page, { plain: ARTICLE });
    await read(page);
    assert.equal(await page.isVisible("#source"), false);
    assert.match(await paneOf(page), /Ferry to Skarvoy sails again/);
    const result = await resultOf(page);
    const counts = await page.$$eval(".tabs .count", (all) =>
      all.map((one) => Number(one.textContent)),
    );
    const quoted = result.quotes.filter(({ kind }) => kind !== "scare");
    const lists = [result.entities, quoted, result.dates, result.removed];
    assert.deepEqual(
      counts,
      lists.map((list) => list.length),
    );
    assert.deepEqual(complaints, []);
  });

  test("the article stays where it begins when its result comes", async () => {
    await visit();
    const top = () =>
      page.evaluate(() => document.querySelector("#article")?.getBoundingClientRect().top);
    // In one task with the paste: no result can be there yet.
    const before = await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const options = { clipboardData: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new ClipboardEvent("paste", options));
      return document.querySelector("#article")?.getBoundingClientRect().top;
    }, ARTICLE);
    await read(page);
    assert.equal(await top(), before);
  });

  test("pasted with its markup: the markup is what is read", async () => {
    await visit();
    await paste(page, { plain: "Ferry to Skarvoy", html: PAGE });
    await read(page);
    const { sourceText, text } = await resultOf(page);
    assert.match(text, /will sail again on Monday, said Anna Bergström/);
    assert.doesNotMatch(sourceText, /<b>/);
  });

  test("pasted anywhere on the page, and again over what is open", async () => {
    await visit();
    await paste(page, { plain: ARTICLE, at: "body" });
    await read(page);
    await paste(page, { plain: "A second text about the harbour of Ostwick.", at: "footer" });
    await page.waitForFunction(() =>
      /Ostwick/.test(document.querySelector("article-annotator")?.shadowRoot?.textContent ?? ""),
    );
    assert.doesNotMatch(await paneOf(page), /Skarvoy/);
  });

  test("what was put right in one text is not undone in the next", async () => {
    await visit();
    await paste(page, { plain: ARTICLE });
    await read(page);
    const state = () =>
      page.evaluate(() => {
        const element = /** @type {any} */ (document.querySelector("article-annotator"));
        return [element.corrections.length, element.canUndo];
      });
    await page.evaluate(() =>
      /** @type {any} */ (document.querySelector("article-annotator")).restore(0),
    );
    assert.deepEqual(await state(), [1, true]);
    await paste(page, { plain: "A second text about the harbour of Ostwick.", at: "body" });
    await read(page);
    assert.deepEqual(await state(), [0, false]);
    assert.equal(await page.locator("article-annotator .edits").count(), 0);
  });

  test("from the real clipboard, by the keys and by the button", async () => {
    const { context } = await visit();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
    await page.focus("#source");
    await page.keyboard.press("Control+V");
    await read(page);
    assert.match(await paneOf(page), /Skarvoy/);
    await page.click("#clear");
    assert.equal(await page.isVisible("#article"), false);
    await page.click("#paste");
    await read(page);
    assert.match(await paneOf(page), /Skarvoy/);
  });

  test("where the clipboard can't be read, the keys are named", async () => {
    await visit();
    await page.click("#paste");
    await page.waitForSelector(".notice");
    assert.match((await noticed(page)) ?? "", /Ctrl\+V/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "source");
  });

  test("typed: it is read as one types, and the box stays", async () => {
    await visit();
    await page.fill("#source", "The ferry to Skarvoy sails on Monday.");
    await read(page);
    assert.ok(await page.isVisible("#source"));
    await page.focus("#source");
    await page.keyboard.press("End");
    await page.keyboard.type(" Anna Bergström agreed.");
    await page.waitForFunction(() =>
      /agreed/.test(document.querySelector("article-annotator")?.shadowRoot?.textContent ?? ""),
    );
    await page.fill("#source", "");
    await page.waitForSelector('body[data-state="empty"]');
  });

  test("a few words pasted into a text are typing", async () => {
    await visit();
    await page.fill("#source", "The ferry sails on Monday.");
    await page.evaluate(() => {
      const box = /** @type {HTMLTextAreaElement} */ (document.querySelector("#source"));
      box.setSelectionRange(3, 3);
    });
    await paste(page, { plain: " old" });
    assert.equal(await page.inputValue("#source"), "The ferry sails on Monday.");
    assert.ok(await page.isVisible("#source"));
  });

  test("from files, in three encodings", async () => {
    await visit();
    const words = "“Café” costs €5 in Skarvoy on Monday, said Anna Bergström.";
    const old = Uint8Array.from(
      words,
      (c) => ({ "“": 0x93, "”": 0x94, "€": 0x80 })[c] ?? c.charCodeAt(0),
    );
    for (const [name, bytes] of /** @type {[string, Uint8Array][]} */ ([
      ["a.txt", new TextEncoder().encode(words)],
      ["b.md", new Uint8Array(Buffer.from(`\uFEFF${words}`, "utf16le"))],
      ["c.txt", old],
    ])) {
      await drop(page, name, bytes);
      await read(page);
      await page.waitForFunction(
        (text) =>
          /** @type {any} */ (document.querySelector("article-annotator")).result?.sourceText ===
          text,
        words,
      );
      await page.click("#clear");
    }
    await drop(page, "page.html", PAGE);
    await read(page);
    assert.match((await resultOf(page)).text, /said Anna Bergström/);
  });

  test("what can't be read is said, and what is open stays", async () => {
    await visit();
    await paste(page, { plain: ARTICLE });
    await read(page);
    const cases = /** @type {[string, string | Uint8Array, RegExp][]} */ ([
      ["paper.pdf", "%PDF-1.7", /PDF/],
      ["photo.png", Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), /picture/],
      ["program.txt", Uint8Array.from({ length: 999 }, (_, at) => at % 9), /not a text/],
      ["empty.txt", "  \n", /empty/],
      ["saved.json", '{"articleAnnotator":1,"text":7}', /damaged/],
    ]);
    for (const [name, bytes, words] of cases) {
      await drop(page, name, bytes);
      await page.waitForFunction(
        (part) => document.querySelector("#notices")?.textContent?.includes(part),
        name,
      );
      assert.match((await noticed(page)) ?? "", words);
      assert.match(await paneOf(page), /Skarvoy/);
    }
    await paste(page, { plain: "x".repeat(5 * 1024 * 1024 + 1), at: "body" });
    assert.match((await noticed(page)) ?? "", /larger than 5 MB/);
    await paste(page, { plain: "https://example.org/news/1", at: "body" });
    assert.match((await noticed(page)) ?? "", /can’t fetch/);
    assert.match(await paneOf(page), /Skarvoy/);
  });

  test("a long text is taken from the paste, and the box stays empty", async () => {
    await visit();
    const long = `${ARTICLE}\n\n`.repeat(800);
    await paste(page, { plain: long });
    await read(page);
    assert.equal(await page.inputValue("#source"), "");
    await page.click("#again");
    assert.match((await page.textContent("#held")) ?? "", /0\.\d MB/);
    assert.equal((await resultOf(page)).sourceText.length, long.length);
  });

  beforeEach(async () => {
    await visit();
    await openSample(page, "politics");
  });

  test("tabs go by arrow keys, and each list names what the result holds", async () => {
    const result = await resultOf(page);
    await page.focus("#tab-said");
    await page.keyboard.press("ArrowLeft");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-names");
    const names = await page.$$eval("#panel .name", (all) =>
      all.map(({ textContent }) => textContent),
    );
    assert.deepEqual(names.toSorted(), result.entities.map(({ name }) => name).toSorted());
    await page.keyboard.press("End");
    assert.equal(await page.getAttribute("#tab-removed", "aria-selected"), "true");
    assert.equal(
      await page.$$eval(".removals > li", (all) => all.length),
      Math.min(60, result.removed.length),
    );
  });

  test("a press on a name goes from mention to mention", async () => {
    await page.click("#tab-names");
    const { entities } = await resultOf(page);
    const [name, count] = /** @type {[string, number]} */ (
      entities
        .map(({ name: own, mentions }) => [own, mentions.length])
        .find(([, n]) => Number(n) > 1) ?? ["", 0]
    );
    assert.ok(count > 1, "a name with several mentions");
    const seen = [];
    for (let press = 0; press < 2; press++) {
      await page.click(`#panel .row-button:has(.name:text-is("${name}"))`);
      await page.waitForTimeout(100);
      seen.push(
        await page.evaluate(
          () => /** @type {any} */ (document.querySelector("article-annotator")).selected,
        ),
      );
    }
    assert.deepEqual(
      seen.map(({ kind, mention }) => [kind, mention]),
      [
        ["entity", 0],
        ["entity", 1],
      ],
    );
  });

  test("who said what: reported speech is told apart, quotations are jumped to", async () => {
    const { quotes } = await resultOf(page);
    const drawn = await page.$$eval("#panel blockquote", (all) =>
      all.map(({ className }) => className),
    );
    const kinds = quotes.filter(({ kind }) => kind !== "scare").map(({ kind }) => kind);
    assert.deepEqual(drawn.toSorted(), kinds.toSorted());
    await page.click("#panel blockquote button >> nth=0");
    const selected = await page.evaluate(
      () => /** @type {any} */ (document.querySelector("article-annotator")).selected,
    );
    assert.equal(selected.kind, "quote");
  });

  test("what was removed is put back, one and all, and compared", async () => {
    await page.click("#tab-removed");
    const { removed } = await resultOf(page);
    assert.ok(removed.length > 3);
    const [compare] = await page.$$('#panel button:text("Before and after")');
    await compare?.click();
    assert.equal(await page.$$eval("#compare del", (all) => all.length), removed.length);
    await page.keyboard.press("Escape");
    await page.click(".removals button.small >> nth=0");
    await page.waitForFunction(
      (before) =>
        /** @type {any} */ (document.querySelector("article-annotator")).result.removed.length <
        before,
      removed.length,
    );
    await page.click('#panel button:text("Put everything back")');
    await page.waitForFunction(
      () =>
        /** @type {any} */ (document.querySelector("article-annotator")).result.removed.length ===
        0,
    );
    assert.match((await page.textContent("#panel")) ?? "", /Nothing was removed/);
  });

  test("the reference date moves the dates and is named in their list", async () => {
    await page.click("#tab-dates");
    await page.fill("#reference", "2020-02-05");
    await page.waitForFunction(() =>
      /5 February 2020, which you set/.test(document.querySelector("#panel")?.textContent ?? ""),
    );
    await page.click("#unset");
    await page.waitForFunction(
      () => !/which you set/.test(document.querySelector("#panel")?.textContent ?? ""),
    );
  });
});
