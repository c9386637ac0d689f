/** What the element shows: its shadow tree, and how a person moves in it. */
import { cardActions } from "./card-actions.js";
import { cardLines } from "./card.js";
import { CardView } from "./card-view.js";
import { button, element } from "./dom.js";
import { openFold } from "./folds.js";
import { layGlosses } from "./gloss-layout.js";
import { countKinds, legendElement } from "./legend.js";
import { sameTarget } from "./marks.js";
import { Pane } from "./pane.js";
import styles from "./styles.css";

/** @import { AnnotatedArticle, Span } from "../../pkg/article_annotator.js" */
/** @import { Failure } from "../client/errors.js" */
/** @import { Correction } from "../corrections/index.js" */
/** @import { HostText } from "./highlight.js" */
/** @import { Kind } from "./kinds.js" */
/** @import { Mark, Target } from "./marks.js" */
/** @import { Words } from "./words.js" */

/**
 * @typedef {object} Deeds What a person can do here; the element does it.
 * @property {(indexes: number[]) => void} restore
 * @property {(correction: Correction) => void} correct
 * @property {() => void} cancel
 * @property {(target: Target | null) => void} selected
 * @property {(kind: Kind) => void} toggle
 * @property {() => void} undo
 * @property {() => void} redo
 */

/**
 * @typedef {object} Look
 * @property {Words} words
 * @property {ReadonlySet<Kind>} kinds
 * @property {boolean} glosses
 * @property {boolean} labels
 * @property {boolean} legend
 */

/** Milliseconds before work that takes long is shown to be under way. */
const PATIENCE = 400;
/** Milliseconds for which the pointer rests on a mark before its card opens, and may leave it. */
const REST = 250;

/** @type {CSSStyleSheet | undefined} */
let sharedStyles;

export class View {
  /** @type {Target | null} */
  selected = null;
  #host;
  #deeds;
  /** @type {Look} */
  #look = /** @type {Look} */ (/** @type {unknown} */ (null));
  #ownStyles = new CSSStyleSheet();
  #sheet = element("div", { class: "sheet" });
  #status = element("div", { class: "status", hidden: true });
  #legend = element("div", { hidden: true });
  #frame = element("div", { class: "frame", part: "article" });
  #plain = element("div", { class: "plain" }, element("slot", null));
  #live = element("div", { class: "live", "aria-live": "polite", role: "status" });
  /** @type {Pane} */
  #pane = /** @type {Pane} */ (/** @type {unknown} */ (null));
  #card;
  /** @type {HostText | null} */
  #hostText = null;
  /** The mark that the tab key reaches. @type {Mark | null} */
  #stop = null;
  /** The mark that was chosen last, from which steps are taken. @type {Mark | null} */
  #at = null;
  /** The mark whose card is open. @type {Mark | null} */
  #shown = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #hover;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;
  #later = 0;
  #resize = new ResizeObserver(() => this.#layGlosses());
  #print = () => this.#pane?.drawAll();

