/**
 * Work counted in instructions (callgrind on the native build), which no busy machine changes.
 *
 *   node tools/instructions.mjs            fails where an article of tests/golden, or the start, costs
 *                                          over 3 % more than tools/instructions.json says, and where
 *                                          four times as much of a text made to be slow costs over
 *                                          4.6 times as much
 *   node tools/instructions.mjs --record   writes what the articles and the start cost now
 *
 * Needs valgrind. Takes a minute.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { slow } from "./instructions/slow.mjs";

/** @typedef {{ name: string, text: string, format: "plain" | "html" }} Input */

const root = resolve(fileURLToPath(import.meta.url), "../..");
const recorded = join(root, "tools/instructions.json");
const { values: flags } = parseArgs({ options: { record: { type: "boolean" } } });

/** Characters of a slow text, and of one four times as long. */
const SIZES = [10_000, 40_000];
const TIMES = 4.6;
const PERCENT = 3;

execFileSync("cargo", ["build", "--locked", "--release", "--quiet", "--bin", "article-annotator"], {
  cwd: root,
  stdio: "inherit",
});

/**
 * Instructions from the program's start to a first result, and of each input after.
 *
 * One run does them all: callgrind writes a count and begins anew each time a record is done.
 *
 * @param {Input[]} inputs
 * @returns {number[]}
 */
function instructions(inputs) {
  const folder = mkdtempSync(join(tmpdir(), "instructions-"));
  try {
    const counts = join(folder, "counts");
    const first = { text: "Rain fell on Monday.", format: "plain" };
    const run = spawnSync(
      "valgrind",
      [
        "--tool=callgrind",
        `--callgrind-out-file=${counts}`,
        "--dump-after=*record::annotated",
        join(root, "target/release/article-annotator"),
        "--jsonl",
      ],
      {
        input: [first, ...inputs]
          .map(({ text, format }) => JSON.stringify({ text, format }) + "\n")
          .join(""),
        stdio: ["pipe", "ignore", "pipe"],
      },
    );
    if (run.error) throw new Error(`valgrind: ${run.error.message}`);
    if (run.status !== 0) throw new Error(run.stderr.toString().slice(-2000));
    return [first, ...inputs].map((_, index) => {
      const dump = readFileSync(`${counts}.${index + 1}`, "utf8");
      return Number(/^totals: (\d+)/m.exec(dump)?.[1] ?? NaN);
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const golden = join(root, "tests/golden");
/** @type {Input[]} */
const articles = readdirSync(golden)
  .sort()
  .map((name) => {
    const html = existsSync(join(golden, name, "paste.html"));
    const text = readFileSync(join(golden, name, html ? "paste.html" : "paste.txt"), "utf8");
    return { name, text, format: html ? "html" : "plain" };
  });
/** @type {Input[]} */
const hostile = slow.flatMap(({ name, format, text }) =>
  SIZES.map((size) => ({ name, format, text: text(size) })),
);

// Tables are made when they are first asked for: the articles go first once more, and what they cost
// above the second time belongs to the start.
const [begun, ...all] = instructions([...articles, ...articles, ...hostile]);
const counts = all.slice(articles.length);
const start = articles.reduce((sum, _, index) => sum + all[index] - counts[index], begun);
const costs = Object.fromEntries([
  ["start", start],
  ...articles.map(({ name }, index) => [name, counts[index]]),
]);
const failures = [];

for (const [index, { name }] of slow.entries()) {
  const [once, more] = counts.slice(articles.length + 2 * index);
  const superlinear = !(more / once <= TIMES);
  if (superlinear) failures.push(`${name}: more than linear`);
  console.log(
    `${name.padEnd(28)}${(more / SIZES[1]).toFixed(0).padStart(7)} a character` +
      `${(more / once).toFixed(2).padStart(7)} times for four times as much${superlinear ? " !" : ""}`,
  );
}

if (flags.record) {
  writeFileSync(recorded, JSON.stringify(costs, null, 2) + "\n");
} else {
  const before = JSON.parse(readFileSync(recorded, "utf8"));
  for (const [name, cost] of Object.entries(costs)) {
    if (!(name in before)) {
      failures.push(`${name}: not recorded`);
      continue;
    }
    const change = (100 * (cost - before[name])) / before[name];
    console.log(
      `${name.padEnd(28)}${cost.toString().padStart(12)}${change.toFixed(2).padStart(8)} %`,
    );
    if (!(change <= PERCENT)) failures.push(`${name}: over ${PERCENT} % more than recorded`);
  }
}
for (const failure of failures) console.error(failure);
if (failures.length) {
  console.error("Mend it, or where it is worth its cost --record it and say why.");
  process.exit(1);
}
