/**
 * What a first visit to the page transfers, what it keeps to work offline included, within a budget
 * that may only fall.
 *
 *   node tools/budget.mjs    fails where the brotli sum is over tools/budget.json
 */
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync } from "node:zlib";

/**
 * The files a browser asks for on a first visit: the page, what it loads, and what its service worker
 * keeps at once. What loads where it is asked for (a sample, another language) is not among them.
 *
 * @param {string} root
 * @returns {{ name: string, bytes: Buffer }[]}
 */
export function transferred(root) {
  const names = new Set(["index.html", "sw.js", "manifest.webmanifest"]);
  const page = readFileSync(join(root, "index.html"), "utf8");
  for (const [, name] of page.matchAll(/(?:src|href)="\.?\/?((?:pkg|www)\/[^"#?]+)"/g))
    names.add(name);
  names.add("pkg/offline.js");
  const list = readFileSync(join(root, "pkg/offline.js"), "utf8");
  const { files } = JSON.parse(/** @type {string} */ (list.match(/\{.*\}/)?.[0]));
  for (const name of files) if (name !== "./") names.add(name);
  return [...names]
    .filter((name) => existsSync(join(root, name)))
    .map((name) => ({ name, bytes: readFileSync(join(root, name)) }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = resolve(fileURLToPath(import.meta.url), "../..");
  const { firstVisit } = JSON.parse(readFileSync(join(root, "tools/budget.json"), "utf8"));
  const files = transferred(root);
  const sum = files.reduce((all, { bytes }) => all + brotliCompressSync(bytes).length, 0);
  console.log(
    `a first visit: ${sum} bytes brotli of ${firstVisit} allowed, in ${files.length} files`,
  );
  if (sum > firstVisit) process.exit(1);
}
