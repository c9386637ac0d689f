// Calendar values in words: "2011-09-12" is 12 September 2011, "P6Y" six years, "2011-W36-WE" a
// weekend. The values are TIMEX3's, as the core writes them; what is not known here stays as it is.

import { dayFormat } from "./formats.js";

/** @import { DateExpression } from "../../pkg/article_annotator.js" */
/** @import { Say } from "./say.js" */

const DAY = 86_400_000;

/**
 * The value of a date expression in words, its modifier included; the words for "unresolved" when
 * there is none.
 *
 * @param {Pick<DateExpression, "type" | "value" | "mod">} date
 * @param {Say} say
 * @param {string} lang BCP 47 tag.
 * @returns {string}
 */
export function valueInWords(date, say, lang) {
  if (date.value === null) return say("date.unresolved");
  const words = plain(date.value, date.type, say, lang);
  return date.mod ? say(`date.mod.${date.mod}`, { value: words }) : words;
}

/**
 * @param {string} value
 * @param {string} type
 * @param {Say} say
 * @param {string} lang
 * @returns {string}
 */
function plain(value, type, say, lang) {
  if (value.endsWith("_REF")) return say(`date.${value}`);
  if (value.startsWith("P")) return duration(value, type, say) ?? value;
  const weekday = /^XXXX-WXX-([1-7])$/.exec(value);
  if (weekday) {
    return say("date.every.weekday", {
      weekday: format(lang, { weekday: "long" }, (Number(weekday[1]) + 3) * DAY),
    });
  }
  const clock = /^(\d{4}-\d\d-\d\d)T(\d\d):(\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/.exec(value);
  if (clock) {
    const [, day = "", hour = "", minute = "", zone = ""] = clock;
    const at = Date.parse(`${day}T${hour}:${minute}Z`);
    if (Number.isNaN(at)) return value;
    const words = format(lang, { dateStyle: "long", timeStyle: "short" }, at);
    return zone === ""
      ? words
      : `${words} ${zone === "Z" ? "UTC" : `UTC${zone.replace("-", "−")}`}`;
  }
  const part = /^(\d{4}-\d\d-\d\d)T([A-Z]{2,3})$/.exec(value);
  if (part) return say(`date.T${part[2]}`.replace("TDT", "DT"), { day: day(part[1] ?? "", lang) });
  return calendar(value, say, lang) ?? day(value, lang);
}

/**
 * Values that are no day or month of a common year.
 *
 * @param {string} value
 * @param {Say} say
 * @param {string} lang
 * @returns {string | undefined}
 */
function calendar(value, say, lang) {
  const match =
    /^(?:(?<century>\d\d)|(?<tens>\d{3})|FY(?<fiscal>\d{4})|BC(?<bc>\d+)|(?<year>\d{4})-(?:W(?<week>\d\d)(?<end>-WE)?|Q(?<quarter>[1-4])|H(?<half>[12])|(?<season>SP|SU|FA|WI)))$/.exec(
      value,
    );
  const found = match?.groups;
  if (!found) return undefined;
  const { century, tens, fiscal, bc, year = "", week, end, quarter, half, season } = found;
  if (century) return centuryInWords(century, say, lang);
  if (tens) return say("date.decade", { decade: `${tens}0` });
  if (fiscal) return say("date.fiscal", { year: fiscal });
  if (bc) {
    const number = String(Number(bc));
    const when =
      bc.length === 2
        ? centuryInWords(bc, say, lang)
        : bc.length === 3
          ? say("date.decade", { decade: `${number}0` })
          : number;
    return say("date.bc", { when });
  }
  if (week) return say(end ? "date.weekend" : "date.week", { week: String(Number(week)), year });
  if (quarter) return say("date.quarter", { quarter, year });
  if (half) return say(`date.half.${half}`, { year });
  return say(`date.${season ?? ""}`, { year });
}

/**
 * @param {string} digits A century's first two: "18" is the 19th.
 * @param {Say} say
 * @param {string} lang
 */
function centuryInWords(digits, say, lang) {
  const number = Number(digits) + 1;
  const rule = new Intl.PluralRules(lang, { type: "ordinal" }).select(number);
  return say("date.century", { ordinal: say(`date.ordinal.${rule}`, { number }) });
}

/**
 * A year, a month or a day.
 *
 * @param {string} value
 * @param {string} lang
 */
function day(value, lang) {
  if (!/^\d{4}(-\d\d(-\d\d)?)?$/.test(value)) return value;
  const at = Date.parse(value);
  if (Number.isNaN(at)) return value;
  if (value.length === 4) return value;
  return value.length === 7
    ? format(lang, { year: "numeric", month: "long" }, at)
    : format(lang, { dateStyle: "long" }, at);
}

/**
 * "P6Y", "PT6H", "PXD": one number and one unit in words; of several, each.
 *
 * @param {string} value
 * @param {string} type "set" reads "every".
 * @param {Say} say
 * @returns {string | undefined}
 */
function duration(value, type, say) {
  const [days = "", clock] = value.slice(1).split("T");
  /** @type {string[]} */
  const words = [];
  for (const [part, minutes] of /** @type {const} */ ([
    [days, "M"],
    [clock ?? "", "MIN"],
  ])) {
    for (const [, count = "", letters = ""] of part.matchAll(
      /(\d+(?:\.\d+)?|X+)(DE|CE|[YMWDHS])/g,
    )) {
      const unit = letters === "M" ? minutes : letters;
      if (count.startsWith("X")) words.push(say("date.some", { unit: say(`date.units.${unit}`) }));
      else if (type === "set" && count === "1") return say(`date.every.${unit}`);
      else words.push(say(`date.${unit}`, { n: Number(count) }));
    }
  }
  if (words.length === 0) return undefined;
  return type === "set" ? say("date.every", { unit: words.join(" ") }) : words.join(" ");
}

/**
 * @param {string} lang
 * @param {Intl.DateTimeFormatOptions} options
 * @param {number} at Milliseconds since 1970, read as UTC.
 */
const format = (lang, options, at) => dayFormat(lang, options).format(at);
