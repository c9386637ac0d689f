/**
 * The page where something is missing, breaks or takes too long: it says so, and the text is kept.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { ARTICLE, noticed, paneOf, paste, read, resultOf, Visits } from "./support/page.mjs";

/** @import { Page } from "playwright-core" */

describe("page: when things go wrong", { timeout: 400_000 }, () => {
  const visits = new Visits();
  /** @type {Page} */
  let page;

  /** @param {Parameters<Visits["open"]>[0]} [options] */
  async function visit(options) {
    const opened = await visits.open(options);
    page = opened.page;
    return opened;
  }

  test("without scripts the page says what it needs", async () => {
    const context = await visits.browser.newContext({ javaScriptEnabled: false });
    const bare = await context.newPage();
    await bare.goto(visits.site.home);
    assert.match(await bare.innerText("body"), /does its work with JavaScript/);
    await context.close();
  });

  test("an engine that can't be had is told, with the text kept, and tried again", async () => {
    visits.site.replaced.set("/pkg/article_annotator_bg.wasm", null);
    await visit();
    await paste(page, { plain: ARTICLE });
    await page.waitForSelector(".notice");
    assert.match((await noticed(page)) ?? "", /Nothing is lost/);
    assert.match(await paneOf(page), /could not be loaded[^]*Skarvoy/);
    visits.site.replaced.clear();
    await page.click(".notice button >> nth=0");
    await read(page);
    assert.ok((await resultOf(page)).blocks.length > 0);
    assert.equal(await page.isVisible(".notice"), false);
  });

  test("a truncated engine is told as well", async () => {
    const whole = readFileSync(new URL("../../pkg/article_annotator_bg.wasm", import.meta.url));
    visits.site.replaced.set("/pkg/article_annotator_bg.wasm", whole.subarray(0, 5_000));
    await visit();
    await paste(page, { plain: ARTICLE });
    await page.waitForSelector(".notice");
    assert.match(await paneOf(page), /could not be loaded[^]*Skarvoy/);
  });

  test("a breakdown over a text is told, and the next text is read", async () => {
    // A worker that breaks down over one word and otherwise does nothing remarkable.
    const worker = readFileSync(new URL("../../pkg/worker.js", import.meta.url), "utf8");
    const hook = `addEventListener("message", (event) => {
        if (event.data.do !== "annotate" || !/Krakatoa/.test(event.data.text)) return;
        event.stopImmediatePropagation();
        postMessage({ type: "failed", code: "trap", message: "unreachable", call: event.data.call });
      });`;
    visits.site.replaced.set("/pkg/worker.js", hook + worker);
    await visit();
    await paste(page, { plain: `${ARTICLE} Krakatoa` });
    await page.waitForSelector(".notice");
    assert.match(await paneOf(page), /broke down[^]*Krakatoa/);
    await paste(page, { plain: ARTICLE, at: "body" });
    await read(page);
    assert.equal(await page.isVisible(".notice"), false);
  });

  test("work that is cancelled is told, and can be taken up again", async () => {
    await visit();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.setData("text/plain", text);
      const options = { clipboardData: data, bubbles: true, cancelable: true };
      document.body.dispatchEvent(new ClipboardEvent("paste", options));
      /** @type {any} */ (document.querySelector("article-annotator")).cancel();
    }, `${ARTICLE}\n\n`.repeat(2_000));
    await page.waitForSelector(".notice");
    assert.match((await noticed(page)) ?? "", /Stopped/);
    await page.click(".notice button >> nth=0");
    await read(page);
    assert.equal(await page.isVisible(".notice"), false);
  });

  test("corrections go along when the text is edited; what no longer fits is listed", async () => {
    await visit();
    await paste(page, { plain: ARTICLE });
    await read(page);
    await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("article-annotator"));
      const { text } = element.result;
      for (const exact of ["Skarvoy", "harbour master"]) {
        const at = text.lastIndexOf(exact);
        const quote = {
          exact,
          prefix: text.slice(Math.max(0, at - 20), at),
          suffix: text.slice(at + exact.length, at + exact.length + 20),
        };
        element.correct({ type: "add", target: "entity", quote, to: "event" });
      }
    });
    await page.click("#edit");
    await page.fill(
      "#source",
      ARTICLE.replace("the harbour master said", "they said") + "\n\nMore.",
    );
    await page.waitForSelector(".notice");
    assert.match((await noticed(page)) ?? "", /1 correction .*“harbour master”/);
    const left = await page.evaluate(
      () => /** @type {any} */ (document.querySelector("article-annotator")).corrections,
    );
    assert.deepEqual(
      left.map((/** @type {any} */ { quote }) => quote.exact),
      ["Skarvoy"],
    );
  });

  test("another language is told, in words", async () => {
    await visit();
    const german = `Fähre nach Skarvoy fährt wieder

Die Fähre nach Skarvoy wird am Montag wieder fahren, sagte die Hafenmeisterin am Donnerstag in London. Elf Tage lang
war die Verbindung unterbrochen, weil ein Sturm den Anleger beschädigt hatte und die Reparatur nicht vorankam.

Die Bewohner der Insel nannten die Verzögerung einen Skandal. Der Bürgermeister versprach, dass sich so etwas nicht
wiederholen werde, und dankte allen, die in den vergangenen Tagen geholfen hatten.`;
    await paste(page, { plain: german });
    await read(page);
    await page.waitForSelector(".notice");
    assert.match((await noticed(page)) ?? "", /German/);
    await paste(page, { plain: ARTICLE, at: "body" });
    await page.waitForFunction(() => !document.querySelector(".notice"));
  });
});
