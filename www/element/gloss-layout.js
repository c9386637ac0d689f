/**
 * Glosses beside their line: each stands level with its mark, or below the gloss before it. Heights
 * are read first and written after, in a style sheet, for the element writes no style attributes.
 */

/** Pixels between two glosses. */
const GAP = 8;

/**
 * @param {{ node: HTMLElement, anchor: HTMLElement | undefined }[]} glosses In text order.
 * @param {CSSStyleSheet} sheet Its first rule is the card's; all after it are ours.
 */
export function layGlosses(glosses, sheet) {
  const beside = glosses[0] && getComputedStyle(glosses[0].node).position === "absolute";
  /** @type {string[]} */
  const rules = [];
  let bottom = -Infinity;
  if (beside) {
    const places = glosses.map(({ node, anchor }) => ({
      node,
      frame: node.parentElement?.getBoundingClientRect().top ?? 0,
      line: anchor?.getClientRects()[0]?.top ?? 0,
      height: node.offsetHeight,
    }));
    for (const [at, { node, frame, line, height }] of places.entries()) {
      const top = Math.max(line, bottom + GAP);
      bottom = top + height;
      node.id = `gloss-${at}`;
      rules.push(`#gloss-${at} { top: ${Math.round(top - frame)}px }`);
    }
  }
  while (sheet.cssRules.length > 1) sheet.deleteRule(sheet.cssRules.length - 1);
  for (const rule of rules) sheet.insertRule(rule, sheet.cssRules.length);
}
