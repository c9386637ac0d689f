/** The language of the element's own words: one the project has, or one a site adds. */
import english from "../strings/en.js";
import { languageFor } from "../strings/languages.js";
import { sayer } from "../strings/say.js";

/** @import { Language } from "../strings/languages.js" */
/** @import { Strings } from "../strings/say.js" */

/** @type {Map<string, Language>} */
const added = new Map();

/**
 * Adds a language; keys it lacks are said in English.
 *
 * @param {string} lang BCP 47 tag.
 * @param {Strings} strings
 * @param {"ltr" | "rtl"} [dir]
 */
export function addLanguage(lang, strings, dir = "ltr") {
  const all = { ...english, ...strings };
  added.set(lang, { lang, dir, strings: all, say: sayer(all, lang) });
}

/**
 * The language that fits a wish best.
 *
 * @param {string} wish BCP 47 tag.
 * @returns {Language | Promise<Language>}
 */
export const languageOf = (wish) =>
  added.get(wish) ?? added.get(wish.split("-")[0] ?? "") ?? languageFor(wish);
