/**
 * Marks in text that the page around owns: CSS Custom Highlights, which leave its DOM as it is. The
 * highlights are shared by all elements of the page; each adds and takes away its own ranges.
 */
import { linesBox } from "./card-view.js";
import { KINDS, manner } from "./kinds.js";
import { inTextOrder, marksOf, sameTarget } from "./marks.js";
import { placeOf, readText } from "./read-text.js";
import hostStyles from "./host-styles.css";

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */
/** @import { Kind } from "./kinds.js" */
/** @import { Mark, Target } from "./marks.js" */
/** @import { Run } from "./read-text.js" */

/** Milliseconds in which a page that draws its text anew may finish. */
const SETTLE = 120;

/** How many elements use the style sheet of a document or shadow root. @type {Map<DocumentOrShadowRoot, { sheet: CSSStyleSheet, users: number }>} */
const sheets = new Map();

/** Whether this browser can mark text without touching it. */
export const canHighlight = () => "Highlight" in globalThis && "highlights" in CSS;

const CHOSEN = "article-annotator-chosen";

/** @param {Kind} kind */
const highlightName = (kind) => `article-annotator-${manner(kind)}`;

export class HostText {
  /** @type {AnnotatedArticle | null} */
  article = null;
  #host;
  #changed;
  /** @type {HTMLElement | null} */
  #node = null;
  /** @type {MutationObserver | null} */
  #mutations = null;
  /** Waits for a target that is not there yet, or no longer. @type {MutationObserver | null} */
  #awaiting = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settle;
  /** @type {Run[]} */
  #runs = [];
  #text = "";
  /** @type {Mark[]} */
  #marks = [];
  /** @type {{ range: Range, name: string }[]} */
  #ranges = [];
  /** @type {Range | null} */
  #choice = null;
  /** @type {ReadonlySet<Kind>} */
  #kinds = new Set(KINDS);
  /** @type {DocumentOrShadowRoot | null} */
  #styled = null;

  /**
   * @param {HTMLElement} host
   * @param {string} id Of the element whose text is marked.
   * @param {() => void} changed Called when its words are others than before.
   */
  constructor(host, id, changed) {
    this.#host = host;
    this.id = id;
    this.#changed = changed;
    this.#find();
  }

  get node() {
    return this.#node;
  }

  #find() {
    const root = /** @type {Document | ShadowRoot} */ (this.#host.getRootNode());
    this.#node = root.getElementById(this.id);
    this.#mutations?.disconnect();
    if (this.#node) {
      this.#mutations = new MutationObserver(() => this.#later());
      this.#mutations.observe(this.#node, { childList: true, characterData: true, subtree: true });
      this.#style(root);
    }
    // A host that swaps the whole element, or makes it late, is waited for.
    this.#awaiting ??= new MutationObserver(() => {
      if (this.#node?.isConnected && this.#node.id === this.id) return;
      if (this.#node || root.getElementById(this.id)) this.#later();
    });
    this.#awaiting.observe(root, { childList: true, subtree: true });
  }

