// Names by kind, each with its role and count; a press goes from mention to mention.

import { numberFormat } from "../../strings/formats.js";
import { NAME_KINDS } from "../../strings/kinds.js";
import { node } from "../dom.js";
import { longList } from "../long-list.js";

/** @import { Entity } from "../../../pkg/article_annotator.js" */
/** @import { Drawing } from "../panels.js" */

/**
 * @param {Drawing} drawing
 * @returns {Node[]}
 */
export function drawNames({ article, language: { say, lang }, select }) {
  if (article.entities.length === 0) return [node("p", { class: "note" }, say("panel.names.none"))];
  const number = numberFormat(lang);
  /** @type {Map<string, { entity: Entity, index: number }[]>} */
  const kinds = new Map();
  for (const [index, entity] of article.entities.entries()) {
    const kind = kinds.get(entity.type);
    if (kind) kind.push({ entity, index });
    else kinds.set(entity.type, [{ entity, index }]);
  }
  return NAME_KINDS.flatMap((kind) => {
    const named = kinds.get(kind);
    if (!named) return [];
    named.sort((a, b) => b.entity.mentions.length - a.entity.mentions.length);
    const heading = node(
      "h3",
      { class: "kind", "data-kind": kind },
      node("span", { class: "sign" }, say(`kinds.${kind}`)),
      " ",
      node("span", { class: "count" }, number.format(named.length)),
    );
    /** @param {{ entity: Entity, index: number }} named */
    const row = ({ entity, index }) => {
      let mention = -1;
      const count = entity.mentions.length;
      return node(
        "li",
        {},
        node(
          "button",
          {
            ...{ type: "button", class: "row-button" },
            onclick: () => {
              mention = (mention + 1) % Math.max(1, count);
              select({ kind: "entity", index, mention });
            },
          },
          node("span", { class: "name", dir: "auto" }, entity.name),
          entity.role && node("small", { dir: "auto" }, entity.role),
          node("span", { class: "count", "aria-hidden": "true" }, number.format(count)),
          node("span", { class: "unseen" }, say("count.mentions", { n: count })),
        ),
      );
    };
    return [heading, ...longList(node("ul", { class: "rows" }), named, row, say)];
  });
}
