/** What the element shows: its shadow tree, drawn anew for each result. */
import { CardView } from "./card-view.js";
import { button, element } from "./dom.js";
import { GlossLayout } from "./gloss-layout.js";
import { canHighlight } from "./highlight.js";
import { countKinds, legendElement } from "./legend.js";
import { Moving } from "./moving.js";
import { Pane } from "./pane.js";
import styles from "./styles.css";

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */
/** @import { Failure } from "../client/errors.js" */
/** @import { Correction } from "../corrections/index.js" */
/** @import { Language } from "../strings/languages.js" */
/** @import { HostText } from "./highlight.js" */
/** @import { Kind } from "./kinds.js" */
/** @import { Target } from "./marks.js" */

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
 * @property {Language} words
 * @property {ReadonlySet<Kind>} kinds
 * @property {boolean} glosses
 * @property {boolean} labels
 * @property {boolean} legend
 */

/**
 * @typedef {object} Steps What can be undone and done again, and how much was put right.
 * @property {boolean} undo
 * @property {boolean} redo
 * @property {number} count
 */

/** Milliseconds before work that takes long is shown to be under way. */
const PATIENCE = 400;
/** Code units beyond which chunks out of view are left unpainted. */
const LONG = 40_000;
/** Blocks that stand before the article's text. */
const HEAD = ":is(.section, h1, .standfirst, .byline, .dateline, .timestamp, .credit, .gloss)";

/** @type {CSSStyleSheet | undefined} */
let sharedStyles;

export class View {
  #host;
  #deeds;
  /** @type {Look} */
  #look;
  #root;
  #ownStyles = new CSSStyleSheet();
  #sheet = element("div", { class: "sheet" });
  #status = element("div", { class: "status", hidden: true });
  #legend = element("div", { hidden: true });
  #frame = element("div", { class: "frame", part: "article" });
  #plain = element("div", { class: "plain" }, element("slot", null));
  #live = element("div", { class: "live", role: "status" });
  /** @type {Pane} */
  #pane;
  /** @type {HostText | null} */
  #hostText = null;
  #moving;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;
  /** The share done that was last heard of. */
  #done = 0;
  #glosses = new GlossLayout();
  /** Chunks drawn since the last frame. @type {HTMLElement[]} */
  #fresh = [];
  #nextFrame = 0;
  #width = 0;
  #resize = new ResizeObserver((entries) => this.#resized(entries));
  #beforePrint = () => this.#pane.drawAll();

