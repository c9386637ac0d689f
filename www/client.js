/**
 * Annotates from a program without blocking its page: the work is done in a worker, or on the main
 * thread where no worker can start.
 *
 *   const client = await createClient();
 *   const article = await client.annotate(text, { signal });
 *   client.dispose();
 *
 * @module
 */
import { AnnotatorError, abortError } from "./client/errors.js";
import { acquireEngine } from "./client/engine.js";

/** @import { AnnotatedArticle, AnnotateOptions } from "../pkg/article_annotator.js" */

export { AnnotatorError };

/**
 * @typedef {object} ClientOptions
 * @property {string | URL} [workerUrl] Where `worker.js` lies; beside this file by default.
 * @property {string | URL} [wasmUrl] Where `article_annotator_bg.wasm` lies; beside this file by default.
 */

/** @typedef {AnnotateOptions & { signal?: AbortSignal }} CallOptions */

/** One user of the engine that all clients of a page share. */
export class Client {
  #engine;
  #gone = new AbortController();

  /** @param {ClientOptions} [options] */
  constructor(options = {}) {
    this.#engine = acquireEngine(options);
  }

  /** Where the work is done; null before the first call has been started. */
  get thread() {
    return this.#engine.thread;
  }

  /** Resolves when the engine is loaded; `annotate` waits for it by itself. */
  ready() {
    return this.#engine.ready();
  }

  /**
   * Cleans and annotates one article.
   *
   * @param {string} text
   * @param {CallOptions} [options]
   * @returns {Promise<AnnotatedArticle>} Rejects with an AbortError when `signal` is aborted, with an
   *   {@link AnnotatorError} when an option is wrong or the engine failed.
   */
  annotate(text, { signal, onProgress, ...options } = {}) {
    const gone = this.#gone.signal;
    if (gone.aborted) return Promise.reject(gone.reason);
    return this.#engine.annotate(text, options, either(gone, signal), onProgress);
  }

  /** Ends the client's calls; the worker goes with its last client. */
  dispose() {
    if (this.#gone.signal.aborted) return;
    this.#gone.abort(abortError("the client was disposed of"));
    this.#engine.release();
  }
}

/**
 * A signal that is aborted when one of two is. (AbortSignal.any is younger than the browsers served.)
 *
 * @param {AbortSignal} one
 * @param {AbortSignal | undefined} other
 */
function either(one, other) {
  if (!other) return one;
  const both = new AbortController();
  for (const signal of [one, other]) {
    if (signal.aborted) both.abort(signal.reason);
    else signal.addEventListener("abort", () => both.abort(signal.reason), { signal: both.signal });
  }
  return both.signal;
}

/**
 * A client whose engine is loaded.
 *
 * @param {ClientOptions} [options]
 * @returns {Promise<Client>}
 */
export async function createClient(options) {
  const client = new Client(options);
  try {
    await client.ready();
  } catch (error) {
    client.dispose();
    throw error;
  }
  return client;
}
