/**
 * A site on 127.0.0.1 for one test file: the checkout's files, and pages that a test writes. It ends
 * with the tests.
 */
import { createServer } from "node:http";
import { fileServer } from "../../../tools/serve.mjs";

/**
 * @typedef {object} PageSource
 * @property {string | Buffer} body
 * @property {Record<string, string>} [headers]
 */

/**
 * @param {Record<string, PageSource>} [pages] By path, before the checkout's files.
 */
export async function openSite(pages = {}) {
  const files = fileServer();
  /** @type {string[]} Paths in the order in which they were asked for. */
  const requests = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost");
    requests.push(pathname);
    const page = pages[pathname];
    if (!page) return void files.emit("request", request, response);
    response.writeHead(200, { "content-type": "text/html; charset=utf-8", ...page.headers });
    response.end(page.body);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  server.unref();
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return {
    origin: `http://127.0.0.1:${port}`,
    pages,
    requests,
    close: () => new Promise((resolve) => server.close(() => resolve(undefined))),
  };
}

/**
 * A whole page around some HTML.
 *
 * @param {string} body
 * @param {string} [head]
 */
export const htmlPage = (body, head = "") => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>A page</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">
${head}</head><body>${body}</body></html>`;
