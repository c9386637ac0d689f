/**
 * How a person moves in the article: one tab stop, arrows from mark to mark, a card for the mark
 * under the pointer, in focus or chosen.
 */
import { markAs } from "./card-add.js";
import { cardActions } from "./card-actions.js";
import { cardLines } from "./card.js";
import { linesBox } from "./card-view.js";
import { openFold } from "./folds.js";
import { sameTarget } from "./marks.js";
import { selectedRange } from "./selection.js";

/** @import { Span } from "../../pkg/article_annotator.js" */
/** @import { CardView } from "./card-view.js" */
/** @import { HostText } from "./highlight.js" */
/** @import { Mark, Target } from "./marks.js" */
/** @import { Pane } from "./pane.js" */
/** @import { Deeds, Look } from "./view.js" */

/**
 * @typedef {object} Stage
 * @property {ShadowRoot} root
 * @property {HTMLElement} sheet
 * @property {HTMLElement} frame
 * @property {CardView} card
 * @property {Deeds} deeds
 * @property {() => Pane} pane
 * @property {() => HostText | null} hostText
 * @property {() => Look} look
 */

/** Milliseconds for which the pointer rests on a mark before its card opens, and may leave it. */
const REST = 250;

export class Moving {
  /** @type {Target | null} */
  selected = null;
  #stage;
  /** The mark that the tab key reaches. @type {Mark | null} */
  #stop = null;
  /** The mark that was reached last, from which steps are taken. @type {Mark | null} */
  #at = null;
  /** The mark whose card is open. @type {Mark | null} */
  #shown = null;
  /** Whether the open card stays until it is closed. */
  #chosen = false;
  /** Whether a mark gets the focus without opening its card. */
  #quietly = false;
  /** Where the mark of the open card will stand after a correction being made. @type {Span | null} */
  #keep = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #hover;
  /** The mark under the pointer when it last moved. @type {Mark | null} */
  #under = null;
  #outside = new AbortController();

  /** @param {Stage} stage */
  constructor(stage) {
    this.#stage = stage;
    this.#listen();
  }

