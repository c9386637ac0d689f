/**
 * The built package against its contract: the types, the errors, the doors, and native = wasm.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import * as web from "../pkg/article_annotator.js";
import * as node from "../pkg/node.js";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const wasm = readFileSync(join(root, "pkg/article_annotator_bg.wasm"));

/** Every golden paste with its options. */
const pastes = readdirSync(join(root, "tests/golden"))
  .sort()
  .map((name) => {
    const folder = join(root, "tests/golden", name);
    const html = existsSync(join(folder, "paste.html"));
    const options = existsSync(join(folder, "options.json"))
      ? JSON.parse(readFileSync(join(folder, "options.json"), "utf8"))
      : {};
    return {
      name,
      text: readFileSync(join(folder, html ? "paste.html" : "paste.txt"), "utf8"),
      options: html ? { ...options, format: "html" } : options,
    };
  });

/** Texts that no editor would write. */
const odd = [
  "",
  " \n",
  "\u0000",
  "😀",
  "\ud83d",
  "a\udc00b",
  "\u2028“\u00ad”",
  "Mr ".repeat(500),
  '"'.repeat(999),
];

test("a result is what the types say", () => {
  const folder = mkdtempSync(join(root, "target/contract-"));
  try {
    const results = pastes.map(({ text, options }) => node.annotate(text, options));
    // A literal is checked for missing and for excess fields alike.
    const source = `import type { AnnotatedArticle } from "../../pkg/article_annotator.js";\n${results
      .map((result, i) => `export const a${i}: AnnotatedArticle = ${JSON.stringify(result)};`)
      .join("\n")}\n`;
    writeFileSync(join(folder, "results.ts"), source);
    const run = spawnSync(
      process.execPath,
      [
        join(root, "node_modules/typescript/bin/tsc"),
        "--noEmit",
        "--strict",
        "--skipLibCheck",
        "--module",
        "nodenext",
        "--ignoreConfig",
        join(folder, "results.ts"),
      ],
      { cwd: root, encoding: "utf8" },
    );
    assert.equal(run.status, 0, run.stdout + run.stderr);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("any string gives a result, of the length it came with", () => {
  for (const text of odd) {
    const result = node.annotate(text);
    assert.equal(result.sourceText.length, text.length);
    assert.equal(result.sourceText, text.toWellFormed?.() ?? result.sourceText);
    assert.equal(result.schema, 1);
  }
});

test("a bad option throws an Error that names it and says what it accepts", () => {
  /** @type {[any, RegExp][]} */
  const bad = [
    [{ format: "pdf" }, /`format`.*"plain" or "html".*"pdf"/],
    [{ clean: "no" }, /`clean`.*true or false/],
    [{ referenceDate: "yesterday" }, /`referenceDate`.*ISO 8601/],
    [{ referenceDate: "2011-02-30" }, /`referenceDate`/],
    [{ referenceDate: new Date(0) }, /`referenceDate`/],
    [{ keep: "all" }, /`keep`.*start, end/],
    [{ keep: [{ start: 3, end: 1 }] }, /`keep`/],
    [{ drop: [{ start: -1, end: 1 }] }, /`drop`/],
    [{ drop: [{ start: 0.5, end: 1 }] }, /`drop`/],
    [{ onProgress: true }, /`onProgress`.*function/],
    [{ reference: "2011-09-12" }, /`reference`.*no such option/],
    ["html", /options/],
  ];
  for (const [options, message] of bad) {
    assert.throws(() => node.annotate("Some text.", options), { name: "Error", message });
  }
  assert.throws(() => node.annotate("Some text.", /** @type {any} */ ({ clean: 7 })), {
    cause: { option: "clean", accepts: "true or false", got: "7" },
  });
  for (const options of [undefined, null, {}, { format: undefined }, { keep: [], drop: [] }]) {
    assert.equal(node.annotate("Some text.", /** @type {any} */ (options)).text, "Some text.");
  }
});

test("progress is told a few dozen times at most and never goes back", () => {
  /** @type {number[]} */
  const told = [];
  const text = pastes
    .map((p) => p.text)
    .join("\n\n")
    .repeat(20);
  node.annotate(text, { onProgress: (done) => told.push(done) });
  assert.ok(told.length >= 3 && told.length <= 48, `${told.length} times`);
  assert.deepEqual(
    told,
    told.slice().sort((a, b) => a - b),
  );
  assert.equal(told.at(-1), 1);
});

test("the web entry works in Node and in a worker once it is given the module", async () => {
  web.initSync({ module: wasm });
  const expected = JSON.stringify(node.annotate(pastes[0].text));
  assert.equal(JSON.stringify(web.annotate(pastes[0].text)), expected);
  const worker = new Worker(
    `import { workerData, parentPort } from "node:worker_threads";
     import { annotate } from ${JSON.stringify(new URL("../pkg/node.js", import.meta.url).href)};
     parentPort.postMessage(JSON.stringify(annotate(workerData)));`,
    { eval: true, workerData: pastes[0].text, execArgv: ["--input-type=module"] },
  );
  const answer = await new Promise((done, failed) =>
    worker.once("message", done).once("error", failed),
  );
  assert.equal(answer, expected);
});

test("package.json leads to files that are there, licences and notices among them", () => {
  const manifest = JSON.parse(readFileSync(join(root, "pkg/package.json"), "utf8"));
  const files = JSON.stringify(manifest.exports).match(/\.\/[\w./-]+/g) ?? [];
  const doors = Object.keys(manifest.exports);
  for (const file of files.filter((f) => !doors.includes(f) || /\.\w+$/.test(f))) {
    assert.ok(existsSync(join(root, "pkg", file)), `${file} is missing`);
  }
  for (const door of [
    ".",
    "./element",
    "./worker.js",
    "./article_annotator_bg.wasm",
    "./package.json",
  ]) {
    assert.ok(doors.includes(door), `no export ${door}`);
  }
  for (const file of ["LICENSE-MIT", "LICENSE-APACHE", "NOTICES.txt"]) {
    assert.ok(existsSync(join(root, "pkg", file)), `${file} is missing`);
  }
});

test("native and wasm give the same bytes", () => {
  const records = [
    ...pastes,
    ...odd.map((text, i) => ({
      name: `odd-${i}`,
      text: text.replace(/[\ud800-\udfff]/g, "\ufffd"),
      options: {},
    })),
  ].map(({ name, text, options }) => ({ id: name, text, ...options }));
  const native = execFileSync(
    "cargo",
    ["run", "--quiet", "--bin", "article-annotator", "--", "--jsonl"],
    { cwd: root, input: records.map((r) => JSON.stringify(r)).join("\n"), maxBuffer: 1 << 28 },
  )
    .toString("utf8")
    .trimEnd()
    .split("\n");
  assert.equal(native.length, records.length);
  records.forEach(({ id, text, ...options }, i) => {
    const expected = { id, .../** @type {any} */ (node.annotate(text, options)) };
    assert.equal(native[i], JSON.stringify(expected), id);
  });
});
