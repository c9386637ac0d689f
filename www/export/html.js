// A page that stands alone: the marked article and its lists. It holds no script, no link to anywhere and
// a policy that would refuse both.

import { NAME_KINDS } from "../strings/kinds.js";
import { valueInWords } from "../strings/values.js";
import { STYLE, STYLE_HASH } from "./html-style.js";
import { markedBlocks } from "./marks.js";
import { bySpeaker, speakerName } from "./speakers.js";
import { h, serialize } from "./tree.js";
import { generator, inWords } from "./words.js";

/** @import { AnnotatedArticle, Block } from "../../pkg/article_annotator.js" */
/** @import { Say } from "../strings/say.js" */
/** @import { Node } from "./marks.js" */
/** @import { Child, Tree } from "./tree.js" */
/** @import { Words } from "./words.js" */
/** @typedef {{ article: AnnotatedArticle, say: Say, lang: string }} Page */

const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * @param {AnnotatedArticle} article As shown, corrections applied.
 * @param {Words} [words] What headings and notes are written in; English if not given.
 * @returns {string}
 */
export function toHtml(article, words) {
  const { say, lang } = inWords(words);
  const page = { article, say, lang };
  const title = article.metadata.headline ?? say("export.untitled");
  const tree = h(
    "html",
    { lang },
    h(
      "head",
      {},
      h("meta", { charset: "utf-8" }),
      h("meta", { "http-equiv": "Content-Security-Policy", content: POLICY }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("meta", { name: "generator", content: generator(article) }),
      h("title", {}, title),
      h("style", {}, STYLE),
    ),
    h(
      "body",
      {},
      h("article", { lang: article.metadata.language }, ...paragraphs(page)),
      ...[names(page), said(page), dates(page), removed(page)].filter(
        (section) => section !== null,
      ),
      h("footer", {}, generator(article)),
    ),
  );
  return `<!doctype html>\n${serialize(tree)}\n`;
}

/** @type {Partial<Record<Block["kind"], string>>} */
const TAGS = { headline: "h1", subheading: "h2", "list-item": "li", caption: "figcaption" };

/** @param {Page} page */
function paragraphs(page) {
  /** @type {Tree[]} */
  const out = [];
  for (const { block, nodes } of markedBlocks(page.article)) {
    const own = h(
      TAGS[block.kind] ?? "p",
      { class: block.kind },
      ...nodes.map((node) => marked(page, node)),
    );
    const last = out.at(-1);
    if (block.kind === "list-item") {
      if (last?.tag === "ul") last.children.push(own);
      else out.push(h("ul", {}, own));
    } else out.push(block.kind === "caption" ? h("figure", {}, own) : own);
  }
  return out;
}

/**
 * @param {Page} page
 * @param {Node} node
 * @returns {Child}
 */
function marked(page, node) {
  if (typeof node === "string") return node;
  const { article, say, lang } = page;
  const children = node.children.map((child) => marked(page, child));
  if (node.mark === "entity") {
    const entity = article.entities[node.index];
    const kind = entity ? say(`kind.${entity.type}`) : "";
    const title = [entity?.name, entity?.role, kind].filter(Boolean).join(", ");
    return h("mark", { class: entity?.type ?? "", title }, ...children);
  }
  if (node.mark === "quote") {
    const quote = article.quotes[node.index];
    const speaker = quote && quote.kind !== "scare" ? speakerName(article, quote) : null;
    const title = quote?.kind === "scare" ? null : (speaker ?? say("said.untold"));
    return h("q", { class: quote?.kind ?? "", title }, ...children);
  }
  const date = article.dates[node.index];
  const title = date ? valueInWords(date, say, lang) : null;
  return h("time", { datetime: machineReadable(date?.value ?? null), title }, ...children);
}

/**
 * The value where HTML's `datetime` knows its form.
 *
 * @param {string | null} value
 */
export function machineReadable(value) {
  const known = /^\d{4}(-W\d\d|-\d\d(-\d\d(T\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?)?)?$/;
  return value !== null && known.test(value) ? value : null;
}

/** @param {Page} page */
function names({ article, say }) {
  const groups = NAME_KINDS.flatMap((kind) => {
    const named = article.entities.filter(({ type }) => type === kind);
    if (named.length === 0) return [];
    const rows = named.map(({ name, role, mentions }) =>
      h(
        "li",
        {},
        name,
        ...(role ? [" ", h("small", {}, role)] : []),
        " ",
        h("small", {}, say("count.mentions", { n: mentions.length })),
      ),
    );
    return [h("h3", {}, say(`kinds.${kind}`)), h("ul", {}, ...rows)];
  });
  return notes(say("export.names"), groups);
}

/** @param {Page} page */
function said({ article, say }) {
  const groups = bySpeaker(article).flatMap(({ name, quotes }) => [
    h("h3", {}, name ?? say("said.untold")),
    ...quotes.flatMap((index) => {
      const quote = article.quotes[index];
      if (!quote) return [];
      const words = quote.parts.map(({ start, end }) => article.text.slice(start, end)).join(" … ");
      return [h("blockquote", { class: quote.kind }, words)];
    }),
  ]);
  return notes(say("export.said"), groups);
}

/** @param {Page} page */
function dates({ article, say, lang }) {
  const rows = article.dates.flatMap((date) => [
    h("dt", {}, article.text.slice(date.start, date.end)),
    h(
      "dd",
      {},
      valueInWords(date, say, lang),
      ...(date.value ? [" ", h("small", {}, date.value)] : []),
    ),
  ]);
  return notes(say("export.dates"), rows.length > 0 ? [h("dl", {}, ...rows)] : []);
}

/** @param {Page} page */
function removed({ article, say }) {
  const rows = article.removed.flatMap(({ source, reason }) => [
    h("dt", {}, say(`reason.${reason}`)),
    h("dd", {}, article.sourceText.slice(source.start, source.end)),
  ]);
  return notes(say("export.removed"), rows.length > 0 ? [h("dl", {}, ...rows)] : []);
}

/**
 * @param {string} title
 * @param {Tree[]} content
 */
function notes(title, content) {
  return content.length > 0
    ? h("section", { class: "notes" }, h("h2", {}, title), ...content)
    : null;
}