  disconnect() {
    clearTimeout(this.#hover);
    this.#outside.abort();
    this.#close();
  }

  /** @param {HostText | null} hostText */
  attach(hostText) {
    this.#outside.abort();
    this.#outside = new AbortController();
    if (hostText) this.#listenOutside(hostText, this.#outside.signal);
  }

  /**
   * Lets go of the marks that are shown, before others are drawn.
   *
   * @returns {() => void} Comes back to the same place among the new ones; indexes may have moved.
   */
  leave() {
    clearTimeout(this.#hover);
    const { root, card, pane } = this.#stage;
    const focused = this.#focused();
    const inCard = card.node.contains(root.activeElement);
    const open = this.#shown && this.#chosen ? this.#shown : null;
    const place = this.#keep ?? open ?? focused;
    const kind = (open ?? focused)?.target.kind;
    const wasSelected = this.selected;
    card.hide();
    this.#shown = this.#stop = this.#at = this.#keep = null;
    return () => {
      if (!kind || !place || this.#stage.hostText()) return;
      const { here, after } = pane().at(kind, place);
      if (open && here) {
        this.#moveStop(here);
        this.#open(here, true);
        if (inCard) card.node.focus();
      } else if (wasSelected) {
        this.#choose(null);
      }
      if (focused || (inCard && !here)) this.#focus(here ?? after, true);
    };
  }

  /** Something was drawn: the text has its one tab stop. */
  drawn() {
    if (this.#stop) return;
    const first = this.#stage.pane().step(null, 1, this.#stage.look().kinds);
    if (first?.nodes.length) this.#moveStop(first);
    this.#at = null;
  }

  /** Kinds were put in or out. */
  filtered() {
    const { kinds } = this.#stage.look();
    if (!this.#stop || !kinds.has(this.#stop.kind)) {
      this.#moveStop(this.#stage.pane().step(null, 1, kinds));
      this.#at = null;
    }
    if (this.#shown && !kinds.has(this.#shown.kind)) this.#close();
  }

  /** @param {Target | null} target */
  select(target) {
    const { pane, hostText } = this.#stage;
    if (target?.kind === "removed") {
      const fold = pane().findRemoved(target.index);
      if (!fold) return;
      openFold(fold);
      fold.scrollIntoView({ block: "nearest", behavior: scrolling() });
      this.#close();
      this.#choose(target);
      return;
    }
    const mark = target && (hostText() ?? pane()).find(target);
    if (!mark) {
      this.#close();
      this.#choose(null);
      return;
    }
    if (hostText()) hostText()?.reveal(mark, scrolling());
    else mark.nodes[0]?.scrollIntoView({ block: "nearest", behavior: scrolling() });
    this.#moveStop(mark);
    this.#open(mark, true);
  }

  /**
   * @param {1 | -1} direction
   * @returns {Target | null}
   */
  step(direction) {
    const { pane, hostText, look } = this.#stage;
    const mark = (hostText() ?? pane()).step(this.#shown ?? this.#at, direction, look().kinds);
    if (mark) this.select(mark.target);
    return mark?.target ?? null;
  }

  /** @param {Target | null} target */
  #choose(target) {
    if (sameTarget(this.selected, target)) return;
    this.selected = target;
    this.#stage.deeds.selected(target);
  }

  /**
   * @param {Mark} mark
   * @param {boolean} chosen
   */
  #open(mark, chosen) {
    const { card, sheet, deeds, pane, hostText, look } = this.#stage;
    const outside = hostText();
    const article = outside?.article ?? pane().article;
    const { words } = look();
    const content = article && cardLines(article, mark.target, words);
    if (!article || !content) return;
    // What the pointer was about to open is not wanted any more.
    if (chosen) clearTimeout(this.#hover);
    this.#unlight();
    this.#shown = mark;
    this.#at = mark;
    this.#chosen = chosen;
    content.append(
      cardActions(article, mark, words, {
        select: (target) => this.select(target),
        correct: (correction, span) => {
          this.#keep = span;
          deeds.correct(correction);
        },
      }),
    );
    const box = outside ? outside.boxOf(mark) : linesBox(linesOf(mark.nodes));
    card.show(content, box, sheet, outside !== null, words, () => this.#dismiss());
    outside?.choose(mark);
    for (const kin of pane().kin(mark.target)) {
      for (const node of kin.nodes) node.classList.add("kin");
    }
    for (const node of mark.nodes) node.classList.add("on");
    if (chosen) this.#choose(mark.target);
  }

  #unlight() {
    const { pane, hostText } = this.#stage;
    hostText()?.choose(null);
    for (const node of pane().node.querySelectorAll(".on, .kin")) {
      node.classList.remove("on", "kin");
    }
  }

  #close() {
    const { card } = this.#stage;
    if (!card.open) return;
    this.#unlight();
    card.hide();
    this.#shown = null;
    this.#chosen = false;
  }

  /** Closes the card as a person does: focus goes back to where it was opened from. */
  #dismiss() {
    const { root, card } = this.#stage;
    const mark = this.#shown;
    const inside = card.node.contains(root.activeElement);
    this.#close();
    this.#choose(null);
    if (inside) this.#focus(mark, true);
  }

  /** @param {Mark | null} mark */
  #moveStop(mark) {
    const before = this.#stop?.nodes[0];
    if (before) before.tabIndex = -1;
    this.#stop = this.#at = mark;
    const node = mark?.nodes[0];
    if (node) node.tabIndex = 0;
  }

  /**
   * @param {Mark | null} mark
   * @param {boolean} [quietly]
   */
  #focus(mark, quietly = false) {
    if (!mark) return;
    this.#moveStop(mark);
    this.#quietly = quietly;
    mark.nodes[0]?.focus();
    this.#quietly = false;
  }

  #focused() {
    const { root, pane } = this.#stage;
    return pane().markOf(root.activeElement);
  }

