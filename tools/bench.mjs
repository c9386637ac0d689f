/**
 * Speed and size of the built package beside what people would use instead.
 *
 *   node tools/bench.mjs [--rounds N] [--texts DIRECTORY] [--json FILE]
 *   node tools/bench.mjs --boundary    the crossing into JavaScript alone, three ways
 *
 * Every library is bundled by esbuild and runs in a process of its own on the same texts (the
 * page's samples, or the .txt files of a directory), in turns, so that a drift of the machine's speed meets all of them.
 * Throughput is KB of text per second of CPU time, while engines still compile (the first second of a
 * process) and once they are warm (its fourth). Cold start is the time from the start of a
 * process until it has imported, loaded and done one article, less that of a bare Node; what
 * engines compile in the background after that keeps nobody waiting. Medians.
 */
import * as esbuild from "esbuild";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { transferred } from "./budget.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const { values: flags } = parseArgs({
  options: {
    rounds: { type: "string", default: "7" },
    json: { type: "string" },
    texts: { type: "string", default: join(root, "www/page/samples") },
    boundary: { type: "boolean" },
  },
});
const rounds = Number(flags.rounds);
const work = join(root, "target/bench");
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });

/** @param {number[]} values */
const median = (values) => values.slice().sort((a, b) => a - b)[values.length >> 1];

/** @param {Uint8Array} bytes */
const brotli = (bytes) =>
  brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  }).length;

const folder = resolve(flags.texts);
const texts = readdirSync(folder)
  .filter((name) => name.endsWith(".txt"))
  .sort()
  .map((name) => readFileSync(join(folder, name), "utf8"));
writeFileSync(join(work, "texts.json"), JSON.stringify(texts));
const kilobytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1000;

/** @param {string} name */
const bundle = (name) =>
  esbuild.build({
    entryPoints: [join(root, `tools/bench/${name}.mjs`)],
    outfile: join(work, `${name}.mjs`),
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    logLevel: "error",
    banner: {
      js: 'import { createRequire as __r } from "node:module"; const require = __r(import.meta.url);',
    },
  });

const LIBRARIES = ["article-annotator", "chrono-node", "wink-nlp", "compromise"];

for (const name of LIBRARIES) await bundle(name);
writeFileSync(join(work, "bare.mjs"), "console.log(performance.now());");

/** What `script` prints. @param {string} script @param {string[]} args */
function asked(script, ...args) {
  const run = spawnSync(process.execPath, [join(work, script), ...args], {
    cwd: work,
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  if (run.status !== 0) throw new Error(`${script}: ${run.stderr}`);
  return run.stdout;
}

if (flags.boundary) {
  const target = "wasm32-unknown-unknown";
  const cargo = ["build", "--locked", "--release"];
  execFileSync("cargo", [...cargo, "--package", "boundary", "--target", target], {
    cwd: root,
    stdio: "inherit",
  });
  const wasm = join(root, `target/${target}/release/boundary.wasm`);
  execFileSync(
    "cargo",
    ["run", "--locked", "--quiet", "--package", "bind", wasm, join(work, "bound")],
    { cwd: root, stdio: "inherit" },
  );
  await bundle("boundary");
  const { bytes, ...ways } = JSON.parse(asked("boundary.mjs"));
  console.log(`the result of a text of ${bytes} bytes crosses, microseconds of CPU time:`);
  for (const [way, time] of Object.entries(ways))
    console.log(`${way.padEnd(10)}${time.toFixed(0).padStart(8)}`);
  process.exit(0);
}

/** @type {Record<string, { first: number[], warm: number[], cold: number[] }>} */
const measured = Object.fromEntries(
  LIBRARIES.map((name) => [name, { first: [], warm: [], cold: [] }]),
);
/** @type {number[]} */
const bare = [];
for (let round = 0; round < rounds; round++) {
  bare.push(Number(asked("bare.mjs")));
  for (const name of LIBRARIES) {
    measured[name].cold.push(Number(asked(`${name}.mjs`, "once")));
    const { first, warm } = JSON.parse(asked(`${name}.mjs`, "many"));
    measured[name].first.push(first);
    measured[name].warm.push(warm);
  }
}

const wasm = readFileSync(join(root, "pkg/article_annotator_bg.wasm"));
/** @type {Record<string, { first: number, warm: number, cold: number, size: number }>} */
const table = {};
for (const name of LIBRARIES) {
  const code = readFileSync(join(work, `${name}.mjs`));
  table[name] = {
    first: median(measured[name].first),
    warm: median(measured[name].warm),
    cold: median(measured[name].cold) - median(bare),
    size: (brotli(code) + (name === "article-annotator" ? brotli(wasm) : 0)) / 1000,
  };
}
console.log(
  `${texts.length} texts, ${kilobytes.toFixed(1)} KB, ${rounds} rounds, medians; Node ${process.version}\n`,
);
console.log("library             KB per CPU s, warm   first second   cold start ms   brotli KB");
for (const [name, { warm, first, cold, size }] of Object.entries(table)) {
  const columns = [
    [warm, 18],
    [first, 15],
    [cold, 16],
    [size, 12],
  ];
  console.log(
    name.padEnd(20) + columns.map(([value, width]) => value.toFixed(0).padStart(width)).join(""),
  );
}

console.log("\none input of            KB per CPU s   wasm memory, times the input");
/** @type {{ bytes: number, speed: number, memory: number }[]} */
const scale = JSON.parse(asked("article-annotator.mjs", "scale"));
for (const row of scale) {
  console.log(
    `${(row.bytes / 1000).toFixed(0).padStart(8)} KB${row.speed.toFixed(0).padStart(24)}${(row.memory / row.bytes).toFixed(1).padStart(14)}  (${(row.memory / 1e6).toFixed(1)} MB)`,
  );
}

console.log("\nstage                   share of the pass");
/** Milliseconds for all texts once. @type {[string, number][]} */
const stages = JSON.parse(asked("article-annotator.mjs", "stages"));
const whole = stages.reduce((sum, [, time]) => sum + time, 0);
for (const [stage, time] of stages) {
  console.log(`${stage.padEnd(22)}${((100 * time) / whole).toFixed(1).padStart(8)} %`);
}
const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
const inNames = new Map(stages).get("names") ?? 0;
console.log(`names alone: ${Math.round((words / inNames) * 1000)} words of the paste a second`);

const files = transferred(root);
console.log("\na first visit transfers        raw      gzip    brotli");
const sums = [0, 0, 0];
for (const { name, bytes } of files) {
  const sizes = [bytes.length, gzipSync(bytes, { level: 9 }).length, brotli(bytes)];
  sizes.forEach((size, i) => (sums[i] += size));
  console.log(`${name.padEnd(26)}${sizes.map((s) => (s / 1000).toFixed(1).padStart(10)).join("")}`);
}
console.log(
  `${"all, KB".padEnd(26)}${sums.map((s) => (s / 1000).toFixed(1).padStart(10)).join("")}`,
);

if (flags.json) writeFileSync(flags.json, JSON.stringify({ table, scale, stages, sums }, null, 2));
