/** What the element's attributes say. */
import { readText } from "./read-text.js";

/** @import { AnnotateOptions } from "../../pkg/article_annotator.js" */
/** @import { ClientOptions } from "../client.js" */

/**
 * @param {Element} element
 * @returns {AnnotateOptions}
 */
export function optionsOf(element) {
  const format = /** @type {"plain" | "html" | null} */ (element.getAttribute("format"));
  const referenceDate = element.getAttribute("reference-date");
  return {
    ...(format && { format }),
    ...(referenceDate && { referenceDate }),
    ...(element.getAttribute("clean") === "off" && { clean: false }),
  };
}

/**
 * Where the engine's files lie, if not beside the script.
 *
 * @param {Element} element
 * @returns {ClientOptions}
 */
export function addressesOf(element) {
  const address = (/** @type {string} */ name) => {
    const url = element.getAttribute(name);
    return url === null ? undefined : new URL(url, element.baseURI);
  };
  const [workerUrl, wasmUrl] = [address("worker-url"), address("wasm-url")];
  return { ...(workerUrl && { workerUrl }), ...(wasmUrl && { wasmUrl }) };
}

/**
 * The element's own text: words alone keep their lines; of elements the lines are what they show.
 *
 * @param {Element} element
 */
export const wordsOf = (element) =>
  element.firstElementChild ? readText(element).text : (element.textContent ?? "").trim();
