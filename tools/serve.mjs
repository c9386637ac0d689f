/**
 * Serves the checkout on 127.0.0.1: `node tools/serve.mjs [--port N]`. For developing, not for hosting.
 */
import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const root = resolve(fileURLToPath(import.meta.url), "../..");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
  ".wasm": "application/wasm",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".txt": "text/plain; charset=utf-8",
};

/**
 * A server of the files under `folder`.
 *
 * @param {string} [folder]
 * @param {Record<string, string>} [headers] sent with every file
 */
export function fileServer(folder = root, headers = {}) {
  return createServer((request, response) => {
    /** @param {number} status */
    const refuse = (status) => response.writeHead(status).end();
    if (request.method !== "GET" && request.method !== "HEAD") return refuse(405);
    let path;
    try {
      path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    } catch {
      return refuse(400);
    }
    let file = normalize(join(folder, path));
    if (file !== folder && !file.startsWith(folder + sep)) return refuse(403);
    if (path.endsWith("/")) file = join(file, "index.html");
    const found = statSync(file, { throwIfNoEntry: false });
    if (!found?.isFile()) return refuse(404);
    response.writeHead(200, {
      "content-type":
        TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? "application/octet-stream",
      "content-length": found.size,
      "cache-control": "no-cache",
      ...headers,
    });
    if (request.method === "HEAD") return response.end();
    createReadStream(file).pipe(response);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: "string", default: "8080" } } });
  const server = fileServer();
  server.listen(Number(values.port), "127.0.0.1", () => {
    const address = /** @type {import("node:net").AddressInfo} */ (server.address());
    console.log(`http://127.0.0.1:${address.port}/`);
  });
}
