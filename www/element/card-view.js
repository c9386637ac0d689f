/** Where the card stands: below its mark, inside the sheet, or beside the text of the host's page. */
import { button, element } from "./dom.js";

/** @import { Words } from "./words.js" */

/** Pixels between a mark and its card. */
const GAP = 8;

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
   * @param {DOMRect} mark The mark's last line, in the window's coordinates.
   * @param {Element} sheet What the card stands in.
   * @param {Words} words
   * @param {() => void} close
   */
  show(content, mark, sheet, { say }, close) {
    const shut = button("×", close, { class: "close", "aria-label": say("card.close") });
    this.node.replaceChildren(content, shut);
    this.node.hidden = false;
    const frame = sheet.getBoundingClientRect();
    const { height } = this.node.getBoundingClientRect();
    const below = mark.bottom + GAP;
    const above = mark.top - GAP - height;
    // Above the mark only where there is no room below it and enough above.
    const top = below + height > window.innerHeight && above > 0 ? above : below;
    this.#place.setProperty("top", `${Math.round(top - frame.top)}px`);
  }

  hide() {
    if (!this.open) return;
    this.node.hidden = true;
    this.node.replaceChildren();
  }
}
