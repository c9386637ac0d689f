// A pseudo-language: English with strange letters between brackets. Whatever is still plain on the screen
// stands in no strings file; and the page can be looked at from right to left.

/** @import { Strings } from "./say.js" */

const LETTERS = /** @type {Record<string, string>} */ ({
  ...{ a: "á", e: "é", i: "í", o: "ó", u: "ú", y: "ý", c: "ç", n: "ñ", s: "š", z: "ž" },
  ...{ A: "Á", E: "É", I: "Í", O: "Ó", U: "Ú", Y: "Ý", C: "Ç", N: "Ñ", S: "Š", Z: "Ž" },
});

/**
 * @param {Strings} strings
 * @returns {Strings}
 */
export function mirrored(strings) {
  const pairs = Object.entries(strings).map(([key, words]) => {
    const strange = words.replace(/\{\w+\}|[a-z]/gi, (found) => LETTERS[found] ?? found);
    return [key, `⟦${strange}⟧`];
  });
  return Object.fromEntries(pairs);
}
