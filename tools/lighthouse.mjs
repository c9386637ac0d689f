/**
 * Lighthouse's judgement of the served page: on a phone with its mobile throttling, and on a desktop.
 *
 *   node tools/lighthouse.mjs [--runs N]    fails below 100 for accessibility, best practices and
 *                                           SEO, or below 98 for performance
 *
 * Served compressed, as by any static host. Performance is the median of some runs (3 by default), for
 * a busy machine disturbs single ones. The browser is Debian's Chromium; CHROMIUM names another.
 */
import lighthouse, { desktopConfig } from "lighthouse";
import puppeteer from "puppeteer-core";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { fileServer } from "./serve.mjs";

/** @import { Result } from "lighthouse" */

const root = resolve(fileURLToPath(import.meta.url), "../..");
const { values: flags } = parseArgs({ options: { runs: { type: "string", default: "3" } } });

/** The least that is good enough, in points of 100. @type {Record<string, number>} */
const LEAST = { performance: 98, accessibility: 100, "best-practices": 100, seo: 100 };
const METRICS = [
  "first-contentful-paint",
  "largest-contentful-paint",
  "total-blocking-time",
  "cumulative-layout-shift",
  "speed-index",
];

const server = fileServer(root, {}, 11);
await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
const browser = await puppeteer.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
// Compressed once, before anything is measured.
await fetch(`http://127.0.0.1:${port}/pkg/article_annotator_bg.wasm`);

/** @param {import("lighthouse").Config} [config] */
async function judge(config) {
  const page = await browser.newPage();
  const address = `http://127.0.0.1:${port}/`;
  const found = await lighthouse(address, { logLevel: "error" }, config, /** @type {any} */ (page));
  await page.close();
  if (!found) throw new Error("Lighthouse gave no result");
  return found.lhr;
}

/** @param {Result} result @param {string} category */
const points = (result, category) => Math.round((result.categories[category]?.score ?? 0) * 100);

/** @param {Result} result */
function* shortcomings({ categories, audits }) {
  for (const { auditRefs } of Object.values(categories)) {
    for (const { id, weight } of auditRefs) {
      const { score = null, title, displayValue } = audits[id] ?? {};
      if (weight > 0 && score !== null && score < 0.9)
        yield `${id}: ${title} ${displayValue ?? ""}`;
    }
  }
}

let failed = false;
try {
  for (const [form, config] of /** @type {const} */ ([
    ["phone", undefined],
    ["desktop", desktopConfig],
  ])) {
    /** @type {Result[]} */
    const results = [];
    for (let run = 0; run < Number(flags.runs); run++) results.push(await judge(config));
    results.sort((a, b) => points(a, "performance") - points(b, "performance"));
    const result = /** @type {Result} */ (results[results.length >> 1]);
    const scores = Object.keys(LEAST).map((category) => `${category} ${points(result, category)}`);
    console.log(`${form}: ${scores.join(", ")}`);
    const measures = METRICS.map((id) => `${id} ${result.audits[id]?.displayValue}`);
    const bytes = result.audits["total-byte-weight"]?.displayValue;
    console.log(`  ${measures.join(", ")}; ${bytes}`);
    for (const words of shortcomings(result)) console.log(`  ${words}`);
    failed ||= Object.entries(LEAST).some(([category, least]) => points(result, category) < least);
  }
} finally {
  await browser.close();
  server.close();
}
if (failed) process.exit(1);
