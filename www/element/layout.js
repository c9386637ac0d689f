/**
 * How an article is laid out for drawing: its blocks in chunks that are drawn one at a time, each
 * with the marks that touch it, and the removed lines where they stood.
 */

/** @import { AnnotatedArticle, Block } from "../../pkg/article_annotator.js" */
/** @import { Mark } from "./marks.js" */

/**
 * @typedef {object} Piece A block, or a part of one too long to be drawn at once.
 * @property {number} start
 * @property {number} end
 * @property {Block["kind"]} kind
 * @property {boolean} continues Whether it goes on from the piece before.
 */

/**
 * @typedef {object} Chunk
 * @property {number} start
 * @property {number} end
 * @property {Piece[]} pieces
 * @property {Map<number, number[]>} folds By piece: the removals that stood before it. The number
 *   of pieces stands for those after the last.
 * @property {Mark[]} marks
 */

/** Code units in a chunk: about a screen. */
export const CHUNK = 3600;
/** Code units of one paragraph that a browser lays out without a pause. */
const PIECE = 12_000;

/**
 * @param {AnnotatedArticle} article
 * @returns {Chunk[]} One at least.
 */
export function chunksOf({ text, blocks }) {
  /** @type {Chunk[]} */
  const chunks = [];
  let chunk = emptyChunk(0);
  for (const block of blocks) {
    for (const piece of piecesOf(text, block)) {
      if (chunk.pieces.length && piece.end - chunk.start > CHUNK) {
        chunks.push(chunk);
        chunk = emptyChunk(piece.start);
      }
      chunk.pieces.push(piece);
      chunk.end = piece.end;
    }
  }
  chunks.push(chunk);
  return chunks;
}

/**
 * @param {number} start
 * @returns {Chunk}
 */
const emptyChunk = (start) => ({ start, end: start, pieces: [], folds: new Map(), marks: [] });

/**
 * @param {string} text
 * @param {Block} block
 * @returns {Generator<Piece>}
 */
function* piecesOf(text, { start, end, kind }) {
  for (let from = start; from < end;) {
    let to = Math.min(from + PIECE, end);
    if (to < end) {
      const space = text.lastIndexOf(" ", to);
      if (space > from + PIECE / 2) to = space + 1;
      else if (/[\udc00-\udfff]/.test(text.charAt(to))) to--;
    }
    yield { start: from, end: to, kind, continues: from > start };
    from = to;
  }
}

/**
 * The chunk that holds `offset`, or the last before it.
 *
 * @param {readonly { start: number }[]} chunks
 * @param {number} offset
 */
export function chunkAt(chunks, offset) {
  let [low, high] = [0, chunks.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((chunks[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}

/**
 * Gives a mark to each chunk that it touches.
 *
 * @param {readonly Chunk[]} chunks
 * @param {Mark} mark
 */
export function place(chunks, mark) {
  for (let at = chunkAt(chunks, mark.start); at < chunks.length; at++) {
    const chunk = chunks[at];
    if (!chunk || chunk.start >= mark.end) return;
    if (chunk.end > mark.start) chunk.marks.push(mark);
  }
}

/**
 * Puts each removal before the piece that followed it in the source.
 *
 * @param {AnnotatedArticle} article
 * @param {readonly Chunk[]} chunks
 */
export function placeRemovals({ removed, sourceMap }, chunks) {
  let run = 0;
  for (const [index, { source }] of removed.entries()) {
    while (run < sourceMap.length && (sourceMap[run]?.source.start ?? 0) < source.end) run++;
    const after = sourceMap[run]?.text.start ?? Infinity;
    const at = chunkAt(chunks, after);
    const chunk = chunks[at];
    if (!chunk) return;
    let piece = chunk.pieces.findIndex(({ start }) => start >= after);
    if (piece < 0) piece = chunk.pieces.length;
    chunk.folds.set(piece, [...(chunk.folds.get(piece) ?? []), index]);
  }
}
