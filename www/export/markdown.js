// Markdown: the article, then its names, who said what, its dates and what was removed.
//
// Whatever would be markup in CommonMark or in GitHub's dialect is escaped, bare addresses included, so
// the article's words stay words.

import { NAME_KINDS } from "../strings/kinds.js";
import { valueInWords } from "../strings/values.js";
import { bySpeaker } from "./speakers.js";
import { generator, inWords } from "./words.js";

/** @import { AnnotatedArticle, Block } from "../../pkg/article_annotator.js" */
/** @import { Words } from "./words.js" */

/** @type {Partial<Record<Block["kind"], (text: string) => string>>} */
const BLOCKS = {
  headline: (text) => `# ${text}`,
  subheading: (text) => `## ${text}`,
  "list-item": (text) => `- ${text}`,
  caption: (text) => `> ${text}`,
  section: (text) => `*${text}*`,
  byline: (text) => `*${text}*`,
  dateline: (text) => `*${text}*`,
  timestamp: (text) => `*${text}*`,
  credit: (text) => `*${text}*`,
  standfirst: (text) => `**${text}**`,
};

/**
 * @param {AnnotatedArticle} article As shown, corrections applied.
 * @param {Words} [words] What headings are written in; English if not given.
 * @returns {string}
 */
export function toMarkdown(article, words) {
  const { say, lang } = inWords(words);
  const { text, entities, quotes, dates, removed, sourceText } = article;
  const out = article.blocks.map(({ kind, start, end }) => {
    const line = escape(text.slice(start, end));
    return BLOCKS[kind]?.(line) ?? line;
  });

  if (entities.length > 0) out.push(`## ${say("export.names")}`);
  for (const kind of NAME_KINDS) {
    const named = entities.filter(({ type }) => type === kind);
    if (named.length === 0) continue;
    const rows = named.map(({ name, role, mentions }) => {
      const forms = new Set(mentions.map(({ start, end }) => text.slice(start, end)));
      forms.delete(name);
      const also = [...forms].map((form) => `“${escape(form)}”`).join(", ");
      return [
        `- **${escape(name)}**${role ? `, ${escape(role)}` : ""}`,
        ` (${say("count.mentions", { n: mentions.length })})`,
        also && `: ${also}`,
      ].join("");
    });
    out.push(`### ${say(`kinds.${kind}`)}`, rows.join("\n"));
  }

  const groups = bySpeaker(article);
  if (groups.length > 0) out.push(`## ${say("export.said")}`);
  for (const { name, quotes: said } of groups) {
    out.push(`### ${name === null ? say("said.untold") : escape(name)}`);
    const rows = said.map((index) => {
      const quote = quotes[index];
      if (!quote) return "";
      const pieces = quote.parts
        .map((part) => escape(text.slice(part.start, part.end)))
        .join(" … ");
      return quote.kind === "indirect" ? `- ${say("said.reported")}: ${pieces}` : `- ${pieces}`;
    });
    out.push(rows.join("\n"));
  }

  if (dates.length > 0) {
    const rows = dates.map((date) => {
      const value = date.value === null ? "" : ` (${escape(date.value)})`;
      const means = escape(valueInWords(date, say, lang));
      return `- “${escape(text.slice(date.start, date.end))}”: ${means}${value}`;
    });
    out.push(`## ${say("export.dates")}`, rows.join("\n"));
  }

  if (removed.length > 0) {
    const rows = removed.map(
      ({ source, reason }) =>
        `- ${say(`reason.${reason}`)}: ${escape(sourceText.slice(source.start, source.end))}`,
    );
    out.push(`## ${say("export.removed")}`, rows.join("\n"));
  }
  out.push("---", escape(generator(article)));
  return `${out.join("\n\n")}\n`;
}

/**
 * Words that read as themselves in Markdown, on one line.
 *
 * @param {string} text
 */
function escape(text) {
  return text
    .replace(/[\s\p{Cc}\u2028\u2029]+/gu, " ")
    .trim()
    .replace(/[\\`*_[\]<>&|~#$^{}@]/g, "\\$&")
    .replace(/:(?=\/\/)|(?<=\b(?:mailto|xmpp)):|(?<=\bwww)\./gi, "\\$&")
    .replace(/^([-+=])/, "\\$1")
    .replace(/^(\d+)([.)])/, "$1\\$2");
}
