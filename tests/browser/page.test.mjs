/**
 * The page in Chromium, as its user meets it: a text comes in, is read, looked at, put right, taken out.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, beforeEach, describe, test } from "node:test";
import {
  openBrowser,
  openPage,
  openSample,
  openSite,
  paneOf,
  paste,
  read,
  resultOf,
} from "./support/page.mjs";

/** @import { Browser, Page } from "playwright-core" */

const ARTICLE = `Ferry to Skarvoy sails again

By Ingrid Solheim
14 March 2024, 18:42 GMT

LONDON - The ferry to Skarvoy will sail again on Monday, the harbour master said.

"We lost eleven days," Anna Bergström told reporters. "We shall not lose a twelfth."

Share this article
Sign up to our newsletter`;

const PAGE = `<header><nav><a href="/">Home</a></nav></header><article><h1>Ferry to Skarvoy sails again</h1>
<p>The ferry to Skarvoy will sail again on Monday, said <b>Anna Bergström</b>.</p></article>`;

describe("page", { timeout: 400_000 }, () => {
  /** @type {Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof openSite>>} */
  let site;
  /** @type {Awaited<ReturnType<typeof openPage>> | undefined} */
  let opened;
  /** @type {Page} */
  let page;

  before(async () => {
    [browser, site] = [await openBrowser(), await openSite()];
  });
  after(async () => {
    await opened?.close();
    await browser?.close();
    await site?.close();
  });
  beforeEach(async () => {
    await opened?.close();
    site.replaced.clear();
    opened = undefined;
  });

  /** @param {Parameters<typeof openPage>[2] & { query?: string }} [options] */
  async function visit({ query = "", ...options } = {}) {
    opened = await openPage(browser, site.home + query, options);
    page = opened.page;
    return opened;
  }
  const noticed = () => page.textContent("#notices");
  const shown = (/** @type {string} */ selector) => page.isVisible(selector);
  /** @param {string} name @param {string | Uint8Array} content */
  const drop = async (name, content) => {
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    await page.evaluate(
      ([file, given]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(given)], file));
        for (const type of ["dragenter", "dragover", "drop"]) {
          document.body.dispatchEvent(
            new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
          );
        }
      },
      /** @type {[string, number[]]} */ ([name, [...bytes]]),
    );
  };

  describe("a text comes in", () => {
    test("pasted: the box gives way to the article and the lists beside it", async () => {
      const { complaints } = await visit();
      assert.equal(
        await page.evaluate(() => document.querySelector("textarea, input")?.id),
        "source",
      );
      await paste(page, { plain: ARTICLE });
      await read(page);
      assert.equal(await shown("#source"), false);
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

    test("from the real clipboard, by the keys and by the button", async () => {
      const { context } = await visit();
      await context.grantPermissions(["clipboard-read", "clipboard-write"]);
      await page.evaluate((text) => navigator.clipboard.writeText(text), ARTICLE);
      await page.focus("#source");
      await page.keyboard.press("Control+V");
      await read(page);
      assert.match(await paneOf(page), /Skarvoy/);
      await page.click("#clear");
      assert.equal(await shown("#article"), false);
      await page.click("#paste");
      await read(page);
      assert.match(await paneOf(page), /Skarvoy/);
    });

    test("where the clipboard can't be read, the keys are named", async () => {
      await visit();
      await page.click("#paste");
      await page.waitForSelector(".notice");
      assert.match((await noticed()) ?? "", /Ctrl\+V/);
      assert.equal(await page.evaluate(() => document.activeElement?.id), "source");
    });

    test("typed: it is read as one types, and the box stays", async () => {
      await visit();
      await page.fill("#source", "The ferry to Skarvoy sails on Monday.");
      await read(page);
      assert.ok(await shown("#source"));
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
      assert.ok(await shown("#source"));
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
        await drop(name, bytes);
        await read(page);
        await page.waitForFunction(
          (text) =>
            /** @type {any} */ (document.querySelector("article-annotator")).result?.sourceText ===
            text,
          words,
        );
        await page.click("#clear");
      }
      await drop("page.html", PAGE);
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
        await drop(name, bytes);
        await page.waitForFunction(
          (part) => document.querySelector("#notices")?.textContent?.includes(part),
          name,
        );
        assert.match((await noticed()) ?? "", words);
        assert.match(await paneOf(page), /Skarvoy/);
      }
      await paste(page, { plain: "x".repeat(5 * 1024 * 1024 + 1), at: "body" });
      assert.match((await noticed()) ?? "", /larger than 5 MB/);
      await paste(page, { plain: "https://example.org/news/1", at: "body" });
      assert.match((await noticed()) ?? "", /can’t fetch/);
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
  });

  describe("the lists", () => {
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

  describe("what goes out", () => {
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
        assert.match(
          download.suggestedFilename(),
          /^kestrel-survives.*\.(json|csv|md|html|jsonld)$/,
        );
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
      await page.waitForFunction(
        () =>
          /** @type {any} */ (document.querySelector("article-annotator")).corrections.length === 1,
      );
      await page.waitForTimeout(300);
      const result = await resultOf(page);
      await page.click('[popovertarget="share"]');
      await page.waitForFunction(
        () => /** @type {any} */ (document.querySelector("#share-link")).value !== "",
      );
      const link = await page.inputValue("#share-link");
      assert.ok(link.startsWith(`${site.home}#a1.`));
      assert.match(
        (await page.textContent("#share-length")) ?? "",
        new RegExp(`${link.length} characters`),
      );

      await opened?.close();
      opened = await openPage(browser, link);
      page = opened.page;
      await read(page);
      await page.waitForTimeout(300);
      assert.deepEqual(await resultOf(page), result);
      assert.equal(await page.inputValue("#reference"), "2024-05-08");
      const kinds = await page.evaluate(() => [
        .../** @type {any} */ (document.querySelector("article-annotator")).kinds,
      ]);
      assert.deepEqual(kinds, ["person", "date"]);
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
      assert.equal(await shown("#share-link"), false);
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click("#share-save"),
      ]);
      const saved = readFileSync(await download.path());
      await page.keyboard.press("Escape");
      await page.click("#clear");
      await drop("saved.json", saved);
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
        assert.match((await noticed()) ?? "", words);
        assert.deepEqual(complaints, []);
        await opened?.close();
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
      const elsewhere = await opened?.context.newPage();
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
        assert.equal(await shown(selector), false, selector);
      assert.ok(await shown("article-annotator"));
      assert.ok(await shown("#panel"));
    });
  });

  describe("settings", () => {
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
      assert.match((await noticed()) ?? "", /store/);
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

  describe("when things go wrong", () => {
    test("without scripts the page says what it needs", async () => {
      const context = await browser.newContext({ javaScriptEnabled: false });
      const bare = await context.newPage();
      await bare.goto(site.home);
      assert.match(await bare.innerText("body"), /does its work with JavaScript/);
      await context.close();
    });

    test("an engine that can't be had is told, with the text kept, and tried again", async () => {
      site.replaced.set("/pkg/article_annotator_bg.wasm", null);
      await visit();
      await paste(page, { plain: ARTICLE });
      await page.waitForSelector(".notice");
      assert.match((await noticed()) ?? "", /Nothing is lost/);
      assert.match(await paneOf(page), /could not be loaded[^]*Skarvoy/);
      site.replaced.clear();
      await page.click(".notice button >> nth=0");
      await read(page);
      assert.ok((await resultOf(page)).blocks.length > 0);
      assert.equal(await shown(".notice"), false);
    });

    test("a truncated engine is told as well", async () => {
      const whole = readFileSync(new URL("../../pkg/article_annotator_bg.wasm", import.meta.url));
      site.replaced.set("/pkg/article_annotator_bg.wasm", whole.subarray(0, 5_000));
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
      site.replaced.set("/pkg/worker.js", hook + worker);
      await visit();
      await paste(page, { plain: `${ARTICLE} Krakatoa` });
      await page.waitForSelector(".notice");
      assert.match(await paneOf(page), /broke down[^]*Krakatoa/);
      await paste(page, { plain: ARTICLE, at: "body" });
      await read(page);
      assert.equal(await shown(".notice"), false);
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
      assert.match((await noticed()) ?? "", /Stopped/);
      await page.click(".notice button >> nth=0");
      await read(page);
      assert.equal(await shown(".notice"), false);
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
      assert.match((await noticed()) ?? "", /1 correction .*“harbour master”/);
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
      assert.match((await noticed()) ?? "", /German/);
      await paste(page, { plain: ARTICLE, at: "body" });
      await page.waitForFunction(() => !document.querySelector(".notice"));
    });
  });
});
