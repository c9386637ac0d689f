/**
 * What a first visit to the page transfers, kept within a budget that may only fall.
 *
 *   node tools/budget.mjs    fails where the brotli sum is over tools/budget.json
 */
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

/**
 * The files a browser asks for on a first visit: the page, and of `pkg/` what the page loads.
 *
 * @param {string} root
 * @returns {{ name: string, bytes: Buffer }[]}
 */
export function transferred(root) {
  const names = new Set(["index.html", "sw.js", "manifest.webmanifest"]);
  const page = readFileSync(join(root, "index.html"), "utf8");
  for (const [, name] of page.matchAll(/(?:src|href)="\.?\/?((?:pkg|www)\/[^"#?]+)"/g))
    names.add(name);
  names.add("pkg/worker.js");
  names.add("pkg/article_annotator_bg.wasm");
  // A static import pulls its file in; a dynamic one waits until it is needed.
  for (const name of names) {
    if (!name.endsWith(".js")) continue;
    const path = join(root, name);
    if (!existsSync(path)) continue;
    const source = readFileSync(path, "utf8");
    for (const [, imported] of source.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g)) {
      names.add(join(name, "..", imported));
    }
  }
  return [...names]
    .filter((name) => existsSync(join(root, name)))
    .map((name) => ({ name, bytes: readFileSync(join(root, name)) }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(fileURLToPath(import.meta.url), "../..");
  const { firstVisit } = JSON.parse(readFileSync(join(root, "tools/budget.json"), "utf8"));
  const sum = transferred(root).reduce(
    (all, { bytes }) => all + brotliCompressSync(bytes).length,
    0,
  );
  const chunks = readdirSync(join(root, "pkg")).length;
  console.log(
    `a first visit: ${sum} bytes brotli of ${firstVisit} allowed (${chunks} entries in pkg/)`,
  );
  if (sum > firstVisit) process.exit(1);
}
