/**
 * The text of a stretch of a page as a reader sees it: blocks are lines of their own, runs of white
 * space one space, what is not shown is left out. Every character knows the text node it came from.
 */

/**
 * @typedef {object} Run Characters of `text` that stand together in one text node.
 * @property {number} start In `text`.
 * @property {number} end
 * @property {Text} node
 * @property {number} offset In the node.
 */

/** Elements whose text is not the page's words. */
const SKIPPED = new Set(
  "SCRIPT STYLE TEMPLATE NOSCRIPT TEXTAREA SELECT BUTTON INPUT SVG MATH AUDIO VIDEO CANVAS IFRAME OBJECT RP RT".split(
    " ",
  ),
);
/** Elements that begin and end a line, whatever their style. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL".split(
    " ",
  ),
);

/**
 * @param {Node} root
 * @returns {{ text: string, runs: Run[] }}
 */
export function readText(root) {
  /** @type {Run[]} */
  const runs = [];
  let text = "";
  let space = "";
  const line = (/** @type {string} */ end) => {
    if (text) space = space.length > end.length && space.includes("\n") ? space : end;
  };
  const take = (/** @type {Text} */ node) => {
    const kept = node.parentElement?.closest("pre") !== null;
    for (const { 0: word, index } of node.data.matchAll(kept ? /[^\n]+|\n/g : /\S+|\s+/g)) {
      if (/^\s+$/.test(word)) {
        // A blank line in the element's own text separates paragraphs, as in a plain text.
        const breaks = word.split("\n").length - 1;
        const wanted =
          node.parentNode === root && breaks > 1 ? "\n\n" : kept && breaks ? "\n" : " ";
        if (text && wanted.length >= space.length && !space.includes("\n\n")) {
          if (!space.includes("\n") || wanted.includes("\n")) space = wanted;
        }
        continue;
      }
      text += space;
      space = "";
      runs.push({ start: text.length, end: text.length + word.length, node, offset: index });
      text += word;
    }
  };
  const walk = (/** @type {Node} */ node) => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child instanceof Text) take(child);
      else if (child instanceof HTMLElement && !SKIPPED.has(child.tagName) && !child.hidden) {
        if (child.tagName === "BR") line("\n");
        else if (BLOCKS.has(child.tagName)) {
          line("\n\n");
          walk(child);
          line("\n\n");
        } else walk(child);
      }
    }
  };
  walk(root);
  return { text, runs: joined(runs) };
}

/**
 * Runs of one node with a single space between them, joined.
 *
 * @param {Run[]} runs
 */
function joined(runs) {
  /** @type {Run[]} */
  const out = [];
  for (const run of runs) {
    const last = out.at(-1);
    const length = last ? last.end - last.start : 0;
    if (
      last?.node === run.node &&
      run.start === last.end + 1 &&
      run.offset === last.offset + length + 1
    ) {
      last.end = run.end;
    } else out.push(run);
  }
  return out;
}

/**
 * The place of a character in the page.
 *
 * @param {readonly Run[]} runs
 * @param {number} at
 * @param {boolean} [ends] Whether it is the end of a range, which stays with the character before.
 * @returns {{ node: Text, offset: number } | null}
 */
export function placeOf(runs, at, ends = false) {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = /** @type {Run} */ (runs[middle]);
    if (ends ? run.end < at : run.end <= at) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run ? { node: run.node, offset: run.offset + Math.max(0, at - run.start) } : null;
}
