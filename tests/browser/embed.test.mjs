/** The page of embeddings, and the element in a frame: who is heard, and who is not. */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { begin, chosen } from "./support/engines.mjs";
import { htmlPage, openSite } from "./support/site.mjs";

/** @import { Tab } from "./support/engines.mjs" */

const frameOf = (/** @type {string} */ origins) => ({
  body: htmlPage(
    `<article-annotator message-origins="${origins}"></article-annotator>
     <script type="module" src="/pkg/element.js"></script>`,
  ),
});

for (const name of chosen) {
  describe(`embeddings in ${name}`, { timeout: 300_000 }, () => {
    /** @type {Tab} */
    let tab;
    /** @type {Awaited<ReturnType<typeof openSite>>} */
    let site;
    /** @type {(() => Promise<void>) | undefined} */
    let end;

    before(async () => {
      const host = htmlPage(`<iframe></iframe><script>
        window.ask = async (src, messages, patience = 30_000) => {
          // A frame of its own: a word of the frame before it may still be under way.
          const frame = document.createElement("iframe");
          const answers = [];
          addEventListener("message", ({ source, data }) => {
            if (source && source === frame.contentWindow) answers.push(data);
          });
          // Its scripts have run by then.
          const loaded = new Promise((done) => { frame.onload = done; });
          frame.src = src;
          document.querySelector("iframe").replaceWith(frame);
          await loaded;
          for (const message of messages) frame.contentWindow.postMessage(message, "*");
          const found = () => answers.find(({ annotator }) => /result|error/.test(annotator));
          for (const end = Date.now() + patience; !found() && Date.now() < end; )
            await new Promise((resume) => setTimeout(resume, 20));
          return [found() ?? null, answers.map(({ annotator }) => annotator)];
        };
      </script>`);
      ({ site, tab, end } = await begin(name, () =>
        openSite({
          "/host": { body: host },
          "/open": frameOf("self"),
          "/closed": frameOf("https://news.example"),
          "/star": frameOf("*"),
        }),
      ));
    });
    after(() => end?.());

    test("all six ways are live under the strict policy, and nothing was refused", async () => {
      await tab.goto(`${site.origin}/www/embed.html`);
      const state = await tab.evaluate(async () => {
        await customElements.whenDefined("article-annotator");
        const all = [
          .../** @type {NodeListOf<any>} */ (document.querySelectorAll("article-annotator")),
        ];
        const end = Date.now() + 60_000;
        for (const one of all) {
          one.scrollIntoView();
          while (!one.result && Date.now() < end) await new Promise((r) => setTimeout(r, 50));
        }
        const byId = (/** @type {string} */ id) => document.getElementById(id);
        byId("send")?.click();
        while (!byId("answer")?.textContent && Date.now() < end) {
          await new Promise((r) => setTimeout(r, 50));
        }
        return {
          results: all.map((one) => Boolean(one.result)),
          answer: byId("answer")?.textContent,
          refused: byId("refused")?.textContent,
        };
      });
      assert.deepEqual(state.results, [true, true, true, true]);
      assert.match(state.answer, /^The frame answered/);
      assert.equal(state.refused, "nothing");
      assert.deepEqual(tab.complaints, []);
    });

    test("a frame answers the origins it names", async () => {
      await tab.goto(`${site.origin}/host`);
      const [answer] = await tab.evaluate(
        `ask("/open", [{ annotator: "annotate", id: 7, text: "Rain fell on Ostwick." }])`,
      );
      assert.equal(answer?.annotator, "result");
      assert.equal(answer.id, 7);
      assert.equal(answer.result.text, "Rain fell on Ostwick.");
    });

    test("what is no message of ours is passed over", async () => {
      const others = [null, 3, "annotate", { annotator: "annotate", text: 5 }, { a: [] }];
      // The one that is ours comes last, and is the only one answered.
      const ours = { annotator: "annotate", id: 8, text: "Rain." };
      const [answer, heard] = await tab.evaluate(
        `ask("/open", ${JSON.stringify([...others, ours])})`,
      );
      assert.equal(answer?.id, 8);
      const answers = heard.filter((/** @type {string} */ kind) => /result|error/.test(kind));
      assert.deepEqual(answers, ["result"]);
    });

    for (const path of ["/closed", "/star"]) {
      test(`an origin that is not named gets no word (${path})`, async () => {
        const [, heard] = await tab.evaluate(
          `ask("${path}", [{ annotator: "annotate", id: 1, text: "Rain." }], 1000)`,
        );
        assert.deepEqual(heard, []);
      });
    }
  });
}
