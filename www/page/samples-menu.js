// The menu of sample articles, and the same for who opens the page for the first time.

import { byId, node } from "./dom.js";
import { SAMPLES } from "./samples.js";

/** @import { Language } from "../strings/languages.js" */

/**
 * @param {Language} language
 * @param {(text: string) => void} open
 * @param {() => void} missing Called where a sample that was never loaded can't be had.
 */
export function drawSamplesMenu({ say }, open, missing) {
  /** @param {() => Promise<{ default: string }>} load */
  const bring = (load) => load().then(({ default: text }) => open(text), missing);
  const menu = byId("samples");
  menu.setAttribute("aria-label", say("samples.title"));
  const rows = Object.entries(SAMPLES).map(([name, load]) =>
    node(
      "li",
      {},
      node(
        "button",
        {
          ...{ type: "button", class: "row-button", "data-sample": name },
          onclick: () => {
            menu.hidePopover();
            void bring(load);
          },
        },
        node("strong", {}, say(`samples.${name}`)),
        node("small", {}, say(`samples.${name}.note`)),
      ),
    ),
  );
  byId("try").replaceChildren(
    node("span", { class: "note" }, say("samples.try")),
    ...Object.entries(SAMPLES).map(([name, load]) =>
      node(
        "button",
        { type: "button", class: "small", onclick: () => void bring(load) },
        say(`samples.${name}`),
      ),
    ),
  );
  menu.replaceChildren(
    node("h2", {}, say("samples.title")),
    node("p", { class: "note" }, say("samples.note")),
    node("ul", { class: "rows" }, ...rows),
  );
}
