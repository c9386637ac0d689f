// The share link: made when asked for, its length shown, a file offered where it is too long.

import { byId, node, shortcut } from "./dom.js";
import { copy, download, fileName } from "./save.js";
import { encode, toFile } from "./share.js";

/** @import { Language } from "../strings/languages.js" */
/** @import { Shared } from "./share.js" */

/** Longer links are cut by some programs; much longer ones by browsers. Both in characters. */
const LONG = 8_000;
const TOO_LONG = 60_000;

/**
 * @param {Language} language
 * @param {() => { shared: Shared, headline: string | null } | null} current
 */
export function drawShareMenu({ say }, current) {
  const menu = byId("share");
  menu.setAttribute("aria-label", say("share.title"));
  const field = node("input", { id: "share-link", type: "text", readonly: true, dir: "ltr" });
  const length = node("p", { class: "note", id: "share-length", role: "status" });
  field.setAttribute("aria-describedby", "share-length");
  const copying = node(
    "button",
    {
      ...{ type: "button", class: "primary", id: "share-copy" },
      onclick: async () => {
        const done = await copy(field.value);
        if (!done) field.select();
        length.textContent = done
          ? say("status.copied")
          : say("status.copy.failed", { keys: shortcut("C") });
      },
    },
    say("share.copy"),
  );
  const saving = node(
    "button",
    {
      ...{ type: "button", id: "share-save" },
      onclick: () => {
        const now = current();
        if (now) download(fileName(now.headline, "json"), "application/json", toFile(now.shared));
      },
    },
    say("share.save"),
  );
  const labelled = node("label", { for: "share-link" }, say("share.link"));
  menu.replaceChildren(
    node("h2", {}, say("share.title")),
    node("p", { class: "note" }, say("share.lead")),
    labelled,
    field,
    length,
    node("div", { class: "row" }, copying, saving),
  );

  const make = async () => {
    const now = current();
    if (!now) return;
    field.value = "";
    const { origin, pathname } = location;
    const link = `${origin}${pathname}#${await encode(now.shared)}`;
    const n = link.length;
    const fits = n <= TOO_LONG;
    field.value = fits ? link : "";
    for (const part of [labelled, field, copying]) part.hidden = !fits;
    const counted = say("share.length", { n });
    length.textContent = !fits
      ? say("share.too-long", { n })
      : n > LONG
        ? `${counted}. ${say("share.long")}`
        : `${counted}.`;
  };
  menu.ontoggle = (event) => {
    if (/** @type {ToggleEvent} */ (event).newState === "open") void make();
  };
}
