/** Applies corrections to a result. */
import { locate } from "./anchor.js";
import { retypeDate, retypeQuote, respan, speaker } from "./apply-spans.js";
import { add, merge, remove, retypeEntity, split } from "./apply-entities.js";

/** @import { AnnotatedArticle, Entity, Quote } from "../../pkg/article_annotator.js" */
/** @import { Anchor } from "./anchor.js" */

/**
 * `quote` says where, in the cleaned text (for "keep" and "drop": in the source text).
 *
 * - retype: the name's entity is of kind `to`; of a quotation, its kind.
 * - respan: the name, quotation or date is `to` instead.
 * - remove: no name, no quotation, no date; `scope: "one"` takes out one mention only.
 * - add: a name that was missed, of kind `to`, wherever those words stand.
 * - merge: the entity of `quote` is the one of `with`.
 * - split: the mention is somebody else: an entity of its own.
 * - speaker: the quotation was said by the entity mentioned at `to`; null: the article doesn't tell.
 * - value: the date means `to`.
 * - keep, drop: cleaning keeps or removes this stretch of the source; no matter for `apply`.
 *
 * @typedef {{ type: "retype", target: "entity", quote: Anchor, to: Entity["type"] }
 *   | { type: "retype", target: "quote", quote: Anchor, to: Quote["kind"] }
 *   | { type: "respan", target: "entity" | "quote" | "date", quote: Anchor, to: Anchor }
 *   | { type: "remove", target: "entity" | "quote" | "date", quote: Anchor, scope?: "one" | "all" }
 *   | { type: "add", target: "entity", quote: Anchor, to: Entity["type"] }
 *   | { type: "merge", quote: Anchor, with: Anchor }
 *   | { type: "split", quote: Anchor }
 *   | { type: "speaker", quote: Anchor, to: Anchor | null }
 *   | { type: "value", quote: Anchor, to: string | null }
 *   | { type: "keep" | "drop", quote: Anchor }} Correction
 */

/**
 * The result with corrections applied, one after the other; those whose words are gone do nothing.
 *
 * @param {AnnotatedArticle} article
 * @param {readonly Correction[]} corrections
 * @returns {AnnotatedArticle} A new one; the given one is left as it is.
 */
export const apply = (article, corrections) =>
  corrections.reduce((current, correction) => step(current, correction) ?? current, article);

/**
 * Tells which corrections still have a place in a result of a changed text.
 *
 * @param {readonly Correction[]} corrections
 * @param {AnnotatedArticle} article
 * @returns {{ kept: Correction[], lost: Correction[] }}
 */
export function carry(corrections, article) {
  /** @type {Correction[]} */
  const kept = [];
  /** @type {Correction[]} */
  const lost = [];
  let current = article;
  for (const correction of corrections) {
    const next = step(current, correction);
    (next ? kept : lost).push(correction);
    current = next ?? current;
  }
  return { kept, lost };
}

/**
 * @param {AnnotatedArticle} article
 * @param {Correction} correction
 * @returns {AnnotatedArticle | null} Null where it has no place in this article.
 */
function step(article, correction) {
  const cleaning = correction.type === "keep" || correction.type === "drop";
  const span = locate(cleaning ? article.sourceText : article.text, correction.quote);
  if (!span) return null;
  switch (correction.type) {
    case "keep":
    case "drop":
      return article;
    case "add":
      return add(article, span, correction.to);
    case "merge":
      return merge(article, span, locate(article.text, correction.with));
    case "split":
      return split(article, span);
    case "speaker":
      return speaker(article, span, correction.to && locate(article.text, correction.to));
    case "value":
      return retypeDate(article, span, correction.to);
    case "respan":
      return respan(article, correction.target, span, locate(article.text, correction.to));
    case "remove":
      return remove(article, correction.target, span, correction.scope ?? "all");
    case "retype":
      return correction.target === "quote"
        ? retypeQuote(article, span, correction.to)
        : retypeEntity(article, span, correction.to);
    default:
      return null;
  }
}
