/** The card of a mark: what it is, where else it stands, why it was marked, and what may be put right. */
import { numberFormat } from "../strings/formats.js";
import { valueInWords } from "../strings/values.js";
import { element } from "./dom.js";

/** @import { AnnotatedArticle, DateExpression, Entity, Quote } from "../../pkg/article_annotator.js" */
/** @import { Target } from "./marks.js" */
/** @import { Language as Words } from "../strings/languages.js" */

/** Other names listed on a card. */
const ALSO = 6;

/**
 * The lines of a card, without its buttons.
 *
 * @param {AnnotatedArticle} article
 * @param {Target} target
 * @param {Words} words
 * @returns {DocumentFragment | null} Null where there is no such thing.
 */
export function cardLines(article, target, words) {
  const { kind, index } = target;
  const lines = document.createDocumentFragment();
  if (kind === "entity") {
    const entity = article.entities[index];
    if (!entity) return null;
    lines.append(...entityLines(article, entity, target.mention ?? 0, words));
  } else if (kind === "quote") {
    const quote = article.quotes[index];
    if (!quote) return null;
    lines.append(...quoteLines(article, quote, words));
  } else if (kind === "date") {
    const date = article.dates[index];
    if (!date) return null;
    lines.append(...dateLines(article, date, words));
  } else {
    return null;
  }
  return lines;
}

/** @param {string} text */
const title = (text) => element("h3", { id: "card-title" }, text);
/** @param {...(Node | string | null | false | undefined)} children */
const line = (...children) => element("p", null, ...children);
/** @param {string} text */
const quiet = (text) => element("p", { class: "why" }, text);

/**
 * @param {AnnotatedArticle} article
 * @param {Entity} entity
 * @param {number} at Which of its mentions the card stands at.
 * @param {Words} words
 */
function entityLines(article, entity, at, words) {
  const { say } = words;
  const facts = [say(`kind.${entity.type}`)];
  if (entity.role) facts.push(entity.role);
  facts.push(say("card.mentions", { n: entity.mentions.length }));
  const said = article.quotes.filter(
    ({ kind, speaker }) => kind !== "scare" && speaker?.entity === entity.id,
  ).length;
  if (said) facts.push(say("card.said", { n: said }));
  // A name in other capitals is no other name, and "he" is none at all.
  const names = new Map([[entity.name.toLowerCase(), entity.name]]);
  for (const { start, end, kind } of entity.mentions) {
    const name = article.text.slice(start, end);
    const key = name.toLowerCase();
    if (kind !== "pronoun" && !names.has(key)) names.set(key, name);
    if (names.size > ALSO + 1) break;
  }
  const also = [...names.values()].slice(1, ALSO + 1);
  if (names.size > ALSO + 1) also.push("…");
  const mention = entity.mentions[at];
  return [
    title(entity.name),
    line(capital(facts.join(" · "))),
    also.length > 0 && line(say("card.also", { names: also.join(", ") })),
    mention && quiet(reason(mention.rule, mention.confidence, words)),
  ].filter((node) => node !== false && node !== undefined);
}

/**
 * @param {AnnotatedArticle} article
 * @param {Quote} quote
 * @param {Words} words
 */
function quoteLines(article, quote, words) {
  const { say } = words;
  const kind = quote.kind === "direct" ? "quote" : quote.kind;
  const { speaker, cue } = quote;
  const entity = typeof speaker?.entity !== "number" ? null : article.entities[speaker.entity];
  const mention =
    speaker?.mention && article.text.slice(speaker.mention.start, speaker.mention.end);
  const role = entity?.role ? ` (${entity.role})` : "";
  const name = entity?.name ?? mention;
  const rows = [title(capital(say(`kind.${kind}`)))];
  if (quote.kind !== "scare") {
    const through = entity && mention && mention !== entity.name;
    rows.push(
      line(
        name
          ? say(quote.kind === "direct" ? "card.saidBy" : "card.reportedOf", { name: name + role })
          : say("card.notTold"),
        through && ` ${say("card.through", { words: mention })}`,
      ),
    );
  }
  if (cue) rows.push(line(say("card.cue", { words: article.text.slice(cue.start, cue.end) })));
  rows.push(quiet(reason(quote.rule, quote.confidence, words)));
  if (speaker && name) {
    rows.push(quiet(say("card.speakerSure", { share: share(speaker.confidence, words) })));
  }
  return rows;
}

/**
 * @param {AnnotatedArticle} article
 * @param {DateExpression} date
 * @param {Words} words
 */
function dateLines(article, date, words) {
  const { say, lang } = words;
  const rows = [title(article.text.slice(date.start, date.end))];
  rows.push(line(capital(valueInWords(date, say, lang))));
  if (date.value !== null) {
    const { from, to } = date;
    const days = from && to && from !== to ? ` · ${say("card.days", { from, to })}` : "";
    rows.push(line(element("code", null, date.value), days));
  }
  const { reference } = article.metadata;
  if (date.relative && reference) {
    const from = say(`date.from.${reference.from}`);
    rows.push(line(say("card.countedFrom", { date: reference.date, from })));
  }
  rows.push(quiet(say("card.why", { why: say(`rule.${date.rule}`) })));
  return rows;
}

/**
 * @param {string} rule
 * @param {number} confidence
 * @param {Words} words
 */
const reason = (rule, confidence, words) =>
  words.say("card.whySure", { why: words.say(`rule.${rule}`), share: share(confidence, words) });

/**
 * @param {number} confidence
 * @param {Words} words
 */
const share = (confidence, { lang }) => numberFormat(lang, { style: "percent" }).format(confidence);

/** @param {string} text */
const capital = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);
