// The languages there are words for. English is always there, the others are loaded when asked for.

import en from "./en.js";
import { mirrored } from "./mirrored.js";
import { sayer } from "./say.js";

/** @import { Say, Strings } from "./say.js" */
/** @typedef {{ lang: string, dir: "ltr" | "rtl", strings: Strings, say: Say }} Language */

/** Languages by tag, each by its own name. */
export const LANGUAGES = /** @type {const} */ ({ en: "English", de: "Deutsch" });

/** A made-up language that runs from right to left: for testing, `?lang=qps-plocm`. */
export const MIRRORED = "qps-plocm";

/** @type {Language} */
export const english = { lang: "en", dir: "ltr", strings: en, say: sayer(en, "en") };

/**
 * The language that fits a wish best: "de-AT" gets German, what there are no words for English.
 *
 * @param {string | null | undefined} wish BCP 47 tag.
 * @returns {Promise<Language>}
 */
export async function languageFor(wish) {
  const tag = wish?.toLowerCase() ?? "";
  if (tag === MIRRORED) {
    const strings = mirrored(en);
    return { lang: MIRRORED, dir: "rtl", strings, say: sayer(strings, "en") };
  }
  if (!/^de\b/.test(tag)) return english;
  try {
    const { default: de } = await import("./de.js");
    const strings = { ...en, ...de };
    return { lang: "de", dir: "ltr", strings, say: sayer(strings, "de") };
  } catch {
    // Without a network, a language that was never used is not there.
    return english;
  }
}
