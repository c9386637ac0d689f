/**
 * Work counted in instructions (callgrind on the native build), which no busy machine changes.
 *
 *   node tools/instructions.mjs            fails where a fixed input costs over 3 % more than
 *                                          tools/instructions.json says, or where twice as much
 *                                          hostile text costs over 2.2 times as much
 *   node tools/instructions.mjs --record   writes what they cost now
 *
 * Needs valgrind.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const record = join(root, "tools/instructions.json");
const { values: flags } = parseArgs({ options: { record: { type: "boolean" } } });

execFileSync("cargo", ["build", "--locked", "--release", "--quiet", "--bin", "article-annotator"], {
  cwd: root,
  stdio: "inherit",
});

/** Instructions of one run of the program. @param {string} input @param {string[]} args */
function instructions(input, ...args) {
  const run = spawnSync(
    "valgrind",
    [
      "--tool=callgrind",
      "--callgrind-out-file=/dev/null",
      join(root, "target/release/article-annotator"),
      ...args,
    ],
    { input, encoding: "utf8", maxBuffer: 1 << 30 },
  );
  if (run.error) throw new Error(`valgrind: ${run.error.message}`);
  const collected = run.stderr.match(/Collected\s*:\s*(\d+)/);
  if (run.status !== 0 || !collected) throw new Error(run.stderr.slice(-2000));
  return Number(collected[1]);
}

const golden = join(root, "tests/golden");
const articles = readdirSync(golden).sort();
const idle = instructions("");

/** @type {Record<string, number>} */
const costs = {};
for (const name of articles) {
  const html = existsSync(join(golden, name, "paste.html"));
  const paste = readFileSync(join(golden, name, html ? "paste.html" : "paste.txt"), "utf8");
  costs[name] = instructions(paste, ...(html ? ["--format", "html"] : [])) - idle;
}

/** Texts made to be slow, each a piece said over and over. @type {Record<string, string>} */
const HOSTILE = {
  "quotation marks": '"',
  "curly marks": "“”‘’",
  "single marks": "' ",
  brackets: "([{",
  capitals: "A",
  "capital words": "Ada ",
  names: "Mr Ada Quill said. ",
  digits: "7",
  "dates and digits": "12/11/10 ",
  dots: ".",
  of: "of ",
  newlines: "\n",
  "one line": "word ",
  "short lines": "Share\n",
  "same line": "The harbour froze on Monday, the council said.\n\n",
  "reporting verbs": "said that ",
  months: "May March ",
  "carriage returns": "\r",
  "zero width": "\u200b",
  mojibake: "â€™",
  "combining marks": "e\u0301",
};
/** @type {Record<string, string>} */
const HOSTILE_HTML = {
  "open elements": "<div>",
  "deep lists": "<ul><li>",
  "a huge attribute": "<a href='x",
  entities: "&amp;&#x1F600;",
  "open comments": "<!--",
};

/** @param {string} name @param {string} piece @param {string[]} args */
function linear(name, piece, ...args) {
  const size = 20_000;
  const once = instructions(piece.repeat(size / piece.length), ...args) - idle;
  const twice = instructions(piece.repeat((2 * size) / piece.length), ...args) - idle;
  const ratio = twice / once;
  const perByte = twice / (2 * size);
  console.log(
    `${name.padEnd(24)}${perByte.toFixed(0).padStart(8)} a character${ratio.toFixed(2).padStart(8)} times for twice as much`,
  );
  return ratio <= 2.2;
}

const superlinear = [
  ...Object.entries(HOSTILE).filter(([name, piece]) => !linear(name, piece)),
  ...Object.entries(HOSTILE_HTML).filter(
    ([name, piece]) => !linear(name, piece, "--format", "html"),
  ),
].map(([name]) => name);

let failed = false;
if (superlinear.length) {
  console.error(`more than linear: ${superlinear.join(", ")}`);
  failed = true;
}
if (flags.record) {
  writeFileSync(record, JSON.stringify(costs, null, 2) + "\n");
} else {
  const recorded = JSON.parse(readFileSync(record, "utf8"));
  for (const [name, cost] of Object.entries(costs)) {
    const before = recorded[name];
    const change = before ? (100 * (cost - before)) / before : Infinity;
    console.log(
      `${name.padEnd(24)}${cost.toString().padStart(12)}  ${change >= 0 ? "+" : ""}${change.toFixed(2)} %`,
    );
    if (change > 3) {
      console.error(`${name} costs over 3 % more; mend it, or record it with --record and say why`);
      failed = true;
    }
  }
}
if (failed) process.exit(1);
