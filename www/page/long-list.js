// Lists of any length: some rows at first, more when asked for, so that no list ever blocks the page.

import { node } from "./dom.js";

/** @import { Say } from "../strings/say.js" */

/**
 * Puts rows into `list`, which a button after it continues.
 *
 * @template T
 * @param {HTMLElement} list
 * @param {readonly T[]} items
 * @param {(item: T) => Node} row
 * @param {Say} say
 * @param {number} [step] Rows at a time.
 * @returns {Node[]} The list and, where there is more, its button.
 */
export function longList(list, items, row, say, step = 60) {
  let shown = 0;
  const more = node("button", {
    type: "button",
    class: "more",
    onclick: () => {
      const first = shown;
      grow();
      const next = list.children[first]?.querySelector("button, [tabindex]");
      if (next instanceof HTMLElement) next.focus();
    },
  });
  const grow = () => {
    const until = Math.min(items.length, shown + step);
    list.append(...items.slice(shown, until).map(row));
    shown = until;
    const left = items.length - shown;
    more.hidden = left === 0;
    more.textContent = say("panel.more", { n: Math.min(left, step) });
  };
  grow();
  return items.length > shown ? [list, more] : [list];
}
