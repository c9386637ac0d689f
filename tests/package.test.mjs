/**
 * The package as somebody installs it: packed by npm, unpacked into a fresh folder, without any of
 * ours around it. Vite and a page: tests/browser/readme.test.mjs.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, before, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");
/** @type {string} */
let folder;
/** @type {string} */
let packed;

before(() => {
  folder = mkdtempSync(join(tmpdir(), "article-annotator-"));
  execFileSync("npm", ["pack", "--silent", "--pack-destination", folder], {
    cwd: join(root, "pkg"),
  });
  packed = join(folder, readdirSync(folder).find((name) => name.endsWith(".tgz")) ?? "");
  writeFileSync(join(folder, "package.json"), '{ "private": true, "type": "module" }');
  execFileSync("npm", ["install", "--silent", "--offline", "--no-audit", "--no-fund", packed], {
    cwd: folder,
  });
});
after(() => rmSync(folder, { recursive: true }));

/** @param {string} name @param {string} source */
function runs(name, source) {
  writeFileSync(join(folder, name), source);
  return execFileSync(process.execPath, [name], { cwd: folder, encoding: "utf8" }).trim();
}

/** @param {string} program @param {string[]} args */
function silent(program, ...args) {
  const run = spawnSync(process.execPath, [join(root, "node_modules", program), ...args], {
    cwd: folder,
    encoding: "utf8",
  });
  assert.equal(run.status, 0, run.stdout + run.stderr);
  return run.stdout;
}

test("one import, one call, no waiting", () => {
  const printed = runs(
    "call.js",
    `import { annotate } from "article-annotator";
     const article = annotate("Mayor Ada Quill resigned on Monday.", { referenceDate: "2024-05-15" });
     console.log(article.entities[0].name, article.dates[0].value);`,
  );
  assert.equal(printed, "Ada Quill 2024-05-13");
});

test("the code of its own README", () => {
  const readme = readFileSync(join(folder, "node_modules/article-annotator/README.md"), "utf8");
  const [, code] = /```js\n(.*?)```/s.exec(readme) ?? [];
  assert.ok(code);
  const printed = runs(
    "readme.js",
    `${code}\nconsole.log(article.entities.map((e) => e.name).join(), article.quotes[0].speaker !== null);`,
  );
  assert.match(printed, /Ada Quill.* true$/);
});

test("in a worker thread, and the exports without the engine", () => {
  const printed = runs(
    "threads.js",
    `import { toCsv } from "article-annotator/export";
     import { Worker, isMainThread, parentPort } from "node:worker_threads";
     if (isMainThread) {
       new Worker(new URL(import.meta.url)).once("message", (article) => {
         console.log(toCsv(article).includes("Ada Quill"));
       });
     } else {
       const { annotate } = await import("article-annotator");
       parentPort.postMessage(annotate("Mayor Ada Quill resigned on Monday."));
     }`,
  );
  assert.equal(printed, "true");
});

for (const [module, moduleResolution] of [
  ["esnext", "bundler"],
  ["node16", "node16"],
]) {
  test(`TypeScript finds every type (${moduleResolution})`, () => {
    writeFileSync(
      join(folder, "types.ts"),
      `import init, { annotate, type AnnotatedArticle } from "article-annotator";
       import { createClient } from "article-annotator/client";
       import { toCsv } from "article-annotator/export";
       import "article-annotator/element";
       await init();
       const article: AnnotatedArticle = annotate("Rain.", { format: "plain" });
       const speaker: number | null | undefined = article.quotes[0]?.speaker?.entity;
       const rows: string = toCsv(await (await createClient()).annotate("Rain."));
       document.querySelector("article-annotator")?.cancel();
       // @ts-expect-error A format that is none.
       annotate("Rain.", { format: "pdf" });
       console.log(speaker, rows);\n`,
    );
    silent(
      "typescript/bin/tsc",
      ...["--noEmit", "--strict", "--ignoreConfig", "--target", "es2022", "--lib", "es2022,dom"],
      ...["--types", "", "--module", module, "--moduleResolution", moduleResolution, "types.ts"],
    );
  });
}

test("publint finds nothing", () => {
  assert.match(silent("publint/src/cli.js", "--strict", packed), /All good!/);
});

test("are the types wrong? No", () => {
  // An ES module from end to end; the wasm is fetched by its address, and has no types.
  silent(
    "@arethetypeswrong/cli/dist/index.js",
    ...["--profile", "esm-only", "--exclude-entrypoints", "article_annotator_bg.wasm"],
    ...["--", packed],
  );
});
