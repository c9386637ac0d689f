/**
 * Serves the checkout on 127.0.0.1: `node tools/serve.mjs [--port N]`. For developing, not for hosting.
 * Files go out compressed, as from any static host: what a browser measures here holds there.
 */
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, normalize, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { brotliCompressSync, constants } from "node:zlib";

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

/** What has a compression of its own. */
const PACKED = [".png"];

/**
 * A server of the files under `folder`.
 *
 * @param {string} [folder]
 * @param {Record<string, string>} [headers] sent with every file
 * @param {number} [quality] Of brotli, 0 to 11; without it files go out as they are.
 */
export function fileServer(folder = root, headers = {}, quality) {
  /** Compressed files, each with the time of its last change. @type {Map<string, { time: number, body: Buffer }>} */
  const packed = new Map();
  /** @param {string} file @param {number} time @param {number} level */
  const pack = (file, time, level) => {
    const known = packed.get(file);
    if (known?.time === time) return known.body;
    const params = { [constants.BROTLI_PARAM_QUALITY]: level };
    const body = brotliCompressSync(readFileSync(file), { params });
    packed.set(file, { time, body });
    return body;
  };
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
    const accepted = /\bbr\b/.test(String(request.headers["accept-encoding"] ?? ""));
    const body =
      quality !== undefined && accepted && !PACKED.includes(extname(file))
        ? pack(file, found.mtimeMs, quality)
        : null;
    response.writeHead(200, {
      "content-type":
        TYPES[/** @type {keyof typeof TYPES} */ (extname(file))] ?? "application/octet-stream",
      "content-length": body?.length ?? found.size,
      ...(body && { "content-encoding": "br", vary: "accept-encoding" }),
      "cache-control": "no-cache",
      ...headers,
    });
    if (request.method === "HEAD") return response.end();
    if (body) response.end(body);
    else createReadStream(file).pipe(response);
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { port: { type: "string", default: "8080" } } });
  const server = fileServer(root, {}, 5);
  server.listen(Number(values.port), "127.0.0.1", () => {
    const address = /** @type {import("node:net").AddressInfo} */ (server.address());
    console.log(`http://127.0.0.1:${address.port}/`);
  });
}
