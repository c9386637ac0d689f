/**
 * The reading pane: the article as real elements with its marks, drawn a chunk at a time. A short
 * article is drawn at once. Of a long one the words come first, plain, and the marks of a chunk
 * when it comes into view.
 */
import { blockElement, fill, ordered } from "./blocks.js";
import { element } from "./dom.js";
import { foldElement } from "./folds.js";
import { belongs } from "./gloss-layout.js";
import { glossOf } from "./glosses.js";
import { chunkAt, chunksOf, place, placeRemovals } from "./layout.js";
import { marksOf, sameTarget } from "./marks.js";
import { KINDS } from "./kinds.js";
import { offsetIn, trimmed } from "./selection.js";
import { inSlices } from "./slices.js";

/** @import { AnnotatedArticle, Span } from "../../pkg/article_annotator.js" */
/** @import { Kind } from "./kinds.js" */
/** @import { Chunk, Piece } from "./layout.js" */
/** @import { Mark, Target } from "./marks.js" */
/** @import { Language as Words } from "../strings/languages.js" */

/** Up to this many code units an article is drawn in one task. */
const AT_ONCE = 40_000;

/**
 * @typedef {object} PaneOptions
 * @property {Words} words
 * @property {boolean} glosses
 * @property {boolean} labels Whether marks carry text for screen readers.
 * @property {(indexes: number[]) => void} restore Puts removed lines back.
 * @property {(shell: HTMLElement) => void} drawn Called after a chunk was drawn.
 */

export class Pane {
  /** The element to show. */
  node = element("div", { class: "text" });
  #options;
  /** @type {AnnotatedArticle | null} */
  #article = null;
  /** @type {Chunk[]} */
  #chunks = [];
  /** @type {HTMLElement[]} */
  #shells = [];
  /** @type {WeakMap<Element, Mark>} */
  #marks = new WeakMap();
  /** @type {WeakMap<Element, Piece>} */
  #pieces = new WeakMap();
  /** @type {Set<Chunk>} */
  #drawn = new Set();
  /** @type {Map<number, Mark[]>} */
  #byEntity = new Map();
  #job = new AbortController();
  /** Chunks in view that are still plain. @type {Set<Element>} */
  #wanted = new Set();
  /** @type {IntersectionObserver | null} */
  #observer = null;

  /** @param {PaneOptions} options */
  constructor(options) {
    this.#options = options;
  }

  get article() {
    return this.#article;
  }

  /**
   * Draws an article in place of the one before.
   *
   * @param {AnnotatedArticle} article
   * @returns {Promise<void> | null} When the marks of a long one are in place; what is out of view is
   *   drawn later. Null for a short one, which is drawn at once.
   */
  show(article) {
    this.clear();
    const { signal } = this.#job;
    this.#article = article;
    this.node.lang = article.metadata.language ?? "";
    if (article.text.length + article.removed.length * 20 <= AT_ONCE) {
      this.#chunks = chunksOf(article);
      placeRemovals(article, this.#chunks);
      for (const mark of marksOf(article)) this.#place(mark);
      for (const chunk of this.#chunks) {
        this.#shell();
        this.#draw(chunk);
      }
      return null;
    }
    return inSlices(this.#lay(article), signal).then((finished) => {
      if (finished) this.#watch();
    });
  }

