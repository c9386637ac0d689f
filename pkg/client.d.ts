import type { AnnotatedArticle, AnnotateOptions } from "./article_annotator.js";

export interface ClientOptions {
  /** Where `worker.js` lies, of the page's own origin; beside this file by default. */
  workerUrl?: string | URL;
  /** Where `article_annotator_bg.wasm` lies; beside this file by default. */
  wasmUrl?: string | URL;
}

export interface CallOptions extends AnnotateOptions {
  /** Ends the call: it rejects with the signal's reason, an AbortError by default. */
  signal?: AbortSignal;
}

/**
 * What went wrong: `load`, the engine's files could not be fetched or started; `trap`, it broke down
 * over this text (the next call gets a fresh one); `option`, an option does not fit.
 */
export class AnnotatorError extends Error {
  readonly code: "load" | "trap" | "option";
  constructor(code: "load" | "trap" | "option", message: string);
}

/** One user of the worker that all clients and elements of a page share. */
export class Client {
  constructor(options?: ClientOptions);
  /** Where the work is done; null before the first call. */
  readonly thread: "worker" | "main" | null;
  /** Resolves when the engine is loaded; `annotate` waits for it by itself. */
  ready(): Promise<void>;
  /** Cleans and annotates one article. Calls are worked on one after the other. */
  annotate(text: string, options?: CallOptions): Promise<AnnotatedArticle>;
  /** Ends the client's calls; the worker goes with its last client. */
  dispose(): void;
}

/** A client whose engine is loaded. Rejects with an AnnotatorError where it can't be. */
export function createClient(options?: ClientOptions): Promise<Client>;
