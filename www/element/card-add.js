/** The card of words that a person selected: a name that was missed. */
import { anchorAt } from "../corrections/index.js";
import { NAME_KINDS } from "../strings/kinds.js";
import { button, element } from "./dom.js";

/** @import { AnnotatedArticle, Span } from "../../pkg/article_annotator.js" */
/** @import { Correction } from "../corrections/index.js" */
/** @import { Language } from "../strings/languages.js" */

/** Code units of the longest name that somebody would mark. */
const LONGEST = 120;

/**
 * @param {AnnotatedArticle} article
 * @param {Span} span
 * @param {Language} words
 * @param {(correction: Correction) => void} correct
 * @returns {DocumentFragment | null} Null where the words are no name by their length or lines.
 */
export function markAs({ text }, span, { say }, correct) {
  const name = text.slice(span.start, span.end);
  if (name.length > LONGEST || name.includes("\n")) return null;
  const content = document.createDocumentFragment();
  const kinds = NAME_KINDS.map((to) =>
    button(say(`kind.${to}`), () =>
      correct({ type: "add", target: "entity", quote: anchorAt(text, span), to }),
    ),
  );
  content.append(
    element("h3", { id: "card-title" }, name),
    element("p", null, say("card.markAs")),
    element("div", { class: "acts" }, ...kinds),
  );
  return content;
}
