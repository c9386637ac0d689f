/**
 * The element for everyone, alone in a page: WCAG by axe-core in every state and both themes, with
 * forced colours, from right to left, with larger letters.
 */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { violations } from "./support/axe.mjs";
import { HELP } from "./support/help.mjs";
import { openBrowser } from "./support/page.mjs";
import { sample } from "./support/sample.mjs";
import { htmlPage, openSite } from "./support/site.mjs";

/** @import { Browser, BrowserContextOptions, Page } from "playwright-core" */

const SCRIPT = `<script type="module" src="/pkg/element.js"></script>`;
const STORY = `<article id="story"><h2>Keeper retires</h2>
  <p>Henrik Aalto left Gull Rock on 2 June 2023. “The gulls will not miss me,” he said.</p></article>`;

/** A page as a site would have it: the element among its own landmarks. @param {string} inside */
const page = (inside) => ({
  body: htmlPage(`<main><h1>News of the coast</h1>${inside}</main>${SCRIPT}`),
});
const pages = {
  "/empty": page("<article-annotator></article-annotator>"),
  "/words": page("<article-annotator>Rain fell on Ostwick on 4 May 2021.</article-annotator>"),
  "/for": page(`${STORY}<article-annotator for="story"></article-annotator>`),
  "/rtl": {
    body: htmlPage(
      `<main dir="rtl"><h1>News</h1><article-annotator></article-annotator></main>${SCRIPT}`,
    ),
  },
};

/** Follows a step that opens something, by name. @type {[string, (page: Page) => Promise<unknown>][]} */
const STATES = [
  [
    "the card of a name",
    (page) => page.evaluate(`$.annotator.select({ kind: "entity", index: 0 })`),
  ],
  ["a list on the card", (page) => page.evaluate(`$.buttonOf("Change kind").click()`)],
  [
    "the card of a quotation",
    (page) => page.evaluate(`$.annotator.select({ kind: "quote", index: 0 })`),
  ],
  ["the card of a date", (page) => page.evaluate(`$.annotator.select({ kind: "date", index: 0 })`)],
  [
    "the card of a selection",
    (page) =>
      page.evaluate(`{
        const words = $.inside(".text h1").firstChild;
        getSelection().setBaseAndExtent(words, 0, words, 14);
      }`),
  ],
  [
    "a fold opened",
    (page) =>
      page.evaluate(`{
        getSelection().removeAllRanges();
        $.annotator.selected = null;
        $.inside(".removed button").click();
      }`),
  ],
  ["kinds put out", (page) => page.evaluate(`$.annotator.kinds = ["person"]`)],
  [
    "corrected",
    (page) =>
      page.evaluate(`{
        $.annotator.removeAttribute("kinds");
        $.annotator.select({ kind: "entity", index: 0 });
        $.buttonOf("Not a name").click();
      }`),
  ],
];

