/**
 * A result made by hand, so that what the element shows does not hang on what the core finds. The
 * article is invented, its people and places too.
 */

/** @import { AnnotatedArticle, Span } from "../../../pkg/article_annotator.js" */

const SOURCE = `World

Harbour bridge to close for a year, Port Ellery council says

By Rosa Lindqvist

PORT ELLERY, 12 March 2024 (Northwire) - The Harbour Bridge in Port Ellery will close on Monday for at least twelve months, the city council said.

Share this article
Sign up for our newsletter

“We cannot wait for a worse winter,” said Mayor Ines Okonkwo, who has led the city since 2019. “The steel is older than anyone in this room.”

Mr Tomas Brandt, of the Ferry Workers’ Union, said that the council had known about the cracks for six years. He called the plan “a bridge to nowhere”.

What happens next

• Engineers from Northspan begin work in April.
• Ferries run every hour.

Photograph: the Harbour Bridge last winter

Canadian engineers expect to spend $40 million under the Coastal Works Act. Okonkwo told reporters on Tuesday: “If we open it in 2025, I’ll walk across it with Tomas Brandt.”

Follow us on social media
`;

/** @type {[string, import("../../../pkg/article_annotator.js").Block["kind"]][]} */
const BLOCKS = [
  ["World", "section"],
  ["Harbour bridge to close for a year, Port Ellery council says", "headline"],
  ["By Rosa Lindqvist", "byline"],
  [
    "PORT ELLERY, 12 March 2024 (Northwire) - The Harbour Bridge in Port Ellery will close on Monday for at least twelve months, the city council said.",
    "paragraph",
  ],
  [
    "“We cannot wait for a worse winter,” said Mayor Ines Okonkwo, who has led the city since 2019. “The steel is older than anyone in this room.”",
    "paragraph",
  ],
  [
    "Mr Tomas Brandt, of the Ferry Workers’ Union, said that the council had known about the cracks for six years. He called the plan “a bridge to nowhere”.",
    "paragraph",
  ],
  ["What happens next", "subheading"],
  ["Engineers from Northspan begin work in April.", "list-item"],
  ["Ferries run every hour.", "list-item"],
  ["Photograph: the Harbour Bridge last winter", "caption"],
  [
    "Canadian engineers expect to spend $40 million under the Coastal Works Act. Okonkwo told reporters on Tuesday: “If we open it in 2025, I’ll walk across it with Tomas Brandt.”",
    "paragraph",
  ],
];

