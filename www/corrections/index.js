/**
 * Corrections: what a person puts right in a result. They are plain data, anchored by what they
 * quote; applying them makes a new result and leaves the old as it is.
 */
export { anchorAt, locate } from "./anchor.js";
export { apply, carry } from "./apply.js";
export { begin, push, redo, undo } from "./history.js";

/** @typedef {import("./apply.js").Correction} Correction */
/** @typedef {import("./anchor.js").Anchor} Anchor */
