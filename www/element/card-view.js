/** Where the card stands: below its mark, inside the sheet, or beside the text of the host's page. */
import { button, element } from "./dom.js";

/** @import { Language as Words } from "../strings/languages.js" */

/** Pixels between a mark and its card. */
const GAP = 8;

/**
 * The box beside which a card stands: as high as all lines of a mark, and where its last one begins.
 *
 * @param {readonly DOMRect[]} lines
 */
export function linesBox(lines) {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return new DOMRect();
  return new DOMRect(last.left, first.top, last.width, last.bottom - first.top);
}

export class CardView {
  node = element("div", {
    class: "card",
    part: "card",
    role: "dialog",
    "aria-labelledby": "card-title",
    tabindex: "-1",
    hidden: true,
  });
  #place;

  /**
   * @param {CSSStyleDeclaration} place The rule that says where the card stands: no style attribute
   *   is ever written.
   */
  constructor(place) {
    this.#place = place;
  }

  get open() {
    return !this.node.hidden;
  }

  /**
   * @param {Node} content
   * @param {DOMRect} mark As {@link linesBox}, in the window's coordinates.
   * @param {Element} sheet What the card stands in.
   * @param {boolean} outside Whether the mark is not in the sheet but in the page around.
   * @param {Words} words
   * @param {() => void} close
   */
  show(content, mark, sheet, outside, { say }, close) {
    const shut = button("×", close, { class: "close", "aria-label": say("card.close") });
    this.node.replaceChildren(content, shut);
    this.node.hidden = false;
    const frame = sheet.getBoundingClientRect();
    const { height, width } = this.node.getBoundingClientRect();
    const below = mark.bottom + GAP;
    const above = mark.top - GAP - height;
    // Above the mark only where there is no room below it and enough above.
    const top = below + height > window.innerHeight && above > 0 ? above : below;
    this.#place.setProperty("top", `${Math.round(top - frame.top)}px`);
    if (!outside) return;
    const left = Math.max(GAP, Math.min(mark.left, window.innerWidth - width - GAP));
    this.#place.setProperty("left", `${Math.round(left - frame.left)}px`);
  }

  hide() {
    if (!this.open) return;
    this.node.hidden = true;
    this.node.replaceChildren();
  }
}
