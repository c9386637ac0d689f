// The dates as a timeline: what each means, how the article puts it, and what had to be taken from
// elsewhere; durations and dates without a day apart.

import { machineReadable } from "../../export/html.js";
import { valueInWords } from "../../strings/values.js";
import { node } from "../dom.js";
import { longList } from "../long-list.js";

/** @import { AnnotatedArticle, DateExpression } from "../../../pkg/article_annotator.js" */
/** @import { Say } from "../../strings/say.js" */
/** @import { Drawing } from "../panels.js" */
/** @typedef {{ words: string, value: string | null, dates: { date: DateExpression, index: number }[] }} Point */

/**
 * @param {Drawing} drawing
 * @returns {Node[]}
 */
export function drawDates({ article, language: { say, lang }, select }) {
  const { reference } = article.metadata;
  const day =
    reference && valueInWords({ type: "date", value: reference.date, mod: null }, say, lang);
  const counted = node(
    "p",
    { class: "note" },
    say(`panel.reference.${reference?.from ?? "none"}`, { date: day ?? "" }),
  );
  if (article.dates.length === 0) {
    return [counted, node("p", { class: "note" }, say("panel.dates.none"))];
  }
  /** @type {Map<string, Point>[]} */
  const [timeline, lengths, unresolved] = [new Map(), new Map(), new Map()];
  for (const [index, date] of article.dates.entries()) {
    const group = date.from ? timeline : date.value === null ? unresolved : lengths;
    const key = `${date.value}|${date.mod}|${date.type}`;
    const point = group?.get(key);
    if (point) point.dates.push({ date, index });
    else
      group?.set(key, {
        words: valueInWords(date, say, lang),
        value: date.value,
        dates: [{ date, index }],
      });
  }
  const inOrder = [...(timeline?.values() ?? [])].sort(byTime);

  /** @param {Point} point */
  const row = ({ words, value, dates }) =>
    node(
      "li",
      {},
      value === null ? null : node("time", { datetime: machineReadable(value) }, words),
      ...longList(
        node("ul", { class: "uses" }),
        dates,
        ({ date, index }) =>
          node(
            "li",
            {},
            node(
              "button",
              {
                ...{ type: "button", class: "words", dir: "auto" },
                onclick: () => select({ kind: "date", index }),
              },
              article.text.slice(date.start, date.end),
            ),
            implied(date, article, say, lang),
          ),
        say,
        8,
      ),
    );
  /** @param {string} key @param {Point[]} points @param {"ol" | "ul"} tag */
  const group = (key, points, tag) =>
    points.length === 0
      ? []
      : [
          node("h3", {}, say(key)),
          ...longList(node(tag, { class: `dates ${tag}` }), points, row, say),
        ];
  return [
    counted,
    ...group("panel.timeline", inOrder, "ol"),
    ...group("panel.spans", [...(lengths?.values() ?? [])], "ul"),
    ...group("panel.unresolved", [...(unresolved?.values() ?? [])], "ul"),
  ];
}

/** The first day of a point. @param {Point} point */
const first = ({ dates }) => dates[0]?.date.from ?? "";
/** Its year; those before Christ count backwards. @param {string} day */
const year = (day) => (day.startsWith("BC") ? -Number(day.slice(2, 6)) : Number(day.slice(0, 4)));

/**
 * @param {Point} a
 * @param {Point} b
 */
function byTime(a, b) {
  const [one, other] = [first(a), first(b)];
  return year(one) - year(other) || (one < other ? -1 : one > other ? 1 : 0);
}

/**
 * "year taken from the dateline", where the words don't say all of the value.
 *
 * @param {DateExpression} date
 * @param {AnnotatedArticle} article
 * @param {Say} say
 * @param {string} lang
 */
function implied(date, article, say, lang) {
  if (date.implied.length === 0) return null;
  const source = say(`date.from.${sourceOf(date, article)}`);
  if (date.implied.includes("day")) return node("small", {}, say("date.counted", { source }));
  const parts = date.implied.map((part) => say(`date.implied.${part}`));
  const list = new Intl.ListFormat(lang, { type: "conjunction" }).format(parts);
  return node("small", {}, say("date.implied", { parts: list, source }));
}

/**
 * Where the missing parts came from: the dateline or a set date, or a date before it in the text. The
 * result doesn't say, but its distance and its words do.
 *
 * @param {DateExpression} date
 * @param {AnnotatedArticle} article
 */
function sourceOf({ start, end, from, relative }, { text, metadata: { reference } }) {
  if (!reference) return "context";
  const near = Math.abs(year(from ?? "") - year(reference.date)) <= 1;
  const onwards = /\b(?:later|earlier|before|after)$/i.test(text.slice(start, end));
  return onwards || (!relative && !near) ? "context" : reference.from;
}
