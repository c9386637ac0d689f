/** Long work on the main thread, done a little at a time. */

/** Milliseconds of one slice: short enough for input and painting to come between. */
const BUDGET = 5;

/** Gives the browser a turn. */
const turn = () => {
  const { scheduler } = /** @type {{ scheduler?: { yield?: () => Promise<void> } }} */ (globalThis);
  return scheduler?.yield ? scheduler.yield() : new Promise((go) => setTimeout(go));
};

/**
 * Runs a generator to its end in slices, unless `signal` is aborted first.
 *
 * @param {Iterator<unknown>} work
 * @param {AbortSignal} signal
 * @returns {Promise<boolean>} Whether it came to its end.
 */
export async function inSlices(work, signal) {
  for (;;) {
    const until = performance.now() + BUDGET;
    do {
      if (signal.aborted) return false;
      if (work.next().done) return true;
    } while (performance.now() < until);
    await turn();
  }
}
