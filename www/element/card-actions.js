/** What a card lets a person do: step on, and put the mark right. */
import { anchorAt } from "../corrections/index.js";
import { NAME_KINDS } from "../strings/kinds.js";
import { button, element } from "./dom.js";
import { stepWord } from "./word-steps.js";

/** @import { AnnotatedArticle, Entity, Quote, Span } from "../../pkg/article_annotator.js" */
/** @import { Correction } from "../corrections/index.js" */
/** @import { Mark, Target } from "./marks.js" */
/** @import { Language as Words } from "../strings/languages.js" */
/** @import { WordStep } from "./word-steps.js" */

/**
 * @typedef {object} Acts
 * @property {(correction: Correction, span: Span) => void} correct The span is where the mark is after.
 * @property {(target: Target) => void} select
 */

/**
 * @typedef {object} Context
 * @property {AnnotatedArticle} article
 * @property {Span} span Of what the card is about.
 * @property {Words} words
 * @property {Acts} acts
 * @property {HTMLElement} row
 */

/** Names offered for merging and as speakers; the rest can be chosen by their own cards. */
const OFFERED = 300;

/**
 * @param {AnnotatedArticle} article
 * @param {Mark} mark
 * @param {Words} words
 * @param {Acts} acts
 * @returns {HTMLElement}
 */
export function cardActions(article, mark, words, acts) {
  const row = element("div", { class: "acts" });
  const { kind, index } = mark.target;
  const span = (kind === "quote" ? article.quotes[index] : undefined) ?? mark;
  const context = { article, span: { start: span.start, end: span.end }, words, acts, row };
  const first =
    kind === "entity"
      ? entityActions(context, mark.target)
      : kind === "quote"
        ? quoteActions(context, index)
        : dateActions(context);
  row.append(...first, spanActions(context, kind === "removed" ? "entity" : kind));
  return row;
}

/**
 * @param {Context} context
 * @param {Target} target
 */
function entityActions(context, { index, mention = 0 }) {
  const { article, span, words, acts } = context;
  const { say } = words;
  const entity = article.entities[index];
  if (!entity) return [];
  const quote = anchorAt(article.text, span);
  const others = article.entities
    .filter((other) => other !== entity)
    .sort((a, b) => Number(b.type === entity.type) - Number(a.type === entity.type))
    .slice(0, OFFERED);
  const single = entity.mentions.length < 2;
  return [
    !single &&
      button(say("card.nextMention"), () =>
        acts.select({ kind: "entity", index, mention: (mention + 1) % entity.mentions.length }),
      ),
    button(say("card.notAName"), () =>
      acts.correct({ type: "remove", target: "entity", quote }, span),
    ),
    !single &&
      button(say("card.notHere"), () =>
        acts.correct({ type: "remove", target: "entity", quote, scope: "one" }, span),
      ),
    chooser(context, "card.retype", kindOptions(words, NAME_KINDS, entity.type), (to) =>
      acts.correct(
        { type: "retype", target: "entity", quote, to: /** @type {Entity["type"]} */ (to) },
        span,
      ),
    ),
    others.length > 0 &&
      chooser(context, "card.merge", entityOptions(others), (id) => {
        const other = anchorOf(article, Number(id));
        if (other) acts.correct({ type: "merge", quote, with: other }, span);
      }),
    !single && button(say("card.split"), () => acts.correct({ type: "split", quote }, span)),
  ].filter((node) => node !== false);
}

/**
 * @param {Context} context
 * @param {number} index
 */
function quoteActions(context, index) {
  const { article, span, words, acts } = context;
  const { say } = words;
  const quote = anchorAt(article.text, span);
  const { kind = "direct", speaker } = article.quotes[index] ?? {};
  const speakers = article.entities
    .filter(({ type }) => ["person", "organization", "group", "place"].includes(type))
    .sort((a, b) => Number(b.type === "person") - Number(a.type === "person"))
    .slice(0, OFFERED);
  /** @type {Record<Quote["kind"], string>} */
  const kinds = { direct: "quote", indirect: "indirect", scare: "scare" };
  const kindChoices = Object.entries(kinds).map(([value, name]) => ({
    value,
    label: say(`kind.${name}`),
    chosen: value === kind,
  }));
  const said = speaker?.entity ?? null;
  const speakerChoices = [
    ...entityOptions(speakers, said),
    { value: "", label: say("card.speaker.none"), chosen: said === null },
  ];
  return [
    said !== null &&
      button(say("card.toSpeaker"), () => acts.select({ kind: "entity", index: said, mention: 0 })),
    kind !== "scare" &&
      chooser(context, "card.speaker", speakerChoices, (id) => {
        const to = id === "" ? null : anchorOf(article, Number(id));
        acts.correct({ type: "speaker", quote, to }, span);
      }),
    chooser(context, "card.retype", kindChoices, (to) =>
      acts.correct(
        { type: "retype", target: "quote", quote, to: /** @type {Quote["kind"]} */ (to) },
        span,
      ),
    ),
    button(say("card.notAQuote"), () =>
      acts.correct({ type: "remove", target: "quote", quote }, span),
    ),
  ].filter((node) => node !== false);
}

