/**
 * This project beside what people would use instead, on the same data: prints the measured tables of
 * COMPARE.md.
 *
 *   node tools/compare.mjs           prints them
 *   node tools/compare.mjs --record  puts them into COMPARE.md
 *
 * Accuracy needs the development sets (DATA.md) and Python 3; speed and size are `bench`'s, of the
 * `pkg/` that is there. Takes under five minutes.
 */
import { build } from "esbuild";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync } from "node:zlib";
import { annotate } from "../pkg/node.js";
import { PEERS } from "./compare/peers.mjs";
import { codePoints, data, present, records, scored } from "./evaluate/sets.mjs";

/** @import { Peer } from "./compare/peers.mjs" */

const root = resolve(fileURLToPath(import.meta.url), "../..");
const { values: flags } = parseArgs({ options: { record: { type: "boolean" } } });
const work = mkdtempSync(join(tmpdir(), "compare-"));

const TYPES = { person: "PERSON", organization: "ORG", place: "LOC" };
const TIMEX = { date: "DATE", time: "TIME", duration: "DURATION", set: "SET" };
const BODY = new Set(["paragraph", "subheading", "list-item", "editorial-note"]);

/** This project with the same face. @type {Peer} */
const own = {
  names: (text) =>
    annotate(text, { clean: false }).entities.flatMap(({ type, mentions }) => {
      const short = TYPES[/** @type {keyof typeof TYPES} */ (type)];
      const names = mentions.filter(({ kind }) => short && kind === "name");
      return names.map(({ start, end }) => ({
        ...{ start, end },
        type: /** @type {"PERSON" | "ORG" | "LOC"} */ (short),
      }));
    }),
  quotes: (text) =>
    annotate(text, { clean: false })
      .quotes.filter(({ kind }) => kind === "direct")
      .map(({ start, end }) => ({ start, end })),
  dates: (text, referenceDate) =>
    annotate(text, { clean: false, referenceDate }).dates.map((date) => ({
      ...{ start: date.start, end: date.end, value: date.value },
      type: TIMEX[date.type],
    })),
  body(html) {
    const { text, blocks } = annotate(html, { format: "html" });
    const body = blocks.filter(({ kind }) => BODY.has(kind));
    return body.map(({ start, end }) => text.slice(start, end)).join("\n");
  },
};

/** @type {[name: string, peer: Peer][]} */
const all = [["article-annotator", own], ...Object.entries(PEERS)];

/** @param {string} name @param {object[]} rows */
function written(name, rows) {
  const path = join(work, name);
  writeFileSync(path, rows.map((row) => JSON.stringify(row) + "\n").join(""));
  return path;
}

/** @param {string} text @param {{ start: number, end: number }[]} spans */
function inCodePoints(text, spans) {
  const at = codePoints(text);
  return spans.map((span) => ({ ...span, start: at(span.start), end: at(span.end) }));
}

/** @param {number} share */
const percent = (share) => (100 * share).toFixed(1);

/** @param {string[]} head @param {string[][]} rows */
const table = (head, rows) =>
  [head, head.map((_, column) => (column ? "--:" : "---")), ...rows]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");

function names() {
  const articles = records(join(data, "wikinews/dev.jsonl"));
  const gold = written(
    "names-gold.jsonl",
    articles.map(({ id, text, mentions }) => ({
      ...{ id, text },
      entities: mentions
        .filter((/** @type {any} */ m) => m.type in TYPES)
        .map((/** @type {any} */ m) => ({
          ...{ start: m.start, end: m.end },
          type: TYPES[/** @type {keyof typeof TYPES} */ (m.type)],
        })),
    })),
  );
  const rows = all.flatMap(([name, peer]) => {
    const find = peer.names;
    if (!find) return [];
    const predicted = articles.map(({ id, text }) => ({
      id,
      entities: inCodePoints(text, find(text)),
    }));
    const score = JSON.parse(
      scored("score_ner.py", [gold, written(`names-${name}.jsonl`, predicted), "--json"]),
    );
    const types = Object.values(TYPES).map((type) => percent(score.per_type[type].prf[2]));
    return [[name, percent(score.exact[2]), ...types]];
  });
  return `Names: exact span and type, F1 on ${articles.length} Wikinews articles. wink-nlp's model has no names of these types.

${table(["", "all three", "people", "organisations", "places"], rows)}`;
}

function quotes() {
  const articles = ["wikinews/dev.jsonl", "quotes/wikinews_2.jsonl"].flatMap((set) =>
    records(join(data, set)),
  );
  const rows = all.flatMap(([name, peer]) => {
    const find = peer.quotes;
    if (!find) return [];
    let [found, wanted, right] = [0, 0, 0];
    for (const { text, quotes } of articles) {
      const gold = quotes.filter((/** @type {any} */ q) => q.kind === "direct");
      const keys = new Set(gold.map((/** @type {any} */ q) => `${q.start} ${q.end}`));
      const mine = inCodePoints(text, find(text));
      wanted += keys.size;
      found += mine.length;
      right += mine.filter(({ start, end }) => keys.has(`${start} ${end}`)).length;
    }
    return [
      [
        name,
        percent(right / found),
        percent(right / wanted),
        percent((2 * right) / (found + wanted)),
      ],
    ];
  });
  return `Quotations in marks that somebody said, exact span, on ${articles.length} Wikinews articles. Who said them
only article-annotator tells (README); compromise marks whatever stands in marks.

${table(["", "precision", "recall", "F1"], rows)}`;
}

