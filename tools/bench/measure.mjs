/** What every library is asked in the same way; see ../bench.mjs. */
import { readFileSync } from "node:fs";

/** @type {string[]} */
export const texts = JSON.parse(readFileSync("texts.json", "utf8"));

/** CPU seconds of `work`. @param {() => void} work */
export function cpu(work) {
  const start = process.cpuUsage();
  work();
  const used = process.cpuUsage(start);
  return (used.user + used.system) / 1e6;
}

/**
 * Answers `once` (milliseconds from the start of the process until one article is done) and `many` (KB per CPU second, after a warm-up).
 *
 * @param {(text: string) => unknown} annotate
 */
export function measure(annotate) {
  if (process.argv[2] === "once") {
    annotate(texts[0]);
    console.log(performance.now());
  }
  if (process.argv[2] !== "many") return;
  const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  const pass = () => texts.forEach((text) => annotate(text));
  let warm = 0;
  for (let passes = 0; passes < 3 || (warm < 0.5 && passes < 200); passes++) warm += cpu(pass);
  let [passes, seconds] = [0, 0];
  while (passes < 3 || seconds < 1) {
    seconds += cpu(pass);
    passes++;
  }
  console.log((bytes * passes) / 1000 / seconds);
}