/** @returns {AnnotatedArticle} A fresh copy. */
export function sample() {
  const text = BLOCKS.map(([words]) => words).join("\n\n");
  /** @param {string} words @param {number} [nth] @param {string} [within] @returns {Span} */
  const span = (words, nth = 0, within = text) => {
    let start = within.indexOf(words);
    for (let n = 0; n < nth; n++) start = within.indexOf(words, start + 1);
    if (start < 0) throw new Error(`the sample has no “${words}” (${nth})`);
    return { start, end: start + words.length };
  };
  const blocks = BLOCKS.map(([words, kind]) => ({ ...span(words), kind }));
  const sourceMap = BLOCKS.map(([words]) => ({
    text: span(words),
    source: span(words, 0, SOURCE),
    kind: /** @type {const} */ ("copy"),
  }));
  /**
   * @param {number} id
   * @param {import("../../../pkg/article_annotator.js").Entity["type"]} type
   * @param {string} name
   * @param {string | null} role
   * @param {[string, number?, ("name" | "nominal" | "pronoun")?][]} mentions
   */
  const entity = (id, type, name, role, mentions) => ({
    id,
    type,
    name,
    role,
    mentions: mentions.map(([words, nth = 0, kind = "name"]) => ({
      ...span(words, nth),
      kind,
      confidence: 0.97,
      rule: kind === "name" ? "model" : "coreference",
    })),
  });
  /**
   * @param {"direct" | "indirect" | "scare"} kind
   * @param {string[]} parts
   * @param {{ mention: Span | null, entity: number | null } | null} speaker
   * @param {Span | null} cue
   */
  const quote = (kind, parts, speaker, cue) => {
    const spans = parts.map((part) => span(part));
    return {
      start: spans[0]?.start ?? 0,
      end: spans.at(-1)?.end ?? 0,
      kind,
      speaker: speaker && { ...speaker, confidence: 0.91 },
      cue,
      parts: spans,
      confidence: 0.98,
      rule: kind === "indirect" ? "quote.reported" : "quote.marks",
    };
  };
  /**
   * @param {string} words
   * @param {"date" | "time" | "duration" | "set"} type
   * @param {string | null} value
   * @param {{ relative?: boolean, implied?: ("year" | "month" | "day" | "zone")[], mod?: string | null, nth?: number, days?: [string, string] }} [more]
   */
  const date = (words, type, value, more = {}) => {
    const { relative = false, implied = [], mod = null, nth = 0, days } = more;
    const [from, to] = days ?? [null, null];
    return {
      ...span(words, nth),
      type,
      value,
      from,
      to,
      relative,
      implied,
      mod,
      range: null,
      rule: "date.weekday",
    };
  };
  return {
    version: "0.0.0",
    schema: 1,
    sourceText: SOURCE,
    text,
    nature: "article",
    metadata: {
      headline: BLOCKS[1]?.[0] ?? null,
      section: "World",
      authors: ["Rosa Lindqvist"],
      agencies: ["Northwire"],
      place: "PORT ELLERY",
      published: "2024-03-12",
      updated: null,
      reference: { date: "2024-03-12", from: "dateline" },
      language: "en",
    },
    blocks,
    removed: [
      { source: span("Share this article", 0, SOURCE), reason: "share", rule: "share.bar" },
      {
        source: span("Sign up for our newsletter", 0, SOURCE),
        reason: "newsletter",
        rule: "newsletter.offer",
      },
      { source: span("Follow us on social media", 0, SOURCE), reason: "share", rule: "share.bar" },
    ],
    sourceMap,
    entities: [
      entity(0, "place", "Port Ellery", null, [
        ["Port Ellery"],
        ["PORT ELLERY"],
        ["Port Ellery", 1],
      ]),
      entity(1, "person", "Rosa Lindqvist", null, [["Rosa Lindqvist"]]),
      entity(2, "organization", "Northwire", null, [["Northwire"]]),
      entity(3, "person", "Ines Okonkwo", "Mayor", [["Ines Okonkwo"], ["Okonkwo", 1]]),
      entity(4, "person", "Tomas Brandt", null, [
        ["Tomas Brandt"],
        ["He", 0, "pronoun"],
        ["Tomas Brandt", 1],
      ]),
      entity(5, "organization", "Ferry Workers’ Union", null, [["Ferry Workers’ Union"]]),
      entity(6, "organization", "Northspan", null, [["Northspan"]]),
      entity(7, "group", "Canadian", null, [["Canadian"]]),
      entity(8, "money", "$40 million", null, [["$40 million"]]),
      entity(9, "law", "Coastal Works Act", null, [["Coastal Works Act"]]),
    ],
    quotes: [
      quote(
        "direct",
        ["“We cannot wait for a worse winter,”", "“The steel is older than anyone in this room.”"],
        { mention: span("Ines Okonkwo"), entity: 3 },
        span("said", 1),
      ),
      quote(
        "indirect",
        ["that the council had known about the cracks for six years"],
        { mention: span("Tomas Brandt"), entity: 4 },
        span("said", 2),
      ),
      quote("scare", ["“a bridge to nowhere”"], null, null),
      quote(
        "direct",
        ["“If we open it in 2025, I’ll walk across it with Tomas Brandt.”"],
        { mention: span("Okonkwo", 1), entity: 3 },
        span("told"),
      ),
    ],
    dates: [
      date("12 March 2024", "date", "2024-03-12", { days: ["2024-03-12", "2024-03-12"] }),
      date("Monday", "date", "2024-03-18", { relative: true, days: ["2024-03-18", "2024-03-18"] }),
      date("at least twelve months", "duration", "P12M", { mod: "EQUAL_OR_MORE" }),
      date("2019", "date", "2019", { days: ["2019-01-01", "2019-12-31"] }),
      date("six years", "duration", "P6Y"),
      date("April", "date", "2024-04", { implied: ["year"], days: ["2024-04-01", "2024-04-30"] }),
      date("every hour", "set", "PT1H"),
      date("last winter", "date", "2022-WI", { relative: true }),
      date("Tuesday", "date", "2024-03-12", { relative: true, days: ["2024-03-12", "2024-03-12"] }),
      date("2025", "date", "2025", { days: ["2025-01-01", "2025-12-31"] }),
    ],
  };
}
