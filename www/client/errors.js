/** @typedef {"load" | "trap" | "option"} Failure */

/**
 * What went wrong: `load`, the engine's files could not be fetched or started; `trap`, it broke down
 * over this text (the next call gets a fresh one); `option`, an option does not fit.
 */
export class AnnotatorError extends Error {
  /**
   * @param {Failure} code
   * @param {string} message
   */
  constructor(code, message) {
    super(message);
    this.name = "AnnotatorError";
    this.code = code;
  }
}

/** @param {string} message */
export const abortError = (message) => new DOMException(message, "AbortError");

/**
 * What an error of the core means: it refuses wrong options with a plain Error; whatever else comes
 * is a breakdown.
 *
 * @param {unknown} error
 * @returns {Failure}
 */
export const failureOf = (error) =>
  error instanceof Error && error.constructor === Error ? "option" : "trap";

/** @param {unknown} error */
export const messageOf = (error) => (error instanceof Error ? error.message : String(error));
