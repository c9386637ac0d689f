/**
 * An article in the forms other programs read. Pure functions: no DOM, no clock; the same article gives
 * the same text.
 */
import type { AnnotatedArticle } from "./article_annotator.js";

/** What headings and notes are written in; English if not given. */
export interface Words {
  /** BCP 47 tag: how dates and numbers are written. */
  lang?: string;
  /** The words for a key of the strings file. */
  say?: (key: string, values?: Record<string, string | number>) => string;
}

/** The contract itself as JSON, with the corrections that led to it where there are any. */
export function toJson(
  article: AnnotatedArticle,
  extras?: { corrections?: readonly unknown[] },
): string;

/**
 * One row a mention, quotation or date, as RFC 4180 writes it. Every cell is quoted, none begins a formula.
 * No byte order mark.
 */
export function toCsv(article: AnnotatedArticle): string;

/** The article and its lists as Markdown, in which nothing of the text is markup. */
export function toMarkdown(article: AnnotatedArticle, words?: Words): string;

/** A page that stands alone: no script, no address, and a policy that would refuse both. */
export function toHtml(article: AnnotatedArticle, words?: Words): string;

/**
 * A W3C Web Annotation page as JSON-LD. Positions count code points of `article.text`.
 *
 * @param options `source` is the IRI of the text; without one a name is made from its words.
 */
export function toWebAnnotation(article: AnnotatedArticle, options?: { source?: string }): string;
