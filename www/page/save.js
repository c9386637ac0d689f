// Text to the clipboard or to a file: the two ways in which something leaves the page, both by hand.

import { node } from "./dom.js";

/**
 * @param {string} text
 * @returns {Promise<boolean>} Whether it is in the clipboard now.
 */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyBySelection(text);
  }
}

/**
 * The older way, for browsers and pages (no HTTPS) without a clipboard to write to.
 *
 * @param {string} text
 */
function copyBySelection(text) {
  const box = node("textarea", { class: "unseen", "aria-hidden": "true", tabindex: -1 });
  box.value = text;
  const focused = document.activeElement;
  (document.querySelector(":popover-open") ?? document.body).append(box);
  box.select();
  const done = document.execCommand("copy");
  box.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return done;
}

/**
 * @param {string} name
 * @param {string} type MIME type.
 * @param {string} text
 */
export function download(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  node("a", { href: address, download: name }).click();
  // The browser reads the blob on its own time; a minute is enough even where it asks first.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * A name for a file, made of a headline's letters and digits alone.
 *
 * @param {string | null} headline
 * @param {string} extension
 */
export function fileName(headline, extension) {
  const words =
    (headline ?? "")
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  let name = "";
  for (const word of words) {
    if (name.length + word.length > 48) break;
    name += `${name && "-"}${word}`;
  }
  return `${name || "article"}.${extension}`;
}
