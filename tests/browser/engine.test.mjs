/**
 * The engine behind the element and the client: worker or main thread, crashes, cancelling, long
 * texts, and the policies of strict sites.
 */
import binaryen from "binaryen";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { begin, chosen, longTasks } from "./support/engines.mjs";
import { HELP } from "./support/help.mjs";
import { htmlPage, openSite } from "./support/site.mjs";

/** @import { Tab } from "./support/engines.mjs" */

const WASM = new URL("../../pkg/article_annotator_bg.wasm", import.meta.url);

/** The core with a trap where `annotate` begins: what a crash is like, made to happen. */
function trapping() {
  const module = binaryen.readBinary(readFileSync(WASM));
  const { BulkMemory, MutableGlobals, NontrappingFPToInt, ReferenceTypes, SignExt } =
    binaryen.Features;
  module.setFeatures(BulkMemory | MutableGlobals | NontrappingFPToInt | ReferenceTypes | SignExt);
  for (let at = 0; at < module.getNumExports(); at++) {
    const info = binaryen.getExportInfo(module.getExportByIndex(at));
    if (info.name !== "annotate") continue;
    const name = info.value;
    const { params, results, vars } = binaryen.getFunctionInfo(module.getFunction(name));
    module.removeFunction(name);
    module.addFunction(name, params, results, vars, module.unreachable());
  }
  return Buffer.from(module.emitBinary());
}

const STRICT = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "require-trusted-types-for 'script'",
  "trusted-types article-annotator",
].join("; ");

const SCRIPT = `<script type="module" src="/pkg/element.js"></script>`;
const STORY = "Rain fell on Ostwick on 4 May 2021.";

/** @type {Record<string, import("./support/site.mjs").PageSource>} */
const pages = {
  "/plain": { body: htmlPage(`<article-annotator></article-annotator>${SCRIPT}`) },
  "/strict": {
    body: htmlPage(
      `<article-annotator>${STORY}</article-annotator>
       <script src="/reports.js"></script>${SCRIPT}`,
    ).replace(/<link.*?>/, ""),
    headers: { "content-security-policy": STRICT },
  },
  "/reports.js": {
    body: `window.reports = [];
      addEventListener("securitypolicyviolation", (event) =>
        // WebKit looks for an icon that no page names.
        event.blockedURI.endsWith("/favicon.ico") || reports.push(event.violatedDirective + " " + event.blockedURI + " " + event.sample));`,
    headers: { "content-type": "text/javascript" },
  },
  "/no-worker": {
    body: htmlPage(
      `<article-annotator worker-url="http://localhost:1/worker.js"></article-annotator>${SCRIPT}`,
    ),
  },
  "/trap": {
    body: htmlPage(
      `<article-annotator wasm-url="/trap.wasm"></article-annotator>
       <article-annotator id="whole">${STORY}</article-annotator>${SCRIPT}`,
    ),
  },
  "/trap.wasm": { body: trapping(), headers: { "content-type": "application/wasm" } },
  "/cut.wasm": {
    body: readFileSync(WASM).subarray(0, 5000),
    headers: { "content-type": "application/wasm" },
  },
  "/bare": {
    body: htmlPage(`<script type="module">
      import init, { annotate } from "/pkg/article_annotator.js";
      globalThis.read = init().then(() => annotate("${STORY}"));
    </script>`),
  },
  "/cut": {
    body: htmlPage(`<article-annotator wasm-url="/cut.wasm"></article-annotator>${SCRIPT}`),
  },
};

