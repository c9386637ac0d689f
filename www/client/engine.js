/**
 * The engine that every client and element of a page shares: one queue before one worker, or before
 * the main thread where no worker can start.
 */
import { AnnotatorError } from "./errors.js";
import { MainThread } from "./main-thread.js";
import { WorkerThread, WorkerUnavailable } from "./worker-thread.js";

/** @import { AnnotatedArticle, AnnotateOptions } from "../../pkg/article_annotator.js" */
/** @import { ClientOptions } from "../client.js" */

/**
 * What does the work. A thread runs one call at a time.
 *
 * @typedef {object} Thread
 * @property {"worker" | "main"} kind
 * @property {() => Promise<void>} start Rejects with an {@link AnnotatorError} or, for good, with a
 *   {@link WorkerUnavailable}.
 * @property {(text: string, options: AnnotateOptions, progress: (done: number) => void) =>
 *   Promise<AnnotatedArticle>} annotate
 * @property {() => void} stop Gives up what is running.
 */

/**
 * @typedef {object} Call
 * @property {string} text
 * @property {AnnotateOptions} options
 * @property {AbortSignal} signal
 * @property {((done: number) => void) | undefined} onProgress
 * @property {(article: AnnotatedArticle) => void} resolve
 * @property {(error: unknown) => void} reject
 */

/** Below this many code units a call that nobody waits for any more is let run to its end. */
const CHEAP = 100_000;

/** @type {Map<string, Engine>} */
const engines = new Map();

/**
 * The engine for these addresses; `release` it when done.
 *
 * @param {ClientOptions} options
 */
export function acquireEngine({ workerUrl, wasmUrl }) {
  const worker = String(workerUrl ?? new URL("./worker.js", import.meta.url));
  const wasm = String(wasmUrl ?? new URL("./article_annotator_bg.wasm", import.meta.url));
  const key = `${worker} ${wasm}`;
  let engine = engines.get(key);
  if (!engine) {
    engine = new Engine(worker, wasm, () => engines.delete(key));
    engines.set(key, engine);
  }
  engine.users++;
  return engine;
}

class Engine {
  users = 0;
  #wasm;
  #forget;
  /** @type {Thread} */
  #thread;
  /** @type {Promise<void> | null} */
  #started = null;
  /** @type {Call[]} */
  #queue = [];
  #busy = false;

  /**
   * @param {string} worker
   * @param {string} wasm
   * @param {() => void} forget Called when the last user has gone.
   */
  constructor(worker, wasm, forget) {
    this.#wasm = wasm;
    this.#forget = forget;
    this.#thread = new WorkerThread(worker, wasm);
  }

  /** @returns {"worker" | "main" | null} */
  get thread() {
    return this.#started ? this.#thread.kind : null;
  }

  /** @returns {Promise<void>} */
  ready() {
    this.#started ??= this.#start().catch((error) => {
      this.#started = null;
      throw error;
    });
    return this.#started;
  }

  async #start() {
    try {
      await this.#thread.start();
    } catch (error) {
      if (!(error instanceof WorkerUnavailable)) throw error;
      this.#thread = new MainThread(this.#wasm);
      await this.#thread.start();
    }
  }

  /**
   * @param {string} text
   * @param {AnnotateOptions} options
   * @param {AbortSignal} signal
   * @param {((done: number) => void) | undefined} onProgress
   * @returns {Promise<AnnotatedArticle>}
   */
  annotate(text, options, signal, onProgress) {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      this.#queue.push({ text, options, signal, onProgress, resolve, reject });
      void this.#work();
    });
  }

  release() {
    if (--this.users > 0) return;
    this.#forget();
    this.#stop();
  }

  async #work() {
    if (this.#busy) return;
    this.#busy = true;
    for (let call; (call = this.#queue.shift());) {
      if (call.signal.aborted) call.reject(call.signal.reason);
      else await this.#run(call);
    }
    this.#busy = false;
  }

  /**
   * Runs one call; returns when the thread is free for the next.
   *
   * @param {Call} call
   */
  async #run(call) {
    const { text, signal } = call;
    /** @type {() => void} */
    let abort = () => {};
    const aborted = new Promise((resolve) => {
      abort = () => resolve(call.reject(signal.reason));
      signal.addEventListener("abort", abort, { once: true });
    });
    let annotating = false;
    const work = (async () => {
      try {
        await this.ready();
        if (signal.aborted) return;
        annotating = true;
        call.resolve(
          await this.#thread.annotate(text, call.options, (done) => {
            if (!signal.aborted) call.onProgress?.(done);
          }),
        );
      } catch (error) {
        if (error instanceof AnnotatorError && error.code === "trap") this.#stop();
        call.reject(error);
      }
    })();
    await Promise.race([work, aborted]);
    signal.removeEventListener("abort", abort);
    if (signal.aborted && annotating && text.length >= CHEAP) this.#stop();
    await work;
  }

  /** The next call starts afresh. */
  #stop() {
    this.#thread.stop();
    this.#started = null;
  }
}
