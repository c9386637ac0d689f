/** Putting removed lines back, and taking others out: corrections of the cleaning. */
import { anchorAt, locate } from "../corrections/index.js";

/** @import { AnnotatedArticle, AnnotateOptions, Span } from "../../pkg/article_annotator.js" */
/** @import { Correction } from "../corrections/index.js" */

/** @param {Correction} correction */
const isCleaning = ({ type }) => type === "keep" || type === "drop";

/**
 * Whether two lists of corrections ask for the same cleaning.
 *
 * @param {readonly Correction[]} a
 * @param {readonly Correction[]} b
 */
export const sameCleaning = (a, b) =>
  JSON.stringify(a.filter(isCleaning)) === JSON.stringify(b.filter(isCleaning));

/**
 * The corrections with some stretches kept or dropped as well.
 *
 * @param {readonly Correction[]} corrections
 * @param {"keep" | "drop"} type
 * @param {readonly Span[]} spans
 * @param {string} source
 * @returns {Correction[]}
 */
export function withCleaning(corrections, type, spans, source) {
  // What a person puts back is no longer dropped, and the other way round.
  const rest = corrections.filter((correction) => {
    if (!isCleaning(correction) || correction.type === type) return true;
    const there = locate(source, correction.quote);
    return !there || !spans.some(({ start, end }) => start < there.end && there.start < end);
  });
  return [...rest, ...spans.map((span) => ({ type, quote: anchorAt(source, span) }))];
}

/**
 * The ranges that corrections keep and drop of a source.
 *
 * @param {readonly Correction[]} corrections
 * @param {string} source
 * @returns {Pick<AnnotateOptions, "keep" | "drop">}
 */
export function cleaningOptions(corrections, source) {
  const of = (/** @type {"keep" | "drop"} */ type) =>
    corrections.flatMap((correction) =>
      correction.type === type ? (locate(source, correction.quote) ?? []) : [],
    );
  const [keep, drop] = [of("keep"), of("drop")];
  return { ...(keep.length && { keep }), ...(drop.length && { drop }) };
}

/**
 * The stretch of the source that a stretch of the article came from.
 *
 * @param {AnnotatedArticle} article
 * @param {Span} span
 * @returns {Span | null}
 */
export function sourceOf({ sourceMap }, { start, end }) {
  const runs = sourceMap.filter(({ text }) => text.end > start && text.start < end);
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return null;
  // Of a run that was mended the whole is taken: its parts have no place of their own.
  return {
    start: first.source.start + (first.kind === "copy" ? Math.max(0, start - first.text.start) : 0),
    end: last.source.end - (last.kind === "copy" ? Math.max(0, last.text.end - end) : 0),
  };
}
