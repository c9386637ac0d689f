/** `for="id"`: text that a page shows is marked without touching its DOM. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { begin, chosen } from "./support/engines.mjs";
import { HELP } from "./support/help.mjs";
import { htmlPage, openSite } from "./support/site.mjs";

/** @import { Tab } from "./support/engines.mjs" */

const STORY = `<article id="story">
  <h1>Rain over Ostwick</h1>
  <p>Rain fell on <b>Ostwick</b> on 4 May 2021, <em>said</em> the
     weather office.</p>
  <div><p>It was 12 March 2020 before the sun came back.</p></div>
</article>`;

const pages = {
  "/story": {
    body: htmlPage(
      `${STORY}<article-annotator for="story"></article-annotator>
       <section id="other">A fair was held on 5 June 2019.</section>
       <article-annotator id="second" for="other"></article-annotator>
       <script type="module" src="/pkg/element.js"></script>`,
    ),
  },
};

for (const name of chosen) {
  describe(`text of the page in ${name}`, { timeout: 240_000 }, () => {
    /** @type {Tab} */
    let tab;
    /** @type {Awaited<ReturnType<typeof openSite>>} */
    let site;
    /** @type {(() => Promise<void>) | undefined} */
    let end;

    before(async () => {
      ({ site, tab, end } = await begin(name, () => openSite(pages)));
    });
    after(() => end?.());

    const visit = async () => {
      await tab.goto(site.origin + "/story");
      await tab.evaluate(
        `customElements.whenDefined("article-annotator").then(async () => { ${HELP}
          window.dates = () => [...(CSS.highlights.get("article-annotator-date") ?? [])].map(String);
          const both = [...document.querySelectorAll("article-annotator")];
          await $.until(() => both.every((one) => one.result));
          // What the core finds is not the matter here.
          window.mark = (one) => {
            const { text } = one.result;
            const dates = [...text.matchAll(/\\d+ (May|March|June) \\d+/g)].map(({ 0: words, index }) => ({
              start: index, end: index + words.length, type: "date", value: null, from: null, to: null,
              relative: false, implied: [], mod: null, range: null, rule: "date.full",
            }));
            one.result = { ...one.result, entities: [], quotes: [], dates };
          };
          both.forEach(mark);
        })`,
      );
    };
    const dates = () => tab.evaluate("dates().sort()");

    test("the ranges are the host's words and its DOM is as it was", async () => {
      await visit();
      assert.deepEqual(await dates(), ["12 March 2020", "4 May 2021", "5 June 2019"]);
      assert.equal(await tab.evaluate(`document.getElementById("story").outerHTML`), STORY);
      assert.deepEqual(
        await tab.evaluate(($) =>
          $.annotator.result.blocks.map((/** @type {any} */ b) =>
            $.annotator.result.text.slice(b.start, b.end),
          ),
        ),
        [
          "Rain over Ostwick",
          "Rain fell on Ostwick on 4 May 2021, said the weather office.",
          "It was 12 March 2020 before the sun came back.",
        ],
      );
      assert.deepEqual(tab.complaints, []);
    });

    test("the engine understands how marks look", async () => {
      await visit();
      const [rules, strange] = await tab.evaluate(() => {
        const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]);
        const strange = rules.flatMap((rule) =>
          /** @type {CSSStyleRule} */ (rule).style.cssText
            .split(";")
            .map((line) => line.replace(/var\(--[\w-]+, (.*)\)/, "$1").trim())
            .filter((line) => line && !CSS.supports(`(${line})`)),
        );
        return [rules.length, strange];
      });
      assert.ok(rules > 5);
      assert.deepEqual(strange, []);
    });

    test("the same words in new nodes are marked again", async () => {
      await visit();
      const after = await tab.evaluate(async ($) => {
        const story = document.getElementById("story");
        const copy = /** @type {HTMLElement} */ (story).cloneNode(true);
        const marked = () =>
          [...(CSS.highlights.get("article-annotator-date") ?? [])]
            .filter((range) => range.startContainer.isConnected && !range.collapsed)
            .map(String)
            .sort();
        story?.replaceChildren(...copy.childNodes);
        if (marked().length > 1) throw new Error("the old nodes are still there");
        await $.until(() => marked().length > 1);
        return marked();
      });
      assert.deepEqual(after, ["12 March 2020", "4 May 2021", "5 June 2019"]);
    });

    test("other words are annotated anew, also in an element put in its place", async () => {
      await visit();
      const text = await tab.evaluate(async ($) => {
        const other = document.createElement("article");
        other.id = "story";
        other.textContent = "Snow fell on Ostwick.";
        document.getElementById("story")?.replaceWith(other);
        await $.until(() => $.annotator.result.text.startsWith("Snow"));
        return $.annotator.result.text;
      });
      assert.equal(text, "Snow fell on Ostwick.");
    });

    test("an element taken off the page takes its own marks only", async () => {
      await visit();
      assert.deepEqual(await tab.evaluate(`$.annotator.remove(), dates()`), ["5 June 2019"]);
      assert.equal(
        await tab.evaluate(`document.getElementById("second").remove(), CSS.highlights.size`),
        0,
      );
      assert.equal(await tab.evaluate("document.adoptedStyleSheets.length"), 0);
    });

    test("a click on a marked word opens its card beside it", async () => {
      await visit();
      const [x, y, left] = await tab.evaluate(() => {
        const ranges = /** @type {Range[]} */ ([
          ...(CSS.highlights.get("article-annotator-date") ?? []),
        ]);
        const range = ranges.find((range) => String(range) === "12 March 2020");
        if (!range) throw new Error("not marked");
        const { x, y, width, height } = range.getBoundingClientRect();
        return [x + width / 2, y + height / 2, x];
      });
      await tab.click(x, y);
      const card = await tab.evaluate(($) => {
        const { x, y } = $.inside(".card").getBoundingClientRect();
        return { title: $.inside(".card h3")?.textContent, x, y };
      });
      assert.equal(card.title, "12 March 2020");
      assert.ok(Math.abs(card.y - y) < 40, JSON.stringify({ card, x, y }));
      assert.ok(Math.abs(card.x - left) < 2, JSON.stringify({ card, left }));
    });

    test("buttons step through the marks", async () => {
      await visit();
      const titles = await tab.evaluate(($) => {
        const [, next] = [...$.all(".legend button")].slice(-2);
        return [1, 2].map(() => (next.click(), $.inside(".card h3").textContent));
      });
      assert.deepEqual(titles, ["4 May 2021", "12 March 2020"]);
    });
  });
}