for (const name of chosen) {
  describe(`engine in ${name}`, { timeout: 300_000 }, () => {
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

    test("a strict policy with Trusted Types is kept, and the worker works", async () => {
      await visit("/strict");
      const state = await tab.evaluate(async ($) => {
        await $.until(() => $.annotator.result);
        const article = structuredClone($.annotator.result);
        const date = {
          start: 24,
          end: 34,
          type: /** @type {const} */ ("date"),
          value: "2021-05-04",
          from: null,
          to: null,
        };
        article.dates = [
          { ...date, relative: true, implied: [], mod: null, range: null, rule: "date.full" },
        ];
        article.removed = [{ source: { start: 0, end: 4 }, reason: "share", rule: "share.bar" }];
        $.annotator.result = article;
        $.annotator.select({ kind: "date", index: 0 });
        await $.wait(300);
        return {
          reports: /** @type {any} */ (globalThis).reports,
          card: $.inside(".card h3").textContent,
          styled: $.all("[style], style").length,
          top: getComputedStyle($.inside(".card")).top,
        };
      });
      assert.deepEqual(state.reports, []);
      assert.equal(state.card, "4 May 2021");
      assert.equal(state.styled, 0);
      assert.notEqual(state.top, "auto");
    });

    test("the bare module fetches the wasm that lies beside it", async () => {
      await tab.goto(`${site.origin}/bare`);
      const day = await tab.evaluate(async () => {
        const page = /** @type {any} */ (globalThis);
        while (!page.read) await new Promise((resume) => setTimeout(resume, 20));
        return (await page.read).dates[0].value;
      });
      assert.equal(day, "2021-05-04");
    });

    test("where no worker can start the main thread does the work", async () => {
      await visit("/no-worker");
      const [text, thread] = await tab.evaluate(async ($, story) => {
        const { text } = await $.annotator.annotate(story);
        return [text, $.heard.find(([type]) => type === "ready")?.[1].thread];
      }, STORY);
      assert.deepEqual([text, thread], [STORY, "main"]);
    });

    test("a trap is told, the text kept, and the next call gets a fresh engine", async () => {
      await visit("/trap");
      const state = await tab.evaluate(async ($, story) => {
        const fail = () => $.annotator.annotate(story).catch((/** @type {any} */ e) => e.code);
        const codes = [await fail(), await fail()];
        const whole = /** @type {any} */ (document.getElementById("whole"));
        await $.until(() => whole.result);
        $.annotator.removeAttribute("wasm-url");
        const { text } = await $.annotator.annotate(story);
        const [, told] = $.heard.find(([type]) => type === "error") ?? [];
        return { codes, text, told: [told.code, told.text], whole: whole.result.text };
      }, STORY);
      assert.deepEqual(state.codes, ["trap", "trap"]);
      assert.deepEqual(state.told, ["trap", STORY]);
      assert.equal(state.text, STORY);
      assert.equal(state.whole, STORY);
    });

    test("the person sees what happened and keeps the text", async () => {
      await visit("/trap");
      const words = await tab.evaluate(async ($, story) => {
        await $.annotator.annotate(story).catch(() => {});
        return [$.inside(".status.error").textContent, $.inside(".plain").textContent];
      }, STORY);
      assert.match(words[0], /broke down.*Your text is kept/);
      assert.equal(words[1], STORY);
    });

    test("a wasm cut short is an error of loading", async () => {
      await visit("/cut");
      const code = await tab.evaluate(($) =>
        $.annotator.annotate("x").catch((/** @type {any} */ error) => error.code),
      );
      assert.equal(code, "load");
    });

    test("a client annotates, is aborted and disposed of", async () => {
      await visit("/plain");
      const state = await tab.evaluate(
        `(async () => {
          const { createClient } = await import("/pkg/client.js");
          const client = await createClient();
          const { text } = await client.annotate(${JSON.stringify(STORY)});
          const controller = new AbortController();
          const name = (error) => error.name;
          const aborted = client.annotate("x ".repeat(2000000), { signal: controller.signal }).catch(name);
          setTimeout(() => controller.abort(), 30);
          const names = [await aborted];
          const again = await client.annotate("Again.");
          client.dispose();
          names.push(await client.annotate("x").catch(name));
          return { text, names, again: again.text };
        })()`,
      );
      assert.deepEqual(state, {
        text: STORY,
        names: ["AbortError", "AbortError"],
        again: "Again.",
      });
    });

    test("elements of one page share one worker, and nothing is fetched twice", async () => {
      site.requests.length = 0;
      await visit("/trap");
      await tab.evaluate(async ($, story) => {
        const more = [1, 2, 3].map(() => document.createElement("article-annotator"));
        document.body.append(...more);
        await Promise.all(more.map((/** @type {any} */ one) => one.annotate(story)));
      }, STORY);
      const asked = (/** @type {string} */ path) =>
        site.requests.filter((other) => other === path).length;
      assert.equal(asked("/pkg/worker.js"), 1);
      assert.equal(asked("/pkg/article_annotator_bg.wasm"), 1);
    });

    test("a text of 5 MB is shown without a long task, and can be cancelled", async () => {
      await visit("/plain");
      // Making the text is the test's own work.
      // Only Chromium tells of its tasks; the others have enough to do with a fifth.
      const size = await tab.evaluate(
        ($, count) => {
          const sentence =
            "The council of Ostwick met on 4 May 2021, and “the rain,” said Mara Quill, “will not stop.” ";
          const blocks = Array.from({ length: count }, (_, n) => `${n} ${sentence.repeat(3)}`);
          Object.assign(globalThis, { long: blocks.join("\n\n") });
          return /** @type {any} */ (globalThis).long.length;
        },
        tab.tasks ? 18_000 : 3600,
      );
      assert.ok(size > (tab.tasks ? 5_000_000 : 1_000_000));
      const cancelled = () =>
        tab.evaluate(async ($) => {
          const { long } = /** @type {any} */ (globalThis);
          const stopped = $.annotator
            .annotate(long)
            .catch((/** @type {any} */ error) => error.name);
          await $.until(() => $.inside(".status button"));
          const node = $.inside(".status button");
          node.click();
          return [await stopped, node.textContent];
        });
      if (tab.tasks) assert.deepEqual(await cancelled(), ["AbortError", "Cancel"]);
      const work = async () => {
        const drawn = await tab.evaluate(async ($) => {
          await $.annotator.annotate(/** @type {any} */ (globalThis).long);
          await $.wait(300);
          scrollTo(0, document.documentElement.scrollHeight / 2);
          await $.wait(1000);
          const middle = $.annotator.shadowRoot.elementFromPoint(innerWidth / 2, innerHeight / 2);
          return [Boolean(middle?.closest(".chunk").querySelector("q")), $.all(".chunk").length];
        });
        assert.ok(drawn[0], "what is in view has its marks");
        assert.ok(drawn[1] > 200);
      };
      if (!tab.tasks) return work();
      assert.deepEqual(await longTasks(tab, work), []);
    });
  });
}
