/** Overlapping marks made into a tree of elements. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { inTextOrder } from "../www/element/marks.js";
import { nest } from "../www/element/nest.js";
import { stepWord } from "../www/element/word-steps.js";

/**
 * The tree as text: a mark is its name and brackets; "…" where it goes on from, or on in, another part.
 *
 * @param {string} text
 * @param {[string, number, number][]} spans
 */
function drawn(text, spans) {
  const marks = spans
    .map(([name, start, end]) => ({ name, start, end, kind: /** @type {const} */ ("person") }))
    .sort((a, b) => inTextOrder(/** @type {any} */ (a), /** @type {any} */ (b)));
  /** @param {import("../www/element/nest.js").Tree<typeof marks[number]>} tree @returns {string} */
  const show = (tree) =>
    tree
      .map((twig) =>
        "mark" in twig
          ? `${twig.opens ? "" : "…"}${twig.mark.name}(${show(twig.children)})${twig.closes ? "" : "…"}`
          : text.slice(twig.start, twig.end),
      )
      .join("");
  return show(nest(marks, 0, text.length));
}

test("marks apart, inside each other, and side by side", () => {
  assert.equal(drawn("abcdef", []), "abcdef");
  assert.equal(drawn("abcdef", [["p", 1, 3]]), "ap(bc)def");
  assert.equal(
    drawn("abcdef", [
      ["q", 0, 6],
      ["p", 1, 3],
      ["d", 3, 6],
    ]),
    "q(ap(bc)d(def))",
  );
  assert.equal(
    drawn("abcdef", [
      ["q", 0, 3],
      ["p", 0, 3],
    ]),
    "q(p(abc))def",
  );
});

test("of two that cross the later is split where the earlier ends", () => {
  assert.equal(
    drawn("abcdef", [
      ["q", 0, 4],
      ["p", 2, 6],
    ]),
    "q(abp(cd)…)…p(ef)",
  );
  assert.equal(
    drawn("abcdefgh", [
      ["a", 0, 4],
      ["b", 2, 6],
      ["c", 3, 8],
    ]),
    "a(abb(cc(d)…)…)…c(…b(ef)gh)",
  );
});

test("a part of a block is cut to it", () => {
  const marks = [{ start: 0, end: 10 }];
  assert.deepEqual(nest(marks, 4, 8), [
    {
      mark: marks[0],
      start: 4,
      end: 8,
      opens: false,
      closes: false,
      children: [{ start: 4, end: 8 }],
    },
  ]);
});

test("whatever crosses whatever, every character comes out once and in order", () => {
  let seed = 7;
  const random = (/** @type {number} */ below) => (seed = (seed * 48271) % 2147483647) % below;
  const text = "abcdefghijklmnopqrstuvwxyz";
  for (let round = 0; round < 300; round++) {
    const spans = Array.from({ length: random(14) }, () => {
      const start = random(25);
      return /** @type {[string, number, number]} */ (["X", start, start + 1 + random(26 - start)]);
    });
    assert.equal(drawn(text, spans).replace(/[X()…]/g, ""), text);
  }
});

test("spans grow and shrink by words", () => {
  const text = "In May Mayor Ada O’Dell-Quill, 54, left.";
  const span = { start: 7, end: 16 };
  const step = (/** @type {import("../www/element/word-steps.js").WordStep} */ to) => {
    const next = stepWord(text, span, to);
    return next && text.slice(next.start, next.end);
  };
  assert.equal(text.slice(span.start, span.end), "Mayor Ada");
  assert.equal(step("more-before"), "May Mayor Ada");
  assert.equal(step("less-before"), "Ada");
  assert.equal(step("less-after"), "Mayor");
  assert.equal(step("more-after"), "Mayor Ada O’Dell-Quill");
  assert.equal(stepWord("Ada", { start: 0, end: 3 }, "less-after"), null);
  assert.equal(stepWord("Ada", { start: 0, end: 3 }, "more-before"), null);
});
