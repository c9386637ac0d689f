/**
 * What the README says about embedding, done word for word: a folder of plain files, and a fresh Vite
 * project with the package as npm would pack it.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, test } from "node:test";
import { fileURLToPath } from "node:url";
import { build, createServer } from "vite";
import { fileServer } from "../../tools/serve.mjs";
import { openBrowser } from "./support/page.mjs";

/** @import { Browser } from "playwright-core" */

const root = fileURLToPath(new URL("../..", import.meta.url));
const readme = readFileSync(join(root, "README.md"), "utf8");
const section = readme.match(/## Embed the widget\n(.*?)\n## /s)?.[1] ?? "";
const blocks = [...section.matchAll(/```(\w+)\n(.*?)```/gs)];
const [tag = ""] = blocks.flatMap(([, language, code]) => (language === "html" ? [code] : []));
const [script = "", config = ""] = blocks.flatMap(([, language, code]) =>
  language === "js" ? [code] : [],
);

/** The bare module beside the element: its wasm is found by the bundler too. */
const bare = `import init, { annotate } from "article-annotator";
globalThis.called = init().then(() => annotate("Ada Quill resigned.").entities[0].name);
`;

/** @param {string} body */
const page = (body) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>A page</title>` +
  `<link rel="icon" href="data:,"></head><body>\n${body}\n</body></html>`;

describe("embedding by the README", { timeout: 240_000 }, () => {
  /** @type {Browser} */
  let browser;
  /** @type {string} */
  let folder;

  before(async () => {
    browser = await openBrowser();
    folder = mkdtempSync(join(tmpdir(), "article-annotator-"));
  });
  after(async () => {
    await browser?.close();
    if (folder) rmSync(folder, { recursive: true });
  });

  /** Opens an address and says what the widget there found. @param {string} address */
  async function widgetAt(address) {
    const tab = await browser.newPage();
    /** @type {string[]} */
    const complaints = [];
    tab.on("console", (message) => {
      if (message.type() === "error" || message.type() === "warning")
        complaints.push(message.text());
    });
    tab.on("pageerror", (error) => complaints.push(String(error)));
    await tab.goto(address);
    await tab.waitForFunction(
      () => /** @type {any} */ (document.querySelector("article-annotator"))?.result,
      null,
      { timeout: 90_000 },
    );
    const found = await tab.evaluate(async () => {
      const { result, shadowRoot } = /** @type {any} */ (
        document.querySelector("article-annotator")
      );
      const names = result.entities.map((/** @type {any} */ { name }) => name);
      const called = await /** @type {any} */ (globalThis).called;
      return { names, called, marks: shadowRoot.querySelectorAll(".text [part~=mark]").length };
    });
    await tab.close();
    assert.deepEqual(complaints, []);
    return found;
  }

  /** @param {string} served */
  async function serve(served) {
    const server = fileServer(served);
    await new Promise((ready) => server.listen(0, "127.0.0.1", () => ready(undefined)));
    const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
    return { address: `http://127.0.0.1:${port}/`, close: () => server.close() };
  }

  test("a folder of plain files: `pkg/` beside the page, and the two tags", async () => {
    const plain = join(folder, "plain");
    cpSync(join(root, "pkg"), join(plain, "pkg"), { recursive: true });
    writeFileSync(join(plain, "index.html"), page(tag));
    const site = await serve(plain);
    const { names, marks } = await widgetAt(site.address);
    site.close();
    assert.ok(names.includes("Ada Quill"), names.join(", "));
    assert.ok(marks >= 3);
  });

  describe("a fresh Vite project", () => {
    const text = tag.replace(/<script.*?<\/script>\n/s, "");
    /** @type {string} */
    let project;

    before(() => {
      project = mkdtempSync(join(folder, "vite-"));
      const npm = (/** @type {string[]} */ ...args) =>
        execFileSync("npm", args, { cwd: project, encoding: "utf8", stdio: "pipe" });
      npm("init", "--yes");
      npm("pack", join(root, "pkg"), "--silent");
      const packed = readdirSync(project).find((name) => name.endsWith(".tgz")) ?? "";
      npm("install", `./${packed}`, "--offline", "--no-audit", "--no-fund");
      writeFileSync(
        join(project, "index.html"),
        page(`${text}<script type="module" src="/main.js"></script>`),
      );
      writeFileSync(join(project, "main.js"), script + bare);
      writeFileSync(join(project, "vite.config.js"), config);
    });

    const quiet = /** @type {const} */ ({ logLevel: "error" });

    test("built: the worker and the wasm come along", async () => {
      await build({ root: project, ...quiet });
      const site = await serve(join(project, "dist"));
      const { names, called, marks } = await widgetAt(site.address);
      site.close();
      assert.ok(names.includes("Ada Quill"), names.join(", "));
      assert.equal(called, "Ada Quill");
      assert.ok(marks >= 3);
      const assets = readdirSync(join(project, "dist/assets"));
      const wasm = assets.filter((name) => name.endsWith(".wasm"));
      assert.equal(wasm.length, 1, `one wasm: ${assets}`);
    });

    test("served for developing", async () => {
      const server = await createServer({
        ...{ root: project, ...quiet },
        server: { host: "127.0.0.1", port: 0 },
      });
      await server.listen();
      const [address = ""] = server.resolvedUrls?.local ?? [];
      const { names, called, marks } = await widgetAt(address);
      await server.close();
      assert.ok(names.includes("Ada Quill"), names.join(", "));
      assert.equal(called, "Ada Quill");
      assert.ok(marks >= 3);
    });
  });
});
