/**
 * The element in a page, in each engine asked for (`BROWSERS="chromium firefox webkit"`). What it
 * shows is driven by a result made by hand; that the core's own results arrive is tested once.
 */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { begin, chosen } from "./support/engines.mjs";
import { HELP } from "./support/help.mjs";
import { sample } from "./support/sample.mjs";
import { htmlPage, openSite } from "./support/site.mjs";

/** @import { Tab } from "./support/engines.mjs" */

const SCRIPT = `<script type="module" src="/pkg/element.js"></script>`;

const pages = {
  "/empty": { body: htmlPage(`<article-annotator></article-annotator>${SCRIPT}`) },
  "/words": {
    body: htmlPage(
      `<article-annotator>Rain fell on Ostwick.

“It was wet,” said Mara Quill on 4 May 2021.</article-annotator>${SCRIPT}`,
    ),
  },
};

for (const name of chosen) {
  describe(`element in ${name}`, { timeout: 240_000 }, () => {
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

    const visit = async (/** @type {string} */ path) => {
      await tab.goto(site.origin + path);
      await tab.evaluate(`customElements.whenDefined("article-annotator").then(() => { ${HELP} })`);
    };
    const shown = async () => {
      await visit("/empty");
      await tab.evaluate(($, article) => {
        $.annotator.result = article;
      }, sample());
    };
    const centre = (/** @type {string} */ node) =>
      tab.evaluate(`(() => {
        const node = ${node};
        node.scrollIntoView({ block: "center" });
        const { x, y, width, height } = node.getClientRects()[0];
        return [x + width / 2, y + height / 2];
      })()`);
    const click = async (/** @type {string} */ node) => {
      const [x, y] = await centre(node);
      await tab.click(x, y);
    };

    test("annotates what a page gives it and says so", async () => {
      await visit("/empty");
      const { text, events, thread } = await tab.evaluate(async ($) => {
        const article = await $.annotator.annotate("Rain fell on Ostwick on 4 May 2021.");
        const ready = $.heard.find(([type]) => type === "ready");
        return {
          text: article.text,
          events: $.heard.map(([type]) => type),
          thread: ready?.[1].thread,
        };
      });
      assert.equal(text, "Rain fell on Ostwick on 4 May 2021.");
      assert.equal(thread, "worker");
      assert.ok(events.includes("result"));
      assert.deepEqual(tab.complaints, []);
    });

    test("annotates its own words in place", async () => {
      await visit("/words");
      const words = await tab.evaluate(async ($) => {
        await $.until(() => $.annotator.result);
        return [$.annotator.result.text, $.inside(".text").textContent];
      });
      assert.match(words[0], /^Rain fell on Ostwick\.\n\n“It was wet,”/);
      assert.match(words[1], /Mara Quill/);
    });

    test("shows blocks and marks as the elements they are", async () => {
      await shown();
      const tree = await tab.evaluate(($) => ({
        headline: $.inside("h1").textContent,
        section: $.inside("p.section").textContent,
        subheading: $.inside("h2").textContent,
        items: $.all("ul li").map((node) => node.textContent),
        caption: $.inside("figure > figcaption").textContent,
        people: $.all("mark.person.opens").map((node) => node.textContent),
        day:
          $.markOf("Monday").localName === "time" &&
          $.inside("time[datetime='2024-03-12']").textContent,
        quote: $.inside("q").textContent,
        inQuote: $.all("q mark.person").map((node) => node.textContent),
        dateInReported: $.all("span.indirect time").map((node) => node.textContent),
        reported: getComputedStyle($.inside("span.indirect[part~=mark]")).textDecorationLine,
      }));
      assert.equal(tree.headline, "Harbour bridge to close for a year, Port Ellery council says");
      assert.equal(tree.section, "World");
      assert.equal(tree.subheading, "What happens next");
      assert.deepEqual(tree.items, [
        "Engineers from Northspan begin work in April.",
        "Ferries run every hour.",
      ]);
      assert.match(tree.caption, /^Photograph/);
      assert.equal(tree.people.filter((/** @type {string} */ n) => n === "Tomas Brandt").length, 2);
      assert.equal(tree.day, "12 March 2024");
      assert.equal(tree.quote, "“We cannot wait for a worse winter,”");
      assert.deepEqual(tree.inQuote, ["Tomas Brandt"]);
      assert.deepEqual(tree.dateInReported, ["six years"]);
      assert.equal(tree.reported, "underline");
    });

    test("the text has one tab stop, arrows go from mark to mark, Enter opens, Escape closes", async () => {
      await shown();
      const active = () =>
        tab.evaluate(($) => {
          const node = $.annotator.shadowRoot.activeElement;
          return [node?.className.split(" ")[0], node?.textContent];
        });
      assert.equal(await tab.evaluate(($) => $.all(".text [part~=mark][tabindex='0']").length), 1);
      await tab.evaluate(($) => $.inside(".text [part~=mark][tabindex='0']").focus());
      assert.deepEqual(await active(), ["place", "Port Ellery"]);
      await tab.press("ArrowRight");
      assert.deepEqual(await active(), ["person", "Rosa Lindqvist"]);
      assert.equal(await tab.evaluate(($) => $.inside(".card h3").textContent), "Rosa Lindqvist");
      await tab.press("ArrowLeft");
      assert.deepEqual(await active(), ["place", "Port Ellery"]);
      await tab.press("Enter");
      assert.deepEqual(await tab.evaluate(($) => $.annotator.selected), {
        kind: "entity",
        index: 0,
        mention: 0,
      });
      assert.equal((await active())[0], "card");
      await tab.press("Escape");
      assert.deepEqual(await active(), ["place", "Port Ellery"]);
      assert.equal(
        await tab.evaluate(($) => $.inside(".card").hidden && $.annotator.selected),
        null,
      );
      await tab.press("End");
      assert.deepEqual(await active(), ["person", "Tomas Brandt"]);
      assert.equal(await tab.evaluate(($) => $.all(".text [part~=mark][tabindex='0']").length), 1);
    });

    test("a card says what it is, where else, who said it, which day, and why", async () => {
      await shown();
      const card = (/** @type {object} */ target) =>
        tab.evaluate(($, target) => {
          $.annotator.select(target);
          return $.inside(".card").textContent;
        }, target);
      const person = await card({ kind: "entity", index: 3, mention: 1 });
      assert.match(person, /^Ines Okonkwo.*Person · Mayor · 2 mentions · said 2 things/);
      assert.match(person, /Also OkonkwoMarked/);
      assert.match(person, /97.?%/);
      const other = await card({ kind: "entity", index: 4 });
      assert.match(other, /Tomas Brandt.*3 mentions/);
      assert.doesNotMatch(other, /Also/, "“He” is no name");
      assert.match(
        await card({ kind: "quote", index: 0 }),
        /Said by Ines Okonkwo \(Mayor\).*“said”/,
      );
      assert.match(await card({ kind: "quote", index: 1 }), /Reported of Tomas Brandt/);
      assert.match(await card({ kind: "date", index: 1 }), /18 March 2024.*2024-03-18.*2024-03-12/);
      const names = await tab.evaluate(($) => $.heard.filter(([type]) => type === "select").length);
      assert.equal(names, 5);
    });

    test("a click chooses a mark and lights its other mentions", async () => {
      await shown();
      await click(`$.all("mark.person").filter((node) => node.textContent === "Tomas Brandt")[0]`);
      const state = await tab.evaluate(($) => ({
        card: $.inside(".card h3").textContent,
        lit: $.all(".kin").map((node) => node.textContent),
        on: $.all(".on").map((node) => node.textContent),
      }));
      assert.equal(state.card, "Tomas Brandt");
      assert.deepEqual(state.lit, ["Tomas Brandt", "He", "Tomas Brandt"]);
      assert.deepEqual(state.on, ["Tomas Brandt"]);
    });

    test("a card opens where the pointer rests, not where the text moves under it", async () => {
      await shown();
      const open = () => tab.evaluate(($) => !$.inside(".card").hidden);
      const mark = `$.markOf("Rosa Lindqvist")`;
      const [x, y] = await centre(mark);
      await tab.move(x - 1, y);
      await tab.move(x, y);
      await tab.evaluate(($) => $.until(() => !$.inside(".card").hidden));
      await tab.move(1, 1);
      await tab.evaluate(($) => $.until(() => $.inside(".card").hidden));
      // The pointer waits in an empty place, and the mark comes to it.
      const [left, top] = await tab.evaluate(async ($) => {
        scrollTo(0, 0);
        const { x, y } = $.markOf("Rosa Lindqvist").getBoundingClientRect();
        document.body.style.paddingTop = "300px";
        // Until the text is drawn where it is now, an engine may still see the mark at its old place.
        await $.wait(100);
        return [x + 5, y + 5];
      });
      await tab.move(left, top);
      await tab.evaluate(async ($) => {
        document.body.style.paddingTop = "";
        await $.wait(700);
      });
      assert.equal(await open(), false);
    });

    test("a press beside the marks closes the card", async () => {
      await shown();
      await tab.evaluate(($) => $.annotator.select({ kind: "entity", index: 0 }));
      assert.equal(await tab.evaluate(($) => $.inside(".card").hidden), false);
      await click(`$.inside("h2")`);
      assert.equal(await tab.evaluate(($) => $.inside(".card").hidden), true);
      assert.equal(await tab.evaluate(($) => $.annotator.selected), null);
    });

    test("the margin says who and which day", async () => {
      await shown();
      const glosses = await tab.evaluate(($) => $.all(".gloss").map((node) => node.textContent));
      assert.ok(glosses.includes("Monday = 18 March 2024"), String(glosses));
      assert.ok(glosses.includes("Ines Okonkwo said this"), String(glosses));
      const article = sample();
      const [full] = article.dates;
      assert.ok(full);
      Object.assign(full, { type: "time", value: "2024-03-12T09:00", implied: ["zone"] });
      const told = await tab.evaluate(($, article) => {
        $.annotator.result = article;
        return $.all(".gloss").map((node) => node.textContent);
      }, article);
      assert.deepEqual(told, glosses, "a day that is written out needs no gloss");
      const none = await tab.evaluate(($) => {
        $.annotator.setAttribute("glosses", "off");
        return $.all(".gloss").length;
      });
      assert.equal(none, 0);
    });

    test("kinds can be put out, by the legend and from outside", async () => {
      await shown();
      const count = await tab.evaluate(($) => $.inside(".legend [data-kind=person]").textContent);
      assert.equal(count, "People 3");
      await click(`$.inside(".legend [data-kind=person]")`);
      const state = await tab.evaluate(($) => ({
        pressed: $.inside(".legend [data-kind=person]").getAttribute("aria-pressed"),
        kinds: [...$.annotator.kinds].includes("person"),
        line: getComputedStyle($.markOf("Rosa Lindqvist")).textDecorationLine,
        other: getComputedStyle($.markOf("Northwire")).textDecorationLine,
      }));
      assert.deepEqual(state, { pressed: "false", kinds: false, line: "none", other: "underline" });
      const next = await tab.evaluate(($) => {
        $.annotator.kinds = ["date"];
        return $.annotator.next().kind;
      });
      assert.equal(next, "date");
    });

    test("what was removed lies folded where it stood, with its reason", async () => {
      await shown();
      const fold = await tab.evaluate(($) => {
        const [first, last] = $.all(".removed");
        const before = first.previousElementSibling.textContent.slice(-14, -1);
        first.querySelector("button").click();
        return {
          line: first.querySelector(".what").textContent,
          after: $.all(".removed").length,
          items: [...first.querySelectorAll("li .was")].map((node) => node.textContent),
          last: last.querySelector(".what").textContent,
          before,
        };
      });
      assert.equal(fold.line, "2 lines removed here: share bar, newsletter");
      assert.deepEqual(fold.items, ["Share this article", "Sign up for our newsletter"]);
      assert.equal(fold.last, "1 line removed here: share bar");
    });

    test("putting back keeps the stretch when the text is annotated again", async () => {
      await visit("/empty");
      const kept = await tab.evaluate(async ($, article) => {
        $.annotator.result = article;
        $.annotator.restore(1);
        await $.until(() => $.heard.some(([type]) => type === "result"));
        const first = $.annotator.corrections;
        $.annotator.undo();
        return [first, $.annotator.corrections, $.annotator.result.text];
      }, sample());
      assert.equal(kept[0][0].type, "keep");
      assert.equal(kept[0][0].quote.exact, "Sign up for our newsletter");
      assert.deepEqual(kept[1], []);
      assert.match(kept[2], /Sign up for our newsletter/);
    });

    test("corrections from the card, undone and done again", async () => {
      await shown();
      await tab.evaluate(($) => $.annotator.select({ kind: "entity", index: 5 }));
      await tab.evaluate(($) => {
        $.buttonOf("Change kind").click();
        $.inside(".card select").value = "place";
        $.buttonOf("Change").click();
      });
      const type = () => tab.evaluate(($) => $.annotator.result.entities[5].type);
      assert.equal(await type(), "place");
      assert.equal(
        await tab.evaluate(($) => $.markOf("Ferry Workers’ Union").dataset.kind),
        "place",
      );
      assert.match(await tab.evaluate(($) => $.inside(".card").textContent), /a person marked it/);
      await tab.evaluate(($) => $.annotator.undo());
      assert.equal(await type(), "organization");
      await tab.evaluate(($) => $.annotator.redo());
      assert.equal(await type(), "place");
      assert.equal(
        await tab.evaluate(($) => $.annotator.original.entities[5].type),
        "organization",
      );
      const { corrections } = await tab.evaluate(($) => ({ corrections: $.annotator.corrections }));
      assert.equal(corrections.length, 1);
      assert.equal(corrections[0].quote.exact, "Ferry Workers’ Union");
    });

    test("the card's span, merge, speaker and not-a-name", async () => {
      await shown();
      const state = await tab.evaluate(($) => {
        $.annotator.select({ kind: "entity", index: 6 });
        $.buttonOf("One word more after").click();
        const longer = $.inside(".card h3").textContent;
        $.buttonOf("One word less at the end").click();
        const again = $.inside(".card h3").textContent;
        $.annotator.select({ kind: "quote", index: 1 });
        $.buttonOf("Another speaker").click();
        $.inside(".card select").value = "1";
        $.buttonOf("Change").click();
        const speaker = $.annotator.result.quotes[1].speaker?.entity;
        $.annotator.select({ kind: "entity", index: 1 });
        $.buttonOf("Merge with …").click();
        $.inside(".card select").value = "4";
        $.buttonOf("Change").click();
        const merged = $.annotator.result.entities.map(({ name }) => name);
        $.annotator.select({ kind: "entity", index: 1 });
        $.buttonOf("Not a name").click();
        return {
          longer,
          again,
          speaker,
          merged,
          names: $.annotator.result.entities.length,
          ids: $.annotator.result.entities.every(({ id }, at) => id === at),
          count: $.annotator.corrections.length,
        };
      });
      assert.equal(state.longer, "Northspan begin");
      assert.equal(state.again, "Northspan");
      assert.equal(state.speaker, 1);
      assert.ok(!state.merged.includes("Rosa Lindqvist") && state.merged.includes("Tomas Brandt"));
      assert.equal(state.names, 8);
      assert.ok(state.ids);
      assert.equal(state.count, 5);
    });

    test("what is selected reads as the article's words, without labels or glosses", async () => {
      await shown();
      const words = await tab.evaluate(($) => {
        const range = document.createRange();
        range.selectNodeContents($.inside(".chunk"));
        const selection = $.annotator.shadowRoot.getSelection?.() ?? getSelection();
        selection.removeAllRanges();
        selection.addRange(range);
        return String(selection);
      });
      if (words) {
        assert.match(words, /Harbour Bridge in Port Ellery will close on Monday for/);
        for (const label of ["said this", "= 18 March", "People", "removed here", "person:"]) {
          assert.ok(!words.includes(label), `“${label}” is copied`);
        }
      }
      // WebKit's selection does not tell the words of a shadow tree: at least they can't be selected.
      const loose = await tab.evaluate(($) =>
        $.all(".gloss, .legend, .removed").filter((node) => {
          const style = getComputedStyle(node);
          return (style.userSelect ?? style.webkitUserSelect) !== "none";
        }),
      );
      assert.deepEqual(loose, []);
    });

    test("a newer call supersedes an older", async () => {
      await visit("/empty");
      const [old, text] = await tab.evaluate(async ($) => {
        const older = $.annotator.annotate("Old.").catch((/** @type {any} */ error) => error.name);
        const newer = await $.annotator.annotate("New.");
        return [await older, newer.text];
      });
      assert.deepEqual([old, text], ["AbortError", "New."]);
    });

    test("a wrong option is told, and the words stay", async () => {
      await visit("/empty");
      const [error, words] = await tab.evaluate(async ($) => {
        const error = await $.annotator
          .annotate("The words.", { referenceDate: "soon" })
          .catch((/** @type {any} */ error) => [error.name, error.code, error.message]);
        return [error, $.annotator.shadowRoot.textContent];
      });
      assert.deepEqual(error.slice(0, 2), ["AnnotatorError", "option"]);
      assert.match(error[2], /referenceDate/);
      assert.match(words, /The words\./);
    });
  });
}
