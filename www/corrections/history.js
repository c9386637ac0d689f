/** Undo and redo over lists that are never changed in place. */

/**
 * @template T
 * @typedef {{ readonly past: readonly T[], readonly now: T, readonly future: readonly T[] }} History
 */

/**
 * @template T
 * @param {T} now
 * @returns {History<T>}
 */
export const begin = (now) => ({ past: [], now, future: [] });

/**
 * @template T
 * @param {History<T>} history
 * @param {T} next
 * @returns {History<T>}
 */
export const push = ({ past, now }, next) => ({ past: [...past, now], now: next, future: [] });

/**
 * One step back; the same history where there is none.
 *
 * @template T
 * @param {History<T>} history
 * @returns {History<T>}
 */
export function undo(history) {
  if (history.past.length === 0) return history;
  const now = /** @type {T} */ (history.past.at(-1));
  return { past: history.past.slice(0, -1), now, future: [history.now, ...history.future] };
}

/**
 * One step forward again; the same history where there is none.
 *
 * @template T
 * @param {History<T>} history
 * @returns {History<T>}
 */
export function redo(history) {
  if (history.future.length === 0) return history;
  const now = /** @type {T} */ (history.future[0]);
  return { past: [...history.past, history.now], now, future: history.future.slice(1) };
}
