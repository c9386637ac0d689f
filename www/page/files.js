// Files as text: what can be read is decoded, what can't is named.

/** More than this, in bytes, is refused. */
export const LIMIT = 5 * 1024 * 1024;

/** Why a file was not read; its `reason` is the end of a key in the strings file. */
export class FileError extends Error {
  /** @param {"pdf" | "image" | "binary" | "large"} reason */
  constructor(reason) {
    super(reason);
    this.name = "FileError";
    this.reason = reason;
  }
}

/**
 * @param {File} file
 * @returns {Promise<{ text: string, format: "plain" | "html", encoding: string }>}
 * @throws {FileError}
 */
export async function readFile(file) {
  const head = new Uint8Array(await file.slice(0, 4096).arrayBuffer());
  const kind = kindOf(head, file.type);
  if (kind) throw new FileError(kind);
  if (file.size > LIMIT) throw new FileError("large");
  const html = /\.x?html?$/i.test(file.name) || /html/.test(file.type);
  const { text, encoding } = decode(new Uint8Array(await file.arrayBuffer()), html);
  return { text, encoding, format: html ? "html" : "plain" };
}

/** First bytes of forms that people drop, as Latin-1. */
const MAGIC = /** @type {const} */ ([
  [/^%PDF-/, "pdf"],
  [
    /^(\x89PNG|GIF8|\xFF\xD8\xFF|BM.{4}\0\0|RIFF.{4}WEBP|.{4}ftyp(avif|heic|mif1)|II\*\0|MM\0\*)/s,
    "image",
  ],
  // Other binary files show by their control characters; this one is all letters.
  [/^\{\\rtf/, "binary"],
]);

/**
 * @param {Uint8Array} head
 * @param {string} type The browser's guess, by the file's name.
 */
function kindOf(head, type) {
  const bytes = String.fromCharCode(...head);
  const known = MAGIC.find(([pattern]) => pattern.test(bytes));
  if (known) return known[1];
  if (type === "application/pdf") return "pdf";
  if (type.startsWith("image/")) return "image";
  if (type.startsWith("audio/") || type.startsWith("video/")) return "binary";
  return null;
}

/**
 * Text of bytes: by their byte order mark, by what the page says of itself (HTML), as UTF-16 where every
 * other byte is nought, as UTF-8 where they are that, else as Windows-1252.
 *
 * @param {Uint8Array} bytes
 * @param {boolean} [html]
 * @throws {FileError} Where they are no text in any of these.
 */
export function decode(bytes, html = false) {
  const encoding = encodingOf(bytes, html);
  const text = new TextDecoder(encoding).decode(bytes);
  // Control characters in number mean a program's file, whatever its name.
  let controls = 0;
  const length = Math.min(text.length, 4096);
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13) controls++;
  }
  if (controls > 2 && controls > length / 100) throw new FileError("binary");
  return { text, encoding };
}

/**
 * @param {Uint8Array} bytes
 * @param {boolean} html
 */
function encodingOf(bytes, html) {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  const wide = wideOrder(bytes.subarray(0, 1024));
  if (wide) return wide;
  if (isUtf8(bytes)) return "utf-8";
  const head = html ? String.fromCharCode(...bytes.subarray(0, 2048)) : "";
  const named = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
  try {
    if (named) return new TextDecoder(named).encoding;
  } catch {
    // A name nobody knows is as good as none.
  }
  return "windows-1252";
}

/** @param {Uint8Array} head */
function wideOrder(head) {
  const noughts = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) noughts[at % 2] = (noughts[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = noughts;
  const half = head.length / 2;
  if (odd > half * 0.4 && even < half * 0.1) return "utf-16le";
  if (even > half * 0.4 && odd < half * 0.1) return "utf-16be";
  return null;
}

/** @param {Uint8Array} bytes */
function isUtf8(bytes) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
