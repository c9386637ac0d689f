/**
 * Builds `pkg/`: what a site copies or a program installs.
 *
 *   node tools/build.mjs           everything
 *   node tools/build.mjs --www     the bundles only, around the wasm that is there
 *   node tools/build.mjs --check   builds beside pkg/ and fails where a byte differs
 *
 * The same sources give the same bytes on every machine: exact toolchain (rust-toolchain.toml),
 * locked crates and npm packages, one codegen unit, machine paths remapped.
 */
import * as esbuild from "esbuild";
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir } from "node:os";
import { join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { noticesOf } from "./notices.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const { values: flags } = parseArgs({
  options: { www: { type: "boolean" }, check: { type: "boolean" } },
});
const shipped = join(root, "pkg");
const out = flags.check ? join(root, "target/pkg-check") : shipped;

/** @param {string} program @param {string[]} args @param {Record<string, string>} [env] */
const run = (program, args, env = {}) =>
  execFileSync(program, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });

/** Paths of this machine, which would otherwise stand in panic messages. */
function remapped() {
  const cargo = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const sources = join(cargo, "registry/src");
  const registries = existsSync(sources) ? readdirSync(sources).map((r) => join(sources, r)) : [];
  return [...registries.map((r) => [r, "/crates"]), [root, "/article-annotator"]]
    .map(([from, to]) => `--remap-path-prefix=${from}=${to}`)
    .join("\x1f");
}

function wasm() {
  const target = "wasm32-unknown-unknown";
  // This variable wins over RUSTFLAGS, which on somebody's machine would change the bytes. Sums of
  // eight at a time are in every browser that the bundles are for. Functions are inlined up to a tenth
  // of the usual size: there is less to transfer, and to compile before the first article is done.
  const codegen = ["-Ctarget-feature=+simd128", "-Cllvm-args=-inline-threshold=20"];
  run("cargo", ["build", "--locked", "--release", "--lib", "--target", target], {
    CARGO_ENCODED_RUSTFLAGS: [remapped(), ...codegen].join("\x1f"),
  });
  run("cargo", ["build", "--locked", "--quiet", "--package", "bind"]);
  const bound = join(root, "target/bound");
  rmSync(bound, { recursive: true, force: true });
  run(join(root, "target/debug/bind"), [
    join(root, `target/${target}/release/article_annotator.wasm`),
    bound,
  ]);
  run("node", [
    join(root, "node_modules/binaryen/bin/wasm-opt"),
    "-O3",
    "--enable-simd",
    "--converge",
    // A stage stays a function of its own: smaller with brotli, and engines compile it better.
    "--one-caller-inline-max-function-size=30",
    // The stack lies lowest and grows down: no address is so near to nought.
    "--low-memory-unused",
    // One segment of data compresses better than hundreds cut at their noughts.
    "--skip-pass=memory-packing",
    "--strip-debug",
    "--strip-producers",
    join(bound, "article_annotator_bg.wasm"),
    "-o",
    join(out, "article_annotator_bg.wasm"),
  ]);
  return join(bound, "article_annotator.js");
}

/** The loader as one file, with the module that the core brings (src/web/article.js). @param {string} bound */
async function loader(bound) {
  await esbuild.build({
    entryPoints: [bound],
    bundle: true,
    format: "esm",
    charset: "utf8",
    absWorkingDir: root,
    outfile: join(out, "article_annotator.js"),
  });
}

/** What programs import; together, so that they share what they share. */
const ENTRIES = ["element", "client", "export"];

async function bundles() {
  const entriesOf = (/** @type {string[]} */ names) =>
    names.map((name) => join(root, `www/${name}.js`)).filter(existsSync);
  const options = {
    bundle: true,
    minify: true,
    format: /** @type {const} */ ("esm"),
    target: ["chrome111", "firefox115", "safari16.4"],
    charset: /** @type {const} */ ("utf8"),
    legalComments: /** @type {const} */ ("none"),
    absWorkingDir: root,
  };
  const split = {
    ...options,
    outdir: out,
    splitting: true,
    // Beside the entries: addresses relative to a script hold in its chunks too.
    chunkNames: "chunk-[hash]",
    loader: /** @type {const} */ ({ ".txt": "text" }),
    plugins: [loaderAt("./article_annotator.js", true), styleText],
  };
  await esbuild.build({ ...split, entryPoints: entriesOf(ENTRIES) });
  // The page is one file: a visitor waits for one answer, not for two in a row.
  const { metafile } = await esbuild.build({
    ...split,
    entryPoints: entriesOf(["page"]),
    metafile: true,
  });
  // One file that needs no other: a bundler may give it any address.
  await esbuild.build({
    ...options,
    entryPoints: [join(root, "www/worker.js")],
    outdir: out,
    plugins: [loaderAt(join(out, "article_annotator.js"), false)],
  });
  const styles = join(root, "www/page.css");
  if (existsSync(styles)) {
    await esbuild.build({ ...options, entryPoints: [styles], outdir: out });
    offline(metafile);
  }
}

