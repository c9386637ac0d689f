/** The legend: one toggle for each kind that the article has, drawn as its marks are. */
import { numberFormat } from "../strings/formats.js";
import { element } from "./dom.js";
import { KINDS, manner, quoteKind } from "./kinds.js";

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */
/** @import { Kind } from "./kinds.js" */
/** @import { Language as Words } from "../strings/languages.js" */

/**
 * How many things of each kind an article has.
 *
 * @param {AnnotatedArticle} article
 * @returns {Map<Kind, number>}
 */
export function countKinds({ entities, quotes, dates }) {
  /** @type {Map<Kind, number>} */
  const counts = new Map();
  const add = (/** @type {Kind} */ kind) => counts.set(kind, (counts.get(kind) ?? 0) + 1);
  for (const { type } of entities) add(type);
  for (const { kind } of quotes) add(quoteKind(kind));
  if (dates.length) counts.set("date", dates.length);
  return counts;
}

/**
 * @param {Map<Kind, number>} counts
 * @param {ReadonlySet<Kind>} shown
 * @param {Words} words
 * @param {(kind: Kind) => void} toggle
 */
export function legendElement(counts, shown, { say, lang }, toggle) {
  const number = numberFormat(lang);
  const buttons = KINDS.filter((kind) => counts.has(kind)).map((kind) => {
    const swatch = element("span", { class: `swatch ${manner(kind)}` }, say(`kinds.${kind}`));
    const node = element(
      "button",
      {
        type: "button",
        "data-kind": kind,
        "data-key": kind,
        "aria-pressed": String(shown.has(kind)),
      },
      swatch,
      ` ${number.format(counts.get(kind) ?? 0)}`,
    );
    node.addEventListener("click", () => toggle(kind));
    return node;
  });
  const label = say("legend.label");
  return element(
    "div",
    { class: "legend", part: "legend", role: "group", "aria-label": label },
    ...buttons,
  );
}
