/**
 * The notices that the package must carry: each crate compiled into the wasm with its licence,
 * and each data set that lists or weights were made from (DATA.md).
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** @param {string} root @returns {string} */
export function noticesOf(root) {
  const { crates, tables } = linked(root);
  const parts = [
    "article-annotator is licensed under MIT or Apache-2.0, at your choice.\n" +
      "It contains the following works of others.",
    ...crates.map(
      (crate) =>
        `${"-".repeat(72)}\n${crate.name} ${crate.version} (${crate.license})\n\n${licence(crate)}`,
    ),
    `${"-".repeat(72)}\n${standardLibrary(root)}`,
  ];
  const data = join(root, "DATA.md");
  if (existsSync(data)) {
    parts.push(`${"-".repeat(72)}\nData\n\n${readFileSync(data, "utf8").trim()}`);
    // The list of territories is Unicode's; its licence asks to go with the data.
    const unicode = join(dirname(tables.manifest_path), "LICENSE-UNICODE");
    parts.push(
      `${"-".repeat(72)}\nUnicode CLDR (Unicode-3.0)\n\n${readFileSync(unicode, "utf8").trim()}`,
    );
  }
  return parts.join("\n\n") + "\n";
}

/** The part of Rust that every program carries. @param {string} root */
function standardLibrary(root) {
  const toolchain = readFileSync(join(root, "rust-toolchain.toml"), "utf8");
  const [, version] = /channel = "(.*?)"/.exec(toolchain) ?? [];
  const mit = readFileSync(join(root, "LICENSE-MIT"), "utf8");
  return `The Rust standard library ${version} (MIT OR Apache-2.0)

With hashbrown and dlmalloc (MIT OR Apache-2.0), and compiler-builtins (MIT AND Apache-2.0 WITH
LLVM-exception). LICENSE-APACHE holds the Apache License.

Copyright (c) The Rust Project Contributors

${mit.slice(mit.indexOf("Permission is hereby")).trim()}`;
}

/**
 * @typedef {{
 *   name: string, version: string, license: string, manifest_path: string, id: string,
 *   targets: { kind: string[] }[],
 * }} Crate
 */

/**
 * Crates of others that end in the wasm, and the one that has Unicode's licence.
 *
 * @param {string} root
 * @returns {{ crates: Crate[], tables: Crate }}
 */
function linked(root) {
  const metadata = JSON.parse(
    execFileSync(
      "cargo",
      [
        "metadata",
        "--locked",
        "--format-version",
        "1",
        "--filter-platform",
        "wasm32-unknown-unknown",
      ],
      { cwd: root, encoding: "utf8", maxBuffer: 1 << 28 },
    ),
  );
  const nodes = new Map(
    metadata.resolve.nodes.map((/** @type {{ id: string }} */ node) => [node.id, node]),
  );
  /** @type {Map<string, Crate>} */
  const packages = new Map(
    metadata.packages.map((/** @type {Crate} */ crate) => [crate.id, crate]),
  );
  const named = (/** @type {string} */ name) => {
    const found = [...packages.values()].find((crate) => crate.name === name);
    if (!found) throw new Error(`Cargo.lock holds no ${name}`);
    return found;
  };
  const own = named("article-annotator").id;
  const reached = new Set([own]);
  for (const id of reached) {
    for (const dependency of nodes.get(id).deps) {
      const normal = dependency.dep_kinds.some(
        (/** @type {{ kind: string | null }} */ kind) => kind.kind === null,
      );
      // A macro runs in the compiler, and so does what it needs.
      const macro = packages
        .get(dependency.pkg)
        ?.targets.some(({ kind }) => kind.includes("proc-macro"));
      if (normal && !macro) reached.add(dependency.pkg);
    }
  }
  reached.delete(own);
  const crates = [...packages.values()]
    .filter(({ id }) => reached.has(id))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  return { crates, tables: named("unicode-ident") };
}

/** @param {Crate} crate */
function licence(crate) {
  const folder = dirname(crate.manifest_path);
  const names = readdirSync(folder).sort();
  const name =
    names.find((n) => /^licen[sc]e-mit/i.test(n)) ??
    names.find((n) => /^(licen[sc]e|copying)/i.test(n));
  return name ? readFileSync(join(folder, name), "utf8").trim() : "See the crate's repository.";
}
