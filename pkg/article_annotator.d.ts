/**
 * The public contract of `pkg/`: what a page, a worker or Node gets.
 * Users rely on the names, units and meanings here: fields may be added, none renamed or dropped.
 *
 * Every offset is a half-open range of UTF-16 code units, as JavaScript strings
 * and DOM ranges count, and never splits a surrogate pair.
 */
export interface Span {
  start: number;
  end: number;
}

export interface AnnotateOptions {
  /** What `input` is. 'html' is a clipboard fragment or a whole page, as text. Default 'plain'. */
  format?: "plain" | "html";
  /**
   * False: nothing is cleaned. `text` then equals `sourceText`, `removed` is empty, the blocks are
   * the lines that are not blank; metadata is still read. Default true.
   */
  clean?: boolean;
  /**
   * ISO 8601 date, or date-time with an optional offset, against which "yesterday" or "5 minutes ago" is resolved.
   * Default: the article's own dateline or timestamp. With neither, relative
   * dates stay unresolved (`value` null), never guessed from the clock.
   */
  referenceDate?: string;
  /** Ranges of the source text that cleaning must keep: how a person puts removed text back. */
  keep?: Span[];
  /** Ranges of the source text that cleaning must remove: what a person takes out. */
  drop?: Span[];
  /** Called a few dozen times at most while a long text is worked on, with the share done, 0 to 1. */
  onProgress?: (done: number) => void;
  /** Writes each stage of the pass to the platform's User Timing, for a profiler. Default false. */
  timings?: boolean;
}

/**
 * Everything is deterministic: the same input and options give the same bytes, native or wasm.
 * A lone surrogate in the input comes back as U+FFFD, so lengths and offsets stay true.
 */
export interface AnnotatedArticle {
  /** The package's version, and the version of this contract. */
  version: string;
  schema: 1;
  /** What `removed`, `sourceMap` and `keep` count in: `input` itself, or for 'html' the text it reads as. */
  sourceText: string;
  /** The cleaned article: block texts joined by a blank line. */
  text: string;
  metadata: Metadata;
  /** 'article'; 'other' for text that is none (code, a list, a poem), which is left uncleaned; 'unsupported' language: cleaned, not annotated. */
  nature: "article" | "other" | "unsupported";
  /** The blocks of `text`, in order, without overlap. */
  blocks: Block[];
  /** What cleaning left out, in source order, each with its reason. */
  removed: Removal[];
  /**
   * How `text` lies in `sourceText`: runs in order, copied as they stand or replaced
   * (mended mojibake, joined lines). What is in no run and in no removal is white space.
   */
  sourceMap: { text: Span; source: Span; kind: "copy" | "replace" }[];
  /** People, organisations, places ... one entry for each real thing, with all its mentions. */
  entities: Entity[];
  quotes: Quote[];
  dates: DateExpression[];
}

export interface Metadata {
  headline: string | null;
  /** Section or kicker above the headline, e.g. "UK Politics". */
  section: string | null;
  authors: string[];
  /** Agencies credited, e.g. "AP", "Reuters". */
  agencies: string[];
  /** Place of the dateline, e.g. "MOSCOW". */
  place: string | null;
  /** ISO 8601, with a time and a UTC offset where the paste has them: "2011-09-12T21:00+05:30". */
  published: string | null;
  updated: string | null;
  /** The date that relative expressions were resolved against, and where it came from. */
  reference: { date: string; from: "option" | "dateline" } | null;
  /** BCP 47 tag of the detected language; annotation is for "en". */
  language: string | null;
}

export interface Block extends Span {
  kind:
    | "section"
    | "headline"
    | "standfirst"
    | "byline"
    | "dateline"
    | "timestamp"
    | "subheading"
    | "paragraph"
    | "list-item"
    | "caption"
    | "credit"
    | "editorial-note";
}