  #later() {
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => {
      if (!this.#node?.isConnected || this.#node.id !== this.id) this.#find();
      const before = this.#text;
      if (this.read() !== before) this.#changed();
      else this.#paint(); // The same words in other nodes.
    }, SETTLE);
  }

  /** The host's words now. */
  read() {
    const { text, runs } = this.#node ? readText(this.#node) : { text: "", runs: [] };
    this.#text = text;
    this.#runs = runs;
    return text;
  }

  /**
   * @param {AnnotatedArticle} article
   * @param {ReadonlySet<Kind>} kinds
   */
  show(article, kinds) {
    this.article = article;
    this.#kinds = kinds;
    this.#marks = [...marksOf(article)].sort(inTextOrder);
    this.#paint();
  }

  /** @param {ReadonlySet<Kind>} kinds */
  filter(kinds) {
    this.#kinds = kinds;
    this.#paint();
  }

  #paint() {
    this.#clear();
    if (!canHighlight()) return;
    for (const mark of this.#marks) {
      if (mark.quiet || !this.#kinds.has(mark.kind)) continue;
      const range = this.rangeOf(mark);
      if (!range) continue;
      const name = highlightName(mark.kind);
      let highlight = CSS.highlights.get(name);
      if (!highlight) {
        highlight = new Highlight();
        // A name inside a quotation is drawn over its tint.
        highlight.priority = ["quote", "indirect", "scare"].includes(mark.kind) ? 0 : 1;
        CSS.highlights.set(name, highlight);
      }
      highlight.add(range);
      this.#ranges.push({ range, name });
    }
  }

  #clear() {
    if (!canHighlight()) return;
    for (const { range, name } of this.#ranges) {
      const highlight = CSS.highlights.get(name);
      highlight?.delete(range);
      if (highlight?.size === 0) CSS.highlights.delete(name);
    }
    this.#ranges = [];
  }

  /**
   * @param {{ start: number, end: number }} span
   * @returns {Range | null}
   */
  rangeOf({ start, end }) {
    const from = placeOf(this.#runs, start);
    const to = placeOf(this.#runs, end, true);
    if (!from || !to) return null;
    const range = document.createRange();
    try {
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
    } catch {
      return null; // The host has changed its text in the meantime; it will be read again.
    }
    return range;
  }

  /** @param {Mark} mark */
  boxOf(mark) {
    return linesBox([...(this.rangeOf(mark)?.getClientRects() ?? [])]);
  }

  /**
   * @param {Target} target
   * @returns {Mark | null}
   */
  find(target) {
    const { kind, index, mention = 0 } = target;
    const meant = kind === "entity" ? { kind, index, mention } : { kind, index };
    return this.#marks.find((mark) => sameTarget(mark.target, meant)) ?? null;
  }

  /**
   * @param {Mark | null} from
   * @param {1 | -1} direction
   * @param {ReadonlySet<Kind>} kinds
   * @returns {Mark | null}
   */
  step(from, direction, kinds) {
    const marks = this.#marks.filter((mark) => !mark.quiet && kinds.has(mark.kind));
    if (!from) return (direction > 0 ? marks[0] : marks.at(-1)) ?? null;
    return marks[marks.indexOf(from) + direction] ?? null;
  }

  /**
   * Shows which mark is chosen.
   *
   * @param {Mark | null} mark
   */
  choose(mark) {
    if (!canHighlight()) return;
    if (this.#choice) CSS.highlights.get(CHOSEN)?.delete(this.#choice);
    this.#choice = mark && this.rangeOf(mark);
    if (!this.#choice) return;
    const highlight = CSS.highlights.get(CHOSEN) ?? new Highlight();
    highlight.priority = 2;
    highlight.add(this.#choice);
    CSS.highlights.set(CHOSEN, highlight);
  }

  /**
   * Scrolls a mark into view.
   *
   * @param {Mark} mark
   * @param {ScrollBehavior} behavior
   */
  reveal(mark, behavior) {
    const node = this.rangeOf(mark)?.startContainer.parentElement;
    node?.scrollIntoView({ block: "nearest", behavior });
  }

  /**
   * The innermost mark at a point of the window.
   *
   * @param {number} x
   * @param {number} y
   * @returns {Mark | null}
   */
  at(x, y) {
    let best = null;
    // Only marks near the place in the text are measured.
    const place = caretAt(x, y);
    const offset = place && this.#offsetOf(place);
    if (offset === null) return null;
    for (const mark of this.#marks) {
      if (mark.start > offset || mark.end < offset) continue;
      if (mark.quiet || !this.#kinds.has(mark.kind)) continue;
      if (best && mark.end - mark.start >= best.end - best.start) continue;
      const boxes = [...(this.rangeOf(mark)?.getClientRects() ?? [])];
      if (boxes.some((b) => x >= b.left && x <= b.right && y >= b.top && y <= b.bottom))
        best = mark;
    }
    return best;
  }

  /** @param {{ node: Node, offset: number }} place */
  #offsetOf({ node, offset }) {
    for (const run of this.#runs) {
      const at = run.start + offset - run.offset;
      if (run.node === node && at >= run.start && at <= run.end) return at;
    }
    return null;
  }

  /** @param {Document | ShadowRoot} root */
  #style(root) {
    if (this.#styled === root || !canHighlight()) return;
    this.#unstyle();
    let entry = sheets.get(root);
    if (!entry) {
      entry = { sheet: new CSSStyleSheet(), users: 0 };
      entry.sheet.replaceSync(hostStyles);
      sheets.set(root, entry);
      root.adoptedStyleSheets = [...root.adoptedStyleSheets, entry.sheet];
    }
    entry.users++;
    this.#styled = root;
  }

  #unstyle() {
    const root = this.#styled;
    const entry = root && sheets.get(root);
    this.#styled = null;
    if (!root || !entry || --entry.users > 0) return;
    sheets.delete(root);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== entry.sheet);
  }

  disconnect() {
    clearTimeout(this.#settle);
    this.#mutations?.disconnect();
    this.#awaiting?.disconnect();
    this.#awaiting = null;
    this.choose(null);
    this.#clear();
    this.#unstyle();
    this.article = null;
    this.#marks = [];
  }
}

/**
 * The place in the text under a point, by the way this browser has.
 *
 * @param {number} x
 * @param {number} y
 * @returns {{ node: Node, offset: number } | null}
 */
function caretAt(x, y) {
  if ("caretPositionFromPoint" in document) {
    const place = document.caretPositionFromPoint(x, y);
    return place && { node: place.offsetNode, offset: place.offset };
  }
  const range = /** @type {Document} */ (document).caretRangeFromPoint(x, y);
  return range && { node: range.startContainer, offset: range.startOffset };
}
