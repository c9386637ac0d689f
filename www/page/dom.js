// Nodes by code: what was pasted is only ever text.

/** @typedef {Node | string | null | undefined | false} Child */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Record<string, string | number | boolean | null | undefined | ((event: any) => void)>} [attributes]
 *   A function listens (`onclick`); true is an empty attribute; false, null and undefined are left out.
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function node(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") made.addEventListener(name.slice(2), value);
    else if (value === true) made.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined)
      made.setAttribute(name, String(value));
  }
  made.append(...children.filter((child) => child instanceof Node || typeof child === "string"));
  return made;
}

/**
 * The element of `index.html` with this id.
 *
 * @template {HTMLElement} [T=HTMLElement]
 * @param {string} id
 * @returns {T}
 */
export function byId(id) {
  const found = document.getElementById(id);
  if (!found) throw new Error(`index.html has no #${id}`);
  return /** @type {T} */ (found);
}

/**
 * A function that runs `act` once the calls to it have ceased for `wait` milliseconds.
 *
 * @param {() => void} act
 * @param {number} wait
 * @returns {(() => void) & { stop(): void }}
 */
export function debounced(act, wait) {
  let timer = 0;
  const stop = () => clearTimeout(timer);
  return Object.assign(
    () => {
      stop();
      timer = window.setTimeout(act, wait);
    },
    { stop },
  );
}

/**
 * The keys that copy or paste here, for messages.
 *
 * @param {"C" | "V"} letter
 */
export const shortcut = (letter) =>
  /Mac|iP/.test(navigator.platform) ? `⌘${letter}` : `Ctrl+${letter}`;

/** Resolves when the page is loaded and has nothing better to do. */
export async function idle() {
  if (document.readyState !== "complete") {
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  }
  await new Promise((resolve) => {
    if ("requestIdleCallback" in window) requestIdleCallback(resolve, { timeout: 2_000 });
    else setTimeout(resolve, 200);
  });
}