export interface Removal {
  /** Range in `sourceText`. */
  source: Span;
  reason:
    | "media-player"
    | "share"
    | "sign-in"
    | "subscription"
    | "newsletter"
    | "comments"
    | "related-links"
    | "navigation"
    | "teaser"
    | "alt-text"
    | "advertisement"
    | "cookie-notice"
    | "legal"
    | "tags"
    | "author-bio"
    | "counter"
    | "duplicate"
    | "other-article"
    | "other";
  /** Id of the rule or evidence; the page's strings file says it in words. */
  rule: string;
}

export interface Entity {
  /** Index in `entities`. */
  id: number;
  type:
    | "person"
    | "organization"
    | "place"
    | "group" /* nationalities, religions, political groups */
    | "event"
    | "law"
    | "work"
    | "product"
    | "language"
    | "money"
    | "percent";
  /** The fullest name in the article: "David Cameron" for "Mr Cameron" and "Cameron". */
  name: string;
  /** A role or title the article gives, e.g. "Prime Minister"; null if none. */
  role: string | null;
  mentions: Mention[];
}

export interface Mention extends Span {
  /** 'name': "Mr Cameron" (the span leaves the title out); 'nominal': "the prime minister"; 'pronoun': "he". */
  kind: "name" | "nominal" | "pronoun";
  /** 0 to 1, calibrated. */
  confidence: number;
  /** Why it was marked: id of the rule, "model", "coreference" ... The page's strings file says it in words. */
  rule: string;
}

export interface Quote extends Span {
  /**
   * 'direct': words in quotation marks (the span includes the marks), one entry
   * for each run of quoted words, a multi-paragraph quotation being one entry;
   * 'indirect': a reported clause without marks ("he said the nations must ..."); in a sentence
   *  that mixes both, the marked words are direct and the rest is not marked;
   * 'scare': marks that quote nobody (a title, a nickname, irony).
   */
  kind: "direct" | "indirect" | "scare";
  /** Who said it; null where the article does not tell. */
  speaker: Speaker | null;
  /** The words that introduce it: "said", "according to". */
  cue: Span | null;
  /** The pieces of a quotation broken by its attribution ("A," he said, "B"); one piece otherwise. */
  parts: Span[];
  /** 0 to 1, calibrated, of the span and kind. */
  confidence: number;
  rule: string;
}

export interface Speaker {
  /** The words of the attribution ("he", "Mr Cameron", "the ministry's spokesman"). */
  mention: Span | null;
  /** The entity those words stand for; null where none is named in the article. */
  entity: number | null;
  /** 0 to 1. */
  confidence: number;
}

export interface DateExpression extends Span {
  type: "date" | "time" | "duration" | "set";
  /** TIMEX3 value: "2011-09-12", "2006-11", "P6Y", "PRESENT_REF", "2011-W37"; null if unresolved. */
  value: string | null;
  /** First and last calendar day that `value` covers, ISO 8601; null for durations and unresolved ones. */
  from: string | null;
  to: string | null;
  /** True where the reference date was needed ("Monday", "next year"). */
  relative: boolean;
  /**
   * Parts that the words don't say, taken from the reference date or a date before. "zone": a clock
   * without a zone, meant in that of the reference; the value keeps the clock as it is written.
   */
  implied: ("year" | "month" | "day" | "zone")[];
  /** TimeML modifier: "MORE_THAN", "START", "APPROX" ...; null if none. */
  mod: string | null;
  /** Two dates that are the ends of one range share a number; null otherwise. */
  range: number | null;
  rule: string;
}

/** Instantiates the module. In a browser with no argument it fetches the .wasm beside this file. */
export default function init(options?: { module_or_path: unknown }): Promise<unknown>;
export function initSync(options: { module: BufferSource | WebAssembly.Module }): unknown;

/** Cleans and annotates one article. Throws an Error with a clear message on a bad option; never on any text. */
export function annotate(input: string, options?: AnnotateOptions): AnnotatedArticle;
