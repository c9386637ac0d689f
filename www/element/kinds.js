/** The kinds of marks, in the order in which people look for them. */
import { NAME_KINDS } from "../strings/kinds.js";

/** @import { Entity, Quote } from "../../pkg/article_annotator.js" */

/** @typedef {Entity["type"] | "quote" | "indirect" | "scare" | "date"} Kind */

/** @type {readonly Kind[]} */
export const KINDS = [...NAME_KINDS, "quote", "indirect", "scare", "date"];

/**
 * How a kind is drawn: five manners for names, so that the rare kinds share one.
 *
 * @param {Kind} kind
 */
export const manner = (kind) => {
  const at = KINDS.indexOf(kind);
  return at >= KINDS.indexOf("event") && at <= KINDS.indexOf("percent") ? "other" : kind;
};

/**
 * @param {Quote["kind"]} kind
 * @returns {Kind}
 */
export const quoteKind = (kind) => (kind === "direct" ? "quote" : kind);

/**
 * The kinds named in a list or in a string with spaces; what is none of them is passed over.
 *
 * @param {Iterable<string> | string | null | undefined} given Null for all.
 * @returns {Set<Kind>}
 */
export function kindsFrom(given) {
  if (given === null || given === undefined) return new Set(KINDS);
  const names = new Set(typeof given === "string" ? given.split(/\s+/) : given);
  return new Set(KINDS.filter((kind) => names.has(kind)));
}