  /** @param {AnnotatedArticle} article */
  *#lay(article) {
    this.#chunks = chunksOf(article);
    yield;
    for (const chunk of this.#chunks) yield this.#append(chunk);
    placeRemovals(article, this.#chunks);
    for (const mark of marksOf(article)) yield this.#place(mark);
  }

  /** @param {Mark} mark */
  #place(mark) {
    place(this.#chunks, mark);
    if (mark.target.kind !== "entity") return;
    const { index } = mark.target;
    const kin = this.#byEntity.get(index);
    if (kin) kin.push(mark);
    else this.#byEntity.set(index, [mark]);
  }

  /** Chunks are drawn when they come near the view. */
  #watch() {
    this.#observer = new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting) this.#wanted.add(target);
          else this.#wanted.delete(target);
        }
        void inSlices(this.#drawWanted(), this.#job.signal);
      },
      { rootMargin: "800px 0px" },
    );
    for (const shell of this.#shells) this.#observer.observe(shell);
    for (const chunk of this.#chunks.slice(0, 1)) this.#draw(chunk);
  }

  /** One chunk at a time, and none that has left the view in the meantime. */
  *#drawWanted() {
    for (const shell of this.#wanted) {
      this.#wanted.delete(shell);
      const chunk = this.#chunks[this.#shells.indexOf(/** @type {HTMLElement} */ (shell))];
      if (chunk) yield this.#draw(chunk);
    }
  }

  clear() {
    this.#wanted.clear();
    this.#job.abort();
    this.#job = new AbortController();
    this.#observer?.disconnect();
    this.#observer = null;
    this.#article = null;
    this.#chunks = [];
    this.#shells = [];
    this.#drawn.clear();
    this.#byEntity.clear();
    this.node.replaceChildren();
  }

  /** Draws everything, for paper. */
  drawAll() {
    for (const chunk of this.#chunks) this.#draw(chunk);
  }

  /** Where the next chunk goes. */
  #shell() {
    const shell = element("div", { class: "chunk" });
    this.#shells.push(shell);
    this.node.append(shell);
    return shell;
  }

  /**
   * A chunk's words, plain.
   *
   * @param {Chunk} chunk
   */
  #append(chunk) {
    const { text } = /** @type {AnnotatedArticle} */ (this.#article);
    const shell = this.#shell();
    for (const piece of chunk.pieces) {
      const block = blockElement(piece);
      block.textContent = text.slice(piece.start, piece.end);
      shell.append(inPlace(block, shell.lastElementChild));
    }
  }

  /**
   * A chunk with its marks, its glosses and what was removed from it.
   *
   * @param {Chunk} chunk
   */
  #draw(chunk) {
    const article = this.#article;
    const shell = this.#shells[this.#chunks.indexOf(chunk)];
    if (!article || !shell || this.#drawn.has(chunk)) return;
    this.#drawn.add(chunk);
    this.#observer?.unobserve(shell);
    const { words, glosses } = this.#options;
    const marks = ordered(chunk);
    const parts = document.createDocumentFragment();
    /** @type {HTMLElement[]} Kept until a list ends: a gloss can't stand between its items. */
    let waiting = [];
    const flush = () => {
      parts.append(...waiting);
      waiting = [];
    };
    let first = 0;
    for (const [at, piece] of chunk.pieces.entries()) {
      const block = blockElement(piece);
      this.#pieces.set(block, piece);
      const said = new Set();
      /** @type {HTMLElement[]} */
      const beside = [];
      // Marks are in order of their start, and none that ended before this piece is needed again.
      while (first < marks.length && (marks[first]?.end ?? 0) <= piece.start) first++;
      const near = marksIn(marks, first, piece);
      fill(block, article, piece, near, (mark, node, opens) => {
        this.#adopt(mark, node, opens);
        const gloss = glosses && opens ? glossOf(article, mark, words) : null;
        if (!gloss || said.has(gloss.key)) return;
        said.add(gloss.key);
        beside.push(gloss.node);
        belongs(gloss.node, node);
      });
      const fold = chunk.folds.get(at);
      if (fold || piece.kind !== "list-item") flush();
      if (fold) parts.append(this.#fold(fold));
      parts.append(inPlace(block, parts.lastElementChild));
      waiting.push(...beside);
    }
    flush();
    const last = chunk.folds.get(chunk.pieces.length);
    if (last) parts.append(this.#fold(last));
    shell.replaceChildren(parts);
    this.#options.drawn(shell);
  }

  /** @param {number[]} indexes */
  #fold(indexes) {
    const { words, restore } = this.#options;
    return foldElement(/** @type {AnnotatedArticle} */ (this.#article), indexes, words, restore);
  }

  /**
   * @param {Mark} mark
   * @param {HTMLElement} node
   * @param {boolean} opens
   */
  #adopt(mark, node, opens) {
    this.#marks.set(node, mark);
    mark.nodes.push(node);
    if (!opens || mark.quiet) return;
    if (this.#options.labels)
      node.dataset["label"] = `${this.#options.words.say(`kind.${mark.kind}`)}: `;
  }

  /**
   * The mark that an element of the pane shows, or stands in.
   *
   * @param {EventTarget | null} target
   * @returns {Mark | null}
   */
  markOf(target) {
    for (let node = target instanceof Element ? target : null; node; node = node.parentElement) {
      const mark = this.#marks.get(node);
      if (mark) return mark;
    }
    return null;
  }

  /**
   * The first mark of what is meant, drawn if it was not.
   *
   * @param {Target} target
   * @returns {Mark | null}
   */
  find(target) {
    const { kind, index, mention = 0 } = target;
    const article = this.#article;
    const span =
      kind === "entity"
        ? article?.entities[index]?.mentions[mention]
        : kind === "quote"
          ? article?.quotes[index]
          : kind === "date"
            ? article?.dates[index]
            : undefined;
    if (!span) return null;
    const chunk = this.#chunks[chunkAt(this.#chunks, span.start)];
    if (!chunk) return null;
    this.#draw(chunk);
    const meant = kind === "entity" ? { kind, index, mention } : { kind, index };
    return chunk.marks.find((mark) => sameTarget(mark.target, meant)) ?? null;
  }

  /**
   * The stretch of the article's text that a range of the pane covers, without space at its ends.
   *
   * @param {{ startContainer: Node, startOffset: number, endContainer: Node, endOffset: number }} range
   * @returns {Span | null} Null where it goes beyond one block.
   */
  spanOf({ startContainer, startOffset, endContainer, endOffset }) {
    const block = blockOf(startContainer);
    const piece = block && this.#pieces.get(block);
    if (!this.#article || !piece || blockOf(endContainer) !== block) return null;
    const start = piece.start + offsetIn(block, startContainer, startOffset);
    const end = piece.start + offsetIn(block, endContainer, endOffset);
    return trimmed(this.#article.text, { start, end });
  }

  /**
   * What is marked just there, or what follows that place.
   *
   * @param {Target["kind"]} kind
   * @param {Span} span
   * @returns {{ here: Mark | null, after: Mark | null }}
   */
  at(kind, { start, end }) {
    const chunk = this.#chunks[chunkAt(this.#chunks, start)];
    const marks = chunk ? ordered(chunk) : [];
    const here = marks.find(
      (mark) => mark.target.kind === kind && mark.start === start && mark.end >= end,
    );
    const after = marks.find((mark) => !mark.quiet && mark.start >= start) ?? null;
    const near = marks.find(
      (mark) => mark.target.kind === kind && mark.start === start && mark.end <= end,
    );
    return { here: here ?? near ?? null, after };
  }

  /**
   * The fold that holds a removal.
   *
   * @param {number} index
   * @returns {HTMLElement | null}
   */
  findRemoved(index) {
    for (const chunk of this.#chunks) {
      for (const indexes of chunk.folds.values()) {
        if (!indexes.includes(index)) continue;
        this.#draw(chunk);
        return this.node.querySelector(`[data-removed~="${index}"]`);
      }
    }
    return null;
  }

  /**
   * All marks of the same entity.
   *
   * @param {Target} target
   * @returns {Mark[]}
   */
  kin({ kind, index }) {
    return (kind === "entity" ? this.#byEntity.get(index) : undefined) ?? [];
  }

  /**
   * The next mark in text order that may be stepped on.
   *
   * @param {Mark | null} from
   * @param {1 | -1} direction
   * @param {ReadonlySet<Kind>} kinds
   * @returns {Mark | null}
   */
  step(from, direction, kinds) {
    let at = from ? chunkAt(this.#chunks, from.start) : direction > 0 ? 0 : this.#chunks.length - 1;
    for (let place = from; this.#chunks[at]; at += direction, place = null) {
      const chunk = /** @type {Chunk} */ (this.#chunks[at]);
      const marks = ordered(chunk).filter(
        (mark) => !mark.quiet && kinds.has(mark.kind) && mark.start >= chunk.start,
      );
      const next = place
        ? marks[marks.indexOf(place) + direction]
        : direction > 0
          ? marks[0]
          : marks.at(-1);
      if (!next) continue;
      this.#draw(chunk);
      return next;
    }
    return null;
  }

  /**
   * Shows these kinds; the marks of others read as plain text.
   *
   * @param {ReadonlySet<Kind>} kinds
   */
  filter(kinds) {
    for (const kind of KINDS) this.node.classList.toggle(`no-${kind}`, !kinds.has(kind));
  }

  /** The elements of the chunks that are drawn, in text order. */
  get drawnShells() {
    return this.#shells.filter((_, at) => this.#drawn.has(/** @type {Chunk} */ (this.#chunks[at])));
  }
}

/** @param {Node} node */
const blockOf = (node) =>
  (node instanceof Element ? node : node.parentElement)?.closest("p, li, h1, h2, figcaption") ??
  null;

/**
 * A list item goes into the list before it, a caption into a figure.
 *
 * @param {HTMLElement} block
 * @param {Element | null} before
 */
function inPlace(block, before) {
  if (block.localName === "figcaption") return element("figure", null, block);
  if (block.localName !== "li") return block;
  if (before?.localName !== "ul") return element("ul", null, block);
  before.append(block);
  return before;
}

/**
 * @param {readonly Mark[]} marks
 * @param {number} first
 * @param {{ start: number, end: number }} piece
 */
function marksIn(marks, first, { start, end }) {
  const found = [];
  for (let at = first; at < marks.length; at++) {
    const mark = /** @type {Mark} */ (marks[at]);
    if (mark.start >= end) break;
    if (mark.end > start) found.push(mark);
  }
  return found;
}
