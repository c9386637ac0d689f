/**
 * The development sets and their scorers. They are no part of the repository: they are looked for in
 * `../shared/data` or in $ARTICLE_ANNOTATOR_DATA.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
export const data = resolve(process.env.ARTICLE_ANNOTATOR_DATA ?? join(root, "../shared/data"));

/** @param {string} path */
export const records = (path) => {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line));
};

/** UTF-16 offsets to code points, as the sets count. @param {string} text */
export const codePoints = (text) => {
  if (!/[\ud800-\udbff]/.test(text)) return (/** @type {number} */ at) => at;
  const table = new Uint32Array(text.length + 1);
  for (let i = 0, points = 0; i <= text.length; i++) {
    table[i] = points;
    const unit = text.charCodeAt(i);
    if (!(unit >= 0xd800 && unit < 0xdc00)) points++;
  }
  return (/** @type {number} */ at) => table[at];
};

/** Runs a scorer and returns what it prints. @param {string} name @param {string[]} args */
export function scored(name, args) {
  const run = spawnSync("python3", [join(data, "score", name), ...args], { maxBuffer: 1 << 28 });
  if (run.status !== 0) throw new Error(`${name}: ${run.stderr}`);
  return run.stdout.toString("utf8");
}

/** Whether a set is here; says so where it is not. @param {string} relative */
export function present(relative) {
  if (existsSync(join(data, relative))) return true;
  console.log(`${relative}: not here, left out`);
  return false;
}
