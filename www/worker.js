/**
 * The worker: loads the core, annotates one text after another, and sends results in slices. A trap
 * is reported as such and leaves the worker unusable; whoever started it starts another.
 */
import init, { annotate } from "../pkg/article_annotator.js";
import { failureOf, messageOf } from "./client/errors.js";
import { slicesOf } from "./client/slices.js";

/** @import { AnnotateOptions } from "../pkg/article_annotator.js" */
/** @import { Failure } from "./client/errors.js" */
/** @import { Slice } from "./client/slices.js" */

/**
 * @typedef {{ do: "load", wasm: string | WebAssembly.Module }
 *   | { do: "annotate", call: number, text: string, options: AnnotateOptions }} ToWorker
 * @typedef {{ type: "hello" }
 *   | { type: "loaded", module?: WebAssembly.Module }
 *   | { type: "progress", done: number }
 *   | { type: "slice", slice: Slice }
 *   | { type: "done" }
 *   | { type: "failed", code: Failure, message: string }} FromWorker
 */

/** @param {FromWorker} message */
const post = (message) => self.postMessage(message);

/** @param {string | WebAssembly.Module} wasm */
async function load(wasm) {
  if (wasm instanceof WebAssembly.Module) {
    await init({ module_or_path: wasm });
    return undefined;
  }
  const response = await fetch(wasm);
  if (!response.ok) throw new Error(`${wasm}: ${response.status} ${response.statusText}`);
  const module = await compile(response);
  await init({ module_or_path: module });
  return module;
}

/** @param {Response} response */
function compile(response) {
  // Hosts that don't know .wasm send another type, which streaming refuses.
  const typed = response.headers.get("content-type")?.startsWith("application/wasm");
  return typed
    ? WebAssembly.compileStreaming(response)
    : response.arrayBuffer().then((bytes) => WebAssembly.compile(bytes));
}

/** @param {{ text: string, options: AnnotateOptions }} call */
function run({ text, options }) {
  let last = 0;
  const onProgress = (/** @type {number} */ done) => {
    const now = performance.now();
    if (now - last < 40) return;
    last = now;
    post({ type: "progress", done });
  };
  const article = annotate(text, { ...options, onProgress });
  for (const slice of slicesOf(article, text)) post({ type: "slice", slice });
  post({ type: "done" });
}

self.onmessage = async (/** @type {MessageEvent<ToWorker>} */ { data }) => {
  if (data.do === "load") {
    try {
      const module = await load(data.wasm);
      post({ type: "loaded", ...(module && { module }) });
    } catch (error) {
      post({ type: "failed", code: "load", message: messageOf(error) });
    }
    return;
  }
  try {
    run(data);
  } catch (error) {
    post({ type: "failed", code: failureOf(error), message: messageOf(error) });
  }
};

post({ type: "hello" });
