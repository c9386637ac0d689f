/**
 * Glosses beside their line: each stands level with its mark, or below the gloss before it. Heights
 * are read first and written after, in a style sheet, for the element writes no style attributes.
 */

/** Pixels between two glosses. */
const GAP = 8;

/** Which element of the text a gloss belongs to. @type {WeakMap<Element, HTMLElement>} */
const anchors = new WeakMap();

/**
 * @param {HTMLElement} gloss
 * @param {HTMLElement} mark
 */
export const belongs = (gloss, mark) => void anchors.set(gloss, mark);

export class GlossLayout {
  sheet = new CSSStyleSheet();
  #count = 0;
  /** The lowest edge so far, and of which chunk: the next may begin below it only. */
  #bottom = { after: /** @type {Element | null} */ (null), at: -Infinity };

  clear() {
    this.sheet.replaceSync("");
    this.#count = 0;
    this.#bottom = { after: null, at: -Infinity };
  }

  /**
   * Lays the glosses of some chunks. All are measured before any is moved.
   *
   * @param {readonly Element[]} chunks In text order.
   */
  lay(chunks) {
    const measured = chunks.map((chunk) => ({
      chunk,
      frame: chunk.getBoundingClientRect().top + scrollY,
      glosses: measure(chunk),
    }));
    for (const { chunk, frame, glosses } of measured) {
      const { after, at } = this.#bottom;
      let bottom = after && after === chunk.previousElementSibling ? at - frame : -Infinity;
      for (const { node, line, height } of glosses) {
        const top = Math.max(line, bottom + GAP);
        bottom = top + height;
        node.id = `gloss-${this.#count++}`;
        const rule = `#${node.id} { top: ${Math.round(top)}px }`;
        this.sheet.insertRule(rule, this.sheet.cssRules.length);
      }
      this.#bottom = { after: chunk, at: bottom + frame };
    }
  }
}

/**
 * How far below its chunk's top each gloss belongs, and how high it is.
 *
 * @param {Element} chunk
 */
function measure(chunk) {
  const glosses = /** @type {HTMLElement[]} */ ([...chunk.querySelectorAll(".gloss")]);
  if (!glosses[0] || getComputedStyle(glosses[0]).position !== "absolute") return [];
  const { top } = chunk.getBoundingClientRect();
  return glosses.map((node) => ({
    node,
    line: (anchors.get(node)?.getClientRects()[0]?.top ?? top) - top,
    height: node.offsetHeight,
  }));
}
