/** Corrections of spans, of quotations and of dates. */
import { uncovered, withEntities } from "./apply-entities.js";
import { CORRECTED, itemAt, mentionAt, replaced } from "./find.js";

/** @import { AnnotatedArticle, DateExpression, Quote, Span } from "../../pkg/article_annotator.js" */

/**
 * @param {AnnotatedArticle} article
 * @param {"entity" | "quote" | "date"} target
 * @param {Span} span
 * @param {Span | null} to
 * @returns {AnnotatedArticle | null}
 */
export function respan(article, target, span, to) {
  if (!to) return null;
  if (target === "quote") {
    const quote = itemAt(article.quotes, span);
    if (!quote) return null;
    const parts = quote.parts.filter(({ start, end }) => end > to.start && start < to.end);
    const last = parts.length - 1;
    const cut = parts.map(({ start, end }, at) => ({
      start: at === 0 ? to.start : start,
      end: at === last ? to.end : end,
    }));
    const next = { ...quote, ...to, ...CORRECTED, parts: cut.length ? cut : [to] };
    return { ...article, quotes: replaced(article.quotes, quote, next) };
  }
  if (target === "date") {
    const date = itemAt(article.dates, span);
    if (!date) return null;
    const next = { ...date, ...to, rule: CORRECTED.rule };
    return { ...article, dates: replaced(article.dates, date, next) };
  }
  const found = mentionAt(article, span);
  if (!found) return null;
  const { mention } = found;
  const entities = uncovered(article.entities, to, mention).map((entity) => {
    if (!entity.mentions.includes(mention)) return entity;
    const named = article.text.slice(mention.start, mention.end) === entity.name;
    const name = named ? article.text.slice(to.start, to.end) : entity.name;
    const mentions = replaced(entity.mentions, mention, { ...mention, ...to, ...CORRECTED });
    return { ...entity, name, mentions };
  });
  return withEntities(article, entities);
}

/**
 * @param {AnnotatedArticle} article
 * @param {Span} span
 * @param {Quote["kind"]} kind
 * @returns {AnnotatedArticle | null}
 */
export function retypeQuote(article, span, kind) {
  const quote = itemAt(article.quotes, span);
  if (!quote) return null;
  const speaker = kind === "scare" ? null : quote.speaker;
  const next = { ...quote, kind, speaker, ...CORRECTED };
  return { ...article, quotes: replaced(article.quotes, quote, next) };
}

/**
 * @param {AnnotatedArticle} article
 * @param {Span} span
 * @param {Span | null} to A mention of who said it; null: not told.
 * @returns {AnnotatedArticle | null}
 */
export function speaker(article, span, to) {
  const quote = itemAt(article.quotes, span);
  const entity = to && mentionAt(article, to)?.entity.id;
  if (!quote || entity === undefined) return null;
  const mention = quote.speaker?.mention ?? null;
  const next = {
    ...quote,
    speaker: entity === null ? null : { mention, entity, confidence: CORRECTED.confidence },
  };
  return { ...article, quotes: replaced(article.quotes, quote, next) };
}

/**
 * @param {AnnotatedArticle} article
 * @param {Span} span
 * @param {string | null} value
 * @returns {AnnotatedArticle | null}
 */
export function retypeDate(article, span, value) {
  const date = itemAt(article.dates, span);
  if (!date) return null;
  /** @type {DateExpression} */
  const next = { ...date, ...daysOf(value), value, rule: CORRECTED.rule };
  return { ...article, dates: replaced(article.dates, date, next) };
}

/**
 * First and last day of a plain year, month or day.
 *
 * @param {string | null} value
 */
function daysOf(value) {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T.*)?$/.exec(value ?? "") ?? [];
  if (!year) return { from: null, to: null };
  const from = `${year}-${month ?? "01"}-${day ?? "01"}`;
  if (day) return { from, to: from };
  const last = new Date(Date.UTC(Number(year), Number(month ?? "12"), 0)).getUTCDate();
  return { from, to: `${year}-${month ?? "12"}-${last}` };
}
