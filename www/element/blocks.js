/** The elements of the reading pane: what a block and what a mark becomes. */
import { element } from "./dom.js";
import { manner } from "./kinds.js";
import { inTextOrder } from "./marks.js";
import { nest } from "./nest.js";

/** @import { AnnotatedArticle, Block } from "../../pkg/article_annotator.js" */
/** @import { Kind } from "./kinds.js" */
/** @import { Chunk, Piece } from "./layout.js" */
/** @import { Mark } from "./marks.js" */
/** @import { Branch, Tree } from "./nest.js" */

/** @type {Partial<Record<Block["kind"], "h1" | "h2" | "li" | "figcaption">>} */
const TAGS = { headline: "h1", subheading: "h2", "list-item": "li", caption: "figcaption" };

/**
 * The element of one piece, its text still plain.
 *
 * @param {Piece} piece
 */
export function blockElement({ kind, continues }) {
  const tag = TAGS[kind] ?? "p";
  return element(tag, { class: continues ? `${kind} continues` : kind });
}

/**
 * Fills a piece's element with its text and marks.
 *
 * @param {HTMLElement} block
 * @param {AnnotatedArticle} article
 * @param {Piece} piece
 * @param {readonly Mark[]} marks In text order; others may be among them.
 * @param {(mark: Mark, node: HTMLElement, opens: boolean) => void} made
 */
export function fill(block, article, { start, end }, marks, made) {
  const grow = (/** @type {ParentNode} */ parent, /** @type {Tree<Mark>} */ tree) => {
    for (const twig of tree) {
      if ("mark" in twig) {
        const node = markElement(article, twig);
        made(twig.mark, node, twig.opens);
        grow(node, twig.children);
        parent.append(node);
      } else {
        parent.append(article.text.slice(twig.start, twig.end));
      }
    }
  };
  block.replaceChildren();
  grow(block, nest(marks, start, end));
}

/** Elements to copy: a copy is made much faster than attribute after attribute. @type {Map<string, HTMLElement>} */
const models = new Map();

/**
 * @param {AnnotatedArticle} article
 * @param {Branch<Mark>} branch
 */
function markElement(article, { mark, opens, closes }) {
  const { kind, quiet } = mark;
  const key = `${kind} ${quiet} ${opens} ${closes}`;
  let model = models.get(key);
  if (!model) {
    model = modelOf(kind, quiet, opens, closes);
    models.set(key, model);
  }
  const node = /** @type {HTMLElement} */ (model.cloneNode());
  const time = kind === "date" ? htmlTime(article.dates[mark.target.index]?.value) : undefined;
  if (time) node.setAttribute("datetime", time);
  return node;
}

/**
 * @param {Kind} kind
 * @param {boolean} quiet
 * @param {boolean} opens
 * @param {boolean} closes
 */
function modelOf(kind, quiet, opens, closes) {
  const classes = [manner(kind), quiet && "quiet", opens && "opens", closes && "closes"];
  const tags = /** @type {const} */ ({ quote: "q", indirect: "span", scare: "span", date: "time" });
  const tag = kind in tags ? tags[/** @type {keyof typeof tags} */ (kind)] : "mark";
  return element(tag, {
    class: classes.filter(Boolean).join(" "),
    part: `mark ${kind}`,
    "data-kind": kind,
    tabindex: opens && !quiet ? "-1" : undefined,
  });
}

/**
 * The value where HTML's `datetime` has a form for it; TIMEX3 has more.
 *
 * @param {string | null | undefined} value
 */
const htmlTime = (value) =>
  value &&
  /^(\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?|-W\d\d)?|P(\d+D)?(T\d+H)?)$/.test(
    value,
  )
    ? value
    : undefined;

/**
 * The marks of a chunk, put in order.
 *
 * @param {Chunk} chunk
 */
export const ordered = (chunk) => chunk.marks.sort(inTextOrder);
