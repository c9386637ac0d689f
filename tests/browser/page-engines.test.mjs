/**
 * The page in each engine asked for (`BROWSERS="chromium firefox webkit"`): what a visitor does first,
 * through and through. The finer tests are in Chromium.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { begin, chosen, longTasks } from "./support/engines.mjs";
import { openSite } from "./support/page.mjs";

/** @import { Tab } from "./support/engines.mjs" */

const ARTICLE = readFileSync(
  new URL("../../www/page/samples/politics.txt", import.meta.url),
  "utf8",
);

/** Small helps in the page. */
const HELP = `(() => {
  window.annotator = document.querySelector("article-annotator");
  window.until = async (test, what) => {
    for (let tries = 0; tries < 600; tries++) {
      const value = await test();
      if (value) return value;
      await new Promise((resume) => setTimeout(resume, 50));
    }
    throw new Error("waited in vain for " + what);
  };
  window.reading = () => until(() => document.body.dataset.state === "reading", "a result");
  window.paste = (plain, html) => {
    const data = new DataTransfer();
    data.setData("text/plain", plain);
    if (html) data.setData("text/html", html);
    const event = new Event("paste", { bubbles: true, cancelable: true });
    Object.defineProperty(event, "clipboardData", { value: data });
    document.querySelector("#source").dispatchEvent(event);
  };
})()`;

