// HTML as a tree that is written out in one place, where everything is escaped.

/** @typedef {{ tag: string, attributes: Attributes, children: Child[] }} Tree */
/** @typedef {Record<string, string | number | null>} Attributes An attribute whose value is null is left out. */
/** @typedef {Tree | string} Child */

/**
 * @param {string} tag A name written in this project, never one from a text.
 * @param {Attributes} [attributes] Their names too.
 * @param {...Child} children
 * @returns {Tree}
 */
export function h(tag, attributes = {}, ...children) {
  return { tag, attributes, children };
}

const VOID = new Set(["meta", "br"]);

/** @param {Child} node */
export function serialize(node) {
  if (typeof node === "string") return escape(node);
  const { tag, attributes, children } = node;
  let html = `<${tag}`;
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null) html += ` ${name}="${escape(String(value))}"`;
  }
  html += ">";
  if (VOID.has(tag)) return html;
  // A style sheet is raw text: only this project's own, which holds nothing that ends it.
  html += tag === "style" ? children.join("") : children.map(serialize).join("");
  return `${html}</${tag}>`;
}

const ESCAPES = /** @type {Record<string, string>} */ ({
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
});

/** @param {string} text */
function escape(text) {
  return text
    .toWellFormed()
    .replace(/(?![\t\n\r])\p{Cc}/gu, "\uFFFD")
    .replace(/[&<>"'`]/g, (character) => ESCAPES[character] ?? "");
}
