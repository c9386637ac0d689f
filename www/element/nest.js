/**
 * Marks that overlap, made into a tree: HTML has no crossing elements, so of two marks that cross
 * the later is split where the earlier ends, and both halves know it.
 */

/**
 * @template {{ start: number, end: number }} M
 * @typedef {object} Branch
 * @property {M} mark
 * @property {number} start
 * @property {number} end
 * @property {boolean} opens Whether the mark begins here.
 * @property {boolean} closes Whether it ends here.
 * @property {Tree<M>} children
 */

/**
 * A leaf is a stretch of plain text.
 *
 * @template {{ start: number, end: number }} M
 * @typedef {(Branch<M> | { start: number, end: number })[]} Tree
 */

/** Deeper nesting than any article has; a text made to have more is drawn without it. */
const DEPTH = 12;

/**
 * @template {{ start: number, end: number }} M
 * @param {readonly M[]} marks In text order, longer ones first; cut to the range.
 * @param {number} start
 * @param {number} end
 * @returns {Tree<M>}
 */
export function nest(marks, start, end) {
  /** @type {Tree<M>} */
  const root = [];
  /** @type {Branch<M>[]} */
  const open = [];
  let at = start;

  const children = () => open.at(-1)?.children ?? root;
  const text = (/** @type {number} */ to) => {
    if (to > at) children().push({ start: at, end: to });
    at = Math.max(at, to);
  };
  const close = (/** @type {number} */ to) => {
    for (let last; (last = open.at(-1)) && last.end <= to; open.pop()) text(last.end);
  };
  const begin = (/** @type {M} */ mark, /** @type {number} */ from) => {
    close(from);
    text(from);
    // The innermost open mark that this one does not end within takes a part of it.
    const limit = open.reduce((least, branch) => Math.min(least, branch.end), end);
    const to = Math.min(mark.end, limit);
    if (to <= from || open.length >= DEPTH) return;
    const branch = {
      mark,
      start: from,
      end: to,
      opens: mark.start >= start && from === Math.max(mark.start, start),
      closes: to === mark.end,
      children: [],
    };
    children().push(branch);
    open.push(branch);
    if (to < Math.min(mark.end, end)) pending.push({ mark, from: to });
  };

  /** Second halves, to be begun where the mark that cut them ends. @type {{ mark: M, from: number }[]} */
  const pending = [];
  const due = (/** @type {number} */ before) => {
    for (;;) {
      pending.sort((a, b) => a.from - b.from || b.mark.end - a.mark.end);
      const next = pending[0];
      if (!next || next.from > before) return;
      pending.shift();
      begin(next.mark, next.from);
    }
  };
  for (const mark of marks) {
    if (mark.end <= start || mark.start >= end) continue;
    const from = Math.max(mark.start, start);
    due(from);
    begin(mark, from);
  }
  due(end);
  close(end);
  text(end);
  return root;
}