for (const name of chosen) {
  describe(`page in ${name}`, { timeout: 240_000 }, () => {
    /** @type {Tab} */
    let tab;
    /** @type {Awaited<ReturnType<typeof openSite>>} */
    let site;
    /** @type {(() => Promise<void>) | undefined} */
    let end;

    before(async () => {
      ({ site, tab, end } = await begin(name, () => openSite()));
      await visit(site.home);
    });
    after(() => end?.());
    /** @param {string} address */
    async function visit(address) {
      await tab.goto(address);
      await tab.evaluate(HELP);
      await tab.evaluate(`until(() => document.querySelector("#samples li"), "the page")`);
    }

    test("a paste becomes an article with marks, a card and lists", async () => {
      const seen = await tab.evaluate(async (_, text) => {
        const page = /** @type {any} */ (window);
        page.paste(text);
        await page.reading();
        const { result, shadowRoot } = page.annotator;
        const mentions = result.entities.findIndex((/** @type {any} */ e) => e.mentions.length > 0);
        page.annotator.select({ kind: "entity", index: mentions, mention: 0 });
        await page.until(() => shadowRoot.querySelector("[part~=card]"), "a card");
        return {
          marks: shadowRoot.querySelectorAll("mark").length,
          quotes: shadowRoot.querySelectorAll("q").length,
          times: shadowRoot.querySelectorAll("time").length,
          card: shadowRoot.querySelector("[part~=card]").textContent.length,
          said: document.querySelectorAll("#panel blockquote").length,
          counts: [...document.querySelectorAll(".tabs .count")].map((n) => Number(n.textContent)),
          lengths: [result.entities.length, result.dates.length, result.removed.length],
          box: /** @type {HTMLElement} */ (document.querySelector("#compose")).hidden,
        };
      }, ARTICLE);
      assert.ok(seen.marks > 2 && seen.quotes > 1 && seen.times > 0, JSON.stringify(seen));
      assert.ok(seen.card > 10 && seen.said > 0);
      assert.deepEqual([seen.counts[0], seen.counts[2], seen.counts[3]], seen.lengths);
      assert.ok(seen.box);
    });

    test("copied and pasted by the keys, from the real clipboard", async () => {
      const other = "The ferry to Ostwick will sail on Monday, said Mara Quill of Skarvoy.";
      await tab.evaluate(async (_, words) => {
        const box = /** @type {any} */ (document.querySelector("#source"));
        /** @type {any} */ (document.querySelector("#again")).click();
        box.value = words;
        box.focus();
        box.select();
      }, other);
      await tab.press("Control+c");
      await tab.evaluate(() => {
        const box = /** @type {any} */ (document.querySelector("#source"));
        box.value = "";
        box.focus();
      });
      await tab.press("Control+v");
      const text = await tab.evaluate(async () => {
        const page = /** @type {any} */ (window);
        await page.until(() => /Mara/.test(page.annotator.result?.text), "the pasted text");
        return page.annotator.result.text;
      });
      assert.equal(text, other);
      // What the later tests look at.
      await tab.evaluate(async (_, text) => {
        const page = /** @type {any} */ (window);
        page.document.querySelector("#source").select();
        page.paste(text);
        await page.until(() => !/Mara/.test(page.annotator.result?.text), "the article");
      }, ARTICLE);
    });

    test("what was removed, names and dates are listed; a name there leads to its mark", async () => {
      const seen = await tab.evaluate(async () => {
        const page = /** @type {any} */ (window);
        const lists = ["names", "said", "dates", "removed"].map((id) => {
          page.document.querySelector(`#tab-${id}`).click();
          return page.document.querySelectorAll("#panel button").length;
        });
        page.document.querySelector("#tab-names").click();
        page.document.querySelector("#panel .row-button").click();
        await page.until(() => page.annotator.selected, "a chosen mark");
        const { kind } = page.annotator.selected;
        const lit = page.annotator.shadowRoot.querySelectorAll(".on").length;
        page.annotator.selected = null;
        return { lists, kind, lit };
      });
      for (const rows of seen.lists) assert.ok(rows > 0, JSON.stringify(seen));
      assert.equal(seen.kind, "entity");
      assert.ok(seen.lit > 0);
    });

    test("an export is written and handed to the browser to save", async () => {
      const [type, text] = await tab.evaluate(async () => {
        const page = /** @type {any} */ (window);
        const saved = new Promise((resolve) => {
          URL.createObjectURL = (/** @type {any} */ blob) => {
            resolve(blob);
            return "blob:nowhere";
          };
        });
        HTMLAnchorElement.prototype.click = () => {};
        page.document.querySelector('[popovertarget="export"]').click();
        page.document.querySelector('[data-export="json"][data-way="download"]').click();
        const blob = /** @type {Blob} */ (await saved);
        page.document.querySelector("#export").hidePopover();
        return [blob.type, await blob.text()];
      });
      assert.equal(type, "application/json");
      assert.equal(JSON.parse(text).schema, 1);
    });

    test("a link brings the same result back", async () => {
      const [link, text] = await tab.evaluate(async () => {
        const page = /** @type {any} */ (window);
        page.document.querySelector('[popovertarget="share"]').click();
        const field = page.document.querySelector("#share-link");
        await page.until(() => field.value, "a link");
        page.document.querySelector("#share").hidePopover();
        return [field.value, JSON.stringify(page.annotator.result)];
      });
      // Another page first: the same one with another fragment would load nothing.
      await tab.goto("about:blank");
      await visit(link);
      const again = await tab.evaluate(async () => {
        const page = /** @type {any} */ (window);
        await page.reading();
        return JSON.stringify(page.annotator.result);
      });
      assert.equal(again, text);
    });

    test("5 MB are taken in without holding up the page", async (context) => {
      if (!tab.tasks) return context.skip(`${name} does not tell of its tasks`);
      await tab.evaluate(() => {
        const said =
          "said Mara Quill, and “the rain,” she added, “will not stop before May 2021.” ";
        const lines = Array.from(
          { length: 15_000 },
          (_, n) =>
            `In Ostwick ${n} umbrellas were sold on 4 May, ${said.repeat(3)}${n} were lost.`,
        );
        /** @type {any} */ (window).long = lines.join("\n\n");
      });
      const work = () =>
        tab.evaluate(async () => {
          const page = /** @type {any} */ (window);
          const done = new Promise((resume) =>
            page.annotator.addEventListener("annotator-result", resume, { once: true }),
          );
          page.paste(page.long);
          await done;
          for (const id of ["names", "said", "dates", "removed"]) {
            page.document.querySelector(`#tab-${id}`).click();
            await new Promise((resume) => setTimeout(resume, 100));
          }
          page.scrollTo(0, page.document.documentElement.scrollHeight / 2);
          await new Promise((resume) => setTimeout(resume, 500));
        });
      assert.deepEqual(await longTasks(tab, work), []);
      const size = await tab.evaluate(
        () => /** @type {any} */ (window).annotator.result.sourceText.length,
      );
      assert.ok(size > 4_000_000, `${size}`);
    });

    test("it works without a network, once visited", async (context) => {
      const ready = await tab.evaluate(async () => {
        const workers = navigator.serviceWorker;
        if (!workers) return false;
        await workers.ready;
        await /** @type {any} */ (window).until(() => workers.controller, "the service worker");
        return true;
      });
      if (!ready) return context.skip(`${name} has no service workers here`);
      await site.close();
      await visit(site.home);
      const marks = await tab.evaluate(async (_, text) => {
        const page = /** @type {any} */ (window);
        page.paste(text);
        await page.reading();
        return page.annotator.shadowRoot.querySelectorAll("mark").length;
      }, ARTICLE);
      assert.ok(marks > 2);
    });

    test("the console has stayed empty", () => assert.deepEqual(tab.complaints, []));
  });
}