  /**
   * @param {HTMLElement} host
   * @param {Deeds} deeds
   */
  constructor(host, deeds) {
    this.#host = host;
    this.#deeds = deeds;
    sharedStyles ??= new CSSStyleSheet();
    if (sharedStyles.cssRules.length === 0) sharedStyles.replaceSync(styles);
    this.#ownStyles.replaceSync(".card { top: 0 }");
    const root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sharedStyles, this.#ownStyles];
    const rule = /** @type {CSSStyleRule} */ (this.#ownStyles.cssRules[0]);
    this.#card = new CardView(rule.style);
    this.#sheet.append(this.#status, this.#frame, this.#card.node, this.#live);
    this.#frame.append(this.#plain);
    root.replaceChildren(this.#sheet);
    this.#listen();
    this.#resize.observe(this.#sheet);
    globalThis.addEventListener("beforeprint", this.#print);
  }

  disconnect() {
    globalThis.removeEventListener("beforeprint", this.#print);
    this.#resize.disconnect();
    clearTimeout(this.#hover);
    clearTimeout(this.#soon);
    this.#closeCard();
  }

  /** @param {Look} look */
  look(look) {
    const before = this.#look;
    this.#look = look;
    if (!before || before.words !== look.words || before.glosses !== look.glosses) this.#newPane();
    else if (before.labels !== look.labels) this.#newPane();
    this.#filter();
  }

  #newPane() {
    const { words, glosses, labels } = this.#look;
    const { restore } = this.#deeds;
    const old = this.#pane;
    this.#pane = new Pane({ words, glosses, labels, restore, drawn: () => this.#drawn() });
    old?.node.replaceWith(this.#pane.node);
  }

  /**
   * Marks the text of the page instead of showing it here.
   *
   * @param {HostText | null} hostText
   */
  attach(hostText) {
    this.#hostText = hostText;
    this.#sheet.classList.toggle("outside", hostText !== null);
  }

  /**
   * @param {AnnotatedArticle | null} article
   * @returns {Promise<void>}
   */
  async show(article) {
    clearTimeout(this.#hover);
    const open = this.#shown && this.selected ? this.#shown : null;
    const back = this.#keep ?? open;
    const kind = (open ?? this.#focusedMark())?.target.kind;
    const inCard = this.#card.node.contains(this.#root.activeElement);
    const focused = this.#focusedMark();
    this.#keep = null;
    this.#shown = null;
    this.#card.hide();
    this.#stop = null;
    this.#at = null;
    this.#status.hidden = true;
    this.#status.className = "status";
    if (!article) {
      this.#pane.clear();
      this.#legend.hidden = true;
      this.#frame.replaceChildren(this.#plain);
      return;
    }
    this.#drawLegend(article);
    if (this.#hostText) {
      this.#frame.replaceChildren(this.#legend);
      this.#hostText.show(article, this.#look.kinds);
    } else {
      this.#sheet.classList.toggle("long", article.text.length > 40_000);
      const drawn = this.#pane.show(article);
      this.#arrange();
      if (drawn) await drawn;
    }
    this.#announce(article);
    if (!kind || this.#hostText) return;
    // What was open or had the focus is found again by its place: indexes may have moved.
    const { here, after } = this.#pane.at(kind, back ?? focused ?? { start: 0, end: 0 });
    if (back && here) {
      this.#moveStop(here);
      this.#open(here, true);
      if (inCard) this.#card.node.focus();
    } else if (back) {
      this.#choose(null);
    }
    if (focused || (inCard && !here)) this.#focus(here ?? after, true);
  }
  /** Where the mark of the open card stands after the correction that is being made. @type {Span | null} */
  #keep = null;

  /** The legend stands between the head of the article and its text. */
  #arrange() {
    if (this.#pane.node.parentNode !== this.#frame) {
      this.#frame.replaceChildren(this.#pane.node);
    }
    const chunk = this.#pane.node.firstElementChild;
    const head = ":is(.section, h1, .standfirst, .byline, .dateline, .timestamp, .gloss)";
    let first = chunk?.firstElementChild;
    while (first?.matches(head)) first = first.nextElementSibling;
    if (chunk && this.#legend.parentNode !== chunk) chunk.insertBefore(this.#legend, first ?? null);
    this.#layGlosses();
  }

  /** @param {AnnotatedArticle} article */
  #drawLegend(article) {
    const { kinds, words, legend } = this.#look;
    const counts = countKinds(article);
    const focused = this.#root.activeElement?.getAttribute("data-kind");
    const inLegend = this.#legend.contains(this.#root.activeElement);
    const node = legendElement(counts, kinds, words, this.#deeds.toggle);
    node.hidden = !legend || counts.size === 0;
    this.#legend.replaceWith(node);
    this.#legend = node;
    if (inLegend) {
      /** @type {HTMLElement | null} */ (node.querySelector(`[data-kind="${focused}"]`))?.focus();
    }
  }

  /** @param {AnnotatedArticle} article */
  #announce({ entities, quotes, dates, removed }) {
    const { say } = this.#look.words;
    const parts = [
      say("count.names", { n: entities.length }),
      say("count.quotes", { n: quotes.length }),
      say("count.dates", { n: dates.length }),
    ];
    if (removed.length) parts.push(say("count.removed", { n: removed.length }));
    this.#live.textContent = parts.join(", ");
  }

  /**
   * @param {number | null} done Share of the work that is done; null when it is over.
   */
  busy(done) {
    clearTimeout(this.#soon);
    if (done === null) {
      this.#host.removeAttribute("aria-busy");
      if (!this.#status.classList.contains("error")) this.#status.hidden = true;
      return;
    }
    const bar = this.#status.querySelector("progress");
    if (bar && !this.#status.hidden) {
      bar.value = done;
      return;
    }
    this.#soon = setTimeout(() => {
      const { say } = this.#look.words;
      const progress = element("progress", { max: "1", "aria-label": say("busy.label") });
      progress.value = done;
      const cancel = button(say("busy.cancel"), this.#deeds.cancel);
      this.#status.className = "status";
      this.#status.replaceChildren(element("span", null, say("busy.label")), progress, cancel);
      this.#status.hidden = false;
      this.#live.textContent = say("busy.label");
    }, PATIENCE);
  }

  /**
   * @param {Failure} code
   * @param {string} message
   * @param {string | null} text To be shown as it is; null where something is shown already.
   */
  fail(code, message, text) {
    const { say } = this.#look.words;
    this.#status.className = "status error";
    this.#status.replaceChildren(
      element("span", null, say(`error.${code}`)),
      element("small", null, message),
    );
    this.#status.hidden = false;
    this.#live.textContent = say(`error.${code}`);
    if (text !== null && this.#host.textContent?.trim() === "") {
      this.#frame.replaceChildren(element("div", { class: "plain" }, text));
    }
  }

  // Choosing and moving

  get #root() {
    return /** @type {ShadowRoot} */ (this.#host.shadowRoot);
  }

  /** @param {Target | null} target */
  select(target) {
    if (target === null) {
      this.#closeCard();
      this.#choose(null);
      return;
    }
    if (target.kind === "removed") {
      const fold = this.#pane.findRemoved(target.index);
      if (!fold) return;
      openFold(fold);
      this.#reveal(fold);
      this.#closeCard();
      this.#choose(target);
      return;
    }
    const mark = this.#find(target);
    if (!mark) return;
    this.#reveal(mark.nodes[0] ?? null);
    this.#moveStop(mark);
    this.#open(mark, true);
  }

  /** @param {Target} target */
  #find(target) {
    return this.#hostText ? this.#hostText.find(target) : this.#pane.find(target);
  }

  /**
   * @param {1 | -1} direction
   * @returns {Target | null}
   */
  step(direction) {
    const from = this.#shown ?? this.#at;
    const source = this.#hostText ?? this.#pane;
    const mark = source.step(from, direction, this.#look.kinds);
    if (mark) this.select(mark.target);
    return mark?.target ?? null;
  }

  /** @param {Target | null} target */
  #choose(target) {
    if (sameTarget(this.selected, target)) return;
    this.selected = target;
    this.#deeds.selected(target);
  }

  /** @param {Element | null} node */
  #reveal(node) {
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    node?.scrollIntoView({ block: "nearest", behavior: still ? "instant" : "smooth" });
  }

  /**
   * @param {Mark} mark
   * @param {boolean} chosen Whether it stays open until it is closed.
   */
  #open(mark, chosen) {
    const article = this.#hostText?.article ?? this.#pane.article;
    const { words } = this.#look;
    const content = article && cardLines(article, mark.target, words);
    if (!article || !content) return;
    this.#unlight();
    this.#shown = mark;
    content.append(
      cardActions(article, mark, words, {
        correct: (correction, span) => {
          this.#keep = span;
          this.#deeds.correct(correction);
        },
        select: (target) => this.select(target),
      }),
    );
    const box = this.#hostText ? this.#hostText.boxOf(mark) : lastLine(mark.nodes);
    this.#card.show(content, box, this.#sheet, words, () => this.#dismiss());
    this.#card.node.dataset["chosen"] = String(chosen);
    this.#light(mark);
    if (chosen) this.#choose(mark.target);
  }

  /** @param {Mark} mark */
  #light(mark) {
    for (const kin of this.#pane.kin(mark.target)) {
      for (const node of kin.nodes) node.classList.add("kin");
    }
    for (const node of mark.nodes) node.classList.add("on");
  }

  #unlight() {
    for (const node of this.#pane.node.querySelectorAll(".on, .kin")) {
      node.classList.remove("on", "kin");
    }
  }

  #closeCard() {
    if (!this.#card.open) return;
    this.#unlight();
    this.#card.hide();
    this.#shown = null;
  }

  /** Closes the card as a person does: focus goes back to where it was opened from. */
  #dismiss() {
    const mark = this.#shown;
    const inside = this.#card.node.contains(this.#root.activeElement);
    this.#closeCard();
    this.#choose(null);
    if (inside) this.#focus(mark, true);
  }

  /** @param {Mark | null} mark */
  #moveStop(mark) {
    const before = this.#stop?.nodes[0];
    if (before) before.tabIndex = -1;
    this.#stop = mark;
    this.#at = mark;
    const node = mark?.nodes[0];
    if (node) node.tabIndex = 0;
  }

  /**
   * @param {Mark | null} mark
   * @param {boolean} [quietly] Without opening its card.
   */
  #focus(mark, quietly = false) {
    if (!mark) return;
    this.#moveStop(mark);
    this.#quietly = quietly;
    mark.nodes[0]?.focus();
    this.#quietly = false;
  }
  #quietly = false;

