/** The work in a worker: a real file, started once, ended by a crash or when it is no longer wanted. */
import { Assembly } from "./slices.js";
import { AnnotatorError, abortError } from "./errors.js";
import { workerAddress } from "./policy.js";

/** @import { AnnotatedArticle, AnnotateOptions } from "../../pkg/article_annotator.js" */
/** @import { Thread } from "./engine.js" */
/** @import { FromWorker } from "../worker.js" */

/** The worker's script can't be had here: another origin, a policy, no workers at all. */
export class WorkerUnavailable extends Error {}

/** How long the script may take to answer at all; loading the wasm is not counted. */
const HELLO = 10_000;

/** @implements {Thread} */
export class WorkerThread {
  /** @type {"worker"} */
  kind = "worker";
  #address;
  /** @type {string | WebAssembly.Module} */
  #wasm;
  /** @type {Worker | null} */
  #worker = null;
  /** @type {Pending | null} */
  #pending = null;
  #calls = 0;
  /** Counts stops, so that a worker that answers after one is let go. */
  #stops = 0;

  /**
   * @param {string} address
   * @param {string} wasm
   */
  constructor(address, wasm) {
    this.#address = address;
    this.#wasm = wasm;
  }

  async start() {
    if (!this.#worker) {
      const stops = this.#stops;
      const worker = await this.#hello();
      if (stops !== this.#stops) {
        worker.terminate();
        throw abortError("the worker was stopped");
      }
      this.#worker = worker;
    }
    const module = /** @type {WebAssembly.Module | undefined} */ (
      await this.#ask({ do: "load", wasm: this.#wasm })
    );
    // Kept for the next worker, which then fetches and compiles nothing.
    if (module) this.#wasm = module;
  }

  /**
   * @param {string} text
   * @param {AnnotateOptions} options
   * @param {(done: number) => void} progress
   * @returns {Promise<AnnotatedArticle>}
   */
  annotate(text, options, progress) {
    const assembly = new Assembly(text);
    return /** @type {Promise<AnnotatedArticle>} */ (
      this.#ask({ do: "annotate", call: ++this.#calls, text, options }, { assembly, progress })
    );
  }

  stop() {
    this.#stops++;
    this.#worker?.terminate();
    this.#worker = null;
    this.#pending?.reject(abortError("the worker was stopped"));
    this.#pending = null;
  }

  /** @returns {Promise<Worker>} A worker that has said it is there. */
  #hello() {
    return new Promise((resolve, reject) => {
      /** @type {Worker} */
      let worker;
      const refuse = (/** @type {string} */ why) => {
        clearTimeout(timer);
        worker?.terminate();
        reject(new WorkerUnavailable(why));
      };
      const timer = setTimeout(() => refuse("the worker does not answer"), HELLO);
      try {
        const address = /** @type {string} */ (workerAddress(this.#address));
        worker = new Worker(address, { type: "module", name: "article-annotator" });
      } catch (error) {
        return refuse(String(error));
      }
      worker.onerror = (event) => {
        event.preventDefault();
        refuse(event.message || "the worker's script can't be loaded");
      };
      worker.onmessage = () => {
        clearTimeout(timer);
        worker.onerror = (event) => {
          event.preventDefault();
          this.#fail(event.message || "the worker broke down");
        };
        worker.onmessage = (event) => this.#hear(event.data);
        resolve(worker);
      };
    });
  }

  /**
   * @param {import("../worker.js").ToWorker} message
   * @param {Partial<Pending>} [rest]
   */
  #ask(message, rest = {}) {
    return new Promise((resolve, reject) => {
      this.#pending = { resolve, reject, ...rest };
      this.#worker?.postMessage(message);
    });
  }

  /** @param {FromWorker} message */
  #hear(message) {
    const pending = this.#pending;
    if (!pending) return;
    if (message.type === "progress") return pending.progress?.(message.done);
    if (message.type === "slice") return pending.assembly?.add(message.slice);
    this.#pending = null;
    if (message.type === "loaded") pending.resolve(message.module);
    else if (message.type === "done") pending.resolve(pending.assembly?.article);
    else if (message.type === "failed") {
      pending.reject(new AnnotatorError(message.code, message.message));
    }
  }

  /** @param {string} message */
  #fail(message) {
    this.#pending?.reject(new AnnotatorError("trap", message));
    this.#pending = null;
  }
}

/**
 * @typedef {object} Pending
 * @property {(value: unknown) => void} resolve
 * @property {(error: unknown) => void} reject
 * @property {Assembly} [assembly]
 * @property {(done: number) => void} [progress]
 */
