// A corrected article in the forms other programs read. Pure functions of the result: no DOM, no
// clock, the same article gives the same bytes. Published as "article-annotator/export".

export { toJson } from "./export/json.js";
export { toCsv } from "./export/csv.js";
export { toMarkdown } from "./export/markdown.js";
export { toHtml } from "./export/html.js";
export { toWebAnnotation } from "./export/web-annotation.js";
