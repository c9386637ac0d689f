// Before and after: the pasted text with what was removed struck out, beside the article it became.

import { byId, node } from "./dom.js";
import { longList } from "./long-list.js";

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */
/** @import { Say } from "../strings/say.js" */

/** Pieces of the text drawn at a time. */
const STEP = 120;
/** Longest piece, in characters: a text without lines is cut too. */
const PIECE = 4_000;

/**
 * Opens the comparison as a dialog.
 *
 * @param {AnnotatedArticle} article
 * @param {Say} say
 */
export function compare(article, say) {
  const dialog = /** @type {HTMLDialogElement} */ (byId("compare"));
  const close = () => dialog.close();
  dialog.setAttribute("aria-labelledby", "compare-title");
  dialog.replaceChildren(
    node(
      "div",
      { class: "row head" },
      node("h2", { id: "compare-title" }, say("compare.title")),
      node("button", { type: "button", onclick: close }, say("page.close")),
    ),
    node(
      "div",
      { class: "columns" },
      column(say("compare.before"), before(article), say, (piece) =>
        piece.reason
          ? node(
              "del",
              { title: say("compare.removed", { reason: say(`reason.${piece.reason}`) }) },
              node(
                "span",
                { class: "unseen" },
                `${say("compare.removed", { reason: say(`reason.${piece.reason}`) })}: `,
              ),
              piece.text,
            )
          : node("span", {}, piece.text),
      ),
      column(say("compare.after"), after(article), say, (piece) => node("span", {}, piece.text)),
    ),
  );
  dialog.showModal();
}

/** @typedef {{ text: string, reason?: string }} Piece */

/**
 * @param {string} title
 * @param {Piece[]} pieces
 * @param {Say} say
 * @param {(piece: Piece) => Node} draw
 */
function column(title, pieces, say, draw) {
  const area = node("div", { class: "text", dir: "auto" });
  return node(
    "section",
    { tabindex: 0, "aria-label": title },
    node("h3", {}, title),
    ...longList(area, pieces, draw, say, STEP),
  );
}

/**
 * @param {AnnotatedArticle} article
 * @returns {Piece[]}
 */
function before({ sourceText, removed }) {
  /** @type {Piece[]} */
  const pieces = [];
  let at = 0;
  for (const { source, reason } of removed) {
    cut(pieces, sourceText.slice(at, source.start));
    cut(pieces, sourceText.slice(source.start, source.end), reason);
    at = Math.max(at, source.end);
  }
  cut(pieces, sourceText.slice(at));
  return pieces;
}

/** @param {AnnotatedArticle} article */
function after({ text }) {
  /** @type {Piece[]} */
  const pieces = [];
  cut(pieces, text);
  return pieces;
}

/**
 * @param {Piece[]} pieces
 * @param {string} text
 * @param {string} [reason]
 */
function cut(pieces, text, reason) {
  for (let at = 0; at < text.length;) {
    let end = at + PIECE;
    if (/[\uD800-\uDBFF]/.test(text.charAt(end - 1))) end++;
    pieces.push({ text: text.slice(at, end), ...(reason !== undefined && { reason }) });
    at = end;
  }
}
