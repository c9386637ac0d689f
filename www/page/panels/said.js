// Who said what: speakers, their quotations in the order of the article, reported speech told apart, and
// what the article doesn't tell.

import { bySpeaker } from "../../export/speakers.js";
import { node } from "../dom.js";
import { longList } from "../long-list.js";

/** @import { Drawing } from "../panels.js" */

/** Quotations of one speaker shown at first. */
const AT_FIRST = 12;

/**
 * @param {Drawing} drawing
 * @returns {Node[]}
 */
export function drawSaid({ article, language: { say }, select }) {
  const groups = bySpeaker(article);
  if (groups.length === 0) return [node("p", { class: "note" }, say("panel.said.none"))];
  /** @param {(typeof groups)[number]} group */
  const row = ({ name, entity, quotes }) => {
    const role = entity === null ? null : article.entities[entity]?.role;
    const note = name === null ? say("said.untold.note") : role;
    return node(
      "section",
      { class: "speaker" },
      node(
        "h3",
        {},
        node("span", { dir: "auto" }, name ?? say("said.untold")),
        note && " ",
        note && node("small", { dir: "auto" }, note),
      ),
      ...longList(node("div"), quotes, said, say, AT_FIRST),
    );
  };
  /** @param {number} index */
  const said = (index) => {
    const quote = article.quotes[index];
    const parts = quote?.parts.length ? quote.parts : quote ? [quote] : [];
    const words = parts.map(({ start, end }) => article.text.slice(start, end)).join(" … ");
    const indirect = quote?.kind === "indirect";
    return node(
      "blockquote",
      { class: indirect ? "indirect" : "direct", dir: "auto" },
      node(
        "button",
        { type: "button", onclick: () => select({ kind: "quote", index }) },
        indirect && node("span", { class: "tag" }, say("said.reported"), " "),
        words,
      ),
    );
  };
  return longList(node("div"), groups, row, say);
}
