// Corrections from a link or a file, which anybody may have written: only what has the form of one is
// taken over, and of that only the known parts.

import { NAME_KINDS } from "../strings/kinds.js";

/** @import { Correction } from "../corrections/index.js" */

const TARGETS = ["entity", "quote", "date"];
const QUOTE_KINDS = ["direct", "indirect", "scare"];

/**
 * @param {any} given
 * @returns {Correction | null}
 */
export function fitCorrection(given) {
  const quote = anchor(given?.quote);
  if (!quote) return null;
  const { type, target, to, scope } = given;
  /** @type {any} */
  let rest = null;
  if (type === "keep" || type === "drop" || type === "split") rest = {};
  else if (type === "retype" && target === "entity" && kind(to)) rest = { target, to };
  else if (type === "retype" && target === "quote" && QUOTE_KINDS.includes(to))
    rest = { target, to };
  else if (type === "respan" && TARGETS.includes(target) && anchor(to))
    rest = { target, to: anchor(to) };
  else if (type === "remove" && TARGETS.includes(target)) {
    rest = { target, ...((scope === "one" || scope === "all") && { scope }) };
  } else if (type === "add" && target === "entity" && kind(to)) rest = { target, to };
  else if (type === "merge" && anchor(given.with)) rest = { with: anchor(given.with) };
  else if (type === "speaker" && (to === null || anchor(to))) rest = { to: anchor(to) };
  else if (type === "value" && (to === null || typeof to === "string")) rest = { to };
  return rest && { type, quote, ...rest };
}

/** @param {unknown} to */
const kind = (to) => NAME_KINDS.some((known) => known === to);

/** @param {any} given */
function anchor(given) {
  const { exact, prefix, suffix, at } = given ?? {};
  const words = [exact, prefix, suffix].every((part) => typeof part === "string");
  if (!words || exact === "") return null;
  return { exact, prefix, suffix, ...(Number.isSafeInteger(at) && at >= 0 && { at }) };
}
