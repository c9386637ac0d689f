// What an address brings in its fragment: a shared article, or text from the bookmarklet or the
// system's share sheet.

import { decode } from "./share.js";

/** @import { Shared } from "./share.js" */

/**
 * @param {string} hash With or without its "#".
 * @returns {Promise<Shared | null>} Null where the fragment is none of ours.
 * @throws {import("./share.js").LinkError}
 */
export async function arrivalOf(hash) {
  const fragment = hash.replace(/^#/, "");
  const handed = /^(text|html)=(.*)$/s.exec(fragment);
  if (!handed) return decode(fragment);
  return { text: percentDecoded(handed[2] ?? ""), format: handed[1] === "html" ? "html" : "plain" };
}

/**
 * Whatever is no proper escape stays as it is: a text is never lost to a "%" in it.
 *
 * @param {string} text
 */
function percentDecoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/(%[\da-f]{2})+/gi, (run) => {
      try {
        return decodeURIComponent(run);
      } catch {
        return run;
      }
    });
  }
}
