/**
 * A place in a text, told by what it quotes: the words themselves and a little of what stands before
 * and after them (the TextQuoteSelector of W3C's Web Annotation model). It is found again after the
 * text around it has changed.
 */

/** @import { Span } from "../../pkg/article_annotator.js" */

/**
 * @typedef {object} Anchor
 * @property {string} exact
 * @property {string} prefix
 * @property {string} suffix
 * @property {number} [at] Where it began when it was made: decides between places that look the same.
 */

/** Code units of context on either side. */
const CONTEXT = 32;

/**
 * @param {string} text
 * @param {Span} span
 * @returns {Anchor}
 */
export function anchorAt(text, { start, end }) {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(whole(text, Math.max(0, start - CONTEXT)), start),
    suffix: text.slice(end, whole(text, Math.min(text.length, end + CONTEXT))),
    at: start,
  };
}

/**
 * Where an anchor lies in a text now.
 *
 * @param {string} text
 * @param {Anchor} anchor
 * @returns {Span | null} Null where its words are gone, or stand only in quite other company.
 */
export function locate(text, { exact, prefix, suffix, at = 0 }) {
  if (!exact) return null;
  let best = null;
  let found = 0;
  for (let start = text.indexOf(exact); start >= 0; start = text.indexOf(exact, start + 1)) {
    found++;
    const end = start + exact.length;
    const agreed = sameEnd(text, start, prefix) + sameStart(text, end, suffix);
    const away = Math.abs(start - at);
    if (!best || agreed > best.agreed || (agreed === best.agreed && away < best.away)) {
      best = { start, end, agreed, away };
    }
  }
  if (!best) return null;
  // Words that stand once in the text are meant, whatever is around them now.
  const expected = prefix.length + suffix.length;
  if (found > 1 && best.agreed === 0 && expected > 0) return null;
  return { start: best.start, end: best.end };
}

/**
 * How many code units before `at` end as `prefix` does.
 *
 * @param {string} text
 * @param {number} at
 * @param {string} prefix
 */
function sameEnd(text, at, prefix) {
  let n = 0;
  while (n < prefix.length && n < at && text[at - 1 - n] === prefix[prefix.length - 1 - n]) n++;
  return n;
}

/**
 * @param {string} text
 * @param {number} at
 * @param {string} suffix
 */
function sameStart(text, at, suffix) {
  let n = 0;
  while (n < suffix.length && at + n < text.length && text[at + n] === suffix[n]) n++;
  return n;
}

/**
 * An offset that splits no surrogate pair.
 *
 * @param {string} text
 * @param {number} at
 */
const whole = (text, at) => (/[\udc00-\udfff]/.test(text.charAt(at)) ? at + 1 : at);
