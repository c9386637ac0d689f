/** The words of the element, in the language of the page around it where there are some. */
import english from "../strings/en.js";
import { sayer } from "../strings/say.js";

/** @import { Say, Strings } from "../strings/say.js" */

/**
 * @typedef {object} Words
 * @property {Say} say
 * @property {string} lang
 */

/** @type {Map<string, Strings>} */
const languages = new Map([["en", english]]);

/** @type {Map<string, Words>} */
const known = new Map();

/**
 * Adds a language; keys it lacks are said in English.
 *
 * @param {string} lang BCP 47 tag.
 * @param {Strings} strings
 */
export function addLanguage(lang, strings) {
  languages.set(lang, { ...english, ...strings });
  known.delete(lang);
}

/**
 * @param {string} wanted BCP 47 tag.
 * @returns {Words}
 */
export function wordsIn(wanted) {
  const lang = [wanted, wanted.split("-")[0] ?? ""].find((tag) => languages.has(tag)) ?? "en";
  const words = known.get(lang) ?? { say: sayer(languages.get(lang) ?? english, lang), lang };
  known.set(lang, words);
  return words;
}
