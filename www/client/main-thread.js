/** The work on the main thread: where no worker can start. */
import { AnnotatorError, failureOf, messageOf } from "./errors.js";

/** @import { AnnotatedArticle, AnnotateOptions } from "../../pkg/article_annotator.js" */
/** @import { Thread } from "./engine.js" */

/** @implements {Thread} */
export class MainThread {
  /** @type {"main"} */
  kind = "main";
  #wasm;
  /** @type {typeof import("../../pkg/article_annotator.js") | null} */
  #core = null;

  /** @param {string} wasm */
  constructor(wasm) {
    this.#wasm = wasm;
  }

  async start() {
    if (this.#core) return;
    try {
      const core = await import("../../pkg/article_annotator.js");
      await core.default({ module_or_path: this.#wasm });
      this.#core = core;
    } catch (error) {
      throw new AnnotatorError("load", messageOf(error));
    }
  }

  /**
   * @param {string} text
   * @param {AnnotateOptions} options
   * @param {(done: number) => void} progress
   * @returns {Promise<AnnotatedArticle>}
   */
  async annotate(text, options, progress) {
    if (!this.#core) throw new AnnotatorError("load", "not started");
    // The page paints what it has before it is blocked.
    await new Promise((resume) => setTimeout(resume));
    try {
      return this.#core.annotate(text, { ...options, onProgress: progress });
    } catch (error) {
      throw new AnnotatorError(failureOf(error), messageOf(error));
    }
  }

  stop() {
    // Nothing runs between two tasks, and what was loaded stays.
  }
}
