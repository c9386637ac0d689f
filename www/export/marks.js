// Marks inside marks: the annotations of one stretch of text as a tree.

/** @import { AnnotatedArticle, Block, Span } from "../../pkg/article_annotator.js" */

/**
 * One annotation, or the piece of one that lies in a block.
 * @typedef {Span & { mark: "entity" | "quote" | "date", index: number, mention?: number }} Mark
 */
/** @typedef {string | (Mark & { children: Node[] })} Node */

/**
 * Every mark of an article, outer ones before the inner ones that start with them. A quotation gives one
 * mark for each of its parts.
 *
 * @param {AnnotatedArticle} article
 * @returns {Mark[]}
 */
export function marksOf(article) {
  /** @type {Mark[]} */
  const marks = [];
  for (const [index, { parts, start, end }] of article.quotes.entries()) {
    for (const part of parts.length > 0 ? parts : [{ start, end }]) {
      marks.push({ start: part.start, end: part.end, mark: "quote", index });
    }
  }
  for (const [index, { start, end }] of article.dates.entries()) {
    marks.push({ start, end, mark: "date", index });
  }
  for (const [index, { mentions }] of article.entities.entries()) {
    for (const [mention, { start, end }] of mentions.entries()) {
      marks.push({ start, end, mark: "entity", index, mention });
    }
  }
  return marks.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The blocks of an article, each with its text as a tree of marks.
 *
 * @param {AnnotatedArticle} article
 * @returns {Generator<{ block: Block, nodes: Node[] }>}
 */
export function* markedBlocks(article) {
  const marks = marksOf(article);
  let next = 0;
  /** @type {Mark[]} */
  let touching = [];
  for (const block of article.blocks) {
    touching = touching.filter((mark) => mark.end > block.start);
    for (let mark = marks[next]; mark && mark.start < block.end; mark = marks[++next]) {
      if (mark.end > block.start) touching.push(mark);
    }
    yield { block, nodes: nest(article.text, block, touching) };
  }
}

/**
 * The text of `range` with the marks that touch it nested. A mark that crosses the end of another is
 * continued after it, so the tree holds every character once.
 *
 * @param {string} text
 * @param {Span} range
 * @param {readonly Mark[]} marks Sorted as `marksOf` gives them.
 * @returns {Node[]}
 */
export function nest(text, range, marks) {
  /** @type {Node[]} */
  const top = [];
  /** @type {{ end: number, children: Node[] }[]} */
  const open = [{ end: range.end, children: top }];
  let at = range.start;
  /** @param {number} to */
  const write = (to) => {
    if (to > at) open.at(-1)?.children.push(text.slice(at, to));
    at = Math.max(at, to);
  };
  const queue = marks
    .filter((mark) => mark.start < range.end && mark.end > range.start && mark.end > mark.start)
    .map((mark) => ({
      ...mark,
      start: Math.max(mark.start, range.start),
      end: Math.min(mark.end, range.end),
    }));
  for (let next = 0; next < queue.length; next++) {
    const mark = /** @type {Mark} */ (queue[next]);
    close(mark.start);
    const parent = /** @type {{ end: number, children: Node[] }} */ (open.at(-1));
    if (mark.end > parent.end) {
      // It goes on after its parent: the rest waits in the queue, where it keeps the order.
      const rest = { ...mark, start: parent.end };
      let place = next + 1;
      while (place < queue.length && /** @type {Mark} */ (queue[place]).start < rest.start) place++;
      queue.splice(place, 0, rest);
      mark.end = parent.end;
    }
    write(mark.start);
    const node = { ...mark, children: [] };
    parent.children.push(node);
    open.push(node);
  }
  close(Infinity);
  write(range.end);
  return top;

  /** @param {number} start Ends the marks that end at or before it. */
  function close(start) {
    for (let last = open.at(-1); last && open.length > 1 && last.end <= start; last = open.at(-1)) {
      write(last.end);
      open.pop();
    }
  }
}
