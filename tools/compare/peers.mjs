/**
 * What people would use instead, behind one face: spans of a text in UTF-16 code units. A peer has the
 * functions that it can answer; what it lacks is no question to it.
 */
import { Readability } from "@mozilla/readability";
import * as chrono from "chrono-node";
import compromise from "compromise";
import compromiseDates from "compromise-dates";
import { parseHTML } from "linkedom";
import winkModel from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";

/**
 * @typedef {{ start: number, end: number }} Span
 * @typedef {Span & { type: "PERSON" | "ORG" | "LOC" }} Name
 * @typedef {Span & { type: string, value: string | null }} Time
 * @typedef {object} Peer
 * @property {(text: string) => Name[]} [names]
 * @property {(text: string) => Span[]} [quotes]
 * @property {(text: string, reference: string) => Time[]} [dates] with the reference's ISO date
 * @property {(html: string) => string} [body] the article's text, a block a line
 */

compromise.plugin(/** @type {any} */ (compromiseDates));

/** @param {any} found @returns {Span[]} */
const offsets = (found) =>
  found.json({ offset: true }).map((/** @type {any} */ { offset }) => ({
    start: offset.start,
    end: offset.start + offset.length,
  }));

/** A span without what peers leave at its ends and the sets don't: white space, punctuation, a preposition. @param {string} text @param {Span} span */
function trimmed(text, { start, end }) {
  start += /^(?:on|in|at|by|since|until|from)\s+/i.exec(text.slice(start, end))?.[0].length ?? 0;
  while (start < end && /[^\p{L}\p{N}$£€]/u.test(text[start])) start++;
  while (end > start && /[^\p{L}\p{N}%]/u.test(text[end - 1])) end--;
  return { start, end };
}

/** The day, month or year from one day to another. @param {string} from @param {string} [to] */
function covered(from, to) {
  if (from.endsWith("-01-01") && to === `${from.slice(0, 4)}-12-31`) return from.slice(0, 4);
  if (from.endsWith("-01") && from.slice(0, 7) === to?.slice(0, 7) && Number(to.slice(8)) > 27) {
    return from.slice(0, 7);
  }
  return from;
}

const wink = winkNLP(winkModel);
const WINK_TIMES = new Set(["DATE", "TIME", "DURATION"]);

/** Elements that begin a line of their own. */
const BLOCKS = new Set(
  "ADDRESS ARTICLE BLOCKQUOTE BR DD DIV DL DT FIGCAPTION FIGURE H1 H2 H3 H4 H5 H6 HR LI OL P PRE SECTION TABLE TR UL".split(
    " ",
  ),
);

/** The text of a tree, a block a line. @param {any} node @returns {string} */
function lines(node) {
  if (node.nodeType === 3) return node.data.replace(/\s+/g, " ");
  const inner = [...(node.childNodes ?? [])].map(lines).join("");
  return BLOCKS.has(node.nodeName) ? `\n${inner}\n` : inner;
}

/** @type {Record<string, Peer>} */
export const PEERS = {
  compromise: {
    names(text) {
      const document = /** @type {any} */ (compromise(text));
      const of = (/** @type {Name["type"]} */ type, /** @type {any} */ found) =>
        offsets(found).map((span) => ({ type, ...trimmed(text, span) }));
      return [
        ...of("PERSON", document.people()),
        ...of("ORG", document.organizations()),
        ...of("LOC", document.places()),
      ].filter(({ start, end }) => end > start);
    },
    // compromise counts marks in the length but not in the start, and the stop behind as well.
    quotes: (text) =>
      offsets(/** @type {any} */ (compromise(text)).quotations()).map(({ start, end }) => {
        const from = start - (/["“‘'«]/.test(text[start - 1]) ? 1 : 0);
        const words = text.slice(from, end - (start - from));
        return { start: from, end: from + words.replace(/(["”’'»])[^"”’'»]*$/, "$1").length };
      }),
    dates: (text, reference) =>
      /** @type {any} */ (compromise(text))
        .dates({ today: reference })
        .json({ offset: true })
        .map((/** @type {any} */ { offset, dates }) => ({
          ...trimmed(text, { start: offset.start, end: offset.start + offset.length }),
          type: dates?.duration?.days > 1 && !dates?.start ? "DURATION" : "DATE",
          value: dates?.start ? covered(dates.start.slice(0, 10), dates.end?.slice(0, 10)) : null,
        }))
        .filter((/** @type {Span} */ { start, end }) => end > start),
  },
  "wink-nlp": {
    dates(text) {
      const document = wink.readDoc(text);
      /** @type {number[]} Where each token begins. */
      const starts = [];
      let at = 0;
      document.tokens().each((/** @type {any} */ token) => {
        at += token.out(wink.its.precedingSpaces).length;
        starts.push(at);
        at += token.out().length;
      });
      starts.push(at);
      /** @type {Time[]} */
      const found = [];
      document.entities().each((/** @type {any} */ entity) => {
        const type = entity.out(wink.its.type);
        const [first, last] = entity.out(wink.its.span);
        const words = entity.out();
        if (!WINK_TIMES.has(type)) return;
        const start = text.indexOf(words, Math.max(0, starts[first] - 2));
        if (start < 0 || last < first) return;
        found.push({ start, end: start + words.length, type, value: null });
      });
      return found;
    },
  },
  "chrono-node": {
    dates: (text, reference) =>
      chrono.parse(text, new Date(`${reference}T12:00:00`)).map(({ index, text: words, start }) => {
        const part = (/** @type {"year" | "month" | "day"} */ name) =>
          String(start.get(name)).padStart(name === "year" ? 4 : 2, "0");
        // As much of the date as its words say; a bare weekday says its day.
        const day = start.isCertain("day") || start.isCertain("weekday");
        const value = [part("year"), part("month"), part("day")];
        const kept = day || !start.isCertain("month") ? 3 : 2;
        const clock = start.isCertain("hour");
        return {
          ...trimmed(text, { start: index, end: index + words.length }),
          type: clock ? "TIME" : "DATE",
          value:
            value.slice(0, kept).join("-") +
            (clock
              ? `T${String(start.get("hour")).padStart(2, "0")}:${String(start.get("minute")).padStart(2, "0")}`
              : ""),
        };
      }),
  },
  Readability: {
    body(html) {
      const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
      const article = new Readability(/** @type {any} */ (document), {
        serializer: (node) => node,
      }).parse();
      return article?.content ? lines(article.content).replace(/\n\s*/g, "\n").trim() : "";
    },
  },
};
