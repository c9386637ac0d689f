/** A span made longer or shorter by a word on either side. */

/** @import { Span } from "../../pkg/article_annotator.js" */

const WORD = "[\\p{L}\\p{N}\\p{M}$£€%]+(?:['’.&-][\\p{L}\\p{N}\\p{M}]+)*";
const FIRST = new RegExp(`^${WORD}[^\\p{L}\\p{N}$£€]+`, "u");
const LAST = new RegExp(`[^\\p{L}\\p{N}%]+${WORD}$`, "u");
const AFTER = new RegExp(`^[^\\p{L}\\p{N}\\n]*${WORD}`, "u");
const BEFORE = new RegExp(`${WORD}[^\\p{L}\\p{N}\\n]*$`, "u");
/** Code units looked at on either side: longer than any word. */
const NEAR = 80;

/** @typedef {"more-before" | "less-before" | "less-after" | "more-after"} WordStep */

/**
 * @param {string} text
 * @param {Span} span
 * @param {WordStep} step
 * @returns {Span | null} Null where there is no word to take or to leave.
 */
export function stepWord(text, { start, end }, step) {
  const inside = text.slice(start, end);
  const length = (/** @type {RegExp} */ pattern, /** @type {string} */ words) =>
    pattern.exec(words)?.[0].length ?? 0;
  switch (step) {
    case "more-before": {
      const n = length(BEFORE, text.slice(Math.max(0, start - NEAR), start));
      return n ? { start: start - n, end } : null;
    }
    case "less-before": {
      const n = length(FIRST, inside);
      return n && n < inside.length ? { start: start + n, end } : null;
    }
    case "less-after": {
      const n = length(LAST, inside);
      return n && n < inside.length ? { start, end: end - n } : null;
    }
    default: {
      const n = length(AFTER, text.slice(end, end + NEAR));
      return n ? { start, end: end + n } : null;
    }
  }
}
