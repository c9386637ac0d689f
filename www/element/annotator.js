/** The custom element `<article-annotator>`: its attributes, properties, methods and events. */
import { Client } from "../client.js";
import { AnnotatorError, abortError, messageOf } from "../client/errors.js";
import { apply, begin, carry, push, redo, undo } from "../corrections/index.js";
import { english } from "../strings/languages.js";
import { cleaningOptions, sameCleaning, sourceOf, withCleaning } from "./cleaning.js";
import { addressesOf, optionsOf, wordsOf } from "./attributes.js";
import { HostText } from "./highlight.js";
import { kindsFrom } from "./kinds.js";
import { languageOf } from "./language.js";
import { hearMessages, originsFrom } from "./messages.js";
import { View } from "./view.js";

/** @import { AnnotatedArticle, AnnotateOptions, Span } from "../../pkg/article_annotator.js" */
/** @import { Correction } from "../corrections/index.js" */
/** @import { History } from "../corrections/history.js" */
/** @import { Kind } from "./kinds.js" */
/** @import { Target } from "./marks.js" */

// Where there is no DOM the class can still be defined: it is only never made.
const Base = /** @type {typeof HTMLElement} */ (globalThis.HTMLElement ?? class {});

/** Attributes that change what is annotated, and those that change how it is shown. */
const WORK = ["for", "format", "clean", "reference-date", "wasm-url", "worker-url", "loading"];
const LOOK = ["kinds", "glosses", "mark-labels", "legend", "lang"];
const MESSAGES = "message-origins";

export class ArticleAnnotator extends Base {
  static observedAttributes = [...WORK, ...LOOK, MESSAGES];

  /** @type {View | null} */
  #view = null;
  /** @type {HostText | null} */
  #hostText = null;
  /** @type {Client | null} */
  #client = null;
  /** @type {{ input: string, options: AnnotateOptions } | null} */
  #source = null;
  /** @type {AnnotateOptions} */
  #options = {};
  /** @type {AnnotatedArticle | null} */
  #original = null;
  /** @type {AnnotatedArticle | null} */
  #result = null;
  /** @type {History<readonly Correction[]>} */
  #history = begin([]);
  #language = english;
  /** The language asked for, there or on its way. */
  #wish = "en";
  /** @type {AbortController | null} */
  #running = null;
  /** @type {MutationObserver | null} */
  #children = null;
  /** @type {IntersectionObserver | null} */
  #seen = null;
  /** Whether the text comes from a property or a method, so that children no longer matter. */
  #given = false;
  #stale = false;
  /** Stops hearing messages. @type {() => void} */
  #deaf = () => {};
  #ready = false;

