// The menu of exports: each form to copy or to download, and printing.

import { toCsv, toHtml, toJson, toMarkdown, toWebAnnotation } from "../export.js";
import { byId, node } from "./dom.js";
import { copy, download, fileName } from "./save.js";

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */
/** @import { Language } from "../strings/languages.js" */
/**
 * @typedef {object} Exported
 * @property {AnnotatedArticle} article
 * @property {readonly unknown[]} corrections
 */
/** @typedef {(exported: Exported, language: Language) => string} Convert */

/** @type {{ key: string, extension: string, type: string, convert: Convert, mark?: string }[]} */
const FORMS = [
  {
    ...{ key: "json", extension: "json", type: "application/json" },
    convert: ({ article, corrections }) => toJson(article, { corrections }),
  },
  {
    ...{ key: "csv", extension: "csv", type: "text/csv;charset=utf-8" },
    convert: ({ article }) => toCsv(article),
    // Without a byte order mark a spreadsheet takes the file for its country's old encoding.
    mark: "\uFEFF",
  },
  {
    ...{ key: "markdown", extension: "md", type: "text/markdown;charset=utf-8" },
    convert: ({ article }, language) => toMarkdown(article, language),
  },
  {
    ...{ key: "html", extension: "html", type: "text/html;charset=utf-8" },
    convert: ({ article }, language) => toHtml(article, language),
  },
  {
    ...{ key: "annotation", extension: "jsonld", type: "application/ld+json" },
    convert: ({ article }) => toWebAnnotation(article),
  },
];

/**
 * @param {Language} language
 * @param {() => Exported | null} exported
 */
export function drawExportMenu(language, exported) {
  const { say } = language;
  const menu = byId("export");
  menu.setAttribute("aria-label", say("export.title"));
  const told = node("p", { class: "note", role: "status" });
  const rows = FORMS.map(({ key, extension, type, convert, mark = "" }) => {
    const format = say(`export.${key}`);
    const text = () => {
      const source = exported();
      return source && convert(source, language);
    };
    return node(
      "li",
      {},
      node(
        "span",
        { class: "what" },
        node("strong", {}, format),
        node("small", {}, say(`export.${key}.note`)),
      ),
      node(
        "button",
        {
          ...{ type: "button", "data-export": key, "data-way": "copy" },
          "aria-label": say("export.copy.as", { format }),
          onclick: async () => {
            const written = text();
            if (written === null) return;
            const done = await copy(written);
            told.textContent = done ? say("status.copied") : say("export.copy.failed");
          },
        },
        say("export.copy"),
      ),
      node(
        "button",
        {
          ...{ type: "button", "data-export": key, "data-way": "download" },
          "aria-label": say("export.download.as", { format }),
          onclick: () => {
            const written = text();
            const headline = exported()?.article.metadata.headline ?? null;
            if (written !== null) download(fileName(headline, extension), type, mark + written);
          },
        },
        say("export.download"),
      ),
    );
  });
  menu.replaceChildren(
    node("h2", {}, say("export.title")),
    node("ul", { class: "forms" }, ...rows),
    node(
      "div",
      { class: "row" },
      node(
        "button",
        {
          type: "button",
          onclick: () => {
            menu.hidePopover();
            window.print();
          },
        },
        say("export.print"),
      ),
      told,
    ),
  );
}
