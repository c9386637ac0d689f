import { readFileSync } from "node:fs";
import { PerformanceObserver } from "node:perf_hooks";
import { annotate, initSync } from "../../pkg/article_annotator.js";
import { cpu, measure, texts } from "./measure.mjs";

const exports = /** @type {{ memory: WebAssembly.Memory }} */ (
  initSync({ module: readFileSync("../../pkg/article_annotator_bg.wasm") })
);
measure((text) => annotate(text));

/** A text of about `bytes` bytes of the articles' sentences, mixed anew. @param {number} bytes */
function long(bytes) {
  const sentences = texts
    .flatMap((text) => annotate(text).text.split(/(?<=[.!?]["”’]?)\s+/))
    .filter((sentence) => sentence.length > 40);
  let seed = 1;
  const next = () => (seed = (seed * 48271) % 2147483647);
  const paragraphs = [];
  for (let size = 0; size < bytes;) {
    const paragraph = Array.from({ length: 3 }, () => sentences[next() % sentences.length]).join(
      " ",
    );
    paragraphs.push(paragraph);
    size += paragraph.length + 2;
  }
  return paragraphs.join("\n\n");
}

if (process.argv[2] === "scale") {
  // All sizes are measured warm, as the smallest would else be the engine's compiler.
  for (let spent = 0; spent < 3;) spent += cpu(() => texts.forEach((text) => annotate(text)));
  const rows = [10e3, 100e3, 1e6, 5e6].map((size) => {
    const text = long(size);
    const bytes = Buffer.byteLength(text);
    const repeats = Math.max(1, Math.round(2e6 / size));
    // Sentences that come again would be taken for furniture: kept, each is read to the end.
    const keep = [{ start: 0, end: text.length }];
    if (repeats > 1) annotate(text, { keep });
    const seconds = cpu(() => {
      for (let i = 0; i < repeats; i++) annotate(text, { keep });
    });
    return {
      bytes,
      speed: (bytes * repeats) / 1000 / seconds,
      memory: exports.memory.buffer.byteLength,
    };
  });
  console.log(JSON.stringify(rows));
}

if (process.argv[2] === "stages") {
  /** @type {Map<string, number>} */
  const spent = new Map();
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const stage = entry.name.replace("article-annotator ", "");
      spent.set(stage, (spent.get(stage) ?? 0) + entry.duration);
    }
  });
  const passes = 50;
  for (let i = 0; i < passes; i++) texts.forEach((text) => annotate(text));
  observer.observe({ entryTypes: ["measure"] });
  for (let i = 0; i < passes; i++) texts.forEach((text) => annotate(text, { timings: true }));
  const each = () => [...spent].map(([stage, time]) => [stage, time / passes]);
  setTimeout(() => console.log(JSON.stringify(each())), 50);
}