describe("element, for everyone", { timeout: 600_000 }, () => {
  /** @type {Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof openSite>>} */
  let site;

  before(async () => {
    [browser, site] = [await openBrowser(), await openSite(pages)];
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /**
   * @param {string} path
   * @param {BrowserContextOptions} [options]
   */
  async function visit(path, options = {}) {
    const context = await browser.newContext({
      ...{ viewport: { width: 1200, height: 900 }, ...options },
    });
    const tab = await context.newPage();
    await tab.goto(site.origin + path);
    await tab.evaluate(`customElements.whenDefined("article-annotator").then(() => { ${HELP} })`);
    return tab;
  }
  /** @param {Page} tab @param {ReturnType<typeof sample>} [article] */
  const show = (tab, article = sample()) =>
    tab.evaluate((given) => {
      /** @type {any} */ (document.querySelector("article-annotator")).result = given;
    }, article);

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const width of [1200, 390]) {
      test(`axe-core finds nothing in any state, ${colorScheme}, ${width} px`, async () => {
        // What fades in has no contrast of its own.
        const options = /** @type {const} */ ({
          colorScheme,
          viewport: { width, height: 900 },
          reducedMotion: "reduce",
        });
        /** @type {Record<string, string[]>} */
        const found = {};
        const look = async (/** @type {Page} */ tab, /** @type {string} */ state) => {
          const all = await violations(tab);
          if (all.length > 0) found[state] = all;
        };
        const tab = await visit("/empty", options);
        await look(tab, "empty");
        await show(tab);
        await look(tab, "an article");
        for (const [state, step] of STATES) {
          await step(tab);
          await look(tab, state);
        }
        await tab.evaluate(`$.annotator.annotate("x", { referenceDate: "never" }).catch(() => {})`);
        await tab.waitForFunction(`$.inside(".status.error")`);
        await look(tab, "an error");
        await tab.context().close();

        const words = await visit("/words", options);
        await words.waitForFunction(`$.annotator.result`);
        await look(words, "its own words");
        await words.context().close();

        const host = await visit("/for", options);
        await host.waitForFunction(`$.annotator.result`);
        await look(host, "the page's text");
        await host.evaluate(`$.annotator.next()`);
        await look(host, "a card over the page's text");
        await host.context().close();

        const rtl = await visit("/rtl", options);
        await show(rtl);
        await look(rtl, "from right to left");
        await rtl.context().close();
        assert.deepEqual(found, {});
      });
    }
  }

  test("with forced colours each kind still has a sign of its own", async () => {
    const tab = await visit("/empty", { forcedColors: "active" });
    await show(tab);
    const signs = await tab.evaluate(() => {
      const root = document.querySelector("article-annotator")?.shadowRoot;
      const kinds = ["person", "organization", "place", "group", "quote", "date"];
      return kinds.flatMap((kind) => {
        const node = root?.querySelector(`.text [part~=mark][data-kind="${kind}"]`);
        if (!node) return [];
        const {
          textDecorationStyle,
          textDecorationLine,
          borderBottomStyle,
          borderInlineStartStyle,
        } = getComputedStyle(node);
        return [
          [textDecorationLine, textDecorationStyle, borderBottomStyle, borderInlineStartStyle].join(
            " ",
          ),
        ];
      });
    });
    assert.ok(signs.length >= 4, signs.join("; "));
    assert.equal(new Set(signs).size, signs.length, signs.join("; "));
  });

  test("its own words run their own way, in a page that runs the other", async () => {
    const tab = await visit("/rtl");
    await show(tab);
    const card = () =>
      tab.evaluate(() => {
        const annotator = /** @type {any} */ (document.querySelector("article-annotator"));
        annotator.select({ kind: "quote", index: 0 });
        const node = annotator.shadowRoot.querySelector(".card");
        return [getComputedStyle(node).direction, node.closest("[lang]")?.lang];
      });
    assert.deepEqual(await card(), ["ltr", "en"]);
    await tab.evaluate(async () => {
      const address = "/pkg/element.js";
      const { addLanguage } = await import(address);
      addLanguage("ar", { "card.close": "إغلاق" }, "rtl");
      document.querySelector("article-annotator")?.setAttribute("lang", "ar");
    });
    await tab.waitForFunction(`$.inside(".sheet").lang === "ar"`);
    assert.deepEqual(await card(), ["rtl", "ar"]);
    await tab.context().close();
  });

  test("over a page's text the buttons are legible, whatever theme the page has", async () => {
    const tab = await visit("/for", { colorScheme: "dark" });
    await tab.evaluate(() => {
      document.documentElement.style.colorScheme = "light";
      document.body.style.background = "#fff";
    });
    await tab.waitForFunction(`$.annotator.result`);
    await tab.evaluate(`$.annotator.select({ kind: "entity", index: 0 })`);
    await tab.evaluate(`$.buttonOf("Not a name").click()`);
    await tab.evaluate(`$.annotator.kinds = ["date"]`);
    await tab.waitForSelector("article-annotator .edits");
    const found = await violations(tab);
    assert.deepEqual(found, []);
    await tab.context().close();
  });

  for (const [name, path, options, letters] of /** @type {const} */ ([
    ["at 320 px", "/empty", { viewport: { width: 320, height: 640 } }, "100%"],
    ["at 320 px, from right to left", "/rtl", { viewport: { width: 320, height: 640 } }, "100%"],
    [
      "with letters of twice the size",
      "/empty",
      { viewport: { width: 1280, height: 800 } },
      "200%",
    ],
    [
      "at 640 px with letters of twice the size",
      "/empty",
      { viewport: { width: 640, height: 800 } },
      "200%",
    ],
  ])) {
    test(`nothing sticks out ${name}`, async () => {
      const tab = await visit(path, options);
      await tab.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, letters);
      await show(tab);
      const wide = () =>
        tab.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
      assert.ok((await wide()) <= 0, "the article");
      for (const [state, step] of STATES.slice(0, 6)) {
        await step(tab).catch(() => {}); // Buttons are sought by their English words.
        assert.ok((await wide()) <= 0, state);
      }
    });
  }
});
