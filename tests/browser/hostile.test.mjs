/**
 * Hostile text stays text: payloads in every place of a result, shown in a page without a policy, so
 * that nothing but the code protects.
 */
import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { begin, chosen } from "./support/engines.mjs";
import { HELP } from "./support/help.mjs";
import { payloads } from "./support/payloads.mjs";
import { htmlPage, openSite } from "./support/site.mjs";

/** @import { Tab } from "./support/engines.mjs" */

for (const name of chosen) {
  describe(`hostile text in ${name}`, { timeout: 240_000 }, () => {
    /** @type {Tab} */
    let tab;
    /** @type {Awaited<ReturnType<typeof openSite>>} */
    let site;
    /** @type {(() => Promise<void>) | undefined} */
    let end;

    before(async () => {
      const body = `<article-annotator></article-annotator>
        <script type="module" src="/pkg/element.js"></script>`;
      ({ site, tab, end } = await begin(name, () => openSite({ "/": { body: htmlPage(body) } })));
      await tab.goto(`${site.origin}/`);
      await tab.evaluate(`customElements.whenDefined("article-annotator").then(() => { ${HELP}
        window.hits = [];
        window.alert = window.hit = (what) => hits.push(String(what));
      })`);
    });
    after(() => end?.());

    /** Elements that the element itself never makes, and attributes that do something. */
    const traces = () =>
      tab.evaluate(($) => ({
        hits: /** @type {any} */ (globalThis).hits,
        elements: $.all(
          "script, style, img, svg, iframe, object, embed, link, a, form, base, meta, math",
        ).map((node) => node.localName),
        attributes: $.all("*").flatMap((node) =>
          [...node.attributes]
            .map(({ name }) => name)
            .filter((name) => /^on|^(style|href|src|srcdoc|action|formaction)$/.test(name)),
        ),
      }));
    const none = { hits: [], elements: [], attributes: [] };

    test(`${payloads.length} payloads in a result's every place`, async () => {
      assert.ok(payloads.length >= 200);
      site.requests.length = 0;
      const wrong = await tab.evaluate(async ($, payloads) => {
        const wrong = [];
        for (const payload of payloads) {
          const text = `${payload}\n\nSaid ${payload} now.`;
          const inner = { start: payload.length + 7, end: payload.length * 2 + 7 };
          const all = { confidence: 0.5, rule: payload };
          const date = {
            type: /** @type {const} */ ("date"),
            value: payload,
            from: payload,
            to: "x",
            relative: true,
          };
          $.annotator.result = {
            version: payload,
            schema: 1,
            sourceText: `${payload}\n${text}`,
            text,
            nature: "article",
            metadata: {
              headline: payload,
              section: payload,
              authors: [payload],
              agencies: [payload],
              place: payload,
              published: payload,
              updated: payload,
              reference: { date: payload, from: "option" },
              language: "en",
            },
            blocks: [
              { start: 0, end: payload.length, kind: "headline" },
              { start: payload.length + 2, end: text.length, kind: "paragraph" },
            ],
            removed: [
              { source: { start: 0, end: payload.length }, reason: "share", rule: payload },
            ],
            sourceMap: [],
            entities: [
              {
                id: 0,
                type: "person",
                name: payload,
                role: payload,
                mentions: [{ ...inner, ...all, kind: "name" }],
              },
              {
                id: 1,
                type: "place",
                name: payload,
                role: null,
                mentions: [{ start: 0, end: payload.length, ...all, kind: "name" }],
              },
            ],
            quotes: [
              {
                ...inner,
                ...all,
                kind: "direct",
                speaker: { mention: inner, entity: 0, confidence: 1 },
                cue: inner,
                parts: [inner],
              },
            ],
            dates: [{ ...inner, ...date, implied: [], mod: payload, range: null, rule: payload }],
          };
          for (const kind of ["entity", "quote", "date", "removed"]) {
            $.annotator.select({ kind, index: 0 });
          }
          $.annotator.select({ kind: "entity", index: 1 });
          $.buttonOf("Merge with …")?.click();
          const shown = $.inside("h1").textContent;
          if (shown !== payload) wrong.push([payload, shown]);
        }
        await $.wait(300);
        return wrong;
      }, payloads);
      assert.deepEqual(wrong, []);
      assert.deepEqual(await traces(), none);
      assert.deepEqual(
        site.requests.filter((path) => path !== "/favicon.ico"),
        [],
      );
    });

    for (const format of ["plain", "html"]) {
      test(`payloads pasted as ${format} and annotated`, async () => {
        await tab.evaluate(
          async ($, { text, format }) => {
            await $.annotator.annotate(text, { format });
            await $.wait(200);
          },
          { text: payloads.join("\n\n"), format },
        );
        assert.deepEqual(await traces(), none);
      });
    }
  });
}