function dates() {
  const path = join(data, "dates/dates_meantime_airbus_apple.jsonl");
  const texts = records(path);
  const rows = all.flatMap(([name, peer]) => {
    const find = peer.dates;
    if (!find) return [];
    const predicted = texts.map(({ id, text, reference }) => ({
      id,
      dates: inCodePoints(text, find(text, reference)),
    }));
    const printed = scored("score_dates.py", [path, written(`dates-${name}.jsonl`, predicted)]);
    const f1 = (/** @type {string} */ key) =>
      new RegExp(`^${key}\\b.*F1\\s+(\\S+)`, "m").exec(printed)?.[1] ?? "?";
    const value = name === "wink-nlp" ? "none given" : f1("value");
    return [[name, f1("strict"), f1("relaxed"), value]];
  });
  return `Dates: TempEval-3 measures, F1 on ${texts.length} Wikinews texts (MEANTIME). Prepositions and stops that peers
leave in their spans were cut off first.

${table(["", "strict span", "relaxed span", "value"], rows)}`;
}

function pages() {
  const path = join(data, "clean/pages.jsonl.gz");
  const gold = records(path).filter(({ html, strict }) => html && strict);
  const ids = join(work, "ids.txt");
  writeFileSync(ids, gold.map(({ id }) => id).join("\n"));
  const kilobytes = gold.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0) / 1000;
  const rows = all.flatMap(([name, peer]) => {
    const read = peer.body;
    if (!read) return [];
    const before = process.cpuUsage();
    const bodies = gold.map(({ id, html }) => ({ id, body: read(html) }));
    const { user, system } = process.cpuUsage(before);
    const printed = scored("score_clean.py", [
      ...["--gold", path, "--pred", written(`pages-${name}.jsonl`, bodies)],
      ...["--variant", "plain", "--ids", ids],
    ]);
    const figure = (/** @type {string} */ key) =>
      new RegExp(`^${key}\\s+(\\S+)`, "m").exec(printed)?.[1] ?? "?";
    const speed = (1e6 * kilobytes) / (user + system);
    return [[name, ...["sh_P", "sh_R", "sh_F1", "near"].map(figure), speed.toFixed(0)]];
  });
  return `The article's body from a whole page's HTML as the clipboard holds it, ${gold.length} news pages: 4-grams, share of pages
kept to 99 % with at most 1 % junk, KB of HTML per second of CPU time (article-annotator annotates as well in that time;
Readability works on linkedom's tree). article-annotator's line model was trained on these pages; cross-validated by domain it
reaches the F1 that the README gives.

${table(["", "precision", "recall", "F1", "near", "KB/s"], rows)}`;
}

async function speed() {
  const json = join(work, "bench.json");
  execFileSync("node", [join(root, "tools/bench.mjs"), "--rounds", "3", "--json", json], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const { table: measured } = JSON.parse(readFileSync(json, "utf8"));
  const rows = Object.entries(measured).map(([name, row]) => [
    name,
    ...[row.warm, row.first, row.cold, row.size].map((figure) => figure.toFixed(0)),
  ]);
  const { outputFiles } = await build({
    ...{ stdin: { contents: 'export * from "@mozilla/readability"', resolveDir: root } },
    ...{ bundle: true, minify: true, format: "esm", write: false },
  });
  const size = brotliCompressSync(outputFiles[0].contents).length / 1000;
  rows.push(["Readability", "(above)", "", "", size.toFixed(0)]);
  return `Speed and size: \`node tools/bench.mjs\` on pasted articles, everything each library has switched on; CPU time, bundled and
minified, brotli. All on one slow machine: compare rows. Engines compile what is hot
while it runs: speed once warm, and in a process's first second. chrono-node does dates only.

${table(["", "KB of text/s", "in the first second", "cold start, ms", "KB"], rows)}`;
}

const needed = [
  "wikinews/dev.jsonl",
  "quotes/wikinews_2.jsonl",
  "dates/dates_meantime_airbus_apple.jsonl",
  "clean/pages.jsonl.gz",
];
const accuracy = needed.filter(present).length === needed.length;
const parts = accuracy ? [names(), quotes(), dates(), pages()] : [];
parts.push(await speed());
const text = parts.join("\n\n");
console.log(text);
rmSync(work, { recursive: true });

if (flags.record) {
  if (!accuracy) throw new Error("the sets that accuracy is measured on are not here");
  const path = join(root, "COMPARE.md");
  const [begin, end] = ["<!-- measured -->", "<!-- end of what is measured -->"];
  const before = existsSync(path) ? readFileSync(path, "utf8") : `${begin}\n${end}\n`;
  const [head, rest] = before.split(begin);
  writeFileSync(path, `${head}${begin}\n\n${text}\n\n${end}${rest.split(end)[1]}`);
  execFileSync("npx", ["--no-install", "prettier", "--write", "--log-level", "warn", path]);
}
