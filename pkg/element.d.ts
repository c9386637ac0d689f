import type {
  AnnotatedArticle,
  AnnotateOptions,
  Entity,
  Quote,
  Span,
} from "./article_annotator.js";
import type { AnnotatorError, CallOptions } from "./client.js";

export { AnnotatorError } from "./client.js";
export type * from "./article_annotator.js";

export type Kind = Entity["type"] | "quote" | "indirect" | "scare" | "date";

/** What a mark stands for: something of the result's list of that kind. */
export interface Target {
  kind: "entity" | "quote" | "date" | "removed";
  index: number;
  /** Of an entity: which of its mentions. */
  mention?: number;
}

/** A place told by what it quotes: the TextQuoteSelector of W3C's Web Annotation model. */
export interface Anchor {
  exact: string;
  prefix: string;
  suffix: string;
  /** Where it began when it was made: decides between places that look the same. */
  at?: number;
}

/** What a person put right, as plain data. `quote` lies in `text`; of "keep" and "drop" in `sourceText`. */
export type Correction =
  | { type: "retype"; target: "entity"; quote: Anchor; to: Entity["type"] }
  | { type: "retype"; target: "quote"; quote: Anchor; to: Quote["kind"] }
  | { type: "respan"; target: "entity" | "quote" | "date"; quote: Anchor; to: Anchor }
  | { type: "remove"; target: "entity" | "quote" | "date"; quote: Anchor; scope?: "one" | "all" }
  | { type: "add"; target: "entity"; quote: Anchor; to: Entity["type"] }
  | { type: "merge"; quote: Anchor; with: Anchor }
  | { type: "split"; quote: Anchor }
  | { type: "speaker"; quote: Anchor; to: Anchor | null }
  | { type: "value"; quote: Anchor; to: string | null }
  | { type: "keep" | "drop"; quote: Anchor };

export interface ArticleAnnotatorEventMap {
  /** The engine is loaded; where it does the work. */
  "annotator-ready": CustomEvent<{ thread: "worker" | "main" }>;
  /** The share of a long text that is done, 0 to 1. */
  "annotator-progress": CustomEvent<{ done: number }>;
  /** An article was annotated and is shown. */
  "annotator-result": CustomEvent<{ result: AnnotatedArticle }>;
  /** Another thing was chosen, or none. */
  "annotator-select": CustomEvent<{ target: Target | null }>;
  /** Something was put right, undone or done again; `lost`: what found no place in a changed text. */
  "annotator-corrections": CustomEvent<{ corrections: Correction[]; lost: Correction[] }>;
  /** Annotating failed; `text` is what was given. */
  "annotator-error": CustomEvent<{
    code: AnnotatorError["code"];
    message: string;
    error: unknown;
    text: string;
  }>;
}

/** `<article-annotator>`. All events bubble and leave shadow trees. */
export class ArticleAnnotator extends HTMLElement {
  /** The source. Setting it annotates it. */
  text: string;
  /** The result as shown: corrections applied. Setting it shows it as it is. */
  get result(): AnnotatedArticle | null;
  set result(article: AnnotatedArticle | null);
  /** The result before corrections. */
  readonly original: AnnotatedArticle | null;
  /** Options that no attribute says. */
  options: AnnotateOptions;
  /** The kinds of marks shown. */
  get kinds(): Set<Kind>;
  set kinds(kinds: Iterable<Kind>);
  /** What was put right. Setting it puts these right instead; an empty list also leaves nothing to undo. */
  corrections: Correction[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** What is chosen. */
  selected: Target | null;

  /** Annotates a text; a newer call takes the place of an older, which rejects with an AbortError. */
  annotate(input: string, options?: CallOptions): Promise<AnnotatedArticle>;
  /** Ends what is being worked on; what is shown stays. */
  cancel(): void;
  /** Chooses something: scrolls to it and opens its card. */
  select(target: Target | null): void;
  /** Chooses the next mark in the text. */
  next(): Target | null;
  /** Chooses the mark before. */
  previous(): Target | null;
  correct(correction: Correction): void;
  undo(): void;
  redo(): void;
  /** Puts a removed stretch back, by its index in `result.removed`. */
  restore(index: number): void;
  restoreAll(): void;
  /** Takes a stretch of `result.text` out of the article. */
  drop(range: Span): void;
  /** Takes a block out, by its index in `result.blocks`. */
  removeBlock(index: number): void;

  addEventListener<K extends keyof ArticleAnnotatorEventMap>(
    type: K,
    listener: (this: ArticleAnnotator, event: ArticleAnnotatorEventMap[K]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | AddEventListenerOptions,
  ): void;
  removeEventListener<K extends keyof ArticleAnnotatorEventMap>(
    type: K,
    listener: (this: ArticleAnnotator, event: ArticleAnnotatorEventMap[K]) => unknown,
    options?: boolean | EventListenerOptions,
  ): void;
  removeEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject | null,
    options?: boolean | EventListenerOptions,
  ): void;
}

/** Defines the element, unless something has that name already. Importing this file does it once. */
export function define(name?: string): void;

/** Adds a language for the element's own words; keys it lacks are said in English. */
export function addLanguage(
  lang: string,
  strings: Record<string, string>,
  dir?: "ltr" | "rtl",
): void;

/** Corrections as pure functions. */
export namespace corrections {
  function anchorAt(text: string, span: Span): Anchor;
  function locate(text: string, anchor: Anchor): Span | null;
  function apply(article: AnnotatedArticle, corrections: readonly Correction[]): AnnotatedArticle;
  function carry(
    corrections: readonly Correction[],
    article: AnnotatedArticle,
  ): { kept: Correction[]; lost: Correction[] };
}

declare global {
  interface HTMLElementTagNameMap {
    "article-annotator": ArticleAnnotator;
  }
}