/** @param {Context} context */
function dateActions({ article, span, words: { say }, acts }) {
  const quote = anchorAt(article.text, span);
  return [
    button(say("card.notADate"), () =>
      acts.correct({ type: "remove", target: "date", quote }, span),
    ),
  ];
}

/** Where a mark begins and where it ends, each with the steps that move it. @type {readonly (readonly [string, WordStep, WordStep])[]} */
const ENDS = [
  ["card.span.begins", "more-before", "less-before"],
  ["card.span.ends", "less-after", "more-after"],
];

/**
 * A word more or less on either side.
 *
 * @param {Context} context
 * @param {"entity" | "quote" | "date"} target
 */
function spanActions({ article, span, words: { say }, acts }, target) {
  const { text } = article;
  const stepper = (/** @type {WordStep} */ step, /** @type {string} */ sign) => {
    const to = stepWord(text, span, step);
    const label = say(`card.span.${step}`);
    const node = button(
      sign,
      () => {
        if (!to) return;
        const [quote, next] = [anchorAt(text, span), anchorAt(text, to)];
        acts.correct({ type: "respan", target, quote, to: next }, to);
      },
      { "aria-label": label, title: label },
    );
    node.disabled = to === null;
    return node;
  };
  const group = element("span", { class: "span", role: "group", "aria-label": say("card.span") });
  for (const [key, back, on] of ENDS) {
    group.append(say(key), element("span", null, stepper(back, "‹"), stepper(on, "›")));
  }
  // Where no word may be added or left out there is nothing to show.
  group.hidden = [...group.querySelectorAll("button")].every(({ disabled }) => disabled);
  return group;
}

/** @typedef {{ value: string, label: string, chosen?: boolean }} Choice */

/**
 * A button that puts a list and its own button in place of the others.
 *
 * @param {Context} context
 * @param {string} key
 * @param {Choice[]} choices
 * @param {(value: string) => void} done
 */
function chooser({ row, words: { say } }, key, choices, done) {
  return button(say(key), () => {
    const before = [...row.childNodes];
    const select = element("select", null);
    for (const { value, label, chosen } of choices) {
      select.append(element("option", { value, selected: chosen }, label));
    }
    const back = () => {
      row.replaceChildren(...before);
      /** @type {HTMLElement | undefined} */ (
        before.find((node) => node.textContent === say(key))
      )?.focus();
    };
    row.replaceChildren(
      element("label", null, say(`${key}.label`), select),
      button(say("card.apply"), () => done(select.value)),
      button(say("card.back"), back),
    );
    select.focus();
  });
}

/**
 * @param {Words} words
 * @param {readonly Entity["type"][]} kinds
 * @param {Entity["type"]} chosen
 * @returns {Choice[]}
 */
const kindOptions = ({ say }, kinds, chosen) =>
  kinds.map((value) => ({ value, label: say(`kind.${value}`), chosen: value === chosen }));

/**
 * @param {readonly Entity[]} entities
 * @param {number | null} [chosen]
 * @returns {Choice[]}
 */
const entityOptions = (entities, chosen) =>
  entities.map(({ id, name, role }) => ({
    value: String(id),
    label: role ? `${name} (${role})` : name,
    chosen: id === chosen,
  }));

/**
 * @param {AnnotatedArticle} article
 * @param {number} id
 */
function anchorOf({ text, entities }, id) {
  const mentions = entities[id]?.mentions ?? [];
  const mention = mentions.find(({ kind }) => kind === "name") ?? mentions[0];
  return mention ? anchorAt(text, mention) : null;
}