  /**
   * @param {HTMLElement} host
   * @param {Look} look
   * @param {Deeds} deeds
   */
  constructor(host, look, deeds) {
    this.#host = host;
    this.#look = look;
    this.#deeds = deeds;
    this.#pane = this.#newPane();
    if (!sharedStyles) {
      sharedStyles = new CSSStyleSheet();
      sharedStyles.replaceSync(styles);
    }
    this.#ownStyles.replaceSync(".card {}");
    const rule = /** @type {CSSStyleRule} */ (this.#ownStyles.cssRules[0]);
    const card = new CardView(rule.style);
    this.#root = host.shadowRoot ?? host.attachShadow({ mode: "open" });
    this.#root.adoptedStyleSheets = [sharedStyles, this.#ownStyles, this.#glosses.sheet];
    this.#frame.append(this.#plain);
    this.#sheet.append(this.#status, this.#frame, card.node, this.#live);
    this.#root.replaceChildren(this.#sheet);
    this.#moving = new Moving({
      root: this.#root,
      sheet: this.#sheet,
      frame: this.#frame,
      card,
      deeds,
      pane: () => this.#pane,
      hostText: () => this.#hostText,
      look: () => this.#look,
    });
  }

  connect() {
    // Line breaks count in plain text; among elements they are the source's affair.
    this.#plain.classList.toggle("elements", this.#host.childElementCount > 0);
    this.#resize.observe(this.#sheet);
    globalThis.addEventListener("beforeprint", this.#beforePrint);
  }

  disconnect() {
    this.#resize.disconnect();
    globalThis.removeEventListener("beforeprint", this.#beforePrint);
    clearTimeout(this.#soon);
    this.#soon = undefined;
    cancelAnimationFrame(this.#nextFrame);
    this.#moving.disconnect();
  }

  get selected() {
    return this.#moving.selected;
  }

  /** @param {Target | null} target */
  select(target) {
    this.#moving.select(target);
  }

  /** @param {1 | -1} direction */
  step(direction) {
    return this.#moving.step(direction);
  }

  /** @param {Look} look */
  look(look) {
    const before = this.#look;
    this.#look = look;
    const { words, glosses, labels } = look;
    if (before.words !== words || before.glosses !== glosses || before.labels !== labels) {
      const old = this.#pane;
      this.#pane = this.#newPane();
      old.node.replaceWith(this.#pane.node);
    }
    this.#filter();
  }

  #newPane() {
    const { words, glosses, labels } = this.#look;
    // The words are the element's own, in a page of whatever language.
    Object.assign(this.#sheet, { lang: words.lang, dir: words.dir });
    const pane = new Pane({
      words,
      glosses,
      labels,
      restore: this.#deeds.restore,
      drawn: (shell) => this.#drawn(shell),
    });
    pane.filter(this.#look.kinds);
    return pane;
  }

  /**
   * Marks the text of the page around instead of showing an article here.
   *
   * @param {HostText | null} hostText
   */
  attach(hostText) {
    this.#hostText = hostText;
    this.#sheet.classList.toggle("outside", hostText !== null);
    this.#moving.attach(hostText);
  }

  /**
   * @param {AnnotatedArticle | null} article
   * @param {Steps} steps
   * @returns {Promise<void> | null} As {@link Pane.show}.
   */
  show(article, steps) {
    const back = this.#moving.leave();
    this.#status.hidden = true;
    if (!article) {
      this.#pane.clear();
      this.#legend.hidden = true;
      this.#frame.replaceChildren(this.#plain);
      return null;
    }
    this.#drawLegend(article, steps);
    if (this.#hostText) {
      this.#frame.replaceChildren(this.#legend);
      this.#hostText.show(article, this.#look.kinds);
      if (!canHighlight()) this.#say(this.#look.words.say("error.highlights"));
      this.#announce(article);
      return null;
    }
    this.#sheet.classList.toggle("long", article.text.length > LONG);
    if (!this.#pane.node.isConnected) this.#frame.replaceChildren(this.#pane.node);
    const done = () => {
      this.#announce(article);
      back();
    };
    this.#fresh = [];
    this.#glosses.clear();
    const drawn = this.#pane.show(article);
    this.#arrange();
    if (drawn) return drawn.then(done);
    done();
    return null;
  }

  /** The legend stands between the head of the article, with what was removed from it, and its text. */
  #arrange() {
    const chunk = this.#pane.node.firstElementChild;
    /** @type {Element | null} */
    let last = null;
    for (const block of chunk?.children ?? []) {
      if (block.matches(HEAD)) last = block;
      else if (block !== this.#legend && !block.matches(".removed")) break;
    }
    chunk?.insertBefore(this.#legend, last ? last.nextSibling : chunk.firstChild);
  }

  /**
   * @param {AnnotatedArticle} article
   * @param {Steps} steps
   */
  #drawLegend(article, steps) {
    const { kinds, words, legend } = this.#look;
    const { say } = words;
    const focused = this.#legend.contains(this.#root.activeElement)
      ? this.#root.activeElement?.getAttribute("data-key")
      : null;
    const counts = countKinds(article);
    const node = legendElement(counts, kinds, words, this.#deeds.toggle);
    if (this.#hostText) {
      // Text of the page around has no tab stop of ours: these step through its marks.
      const label = (/** @type {string} */ key) => ({ "aria-label": say(key), "data-key": key });
      node.append(
        button("‹", () => this.step(-1), label("mark.previous")),
        button("›", () => this.step(1), label("mark.next")),
      );
    }
    if (steps.undo || steps.redo) {
      const undo = button(say("edit.undo"), this.#deeds.undo, { "data-key": "undo" });
      const redo = button(say("edit.redo"), this.#deeds.redo, { "data-key": "redo" });
      undo.disabled = !steps.undo;
      redo.disabled = !steps.redo;
      const count = element("span", null, say("edit.count", { n: steps.count }));
      node.append(element("span", { class: "edits" }, count, undo, redo));
    }
    node.hidden = (!legend || counts.size === 0) && !steps.undo && !steps.redo;
    this.#legend.replaceWith(node);
    this.#legend = node;
    /** @type {HTMLElement | null} */ (
      focused ? node.querySelector(`[data-key="${focused}"]`) : null
    )?.focus();
  }

  /** Only counts: the text itself can be read where it stands. @param {AnnotatedArticle} article */
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
    if (done === null) {
      clearTimeout(this.#soon);
      this.#soon = undefined;
      if (!this.#status.classList.contains("error")) this.#status.hidden = true;
      return;
    }
    const bar = this.#status.querySelector("progress");
    if (bar && !this.#status.hidden) {
      bar.value = done;
      return;
    }
    this.#done = done;
    // However often news comes, patience ends once.
    this.#soon ??= setTimeout(() => {
      this.#soon = undefined;
      const label = this.#look.words.say("busy.label");
      const progress = element("progress", { max: "1", "aria-label": label });
      progress.value = this.#done;
      const cancel = button(this.#look.words.say("busy.cancel"), this.#deeds.cancel);
      this.#say(label, progress, cancel);
      this.#live.textContent = label;
    }, PATIENCE);
  }

  /**
   * @param {Failure} code
   * @param {string} message
   * @param {string | null} text To be shown as it is; null where something is shown already.
   */
  fail(code, message, text) {
    const words = this.#look.words.say(`error.${code}`);
    this.#say(words, element("small", null, message));
    this.#status.classList.add("error");
    this.#live.textContent = words;
    if (text !== null && this.#host.textContent?.trim() === "") {
      this.#pane.clear();
      this.#frame.replaceChildren(element("div", { class: "plain" }, text));
    }
  }

  /**
   * @param {string} words
   * @param {...Node} more
   */
  #say(words, ...more) {
    this.#status.className = "status";
    this.#status.replaceChildren(element("span", null, words), ...more);
    this.#status.hidden = false;
  }

  /**
   * A chunk was drawn: the text has its one tab stop, and the margin its glosses.
   *
   * @param {HTMLElement} shell
   */
  #drawn(shell) {
    this.#moving.drawn();
    if (!this.#legend.isConnected) this.#arrange();
    this.#fresh.push(shell);
    cancelAnimationFrame(this.#nextFrame);
    this.#nextFrame = requestAnimationFrame(() => this.#layGlosses());
  }

  /** Measuring a chunk lays it out, also out of view: of a long text one chunk a frame. */
  #layGlosses() {
    const long = this.#sheet.classList.contains("long");
    this.#glosses.lay(this.#fresh.splice(0, long ? 1 : Infinity));
    if (this.#fresh.length) {
      this.#nextFrame = requestAnimationFrame(() => this.#layGlosses());
    }
  }

  /**
   * Lines break elsewhere: every gloss finds its place again.
   *
   * @param {readonly ResizeObserverEntry[]} entries
   */
  #resized(entries) {
    const width = entries.at(-1)?.contentRect.width ?? 0;
    if (width === this.#width) return;
    this.#width = width;
    this.#fresh = [];
    this.#glosses.clear();
    this.#glosses.lay(this.#pane.drawnShells);
  }

  /** Kinds that are not wanted are drawn as plain text. */
  #filter() {
    const { kinds } = this.#look;
    this.#pane.filter(kinds);
    this.#hostText?.filter(kinds);
    for (const node of this.#legend.querySelectorAll("[aria-pressed]")) {
      const kind = /** @type {Kind} */ (node.getAttribute("data-kind"));
      node.setAttribute("aria-pressed", String(kinds.has(kind)));
    }
    this.#moving.filtered();
  }
}
