/**
 * The crossing into JavaScript on its own, three ways, each to the same objects; see
 * ../bench.mjs --boundary.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { cpu, texts } from "./measure.mjs";

const { columns, copy, initSync, json, objects, prepare } = await import(
  pathToFileURL("bound/article_annotator.js").href
);

initSync({ module: readFileSync("bound/article_annotator_bg.wasm") });
const text = texts.reduce((longest, t) => (t.length > longest.length ? t : longest));
prepare(text);

/** Microseconds of CPU time a call, the median of nine runs. @param {() => unknown} carry */
function microseconds(carry) {
  const calls = 500;
  const run = () => (1e6 * cpu(() => Array.from({ length: calls }, () => void carry()))) / calls;
  run();
  return Array.from({ length: 9 }, run).sort((a, b) => a - b)[4];
}

console.log(
  JSON.stringify({
    bytes: Buffer.byteLength(text),
    json: microseconds(json),
    objects: microseconds(objects),
    columns: microseconds(columns) - microseconds(copy),
  }),
);
