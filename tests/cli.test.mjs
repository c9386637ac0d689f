/** The command line as a person uses it. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");
execFileSync("cargo", ["build", "--locked", "--quiet", "--bin", "article-annotator"], {
  cwd: root,
});
const binary = join(root, "target/debug/article-annotator");
const folder = mkdtempSync(join(tmpdir(), "article-annotator-"));
after(() => rmSync(folder, { recursive: true }));

/** @param {string[]} args @param {string | Buffer} [input] @param {Record<string, string>} [env] */
const run = (args, input = "", env = {}) =>
  spawnSync(binary, args, { input, encoding: "utf8", env: { ...process.env, ...env } });

const STORY =
  'Quill wins in Ferndale\n\nMayor Ada Quill said on Monday that the ferry would sail.\n\n"Every day," she added. She took office two years ago.\n';

test("a file and standard input give the same result", () => {
  const file = join(folder, "story.txt");
  writeFileSync(file, STORY);
  const fromFile = run([file]);
  assert.equal(fromFile.status, 0, fromFile.stderr);
  assert.equal(fromFile.stdout, run([], STORY).stdout);
  const article = JSON.parse(fromFile.stdout);
  assert.equal(article.sourceText, STORY);
  assert.ok(article.entities.some((/** @type {any} */ e) => e.name === "Ada Quill"));
});

test("bytes that are no UTF-8 become U+FFFD", () => {
  const article = JSON.parse(run([], Buffer.from([0x41, 0xff, 0x42])).stdout);
  assert.equal(article.sourceText, "A\ufffdB");
});

test("a line a record, with its own options; results in order with their ids", () => {
  const records = [
    { id: "a", text: STORY, referenceDate: "2024-05-15" },
    { id: 7, text: "<p>Hello there.</p>", format: "html" },
    { text: "Share\n", clean: false },
  ];
  const out = run(["--jsonl"], records.map((r) => JSON.stringify(r)).join("\n"));
  assert.equal(out.status, 0, out.stderr);
  const results = out.stdout
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    results.map((r) => r.id),
    ["a", 7, null],
  );
  const monday = results[0].dates.find((/** @type {any} */ d) => d.relative);
  assert.equal(monday.value, "2024-05-13");
  assert.equal(results[1].text, "Hello there.");
  assert.equal(results[2].text, "Share\n");
});

test("what doesn't fit is refused with the reason, by line", () => {
  for (const [args, input, message] of /** @type {[string[], string, RegExp][]} */ ([
    [["--format", "pdf"], "", /`format` accepts "plain" or "html"/],
    [["--reference-date", "soon"], "", /`referenceDate` accepts an ISO 8601 date/],
    [["--colour"], "", /unexpected argument --colour/],
    [["--jsonl"], '{"text":"a"}\n{"id":1}', /line 2: a record needs a string "text"/],
    [["--jsonl"], "nonsense", /line 1: /],
    [[join(folder, "absent.txt")], "", /absent\.txt/],
  ])) {
    const out = run(args, input);
    assert.notEqual(out.status, 0, args.join(" "));
    assert.match(out.stderr, message);
  }
});

test("neither the host's time zone nor its language nor its clock changes a byte", () => {
  /** @type {Record<string, string>[]} */
  const hosts = [
    { TZ: "UTC", LANG: "C" },
    { TZ: "Pacific/Kiritimati", LANG: "de_DE.UTF-8", LC_ALL: "de_DE.UTF-8" },
    { TZ: "America/Anchorage", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  ];
  const outputs = hosts.map((env) => run(["--reference-date", "2024-05-15"], STORY, env).stdout);
  assert.equal(outputs[1], outputs[0]);
  assert.equal(outputs[2], outputs[0]);
  const dates = JSON.parse(run([], STORY).stdout).dates;
  const relative = dates.filter((/** @type {any} */ d) => d.relative);
  assert.ok(relative.length > 0);
  for (const date of relative) assert.equal(date.value, null, "guessed from the clock");
});

test("--rules prints every rule once, each with its examples", () => {
  const rules = run(["--rules"])
    .stdout.trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.equal(new Set(rules.map((r) => r.id)).size, rules.length);
  for (const rule of rules) {
    for (const part of ["id", "says", "example", "counterexample"]) assert.ok(rule[part], rule.id);
  }
});