  connectedCallback() {
    this.#view ??= new View(this, this.#lookNow(), {
      restore: (indexes) => this.#restore(indexes),
      correct: (correction) => this.correct(correction),
      cancel: () => this.cancel(),
      selected: (target) => this.#tell("select", { target }),
      toggle: (kind) => this.#toggle(kind),
      undo: () => this.undo(),
      redo: () => this.redo(),
    });
    this.#view.connect();
    this.#look();
    this.#children = new MutationObserver(() => this.#refresh());
    this.#children.observe(this, { childList: true, characterData: true, subtree: true });
    this.#listen();
    if (this.#result && !this.hasAttribute("for")) void this.#show();
    else this.#refresh();
  }

  disconnectedCallback() {
    this.#deaf();
    this.#children?.disconnect();
    this.#seen?.disconnect();
    this.#seen = null;
    this.cancel();
    this.#hostText?.disconnect();
    this.#hostText = null;
    this.#view?.disconnect();
    this.#client?.dispose();
    this.#client = null;
  }

  /**
   * @param {string} name
   * @param {string | null} before
   * @param {string | null} after
   */
  attributeChangedCallback(name, before, after) {
    if (before === after || !this.#view) return;
    if (LOOK.includes(name)) {
      this.#look();
      if (this.#result && name !== "kinds") this.#show();
      return;
    }
    if (name === MESSAGES) return this.#listen();
    if (name.endsWith("-url")) {
      this.#client?.dispose();
      this.#client = null;
    }
    this.#refresh();
  }

  // Properties

  /** The source: what was given, or the element's own text. */
  get text() {
    return this.#source?.input ?? wordsOf(this);
  }

  set text(input) {
    this.#given = true;
    this.#source = { input: String(input), options: {} };
    this.#refresh();
  }

  /** The result as shown: corrections applied. */
  get result() {
    return this.#result;
  }

  set result(article) {
    this.#given = true;
    this.cancel();
    this.#history = begin([]);
    this.#source = article && { input: article.sourceText, options: {} };
    this.#original = article;
    this.#result = article;
    this.#show();
  }

  /** The result before corrections. */
  get original() {
    return this.#original;
  }

  /** Options for the core that no attribute says. */
  get options() {
    return this.#options;
  }

  set options(options) {
    this.#options = { ...options };
    if (this.#source) this.#refresh();
  }

  /** The kinds shown. */
  get kinds() {
    return kindsFrom(this.getAttribute("kinds"));
  }

  set kinds(kinds) {
    this.setAttribute("kinds", [...kindsFrom(kinds)].join(" "));
  }

  /** What was put right, as plain JSON. */
  get corrections() {
    return [...this.#history.now];
  }

  set corrections(corrections) {
    // None at all is a new beginning, not a step.
    this.#change(corrections.length ? push(this.#history, [...corrections]) : begin([]));
  }

  get canUndo() {
    return this.#history.past.length > 0;
  }

  get canRedo() {
    return this.#history.future.length > 0;
  }

  /** @type {Target | null} */
  get selected() {
    return this.#view?.selected ?? null;
  }

  set selected(target) {
    this.select(target);
  }

  // Methods

  /**
   * Annotates a text; a newer call takes the place of an older, which rejects with an AbortError.
   *
   * @param {string} input
   * @param {AnnotateOptions & { signal?: AbortSignal }} [options]
   * @returns {Promise<AnnotatedArticle>} The result as shown.
   */
  annotate(input, { signal, ...options } = {}) {
    this.#given = true;
    this.#stale = false; // What else was asked for in this task is done by this call.
    if (this.isConnected) this.#wire();
    this.#source = { input: String(input), options };
    return this.#run(signal);
  }

  /** Ends what is being worked on; what is shown stays. */
  cancel() {
    this.#running?.abort(abortError("the annotation was cancelled"));
  }

  /**
   * Chooses something: scrolls to it and opens its card.
   *
   * @param {Target | null} target
   */
  select(target) {
    this.#view?.select(target);
  }

  /** Chooses the next mark. */
  next() {
    return this.#view?.step(1) ?? null;
  }

  /** Chooses the mark before. */
  previous() {
    return this.#view?.step(-1) ?? null;
  }

  /** @param {Correction} correction */
  correct(correction) {
    this.#change(push(this.#history, [...this.#history.now, correction]));
  }

  undo() {
    this.#change(undo(this.#history));
  }

  redo() {
    this.#change(redo(this.#history));
  }

  /**
   * Puts a removed stretch back.
   *
   * @param {number} index In `result.removed`.
   */
  restore(index) {
    this.#restore([index]);
  }

  /** Puts everything back that was removed. */
  restoreAll() {
    this.#restore(this.#result?.removed.map((_, index) => index) ?? []);
  }

  /**
   * Takes a stretch out of the article.
   *
   * @param {Span} range Of `result.text`.
   */
  drop(range) {
    const span = this.#result && sourceOf(this.#result, range);
    if (span) this.#clean("drop", [span]);
  }

  /**
   * Takes a block out of the article.
   *
   * @param {number} index In `result.blocks`.
   */
  removeBlock(index) {
    const block = this.#result?.blocks[index];
    if (block) this.drop(block);
  }

  // The work

  /** @param {number[]} indexes */
  #restore(indexes) {
    const removed = this.#result?.removed;
    this.#clean(
      "keep",
      indexes.flatMap((index) => removed?.[index]?.source ?? []),
    );
  }

  /**
   * @param {"keep" | "drop"} type
   * @param {Span[]} spans Of the source text.
   */
  #clean(type, spans) {
    const source = this.#result?.sourceText;
    if (source === undefined || spans.length === 0) return;
    this.#change(push(this.#history, withCleaning(this.#history.now, type, spans, source)));
  }

  /** @param {History<readonly Correction[]>} history */
  #change(history) {
    if (history === this.#history) return;
    const again = !sameCleaning(this.#history.now, history.now);
    this.#history = history;
    if (again) this.#refresh();
    else if (this.#original) {
      this.#result = apply(this.#original, history.now);
      void this.#show();
    }
    this.#tell("corrections", { corrections: this.corrections, lost: [] });
  }

  /** @param {Kind} kind */
  #toggle(kind) {
    const kinds = this.kinds;
    if (!kinds.delete(kind)) kinds.add(kind);
    this.kinds = kinds;
  }

  /** Annotates again, once, when this task is over; never for an element off the page. */
  #refresh() {
    if (this.#stale || !this.isConnected) return;
    this.#stale = true;
    queueMicrotask(() => {
      if (!this.#stale || !this.isConnected) return;
      this.#stale = false;
      this.#wire();
      if (this.#hostText || !this.#given) this.#source = this.#ownSource();
      if (!this.#source) return;
      if (this.getAttribute("loading") === "lazy" && !this.#result) this.#whenSeen();
      else this.#run().catch(() => {}); // Told by an event.
    });
  }

  /** The host text that `for` names, or the element's own. */
  #ownSource() {
    if (this.#hostText) {
      const input = this.#hostText.read();
      return input.trim() ? { input, options: { clean: false } } : null;
    }
    const html = this.getAttribute("format") === "html";
    // eslint-disable-next-line no-restricted-properties -- read here, and never written
    const input = html ? this.innerHTML : wordsOf(this);
    return input.trim() ? { input, options: {} } : null;
  }

  #wire() {
    const id = this.getAttribute("for");
    if (this.#hostText?.id === id) return;
    this.#hostText?.disconnect();
    this.#hostText = id === null ? null : new HostText(this, id, () => this.#refresh());
    this.#view?.attach(this.#hostText);
  }

  #whenSeen() {
    this.#seen ??= new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#seen?.disconnect();
        this.#run().catch(() => {});
      },
      { rootMargin: "400px" },
    );
    this.#seen.observe(this.#hostText?.node ?? this);
  }

  /** @returns {AnnotateOptions} */
  #allOptions() {
    const { options = {}, input = "" } = this.#source ?? {};
    const all = { ...optionsOf(this), ...this.#options, ...options };
    const source = all.format === "html" ? (this.#original?.sourceText ?? "") : input;
    const { keep = [], drop = [] } = cleaningOptions(this.#history.now, source);
    if (keep.length) all.keep = [...(all.keep ?? []), ...keep];
    if (drop.length) all.drop = [...(all.drop ?? []), ...drop];
    return all;
  }

  /**
   * @param {AbortSignal} [outer]
   * @returns {Promise<AnnotatedArticle>}
   */
  async #run(outer) {
    this.#running?.abort(abortError("a newer text took its place"));
    const running = new AbortController();
    this.#running = running;
    const { signal } = running;
    const abort = () => running.abort(outer?.reason);
    if (outer?.aborted) abort();
    else outer?.addEventListener("abort", abort, { signal });
    const input = this.#source?.input ?? "";
    this.#view?.busy(0);
    try {
      this.#client ??= new Client(addressesOf(this));
      const { onProgress, ...options } = this.#allOptions();
      const article = await this.#client.annotate(input, {
        ...options,
        signal,
        onProgress: (done) => {
          this.#view?.busy(done);
          this.#tell("progress", { done });
          onProgress?.(done);
        },
      });
      if (signal.aborted) throw signal.reason;
      if (!this.#ready) this.#tell("ready", { thread: this.#client?.thread });
      this.#ready = true;
      return await this.#receive(article, signal);
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      this.#fail(error, input);
      throw error;
    } finally {
      if (this.#running === running) {
        this.#running = null;
        this.#view?.busy(null);
      }
    }
  }

  /**
   * @param {AnnotatedArticle} article
   * @param {AbortSignal} signal
   */
  async #receive(article, signal) {
    const { kept, lost } = carry(this.#history.now, article);
    if (lost.length) this.#history = push(this.#history, kept);
    this.#original = article;
    this.#result = apply(article, kept);
    const shown = this.#result;
    await this.#show();
    if (signal.aborted) throw signal.reason;
    this.#tell("result", { result: shown });
    if (lost.length) this.#tell("corrections", { corrections: this.corrections, lost });
    return shown;
  }

  /**
   * @param {unknown} error
   * @param {string} input
   */
  #fail(error, input) {
    const code = error instanceof AnnotatorError ? error.code : "trap";
    // The words stay before the reader whatever happened.
    this.#view?.fail(code, messageOf(error), this.#result || this.#hostText ? null : input);
    this.#tell("error", { code, message: messageOf(error), error, text: input });
  }

  #listen() {
    this.#deaf();
    this.#deaf = hearMessages(this, originsFrom(this.getAttribute(MESSAGES)));
  }

  #look() {
    const wish = this.closest("[lang]")?.getAttribute("lang") ?? "en";
    if (wish !== this.#wish) {
      this.#wish = wish;
      void Promise.resolve(languageOf(wish)).then((language) => {
        if (wish !== this.#wish || language === this.#language) return;
        this.#language = language;
        this.#look();
        if (this.#result) void this.#show();
      });
    }
    this.#view?.look(this.#lookNow());
  }

  #lookNow() {
    const wanted = (/** @type {string} */ name) => this.getAttribute(name) !== "off";
    return {
      words: this.#language,
      kinds: this.kinds,
      glosses: wanted("glosses"),
      labels: wanted("mark-labels"),
      legend: wanted("legend"),
    };
  }

  #show() {
    const [undo, redo, count] = [this.canUndo, this.canRedo, this.#history.now.length];
    return this.#view?.show(this.#result, { undo, redo, count });
  }

  /**
   * @param {string} name
   * @param {Record<string, unknown>} detail
   */
  #tell(name, detail) {
    const type = `annotator-${name}`;
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
