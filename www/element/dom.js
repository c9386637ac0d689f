/** Nodes made by code: text only ever becomes text. */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | boolean | undefined> | null} [attributes] `false` and undefined are left out.
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== undefined) node.setAttribute(name, value);
  }
  for (const child of children) if (child) node.append(child);
  return node;
}

/**
 * @param {string} label
 * @param {() => void} act
 * @param {Record<string, string | boolean | undefined>} [attributes]
 */
export function button(label, act, attributes) {
  const node = element("button", { type: "button", ...attributes }, label);
  node.addEventListener("click", act);
  return node;
}