/**
 * Where the wasm's loader is taken from: a file that bundles share, or one they hold.
 *
 * @param {string} path
 * @param {boolean} external
 * @returns {esbuild.Plugin}
 */
const loaderAt = (path, external) => ({
  name: "loader",
  setup(build) {
    build.onResolve({ filter: /(^|\/)article_annotator\.js$/ }, () => ({ path, external }));
  },
});

/** A style sheet that a script imports is its text, minified. @type {esbuild.Plugin} */
const styleText = {
  name: "style-text",
  setup(build) {
    build.onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { outputFiles } = await esbuild.build({
        entryPoints: [path],
        bundle: true,
        minify: true,
        write: false,
        target: build.initialOptions.target,
        charset: "utf8",
      });
      return { contents: /** @type {{ text: string }} */ (outputFiles[0]).text, loader: "text" };
    });
  },
};

function companions() {
  const { version } = JSON.parse(
    execFileSync("cargo", ["metadata", "--locked", "--no-deps", "--format-version", "1"], {
      cwd: root,
      encoding: "utf8",
    }),
  ).packages.find((/** @type {{ name: string }} */ p) => p.name === "article-annotator");
  const manifest = JSON.parse(readFileSync(join(root, "www/package.json"), "utf8"));
  manifest.version = version;
  writeFileSync(join(out, "package.json"), JSON.stringify(manifest, null, 2) + "\n");
  for (const name of readdirSync(join(root, "www/package"))) {
    cpSync(join(root, "www/package", name), join(out, name), { recursive: true });
  }
  for (const name of ["LICENSE-MIT", "LICENSE-APACHE"]) {
    if (existsSync(join(root, name))) cpSync(join(root, name), join(out, name));
  }
  writeFileSync(join(out, "NOTICES.txt"), noticesOf(root));
}

/**
 * Lists the files that the page's service worker keeps, under a version that is their hash: one
 * that changes when any of them does.
 *
 * @param {esbuild.Metafile} metafile of the bundles
 */
function offline(metafile) {
  const beside = ["index.html", "manifest.webmanifest", "www/icons/icon.svg"];
  // Asked for by the system that installs the page, or where no worker can start.
  const rarely = iconsOf("www/icons").filter((name) => !beside.includes(name));
  const made = ["page.css", "worker.js", "article_annotator_bg.wasm"];
  const outputs = new Map(Object.entries(metafile.outputs).map(([k, v]) => [resolve(root, k), v]));
  const loaded = [join(out, "page.js")];
  /** What is loaded only where it is asked for: another language, a sample. @type {string[]} */
  const later = [join(out, "article_annotator.js"), ...rarely.map((name) => join(root, name))];
  // The lists grow while they are walked: chunks of chunks are found too.
  for (const list of [loaded, later]) {
    for (const path of list) {
      for (const { path: next, external, kind } of outputs.get(path)?.imports ?? []) {
        const file = resolve(root, next);
        if (external || loaded.includes(file) || later.includes(file)) continue;
        (kind === "dynamic-import" ? later : list).push(file);
      }
    }
  }
  const files = [...made.map((name) => join(out, name)), ...loaded].sort();
  const hash = createHash("sha256");
  for (const path of [...beside.map((name) => join(root, name)), ...files, ...later]) {
    hash.update(readFileSync(path));
  }
  const address = (/** @type {string} */ path) =>
    path.startsWith(out) ? `pkg/${relative(out, path)}` : relative(root, path);
  const list = {
    version: hash.digest("hex").slice(0, 16),
    files: ["./", ...beside.slice(1), ...files.map(address)],
    later: later.map(address).sort(),
  };
  writeFileSync(join(out, "offline.js"), `self.OFFLINE = ${JSON.stringify(list)};\n`);
}

/** @param {string} folder */
const iconsOf = (folder) =>
  readdirSync(join(root, folder), "utf8")
    .sort()
    .map((name) => `${folder}/${name}`);

/** @param {string} folder @returns {string[]} */
const filesIn = (folder) =>
  readdirSync(folder)
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? filesIn(path) : [path];
    })
    .sort();

function check() {
  const [built, committed] = [out, shipped].map((folder) =>
    filesIn(folder).map((path) => relative(folder, path)),
  );
  const different = [...new Set([...built, ...committed])].filter((name) => {
    const [a, b] = [join(out, name), join(shipped, name)];
    return !existsSync(a) || !existsSync(b) || !readFileSync(a).equals(readFileSync(b));
  });
  if (different.length) {
    console.error(`pkg/ is not what the sources build: ${different.join(", ")}`);
    console.error("Run `npm run build` and commit pkg/.");
    process.exit(1);
  }
  console.log(`pkg/ is what the sources build (${built.length} files)`);
}

if (flags.www) {
  for (const name of existsSync(out) ? readdirSync(out) : []) {
    if (!name.startsWith("article_annotator")) rmSync(join(out, name), { recursive: true });
  }
} else {
  rmSync(out, { recursive: true, force: true });
}
mkdirSync(out, { recursive: true });
if (!flags.www) await loader(wasm());
await bundles();
companions();
if (flags.check) check();