  #focusedMark() {
    return this.#pane?.markOf(this.#root.activeElement) ?? null;
  }

  /** A chunk was drawn: the text has its one tab stop, and the margin its glosses. */
  #drawn() {
    if (!this.#stop) {
      const first = this.#pane.step(null, 1, this.#look.kinds);
      if (first?.nodes.length) this.#moveStop(first);
      this.#at = null;
    }
    if (!this.#legend.isConnected) this.#arrange();
    cancelAnimationFrame(this.#later);
    this.#later = requestAnimationFrame(() => this.#layGlosses());
  }

  #layGlosses() {
    if (this.#pane) layGlosses(this.#pane.glosses(), this.#ownStyles);
  }

  /** Kinds that are not wanted are drawn as plain text. */
  #filter() {
    const { kinds } = this.#look;
    this.#pane.filter(kinds);
    for (const node of this.#legend.querySelectorAll("button")) {
      const kind = /** @type {Kind} */ (node.dataset["kind"]);
      node.setAttribute("aria-pressed", String(kinds.has(kind)));
    }
    this.#hostText?.filter(kinds);
    if (this.#stop && !kinds.has(this.#stop.kind)) {
      this.#moveStop(this.#pane.step(null, 1, kinds));
    }
    if (this.#shown && !kinds.has(this.#shown.kind)) this.#closeCard();
  }

  #listen() {
    const { node: card } = this.#card;
    const frame = this.#frame;
    const visible = (/** @type {Event} */ event) => {
      const mark = this.#pane.markOf(event.target);
      return mark && !mark.quiet && this.#look.kinds.has(mark.kind) ? mark : null;
    };
    frame.addEventListener("pointerover", (event) => {
      if (event.pointerType !== "mouse" || event.buttons !== 0) return;
      clearTimeout(this.#hover);
      const mark = visible(event);
      if (mark === this.#shown) return;
      this.#hover = setTimeout(() => {
        if (this.#card.node.dataset["chosen"] === "true" && this.#card.open) return;
        if (mark) this.#open(mark, false);
        else this.#closeCard();
      }, REST);
    });
    frame.addEventListener("pointerleave", () => this.#leave());
    card.addEventListener("pointerenter", () => clearTimeout(this.#hover));
    card.addEventListener("pointerleave", () => this.#leave());
    frame.addEventListener("click", (event) => {
      const mark = visible(event);
      const selecting = getSelection()?.type === "Range";
      if (!mark || selecting) return;
      this.#focus(mark, true);
      this.#open(mark, true);
    });
    frame.addEventListener("focusin", (event) => {
      const mark = visible(event);
      if (!mark || this.#quietly || this.#shown === mark) return;
      this.#moveStop(mark);
      this.#open(mark, false);
    });
    this.#sheet.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && this.#sheet.contains(relatedTarget)) return;
      if (this.#card.node.dataset["chosen"] !== "true") this.#closeCard();
    });
    this.#sheet.addEventListener("keydown", (event) => this.#key(event));
  }

  #leave() {
    clearTimeout(this.#hover);
    if (this.#card.node.dataset["chosen"] === "true" || this.#focusedMark()) return;
    if (this.#card.node.contains(this.#root.activeElement)) return;
    this.#hover = setTimeout(() => this.#closeCard(), REST);
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.key === "Escape" && this.#card.open) {
      this.#dismiss();
      return event.preventDefault();
    }
    const command = event.ctrlKey || event.metaKey;
    if (command && event.key.toLowerCase() === "z") {
      if (event.shiftKey) this.#deeds.redo();
      else this.#deeds.undo();
      return event.preventDefault();
    }
    const mark = this.#focusedMark();
    if (!mark || command || event.altKey) return;
    const rtl = getComputedStyle(this.#host).direction === "rtl";
    const steps = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1, ArrowDown: 1, ArrowUp: -1 };
    const direction = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (direction) {
      this.#focus(this.#pane.step(mark, /** @type {1 | -1} */ (direction), this.#look.kinds));
    } else if (event.key === "Home" || event.key === "End") {
      this.#focus(this.#pane.step(null, event.key === "Home" ? 1 : -1, this.#look.kinds));
    } else if (event.key === "Enter" || event.key === " ") {
      this.#open(mark, true);
      this.#card.node.focus();
    } else return;
    event.preventDefault();
  }
}

/**
 * The box of the last line that a mark stands on.
 *
 * @param {readonly Element[]} nodes
 */
function lastLine(nodes) {
  const boxes = [...(nodes.at(-1)?.getClientRects() ?? [])];
  return boxes.at(-1) ?? new DOMRect();
}
