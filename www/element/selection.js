/** What a person has selected in the pane, as a stretch of the article's text. */

/** @import { Span } from "../../pkg/article_annotator.js" */

/**
 * The selected range, in the shadow tree too. Each engine has its own way to tell.
 *
 * @param {ShadowRoot} root
 * @returns {{ startContainer: Node, startOffset: number, endContainer: Node, endOffset: number } | null}
 */
export function selectedRange(root) {
  const page = getSelection();
  /** @type {any} */
  const shadow = root;
  const selection = typeof shadow.getSelection === "function" ? shadow.getSelection() : page;
  if (typeof shadow.getSelection !== "function" && page && "getComposedRanges" in page) {
    const range = page.getComposedRanges({ shadowRoots: [root] })[0];
    return range && !range.collapsed ? range : null;
  }
  return selection && !selection.isCollapsed && selection.rangeCount > 0
    ? selection.getRangeAt(0)
    : null;
}

/**
 * How many code units of a block's text stand before a place in it.
 *
 * @param {Element} block
 * @param {Node} node
 * @param {number} offset
 */
export function offsetIn(block, node, offset) {
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(node, offset);
  return before.toString().length;
}

/**
 * The words of a stretch without the white space at its ends.
 *
 * @param {string} text
 * @param {Span} span
 * @returns {Span | null}
 */
export function trimmed(text, { start, end }) {
  const words = text.slice(start, end);
  const from = start + (words.length - words.trimStart().length);
  const to = end - (words.length - words.trimEnd().length);
  return from < to ? { start: from, end: to } : null;
}
