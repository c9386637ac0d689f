/**
 * compromise behind the face of our core, so that the page can be run with it: the lines of the text as
 * paragraphs, and as marks what compromise finds. It cleans nothing, joins no names and tells no speakers.
 */
import nlp from "compromise";
import dates from "compromise-dates";

nlp.plugin(/** @type {any} */ (dates));

/** Nothing is to be loaded. */
export default async function init() {}

/** @param {string} text */
export function annotate(text) {
  const document = /** @type {any} */ (nlp(text));
  /** @param {any} found @returns {{ start: number, end: number }[]} */
  const spans = (found) =>
    found
      .json({ offset: true })
      .map((/** @type {any} */ { offset }) => ({
        start: offset.start,
        end: offset.start + offset.length,
      }))
      .filter((/** @type {{ start: number, end: number }} */ { start, end }) => end > start);
  const names = Object.entries({
    person: document.people(),
    organization: document.organizations(),
    place: document.places(),
  }).flatMap(([type, found]) => spans(found).map((span) => ({ type, ...span })));
  const mark = { rule: "model", confidence: 0.5 };
  /** @type {object[]} */
  const blocks = [];
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    blocks.push({ start: index, end: index + line.length, kind: "paragraph" });
  }
  return {
    ...{ version: "0", schema: 1, sourceText: text, text, nature: "article" },
    metadata: { language: "en", headline: null, reference: null },
    ...{ blocks, removed: [] },
    sourceMap: [{ text: { start: 0, end: text.length }, source: { start: 0, end: text.length } }],
    entities: names.map(({ type, start, end }, id) => ({
      ...{ id, type, name: text.slice(start, end), role: null },
      mentions: [{ start, end, kind: "name", ...mark }],
    })),
    quotes: spans(document.quotations()).map((span) => ({
      ...{ ...span, kind: "direct", parts: [span], speaker: null, cue: null, ...mark },
    })),
    dates: spans(document.dates()).map((span) => ({
      ...{ ...span, type: "date", value: null, mod: null, from: null, to: null },
      ...{ relative: false, implied: [], ...mark },
    })),
  };
}
