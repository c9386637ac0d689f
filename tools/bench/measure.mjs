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
 * Answers `once` (milliseconds from the start of the process until one article is done) and `many` (KB
 * per CPU second, in the first second and in the fourth: engines compile what is hot in the meantime).
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
  /** Speed over `length` CPU seconds. @param {number} length */
  const speed = (length) => {
    let [passes, seconds] = [0, 0];
    for (; passes < 3 || seconds < length; passes++) seconds += cpu(pass);
    return (bytes * passes) / 1000 / seconds;
  };
  const first = speed(1);
  speed(2);
  console.log(JSON.stringify({ first, warm: speed(1) }));
}
