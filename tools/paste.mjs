/**
 * From paste to painted marks: the page in Chromium, with our core and with compromise in its place.
 *
 *   node tools/paste.mjs [--rounds N] [--json FILE]
 *
 * An article of about 6 KB (two of the page's samples) is pasted again and again, each time with another
 * last line. The clock starts with the paste event and stops after the frame that shows the marks was
 * painted, the wait for that frame included. Medians and ninth deciles, in milliseconds, of the whole and
 * of its parts: until the worker is asked, until it has answered, until the nodes stand, until painted.
 */
import * as esbuild from "esbuild";
import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { openBrowser, openSite } from "../tests/browser/support/page.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "40" }, json: { type: "string" } },
});
const rounds = Number(flags.rounds);
/** The aim, for the median. */
const AIM = 50;

const sample = (/** @type {string} */ name) =>
  readFileSync(join(root, `www/page/samples/${name}.txt`), "utf8");
const article = `${sample("politics")}\n\n${sample("science")}`;

/** Notes in the page when the worker is asked and when it has answered. */
const WATCH = `
  const NativeWorker = Worker;
  window.noted = {};
  window.Worker = class extends NativeWorker {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (data.type === "done") noted.answered = performance.now();
      });
    }
    postMessage(message, ...rest) {
      super.postMessage(message, ...rest);
      if (message.do === "annotate") noted.asked = performance.now();
    }
  };
`;

/** @param {string} text */
async function pasteOnce(text) {
  const noted = /** @type {any} */ (window).noted;
  const annotator = /** @type {HTMLElement} */ (document.querySelector("article-annotator"));
  const data = new DataTransfer();
  data.setData("text/plain", text);
  const event = new ClipboardEvent("paste", {
    ...{ clipboardData: data, bubbles: true, cancelable: true },
  });
  const built = new Promise((resume) =>
    annotator.addEventListener("annotator-result", () => resume(performance.now()), { once: true }),
  );
  const start = performance.now();
  document.body.dispatchEvent(event);
  const stands = await built;
  // A message posted within a frame's callbacks is heard once that frame is painted.
  const painted = await new Promise((resume) =>
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resume(performance.now());
      port2.postMessage(null);
    }),
  );
  const { asked, answered } = noted;
  return {
    all: painted - start,
    asking: asked - start,
    annotating: answered - asked,
    building: stands - answered,
    painting: painted - stands,
    marks: annotator.shadowRoot?.querySelectorAll(".text [part~=mark]").length ?? 0,
  };
}

/** @param {number[]} values @param {number} share */
const at = (values, share) => values.toSorted((a, b) => a - b)[Math.floor(values.length * share)];

async function compromiseWorker() {
  const { outputFiles } = await esbuild.build({
    ...{ entryPoints: [join(root, "www/worker.js")], bundle: true, minify: true, write: false },
    ...{ format: "esm", absWorkingDir: root },
    plugins: [
      {
        name: "compromise",
        setup: (build) =>
          build.onResolve({ filter: /article_annotator\.js$/ }, () => ({
            path: join(root, "tools/bench/compromise-core.mjs"),
          })),
      },
    ],
  });
  return Buffer.from(/** @type {esbuild.OutputFile} */ (outputFiles[0]).contents);
}

const browser = await openBrowser();
const site = await openSite();
/** @type {Record<string, Record<string, number>>} */
const figures = {};
try {
  for (const name of ["article-annotator", "compromise"]) {
    if (name === "compromise") site.replaced.set("/pkg/worker.js", await compromiseWorker());
    const page = await browser.newPage();
    await page.addInitScript(WATCH);
    await page.goto(site.home);
    await page.waitForSelector("#samples li", { state: "attached" });
    /** @type {Awaited<ReturnType<typeof pasteOnce>>[]} */
    const runs = [];
    for (let round = -5; round < rounds; round++) {
      const run = await page.evaluate(pasteOnce, `${article}\n\nThe ${round + 99}th edition.`);
      if (round >= 0) runs.push(run);
      await page.waitForTimeout(60);
    }
    const of = (
      /** @type {"all" | "asking" | "annotating" | "building" | "painting" | "marks"} */ k,
    ) => runs.map((run) => run[k]);
    figures[name] = {
      all: at(of("all"), 0.5),
      all90: at(of("all"), 0.9),
      ...{ asking: at(of("asking"), 0.5), annotating: at(of("annotating"), 0.5) },
      ...{ building: at(of("building"), 0.5), painting: at(of("painting"), 0.5) },
      marks: at(of("marks"), 0.5),
    };
    const rounded = Object.entries(figures[name]).map(
      ([k, ms]) => `${k} ${Math.round(ms * 10) / 10}`,
    );
    console.log(`${name}, ${Buffer.byteLength(article)} bytes: ${rounded.join(", ")}`);
    await page.close();
  }
} finally {
  await browser.close();
  await site.close();
}
if (flags.json) writeFileSync(flags.json, JSON.stringify(figures, null, 2));
if ((figures["article-annotator"]?.["all"] ?? Infinity) > AIM) process.exit(1);
