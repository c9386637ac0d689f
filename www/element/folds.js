/** What cleaning took out, folded where it stood: its reason, and a way to put it back. */
import { listFormat } from "../strings/formats.js";
import { button, element } from "./dom.js";

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */
/** @import { Language as Words } from "../strings/languages.js" */

/** Reasons named in a fold's line. */
const NAMED = 3;

/**
 * @param {AnnotatedArticle} article
 * @param {readonly number[]} indexes Of removals that stood together.
 * @param {Words} words
 * @param {(indexes: number[]) => void} restore
 */
export function foldElement(article, indexes, words, restore) {
  const { say, lang } = words;
  const reasons = [...new Set(indexes.map((index) => article.removed[index]?.reason ?? "other"))];
  const list = listFormat(lang, { type: "unit", style: "short" });
  const named = reasons.slice(0, NAMED).map((reason) => say(`reason.${reason}`));
  if (reasons.length > NAMED) named.push("…");

  const line = say("removed.here", { n: indexes.length, reasons: list.format(named) });
  const show = button(say("removed.show"), () => toggle(), { "aria-expanded": "false" });
  const back = button(say(indexes.length > 1 ? "removed.restoreAll" : "removed.restore"), () =>
    restore([...indexes]),
  );
  const fold = element(
    "div",
    { class: "removed", part: "removed", lang, "data-removed": indexes.join(" ") },
    element("span", { class: "what" }, line),
    element("span", { class: "acts" }, show, back),
  );
  /** @type {HTMLElement | null} What is folded is not built before somebody looks. */
  let items = null;
  const toggle = () => {
    const open = show.getAttribute("aria-expanded") !== "true";
    show.setAttribute("aria-expanded", String(open));
    show.textContent = say(open ? "removed.hide" : "removed.show");
    items ??= fold.appendChild(itemsElement(article, indexes, words, restore));
    items.hidden = !open;
  };
  return fold;
}

/**
 * @param {AnnotatedArticle} article
 * @param {readonly number[]} indexes
 * @param {Words} words
 * @param {(indexes: number[]) => void} restore
 */
function itemsElement(article, indexes, { say }, restore) {
  const items = indexes.map((index) => {
    const { source, reason, rule } = article.removed[index] ?? {};
    return element(
      "li",
      { "data-index": String(index) },
      element(
        "span",
        { class: "was" },
        article.sourceText.slice(source?.start, source?.end).trim(),
      ),
      element("span", { class: "why" }, `${say(`reason.${reason}`)}: ${say(`rule.${rule}`)}`),
      indexes.length > 1 && button(say("removed.restore"), () => restore([index])),
    );
  });
  return element("ul", null, ...items);
}

/**
 * Opens a fold, as its button does.
 *
 * @param {HTMLElement} fold
 */
export function openFold(fold) {
  const show = /** @type {HTMLElement | null} */ (
    fold.querySelector("button[aria-expanded=false]")
  );
  show?.click();
}
