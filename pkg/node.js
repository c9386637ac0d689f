// In Node the module lies beside this file: it is read here, so that no `init` is needed.
import { readFileSync } from "node:fs";
import { annotate, initSync } from "./article_annotator.js";

initSync({ module: readFileSync(new URL("./article_annotator_bg.wasm", import.meta.url)) });

/** Everything is there already; kept so that the same code runs in a browser. */
export default async function init() {}
export { annotate, initSync };
