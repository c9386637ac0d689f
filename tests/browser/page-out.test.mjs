/**
 * What leaves the page: exports, links, print; and what its settings keep.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import {
  ARTICLE,
  drop,
  noticed,
  openPage,
  openSample,
  PAGE,
  paneOf,
  paste,
  read,
  resultOf,
  Visits,
} from "./support/page.mjs";

/** @import { Page } from "playwright-core" */

describe("page: what goes out", { timeout: 400_000 }, () => {
  const visits = new Visits();
  /** @type {Page} */
  let page;

  /** @param {Parameters<Visits["open"]>[0]} [options] */
  async function visit(options) {
    const opened = await visits.open(options);
    page = opened.page;
    return opened;
  }

  test("each export can be copied and downloaded, corrections included", async () => {
    const { context } = await visit();
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await openSample(page, "politics");
    const { entities } = await resultOf(page);
    await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("article-annotator"));
      const { result } = element;
      const { start, end } = result.entities[0].mentions[0];
      const quote = {
        exact: result.text.slice(start, end),
        prefix: result.text.slice(Math.max(0, start - 20), start),
        suffix: result.text.slice(end, end + 20),
      };
      element.correct({ type: "retype", target: "entity", quote, to: "work" });
    });
    await page.click('[popovertarget="export"]');
    /** @type {Record<string, (text: string) => void>} */
    const checks = {
      json: (text) => {
        const article = JSON.parse(text);
        assert.equal(article.schema, 1);
        assert.equal(article.corrections.length, 1);
        assert.equal(article.entities.length, entities.length);
      },
      csv: (text) => assert.match(text, /^\uFEFF?"schema","mark"/),
      markdown: (text) => assert.match(text, /^## Who said what$/m),
      html: (text) => assert.match(text, /^<!doctype html>\n<html lang="en">/),
      annotation: (text) => assert.equal(JSON.parse(text).type, "AnnotationPage"),
    };
    for (const [form, check] of Object.entries(checks)) {
      await page.click(`[data-export="${form}"][data-way="copy"]`);
      await page.waitForFunction(() =>
        /Copied/.test(document.querySelector("#export")?.textContent ?? ""),
      );
      check(await page.evaluate(() => navigator.clipboard.readText()));
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click(`[data-export="${form}"][data-way="download"]`),
      ]);
      assert.match(download.suggestedFilename(), /^kestrel-survives.*\.(json|csv|md|html|jsonld)$/);
      check(readFileSync(await download.path(), "utf8"));
    }
  });

  test("a link brings text, settings and corrections to another browser", async () => {
    await visit();
    await paste(page, { plain: ARTICLE });
    await read(page);
    await page.fill("#reference", "2024-05-08");
    await page.evaluate(() => {
      const element = /** @type {any} */ (document.querySelector("article-annotator"));
      element.kinds = ["person", "date"];
      element.restore(0);
    });
    await page.waitForFunction(() => {
      const { result } = /** @type {any} */ (document.querySelector("article-annotator"));
      return result.removed.length === 1 && result.metadata.reference.date === "2024-05-08";
    });
    const result = await resultOf(page);
    await page.click('[popovertarget="share"]');
    await page.waitForFunction(
      () => /** @type {any} */ (document.querySelector("#share-link")).value !== "",
    );
    const link = await page.inputValue("#share-link");
    assert.ok(link.startsWith(`${visits.site.home}#a1.`));
    assert.match(
      (await page.textContent("#share-length")) ?? "",
      new RegExp(`${link.length} characters`),
    );

    await visits.opened?.close();
    visits.opened = await openPage(visits.browser, link);
    page = visits.opened.page;
    await read(page);
    assert.deepEqual(await resultOf(page), result);
    assert.equal(await page.inputValue("#reference"), "2024-05-08");
    const kinds = await page.evaluate(() => [
      .../** @type {any} */ (document.querySelector("article-annotator")).kinds,
    ]);
    assert.deepEqual(kinds, ["person", "date"]);
  });

  test("a link with corrections stays in the address until something is changed", async () => {
    await visit();
    await openSample(page, "politics");
    await page.evaluate(() => {
      const annotator = /** @type {any} */ (document.querySelector("article-annotator"));
      const { text, entities } = annotator.result;
      const { start, end } = entities[0].mentions[0];
      const quote = { exact: text.slice(start, end), prefix: "", suffix: "", at: start };
      annotator.correct({ type: "remove", target: "entity", quote });
    });
    await page.click('[popovertarget="share"]');
    await page.waitForFunction(
      () => /** @type {HTMLInputElement} */ (document.querySelector("#share-link")).value,
    );
    const link = await page.inputValue("#share-link");
    await visits.opened?.close();
    visits.opened = await openPage(visits.browser, link);
    page = visits.opened.page;
    await read(page);
    const state = () =>
      page.evaluate(() => ({
        address: location.href,
        corrections: /** @type {any} */ (document.querySelector("article-annotator")).corrections
          .length,
      }));
    assert.deepEqual(await state(), { address: link, corrections: 1 });
    await page.reload();
    await read(page);
    assert.deepEqual(await state(), { address: link, corrections: 1 });
    await page.evaluate(() =>
      /** @type {any} */ (document.querySelector("article-annotator")).undo(),
    );
    assert.deepEqual(await state(), { address: visits.site.home, corrections: 0 });
  });

  test("what is too long for a link is saved as a file, which the page opens", async () => {
    await visit();
    let seed = 7;
    const noise = Array.from(
      { length: 30_000 },
      () => ((seed = (seed * 48271) % 2147483647), seed.toString(36)),
    ).join(" ");
    await paste(page, { plain: noise });
    await read(page);
    await page.click('[popovertarget="share"]');
    await page.waitForFunction(() =>
      /too long/.test(document.querySelector("#share-length")?.textContent ?? ""),
    );
    assert.equal(await page.isVisible("#share-link"), false);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.click("#share-save"),
    ]);
    const saved = readFileSync(await download.path());
    await page.keyboard.press("Escape");
    await page.click("#clear");
    await drop(page, "saved.json", saved);
    await read(page);
    assert.equal((await resultOf(page)).sourceText, noise);
  });

  test("a damaged link, or a newer one, is told and changes nothing", async () => {
    for (const [hash, words] of /** @type {[string, RegExp][]} */ ([
      ["#a1.AAAA", /damaged/],
      ["#a7.AAAA", /newer version/],
    ])) {
      const { complaints } = await visit({ query: hash });
      await page.waitForSelector(".notice.alarm");
      assert.match((await noticed(page)) ?? "", words);
      assert.deepEqual(complaints, []);
      await visits.opened?.close();
    }
  });

  test("the bookmarklet's fragment is opened and leaves the address", async () => {
    await visit({ query: `#html=${encodeURIComponent(PAGE)}` });
    await read(page);
    assert.match((await resultOf(page)).text, /Anna Bergström/);
    assert.equal(new URL(page.url()).hash, "");
    await page.click('[popovertarget="settings"]');
    const program = (await page.getAttribute(".bookmarklet", "href")) ?? "";
    assert.ok(program.startsWith("javascript:"));
    // Run on an article elsewhere, it opens this page with the article's words.
    const elsewhere = await visits.opened?.context.newPage();
    assert.ok(elsewhere);
    await elsewhere.setContent(
      "<nav>Menu</nav><article><h1>Ostwick</h1><p>Rain fell.</p><script>1</script></article>",
    );
    const [popup] = await Promise.all([
      elsewhere.waitForEvent("popup"),
      elsewhere.evaluate(
        (code) => (0, eval)(code),
        decodeURIComponent(program.slice("javascript:".length)),
      ),
    ]);
    await read(popup);
    assert.match((await resultOf(popup)).sourceText, /Rain fell/);
    assert.doesNotMatch((await resultOf(popup)).sourceText, /Menu/);
  });

  test("printed, only the article and the list beside it are there", async () => {
    await visit();
    await openSample(page, "science");
    await page.emulateMedia({ media: "print" });
    for (const selector of [".top", "#bar", ".tabs", "footer"])
      assert.equal(await page.isVisible(selector), false, selector);
    assert.ok(await page.isVisible("article-annotator"));
    assert.ok(await page.isVisible("#panel"));
  });

  test("the theme is the system's, or the one chosen", async () => {
    await visit({ colorScheme: "dark" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.equal(await paper(), "rgb(21, 22, 26)");
    await page.click('[popovertarget="settings"]');
    await page.selectOption("#theme", "light");
    assert.equal(await paper(), "rgb(251, 250, 246)");
    assert.equal(await page.getAttribute("article-annotator", "theme"), "light");
  });

  test("nothing is stored unless asked; then it comes back; then it is forgotten", async () => {
    await visit();
    await openSample(page, "business");
    const stored = () => page.evaluate(() => localStorage.length + sessionStorage.length);
    await page.waitForTimeout(700);
    assert.equal(await stored(), 0);
    await page.click('[popovertarget="settings"]');
    await page.click("#set-remember");
    await page.waitForFunction(() => localStorage.length === 1);
    await page.reload();
    await read(page);
    assert.match(await paneOf(page), /Harrowgate Rovers/);
    await page.click('[popovertarget="settings"]');
    await page.click("#forget");
    assert.equal(await stored(), 0);
    await page.waitForTimeout(700);
    assert.equal(await stored(), 0);
  });

  test("where the browser denies storage, that is said and nothing is lost", async () => {
    await visit();
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("denied", "SecurityError");
      };
    });
    await openSample(page, "business");
    await page.click('[popovertarget="settings"]');
    await page.click("#set-remember");
    await page.waitForSelector(".notice");
    assert.match((await noticed(page)) ?? "", /store/);
    assert.match(await paneOf(page), /Harrowgate/);
  });

  test("in German, by address and by choice", async () => {
    await visit({ query: "?lang=de" });
    assert.equal(await page.textContent("#paste"), "Einfügen");
    assert.equal(await page.getAttribute("html", "lang"), "de");
    await page.click('[popovertarget="settings"]');
    await page.selectOption("#language", "en");
    await page.waitForFunction(() => document.querySelector("#paste")?.textContent === "Paste");
    assert.match(page.url(), /\?lang=en/);
  });

  test("every text stands in the strings file, and the page runs from right to left too", async () => {
    await visit({ query: "?lang=qps-plocm" });
    await openSample(page, "politics");
    assert.equal(await page.getAttribute("html", "dir"), "rtl");
    for (const tab of ["names", "said", "dates", "removed"]) {
      await page.click(`#tab-${tab}`);
      const plain = await page.evaluate(() => {
        const element = /** @type {any} */ (document.querySelector("article-annotator"));
        const { result } = element;
        const theirs = result.sourceText + JSON.stringify(result);
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const found = [];
        for (let text = walker.nextNode(); text; text = walker.nextNode()) {
          const words = (text.textContent ?? "").trim();
          const parent = text.parentElement;
          if (
            !words ||
            parent?.closest("noscript, option, textarea, time, .specimen p, article-annotator")
          )
            continue;
          if (/^[\d\s.,×]+$/.test(words) || /^⟦.*⟧$/s.test(words)) continue;
          const parts = words.replace(/ …$/, "").split(" … ");
          if (!parts.every((part) => theirs.includes(part))) found.push(words);
        }
        return found;
      });
      assert.deepEqual(plain, []);
    }
    const sides = await page.evaluate(() => {
      const left = (/** @type {string} */ selector) =>
        document.querySelector(selector)?.getBoundingClientRect().left ?? 0;
      return { article: left("#article"), panel: left("#panels") };
    });
    assert.ok(sides.panel < sides.article, "the side panel is on the left");
  });
});
