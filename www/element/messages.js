/**
 * The element in an iframe: the page around it sends texts and gets results by messages. Only origins
 * that the attribute `message-origins` names are heard, and answers go to the origin that asked.
 *
 * To the frame: `{ annotator: "annotate", id, text, options }`, `{ annotator: "select", target }`,
 * `{ annotator: "hello" }`. From it: "ready", "result" and "error" with the id of their call,
 * "select", and "height" in CSS pixels whenever it changes.
 */
import { AnnotatorError, messageOf } from "../client/errors.js";

/** @import { ArticleAnnotator } from "./annotator.js" */

/**
 * @param {string | null} value Origins with spaces between them; "self" for the frame's own. There is
 *   no wildcard.
 * @returns {Set<string>}
 */
export const originsFrom = (value) =>
  new Set(
    (value ?? "")
      .split(/\s+/)
      .map((word) => (word === "self" ? location.origin : word))
      .filter((word) => URL.canParse?.(word) !== false && word !== "" && word !== "*"),
  );

/**
 * @param {ArticleAnnotator} annotator
 * @param {Set<string>} origins
 * @returns {() => void} Stops it.
 */
export function hearMessages(annotator, origins) {
  const gone = new AbortController();
  const { signal } = gone;
  if (origins.size === 0 || window.parent === window) return () => gone.abort();
  /** Who is told of what happens here. @type {string | null} */
  let origin = null;
  const tell = (/** @type {Record<string, unknown>} */ message) => {
    if (origin) window.parent.postMessage(message, origin);
  };
  const greet = (/** @type {string} */ from) => {
    origin = from;
    tell({ annotator: "ready" });
    tell({ annotator: "height", height: annotator.offsetHeight });
  };
  const annotate = async (/** @type {any} */ { id, text, options }) => {
    const to = origin;
    const answer = (/** @type {Record<string, unknown>} */ message) => {
      if (to) window.parent.postMessage({ ...message, id }, to);
    };
    try {
      answer({ annotator: "result", result: await annotator.annotate(text, { ...options }) });
    } catch (error) {
      const code = error instanceof AnnotatorError ? error.code : "superseded";
      answer({ annotator: "error", code, message: messageOf(error) });
    }
  };
  window.addEventListener(
    "message",
    ({ data, source, origin: from }) => {
      if (source !== window.parent || !origins.has(from) || typeof data !== "object") return;
      if (data?.annotator === "hello") greet(from);
      else if (data?.annotator === "annotate" && typeof data.text === "string") {
        origin = from;
        void annotate(data);
      } else if (data?.annotator === "select") annotator.select(data.target ?? null);
    },
    { signal },
  );
  annotator.addEventListener(
    "annotator-select",
    (event) => {
      const { target } = /** @type {CustomEvent} */ (event).detail;
      tell({ annotator: "select", target });
    },
    { signal },
  );
  const resize = new ResizeObserver(() => {
    tell({ annotator: "height", height: annotator.offsetHeight });
  });
  resize.observe(annotator);
  signal.addEventListener("abort", () => resize.disconnect());
  // The page that embeds us, where the browser says which it is; else it says hello itself.
  const embedder = document.referrer ? new URL(document.referrer).origin : null;
  if (embedder && origins.has(embedder)) greet(embedder);
  return () => gone.abort();
}
