/**
 * Accuracy of the shipped core on the development sets, through their own scorers.
 *
 *   node tools/evaluate.mjs [names] [quotes] [dates] [clean] [metadata] [--errors N] [--strict-only]
 *                           [--binary PATH] [--keep DIR]
 *
 * Without a word all families run. The sets are no part of the repository: they are looked for in
 * `../shared/data` or in $ARTICLE_ANNOTATOR_DATA, and what is absent is said and left out. The
 * native program is asked, since native and wasm give the same bytes (a test holds that).
 * Needs Python 3 for the scorers.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { codePoints, data, present, records, scored } from "./evaluate/sets.mjs";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    errors: { type: "string" },
    binary: { type: "string" },
    keep: { type: "string" },
    "strict-only": { type: "boolean" },
  },
});

const work = flags.keep ?? mkdtempSync(join(tmpdir(), "evaluate-"));
mkdirSync(work, { recursive: true });

const binary = flags.binary ?? join(root, "target/release/article-annotator");
if (!flags.binary) {
  execFileSync("cargo", ["build", "--release", "--quiet", "--bin", "article-annotator"], {
    cwd: root,
    stdio: "inherit",
  });
}

/** Asks the native program. @param {{ id: string, text: string }[]} requests @returns {any[]} */
function annotated(requests) {
  const run = spawnSync(binary, ["--jsonl"], {
    input: requests.map((r) => JSON.stringify(r)).join("\n"),
    maxBuffer: 1 << 30,
  });
  if (run.status !== 0) throw new Error(`${binary}: ${run.stderr}`);
  return run.stdout
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

/** @param {string} name @param {any[]} rows */
function written(name, rows) {
  const path = join(work, name);
  writeFileSync(path, rows.map((row) => JSON.stringify(row)).join("\n") + "\n");
  return path;
}

const errors = flags.errors ? ["--errors", flags.errors] : [];
/** @param {number} share */
const percent = (share) => (100 * share).toFixed(2).padStart(6);

/** Marks of whole texts are measured on the text as it stands. @param {any[]} gold */
const uncleaned = (gold) =>
  annotated(
    gold.map((g) => ({
      id: g.id,
      text: g.text,
      clean: false,
      ...(g.reference ? { referenceDate: g.reference_full ?? g.reference } : {}),
    })),
  );

/** A result in the form of `score_articles.py`. @param {any} result @param {boolean} [pieces] each piece of a broken quotation on its own */
function asArticle(result, pieces) {
  const at = codePoints(result.text);
  /** @param {{ start: number, end: number }} s */
  const span = (s) => ({ start: at(s.start), end: at(s.end) });
  // Gold of single pieces says no place of a speaker that is no name: the words are compared.
  /** @param {any} speaker */
  const speakerName = ({ entity, mention }) => {
    if (entity !== null) return result.entities[entity].name;
    return pieces && mention ? result.text.slice(mention.start, mention.end) : null;
  };
  return {
    id: result.id,
    entities: result.entities.map((/** @type {any} */ e) => ({
      type: e.type,
      name: e.name,
      mentions: e.mentions.map((/** @type {any} */ m) => ({ ...span(m), kind: m.kind })),
    })),
    quotes: result.quotes
      .flatMap((/** @type {any} */ q) =>
        pieces ? q.parts.map((/** @type {any} */ p) => ({ ...q, ...p, parts: [p] })) : [q],
      )
      .map((/** @type {any} */ q) => ({
        ...span(q),
        kind: q.kind,
        parts: q.parts.map(span),
        speaker: q.speaker && {
          name: speakerName(q.speaker),
          ...(q.speaker.mention ? span(q.speaker.mention) : { start: null, end: null }),
        },
      })),
  };
}

/** Share of right and mean confidence, ten bins: the expected calibration error. @param {any[]} gold @param {any[]} results */
function calibration(gold, results) {
  const bins = Array.from({ length: 10 }, () => ({ n: 0, right: 0, sum: 0 }));
  let [all, sure, sureRight] = [0, 0, 0];
  gold.forEach((g, i) => {
    const at = codePoints(g.text);
    const wanted = new Set(
      (g.mentions ?? g.entities).map((/** @type {any} */ m) => `${m.start} ${m.end} ${m.type}`),
    );
    for (const e of results[i].entities) {
      if (e.type === "money" || e.type === "percent") continue;
      for (const m of e.mentions) {
        if (m.kind !== "name") continue;
        const right = wanted.has(`${at(m.start)} ${at(m.end)} ${e.type}`);
        const bin = bins[Math.min(9, Math.floor(m.confidence * 10))];
        bin.n++;
        bin.right += Number(right);
        bin.sum += m.confidence;
        all++;
        if (m.confidence > 0.9) {
          sure++;
          sureRight += Number(right);
        }
      }
    }
  });
  const error = bins.reduce((sum, b) => sum + Math.abs(b.right - b.sum), 0) / (all || 1);
  console.log(
    `  calibration error ${error.toFixed(3)}; above .9: ${percent(sure / all)} % of mentions, right ${percent(sureRight / sure)} %`,
  );
}

const FOUR = {
  person: "PERSON",
  organization: "ORG",
  place: "LOC",
};

/** @param {any} type */
const four = (type) => FOUR[/** @type {keyof typeof FOUR} */ (type)] ?? "MISC";

function names() {
  if (present("wikinews/dev.jsonl")) {
    const gold = records(join(data, "wikinews/dev.jsonl"));
    const results = uncleaned(gold);
    const predicted = written(
      "names-dev.jsonl",
      results.map((r) => asArticle(r)),
    );
    console.log("\nwikinews/dev: names, coreference, quotations");
    console.log(
      scored("score_articles.py", [join(data, "wikinews/dev.jsonl"), predicted, ...errors]),
    );
    calibration(gold, results);
  }
  console.log("\nother sets, four types (exact F1: all, PERSON, ORG, LOC, MISC)");
  for (const set of [
    "gum_wikinews.dev",
    "uner_pud.news",
    "wikigold.dev",
    "crossner_politics.test",
  ]) {
    if (!present(`names/${set}.jsonl`)) continue;
    const path = join(data, `names/${set}.jsonl`);
    const gold = records(path);
    const predicted = written(
      `${set}.jsonl`,
      uncleaned(gold).map((result) => {
        const at = codePoints(result.text);
        return {
          id: result.id,
          entities: result.entities
            .filter((/** @type {any} */ e) => e.type !== "money" && e.type !== "percent")
            .flatMap((/** @type {any} */ e) =>
              e.mentions
                .filter((/** @type {any} */ m) => m.kind === "name")
                .map((/** @type {any} */ m) => ({
                  start: at(m.start),
                  end: at(m.end),
                  type: four(e.type),
                })),
            ),
        };
      }),
    );
    const result = JSON.parse(scored("score_ner.py", [path, predicted, "--json"]));
    const types = ["PERSON", "ORG", "LOC", "MISC"].map((t) =>
      result.per_type[t] ? percent(result.per_type[t].prf[2]) : "     -",
    );
    console.log(`  ${set.padEnd(24)} ${percent(result.exact[2])} ${types.join(" ")}`);
  }
}

/** What a table of `score_articles.py` says of quotations. @param {string} table */
const withoutNames = (table) => table.replace(/^(names|coreference).*\n?/gm, "");

/** Direct and reported speech with speakers; single and double marks apart. */
function quotes() {
  const sets = ["wikinews/dev.jsonl", "quotes/wikinews_2.jsonl"].filter(present);
  if (sets.length) {
    const gold = sets.flatMap((set) => records(join(data, set)));
    const path = written("quotes-gold.jsonl", gold);
    const predicted = written(
      "quotes.jsonl",
      uncleaned(gold).map((r) => asArticle(r)),
    );
    console.log(`\n${sets.join(" + ")}: quotations`);
    const table = scored("score_articles.py", [path, predicted, ...errors]);
    console.log(withoutNames(table));
  }
  if (!present("names/own.jsonl")) return;
  const own = records(join(data, "names/own.jsonl")).filter((g) => g.quotes);
  /** @type {Map<string, any[]>} */
  const byMark = new Map([
    ["double marks", []],
    ["single marks", []],
  ]);
  for (const g of own) {
    const points = Array.from(g.text);
    const single = g.quotes.some(
      (/** @type {any} */ q) => q.kind !== "indirect" && /['‘]/.test(points[q.start]),
    );
    byMark.get(single ? "single marks" : "double marks")?.push(g);
  }
  for (const [marks, gold] of byMark) {
    if (!gold.length) continue;
    const path = written("own-gold.jsonl", gold);
    const predicted = written(
      "own.jsonl",
      uncleaned(gold).map((r) => asArticle(r, true)),
    );
    console.log(`\nnames/own.jsonl, ${marks} (${gold.length} articles)`);
    const table = scored("score_articles.py", [path, predicted, ...errors]);
    console.log(withoutNames(table));
  }
}

const TIMEX = { date: "DATE", time: "TIME", duration: "DURATION", set: "SET" };

function dates() {
  /** @param {any} result */
  const asDates = (result) => {
    const at = codePoints(result.text);
    return {
      id: result.id,
      dates: result.dates.map((/** @type {any} */ d) => ({
        start: at(d.start),
        end: at(d.end),
        type: TIMEX[/** @type {keyof typeof TIMEX} */ (d.type)],
        value: d.value,
      })),
    };
  };
  for (const [set, ...args] of [
    ["dates_meantime_airbus_apple"],
    ["dates_wikiwars_train16"],
    ["dates_gum_cc_train_dev", "--types", "DATE,TIME", "--skip-interval"],
    ["dates_msr_recognizers"],
    ["dates_chrono"],
    ["dates_duckling"],
    ["dates_ctparse_en"],
  ]) {
    if (!present(`dates/${set}.jsonl`)) continue;
    const path = join(data, `dates/${set}.jsonl`);
    const predicted = written(`${set}.jsonl`, uncleaned(records(path)).map(asDates));
    console.log(`\n${set} ${args.join(" ")}`);
    console.log(scored("score_dates.py", [path, predicted, ...args, ...errors]).trimEnd());
  }
  for (const set of ["phrases-timex", "phrases-none"]) {
    if (!present(`dates/${set}.jsonl`)) continue;
    const path = join(data, `dates/${set}.jsonl`);
    const predicted = written(`${set}.jsonl`, uncleaned(records(path)).map(asDates));
    console.log(`\n${set}`);
    console.log(
      scored("score_phrases.py", [
        path,
        predicted,
        ...(flags.errors ? ["--errors"] : []),
      ]).trimEnd(),
    );
  }
}

const BODY = new Set(["paragraph", "subheading", "list-item", "editorial-note"]);

/** Pages as pasted, with what cleaning made of them. @returns {{ variant: string, results: any[] }[]} */
function pages() {
  const gold = records(join(data, "clean/pages.jsonl.gz"));
  return ["plain", "drag", "html"].map((variant) => ({
    variant,
    results: annotated(
      gold
        .filter((g) => g[variant])
        .map((g) => ({
          id: g.id,
          text: g[variant],
          format: variant === "html" ? "html" : "plain",
        })),
    ),
  }));
}

function clean() {
  if (!present("clean/pages.jsonl.gz")) return;
  const path = join(data, "clean/pages.jsonl.gz");
  const strict = join(work, "strict.txt");
  writeFileSync(
    strict,
    records(path)
      .filter((g) => g.strict)
      .map((g) => g.id)
      .join("\n"),
  );
  for (const { variant, results } of pages()) {
    const predicted = written(
      `clean-${variant}.jsonl`,
      results.map((r) => ({
        id: r.id,
        body: r.blocks
          .filter((/** @type {any} */ b) => BODY.has(b.kind))
          .map((/** @type {any} */ b) => r.text.slice(b.start, b.end))
          .join("\n"),
      })),
    );
    // A copy of the page's HTML is scored against what a person sees: the plain paste.
    const seen = variant === "html" ? "plain" : variant;
    const base = ["--gold", path, "--pred", predicted, "--variant", seen];
    for (const [which, ids] of [
      ["strict", ["--ids", strict]],
      ["all", []],
    ]) {
      if (which === "all" && flags["strict-only"]) continue;
      const table = scored("score_clean.py", [...base, ...ids]);
      const line = (/** @type {string} */ key) =>
        table.match(new RegExp(`^${key}\\s+(\\S+)`, "m"))?.[1];
      console.log(
        `clean ${variant.padEnd(6)} ${String(which).padEnd(7)}` +
          ["sh_P", "sh_R", "sh_F1", "ln_R", "near", "exact", "pages"]
            .map((k) => ` ${k} ${line(k)}`)
            .join(""),
      );
    }
  }
}

function metadata() {
  if (!present("clean/pages.jsonl.gz")) return;
  for (const { variant, results } of pages()) {
    const predicted = written(
      `metadata-${variant}.jsonl`,
      results.map((r) => ({
        id: r.id,
        title: r.metadata.headline,
        authors: r.metadata.authors,
        published: r.metadata.published,
      })),
    );
    console.log(`\nmetadata, ${variant}`);
    console.log(
      scored("score_metadata.py", [
        "--gold",
        join(data, "clean/pages.jsonl.gz"),
        "--pred",
        predicted,
        "--variant",
        variant,
      ]).trimEnd(),
    );
  }
}

const FAMILIES = { names, quotes, dates, clean, metadata };
const wanted = positionals.length ? positionals : Object.keys(FAMILIES);
for (const family of wanted) {
  const run = FAMILIES[/** @type {keyof typeof FAMILIES} */ (family)];
  if (!run) {
    console.error(`no such family: ${family} (${Object.keys(FAMILIES).join(", ")})`);
    process.exit(2);
  }
  if (!existsSync(data)) {
    console.log(`${family}: the development sets are not here (${data}), left out`);
    continue;
  }
  run();
}
if (!flags.keep) rmSync(work, { recursive: true });
