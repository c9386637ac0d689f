/**
 * The page in Chromium, watched: what goes to the console and what is asked of the network is kept.
 */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { after, before, beforeEach } from "node:test";
import { chromium } from "playwright-core";
import { fileServer } from "../../../tools/serve.mjs";

/** @import { Browser, BrowserContextOptions, Page } from "playwright-core" */

/** An article with what stands around it. */
export const ARTICLE = `Ferry to Skarvoy sails again

By Ingrid Solheim
14 March 2024, 18:42 GMT

LONDON - The ferry to Skarvoy will sail again on Monday, the harbour master said.

"We lost eleven days," Anna Bergström told reporters. "We shall not lose a twelfth."

Share this article
Sign up to our newsletter`;

/** A page of HTML around an article. */
export const PAGE = `<header><nav><a href="/">Home</a></nav></header><article><h1>Ferry to Skarvoy sails again</h1>
<p>The ferry to Skarvoy will sail again on Monday, said <b>Anna Bergström</b>.</p></article>`;

export const openBrowser = () =>
  chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });

/**
 * The checkout on 127.0.0.1, under a path like a project's on a static host. `replaced` holds bodies that
 * a test puts in place of files, by their path; it may change while the site is up.
 */
export async function openSite() {
  const files = fileServer();
  /** @type {Map<string, string | Buffer | null>} */
  const replaced = new Map();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    if (!url.pathname.startsWith("/some/where/")) {
      response.writeHead(404).end();
      return;
    }
    const path = url.pathname.slice("/some/where".length);
    const body = replaced.get(path);
    if (body === undefined) {
      request.url = path;
      files.emit("request", request, response);
    } else if (body === null) response.writeHead(503).end();
    else {
      const type = /\.js$/.test(path)
        ? "text/javascript"
        : /\.wasm$/.test(path)
          ? "application/wasm"
          : "text/html";
      response.writeHead(200, {
        "content-type": `${type}; charset=utf-8`,
        "cache-control": "no-cache",
      });
      response.end(body);
    }
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  const origin = `http://127.0.0.1:${port}`;
  return {
    ...{ origin, replaced, home: `${origin}/some/where/` },
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve(undefined)));
    },
  };
}

/**
 * One browser and one site for the suite that makes it, and one page at a time: each test opens its own.
 */
export class Visits {
  // Both are there before the first test.
  /** @type {Browser} */
  browser = /** @type {any} */ (null);
  /** @type {Awaited<ReturnType<typeof openSite>>} */
  site = /** @type {any} */ (null);
  /** @type {Awaited<ReturnType<typeof openPage>> | undefined} */
  opened;

  constructor() {
    before(async () => {
      [this.browser, this.site] = [await openBrowser(), await openSite()];
    });
    beforeEach(() => this.#close());
    after(async () => {
      await this.#close();
      await this.browser?.close();
      await this.site?.close();
    });
  }

  /** @param {Parameters<typeof openPage>[2] & { query?: string }} [options] */
  async open({ query = "", ...options } = {}) {
    return (this.opened = await openPage(this.browser, this.site.home + query, options));
  }

  async #close() {
    await this.opened?.close();
    this.opened = undefined;
    this.site?.replaced.clear();
  }
}

/** index.html without its policy: nothing but the code protects. */
export function unprotected() {
  const html = readFileSync(new URL("../../../index.html", import.meta.url), "utf8");
  const without = html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, "");
  if (without === html) throw new Error("index.html has no policy");
  return without;
}

/**
 * @param {Browser} browser
 * @param {string} address
 * @param {BrowserContextOptions} [options]
 */
export async function openPage(browser, address, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const complaints = [];
  /** @type {string[]} */
  const requests = [];
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  context.on("request", (request) => requests.push(request.url()));
  await page.goto(address);
  await page.waitForSelector("#samples li", { state: "attached" });
  return { context, page, complaints, requests, close: () => context.close() };
}

/**
 * A paste into the box, as the browser would report it.
 *
 * @param {Page} page
 * @param {{ plain?: string, html?: string, at?: string }} data
 */
export async function paste(page, { plain = "", html = "", at = "#source" }) {
  await page.evaluate(
    (given) => {
      const data = new DataTransfer();
      if (given.plain) data.setData("text/plain", given.plain);
      if (given.html) data.setData("text/html", given.html);
      const event = new ClipboardEvent("paste", {
        clipboardData: data,
        bubbles: true,
        cancelable: true,
      });
      document.querySelector(given.at)?.dispatchEvent(event);
    },
    { plain, html, at },
  );
}

/**
 * Waits until the element has worked through the text that is open.
 *
 * @param {Page} page
 */
export async function read(page) {
  await page.waitForSelector('body[data-state="reading"]', { timeout: 30_000 });
  await page.waitForTimeout(50);
}

/** @param {Page} page @param {string} name */
export async function openSample(page, name) {
  await page.click('[popovertarget="samples"]');
  await page.click(`[data-sample="${name}"]`);
  await read(page);
}

/**
 * The element's result as it stands.
 *
 * @param {Page} page
 * @returns {Promise<import("../../../pkg/article_annotator.js").AnnotatedArticle>}
 */
export const resultOf = (page) =>
  page.evaluate(() => /** @type {any} */ (document.querySelector("article-annotator")).result);

/** What the page's notices say. @param {Page} page */
export const noticed = (page) => page.textContent("#notices");

/** What the pane shows. @param {Page} page */
export const paneOf = (page) =>
  page.evaluate(() => document.querySelector("article-annotator")?.shadowRoot?.textContent ?? "");

/**
 * Drops a file on the page.
 *
 * @param {Page} page
 * @param {string} name
 * @param {string | Uint8Array} content
 */
export async function drop(page, name, content) {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  await page.evaluate(
    ([file, given]) => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(given)], file));
      for (const type of ["dragenter", "dragover", "drop"]) {
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      }
    },
    /** @type {[string, number[]]} */ ([name, [...bytes]]),
  );
}
