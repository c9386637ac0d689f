/**
 * The notices that the package must carry: each crate compiled into the wasm with its licence,
 * and each data set that lists or weights were made from (DATA.md).
 */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** @param {string} root @returns {string} */
export function noticesOf(root) {
  const crates = linked(root);
  const parts = [
    "article-annotator is licensed under MIT or Apache-2.0, at your choice.\n" +
      "It contains the following works of others.",
    ...crates.map(
      (crate) =>
        `${"-".repeat(72)}\n${crate.name} ${crate.version} (${crate.license})\n\n${licence(crate)}`,
    ),
  ];
  const data = join(root, "DATA.md");
  if (existsSync(data)) {
    parts.push(`${"-".repeat(72)}\nData\n\n${readFileSync(data, "utf8").trim()}`);
  }
  return parts.join("\n\n") + "\n";
}

/** @typedef {{ name: string, version: string, license: string, manifest_path: string, id: string }} Crate */

/** Crates of others that end in the wasm. @param {string} root @returns {Crate[]} */
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
  const own = metadata.packages.find(
    (/** @type {Crate} */ crate) => crate.name === "article-annotator",
  ).id;
  const reached = new Set([own]);
  for (const id of reached) {
    for (const dependency of nodes.get(id).deps) {
      const normal = dependency.dep_kinds.some(
        (/** @type {{ kind: string | null }} */ kind) => kind.kind === null,
      );
      if (normal) reached.add(dependency.pkg);
    }
  }
  reached.delete(own);
  return metadata.packages
    .filter((/** @type {Crate & { targets: { kind: string[] }[] }} */ crate) => {
      const macro = crate.targets.some((target) => target.kind.includes("proc-macro"));
      return reached.has(crate.id) && !macro;
    })
    .sort((/** @type {Crate} */ a, /** @type {Crate} */ b) => (a.name < b.name ? -1 : 1));
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
