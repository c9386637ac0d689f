/**
 * Trusted Types: under `require-trusted-types-for 'script'` a worker's address must come from a
 * policy. Ours makes one for a worker of this page's own origin, and nothing else.
 */

/** @type {{ createScriptURL(address: string): unknown } | null | undefined} */
let policy;

/**
 * @param {string} address
 * @returns {unknown} What the Worker constructor takes. Throws where the address is refused.
 */
export function workerAddress(address) {
  const url = new URL(address, globalThis.location?.href);
  const types = /** @type {any} */ (globalThis).trustedTypes;
  if (!types) return checked(url.href);
  policy ??= types.createPolicy("article-annotator", { createScriptURL: checked });
  return policy?.createScriptURL(url.href);
}

/** @param {string} address */
function checked(address) {
  const { origin, protocol } = new URL(address);
  const same = origin === globalThis.location?.origin;
  if (same && (protocol === "https:" || protocol === "http:")) return address;
  throw new TypeError("article-annotator: a worker must come from the page's own origin");
}
