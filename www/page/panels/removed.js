// What cleaning took out, each line with its reason; one or all can be put back.

import { node } from "../dom.js";
import { longList } from "../long-list.js";

/** @import { Removal } from "../../../pkg/article_annotator.js" */
/** @import { Drawing } from "../panels.js" */

/** Characters of a removed line that the list shows; the whole is in "before and after". */
const SHOWN = 160;

/**
 * @param {Drawing} drawing
 * @returns {Node[]}
 */
export function drawRemoved({ article, language: { say }, select, restore, restoreAll, compare }) {
  const compared = node("button", { type: "button", onclick: compare }, say("panel.compare"));
  if (article.removed.length === 0) {
    return [
      node("p", { class: "note" }, say("panel.removed.none")),
      node("div", { class: "row" }, compared),
    ];
  }
  const rows = article.removed.map((removal, index) => ({ removal, index }));
  /** @param {{ removal: Removal, index: number }} item */
  const row = ({ removal: { source, reason, rule }, index }) => {
    const words = article.sourceText.slice(
      source.start,
      Math.min(source.end, source.start + SHOWN),
    );
    const id = `removed-${index}`;
    return node(
      "li",
      {},
      node(
        "button",
        {
          ...{ type: "button", class: "words", dir: "auto", id },
          onclick: () => select({ kind: "removed", index }),
        },
        source.end - source.start > SHOWN ? `${words.trimEnd()} …` : words,
      ),
      node(
        "small",
        {},
        say("panel.removed.why", { reason: say(`reason.${reason}`), rule: say(`rule.${rule}`) }),
      ),
      node(
        "button",
        { type: "button", class: "small", "aria-describedby": id, onclick: () => restore(index) },
        say("panel.restore"),
      ),
    );
  };
  return [
    node(
      "div",
      { class: "row" },
      compared,
      node("button", { type: "button", onclick: restoreAll }, say("panel.restore.all")),
    ),
    ...longList(node("ul", { class: "removals" }), rows, row, say),
  ];
}
