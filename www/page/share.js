// A link that holds an article: source text, options and corrections as JSON, deflated, in base64url,
// after a tag that names this form. No server sees a fragment.

import { fitCorrection } from "./fit-correction.js";

/** @import { Correction } from "../corrections/index.js" */

/**
 * What a link or a saved file holds.
 *
 * @typedef {object} Shared
 * @property {string} text The source, as pasted.
 * @property {"plain" | "html"} [format]
 * @property {boolean} [clean]
 * @property {string} [reference] ISO 8601 date.
 * @property {string[]} [kinds] Kinds of marks shown; all if absent.
 * @property {Correction[]} [corrections] As the element gives them; what was put back or taken out is among them.
 */

/** The first characters of a fragment in this form; "a2." would be the next. */
const TAG = "a1.";
/** What a text may hold, in characters; a link must not be able to fill the memory. */
const TEXT_LIMIT = 6_000_000;
const OPEN_LIMIT = 4 * TEXT_LIMIT;

/** A link that can't be read: damaged, or made by a newer version of the page. */
export class LinkError extends Error {
  /** @param {"malformed" | "newer"} reason */
  constructor(reason) {
    super(`the link is ${reason}`);
    this.name = "LinkError";
    this.reason = reason;
  }
}

/**
 * @param {Shared} shared
 * @returns {Promise<string>} A fragment without its "#".
 */
export async function encode(shared) {
  const bytes = new TextEncoder().encode(JSON.stringify(shared));
  const packed = await through(bytes, new CompressionStream("deflate-raw"), Infinity);
  return TAG + base64url(packed);
}

/**
 * @param {string} fragment Without its "#".
 * @returns {Promise<Shared | null>} Null where the fragment is none of ours.
 * @throws {LinkError}
 */
export async function decode(fragment) {
  const tag = /^a(\d+)\./.exec(fragment);
  if (!tag) return null;
  if (tag[0] !== TAG) throw new LinkError(Number(tag[1]) > 1 ? "newer" : "malformed");
  try {
    const packed = fromBase64url(fragment.slice(TAG.length));
    const bytes = await through(packed, new DecompressionStream("deflate-raw"), OPEN_LIMIT);
    return check(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  } catch {
    throw new LinkError("malformed");
  }
}

/**
 * A saved file's content, which is a link's JSON with a tag of its own.
 *
 * @param {Shared} shared
 */
export const toFile = (shared) => JSON.stringify({ articleAnnotator: 1, ...shared });

/**
 * @param {string} content
 * @returns {Shared | null} Null where it is another file.
 * @throws {LinkError}
 */
export function fromFile(content) {
  if (!/^\s*\{\s*"articleAnnotator"\s*:/.test(content)) return null;
  try {
    return check(JSON.parse(content));
  } catch {
    throw new LinkError("malformed");
  }
}

/**
 * Takes over what fits and nothing else.
 *
 * @param {any} value
 * @returns {Shared}
 */
function check(value) {
  const { text, format, clean, reference, kinds, corrections } = value;
  if (typeof text !== "string" || text.length > TEXT_LIMIT) throw new LinkError("malformed");
  return {
    text,
    ...(format === "html" && { format }),
    ...(clean === false && { clean }),
    ...(typeof reference === "string" && /^\d{4}-\d\d-\d\d/.test(reference) && { reference }),
    ...(Array.isArray(kinds) && { kinds: kinds.filter((kind) => typeof kind === "string") }),
    ...(Array.isArray(corrections) && {
      corrections: corrections.map(fitCorrection).filter((correction) => correction !== null),
    }),
  };
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {GenericTransformStream} stream
 * @param {number} limit In bytes; more is an error.
 */
async function through(bytes, stream, limit) {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const chunks = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > limit) {
      await reader.cancel();
      throw new LinkError("malformed");
    }
    chunks.push(value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** @param {Uint8Array} bytes */
function base64url(bytes) {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 0x8000) {
    binary += String.fromCharCode(...bytes.subarray(at, at + 0x8000));
  }
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** @param {string} text */
function fromBase64url(text) {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