  #listen() {
    const { frame, sheet, card } = this.#stage;
    const markUnder = (/** @type {Event} */ event) => {
      const mark = this.#stage.pane().markOf(event.target);
      return mark && !mark.quiet && this.#stage.look().kinds.has(mark.kind) ? mark : null;
    };
    // Only where the pointer moves: what scrolls or comes under it opens nothing.
    frame.addEventListener("pointermove", (event) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0 || this.#chosen) return;
      const mark = markUnder(event);
      if (mark === this.#under) return;
      this.#under = mark;
      clearTimeout(this.#hover);
      if (mark === this.#shown) return;
      this.#hover = setTimeout(() => {
        if (mark) this.#open(mark, false);
        else this.#close();
      }, REST);
    });
    frame.addEventListener("pointerleave", () => this.#leftByPointer());
    card.node.addEventListener("pointerenter", () => clearTimeout(this.#hover));
    card.node.addEventListener("pointerleave", () => this.#leftByPointer());
    frame.addEventListener("click", (event) => {
      const mark = markUnder(event);
      const pressed = /** @type {Element} */ (event.target).closest("button");
      if (pressed || selectedRange(this.#stage.root)) return;
      clearTimeout(this.#hover);
      if (!mark) return card.open ? this.#dismiss() : undefined;
      this.#focus(mark, true);
      this.#open(mark, true);
    });
    frame.addEventListener("focusin", (event) => {
      const mark = markUnder(event);
      if (!mark || this.#quietly || this.#shown === mark) return;
      this.#moveStop(mark);
      this.#open(mark, false);
    });
    sheet.addEventListener("focusout", ({ relatedTarget }) => {
      // The legend and the folds may lie under the card.
      const within = relatedTarget instanceof Node && card.node.contains(relatedTarget);
      if (!within && !this.#chosen && !this.#quietly) this.#close();
    });
    sheet.addEventListener("keydown", (event) => this.#key(event));
    frame.addEventListener("pointerup", () => setTimeout(() => this.#offerToMark()));
  }

  #leftByPointer() {
    this.#under = null;
    clearTimeout(this.#hover);
    const { root, card } = this.#stage;
    if (this.#chosen || this.#focused() || card.node.contains(root.activeElement)) return;
    this.#hover = setTimeout(() => this.#close(), REST);
  }

  /** Words that a person has selected may be a name that was missed. */
  #offerToMark() {
    const { root, card, sheet, deeds, pane, look } = this.#stage;
    const { article } = pane();
    const range = selectedRange(root);
    const span = article && range && pane().spanOf(range);
    if (!article || !span) return;
    const { words } = look();
    const content = markAs(article, span, words, (correction) => {
      this.#close();
      deeds.correct(correction);
      const { here } = pane().at("entity", span);
      if (here) this.select(here.target);
    });
    if (!content) return;
    this.#close();
    this.#chosen = true;
    const box = document.createRange();
    box.setStart(range.startContainer, range.startOffset);
    box.setEnd(range.endContainer, range.endOffset);
    card.show(content, linesBox([...box.getClientRects()]), sheet, false, words, () =>
      this.#dismiss(),
    );
  }

  /**
   * The pointer over text of the page around: there are no elements of ours to listen to.
   *
   * @param {HostText} hostText
   * @param {AbortSignal} signal
   */
  #listenOutside(hostText, signal) {
    const { card } = this.#stage;
    const inText = (/** @type {Event} */ { target }) =>
      target instanceof Node && hostText.node?.contains(target);
    const click = (/** @type {MouseEvent} */ event) => {
      if (!inText(event) || getSelection()?.type === "Range") return;
      const mark = hostText.at(event.clientX, event.clientY);
      if (mark) this.#open(mark, true);
      else if (card.open) this.#dismiss();
    };
    const move = (/** @type {PointerEvent} */ event) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0 || this.#chosen) return;
      if (event.composedPath().includes(card.node)) return clearTimeout(this.#hover);
      if (!inText(event) && !card.open) return;
      clearTimeout(this.#hover);
      this.#hover = setTimeout(() => {
        const mark = inText(event) ? hostText.at(event.clientX, event.clientY) : null;
        if (mark === this.#shown) return;
        if (mark) this.#open(mark, false);
        else this.#close();
      }, REST);
    };
    document.addEventListener("click", click, { signal });
    document.addEventListener("pointermove", move, { signal, passive: true });
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    const { card, deeds, pane, look } = this.#stage;
    if (event.key === "Escape" && card.open) {
      this.#dismiss();
      return event.preventDefault();
    }
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "z") {
      if (event.shiftKey) deeds.redo();
      else deeds.undo();
      return event.preventDefault();
    }
    const mark = this.#focused();
    if (!mark || command || event.altKey) return;
    const { kinds } = look();
    const node = /** @type {Element} */ (event.composedPath()[0]);
    const forward = getComputedStyle(node).direction === "rtl" ? -1 : 1;
    /** @type {Record<string, number>} */
    const steps = { ArrowRight: forward, ArrowLeft: -forward, ArrowDown: 1, ArrowUp: -1 };
    const direction = steps[event.key];
    if (direction) {
      this.#focus(pane().step(mark, direction > 0 ? 1 : -1, kinds));
    } else if (event.key === "Home" || event.key === "End") {
      this.#focus(pane().step(null, event.key === "Home" ? 1 : -1, kinds));
    } else if (event.key === "Enter" || event.key === " ") {
      this.#open(mark, true);
      card.node.focus();
    } else return;
    event.preventDefault();
  }
}

/** @returns {ScrollBehavior} */
const scrolling = () =>
  matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";

/** @param {readonly Element[]} nodes */
const linesOf = (nodes) => nodes.flatMap((node) => [...node.getClientRects()]);
