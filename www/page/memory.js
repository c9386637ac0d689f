// What this browser remembers: nothing, unless asked to; then one entry, which one button deletes.

/** @import { Shared } from "./share.js" */
/** @import { Settings } from "./settings.js" */
/** @typedef {{ settings: Settings, shared: Shared | null }} Remembered */

const KEY = "article-annotator";

/** @returns {Remembered | null} Null where nothing was asked for or the browser refuses. */
export function recall() {
  try {
    const stored = localStorage.getItem(KEY);
    return stored === null ? null : JSON.parse(stored);
  } catch {
    return null;
  }
}

/**
 * @param {Remembered} remembered
 * @returns {boolean} Whether the browser stored it.
 */
export function remember(remembered) {
  try {
    localStorage.setItem(KEY, JSON.stringify(remembered));
    return true;
  } catch {
    return false;
  }
}

export function forget() {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // Where storage is denied there is nothing to forget.
  }
}
