// The side panel: tabs, of which the chosen one is drawn from the result.

import { numberFormat } from "../strings/formats.js";
import { byId, node } from "./dom.js";
import { drawDates } from "./panels/dates.js";
import { drawNames } from "./panels/names.js";
import { drawRemoved } from "./panels/removed.js";
import { drawSaid } from "./panels/said.js";

/** @import { AnnotatedArticle } from "../../pkg/article_annotator.js" */
/** @import { Language } from "../strings/languages.js" */

/**
 * What a person may point at: one mention, quotation, date or removal.
 * @typedef {{ kind: "entity" | "quote" | "date" | "removed", index: number, mention?: number }} Target
 */
/**
 * What a panel needs to be drawn.
 * @typedef {object} Drawing
 * @property {AnnotatedArticle} article
 * @property {Language} language
 * @property {(target: Target) => void} select
 * @property {(index: number) => void} restore
 * @property {() => void} restoreAll
 * @property {() => void} compare
 */

const PANELS = /** @type {const} */ ([
  { id: "names", draw: drawNames, count: (/** @type {AnnotatedArticle} */ a) => a.entities.length },
  {
    id: "said",
    draw: drawSaid,
    count: (/** @type {AnnotatedArticle} */ a) =>
      a.quotes.filter(({ kind }) => kind !== "scare").length,
  },
  { id: "dates", draw: drawDates, count: (/** @type {AnnotatedArticle} */ a) => a.dates.length },
  {
    id: "removed",
    draw: drawRemoved,
    count: (/** @type {AnnotatedArticle} */ a) => a.removed.length,
  },
]);

export class Panels {
  #side = byId("panels");
  /** @type {string} */
  #chosen = "said";
  /** @type {Drawing | null} */
  #drawing = null;
  #panel = node("div", {
    role: "tabpanel",
    id: "panel",
    tabindex: 0,
    "aria-labelledby": "tab-said",
  });
  #tabs = PANELS.map(({ id }) =>
    node("button", {
      ...{ type: "button", role: "tab", id: `tab-${id}`, "aria-controls": "panel" },
      onclick: () => this.choose(id),
    }),
  );
  #list = node("div", { role: "tablist", class: "tabs" }, ...this.#tabs);

  constructor() {
    this.#list.addEventListener("keydown", (event) => this.#move(event));
    this.#side.append(node("div", { class: "stays" }, this.#list, this.#panel));
  }

  /** @param {Drawing | null} drawing Null where there is no article. */
  show(drawing) {
    this.#drawing = drawing;
    this.#side.hidden = !drawing;
    this.#draw();
  }

  /** Goes to the lists, which on a narrow screen lie below the article. */
  enter() {
    const { matches: still } = matchMedia("(prefers-reduced-motion: reduce)");
    this.#side.scrollIntoView({ behavior: still ? "auto" : "smooth" });
    /** @type {HTMLElement | null} */ (this.#list.querySelector('[aria-selected="true"]'))?.focus({
      preventScroll: true,
    });
  }

  /** @param {string} id */
  choose(id) {
    this.#chosen = id;
    this.#draw();
  }

  #draw() {
    const drawing = this.#drawing;
    if (!drawing) {
      this.#panel.replaceChildren();
      return;
    }
    const { say } = drawing.language;
    this.#list.setAttribute("aria-label", say("panel.label"));
    for (const [at, { id, count }] of PANELS.entries()) {
      const tab = /** @type {HTMLButtonElement} */ (this.#tabs[at]);
      const chosen = id === this.#chosen;
      tab.setAttribute("aria-selected", String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      const number = numberFormat(drawing.language.lang).format(count(drawing.article));
      tab.replaceChildren(say(`panel.${id}`), " ", node("span", { class: "count" }, number));
      if (chosen) {
        this.#panel.setAttribute("aria-labelledby", tab.id);
        // Where the same panel is drawn anew, whoever stood in it by keyboard stays there.
        const held = this.#panel.contains(document.activeElement);
        const place = held
          ? focusables(this.#panel).indexOf(/** @type {any} */ (document.activeElement))
          : -1;
        this.#panel.replaceChildren(...PANELS[at].draw(drawing));
        if (held) (focusables(this.#panel)[place] ?? this.#panel).focus();
      }
    }
  }

  /** @param {KeyboardEvent} event */
  #move(event) {
    const rtl = getComputedStyle(this.#list).direction === "rtl";
    const steps = {
      ArrowRight: rtl ? -1 : 1,
      ArrowLeft: rtl ? 1 : -1,
      Home: -Infinity,
      End: Infinity,
    };
    const step = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (step === undefined) return;
    event.preventDefault();
    const last = PANELS.length - 1;
    const now = PANELS.findIndex(({ id }) => id === this.#chosen);
    const next =
      step === -Infinity ? 0 : step === Infinity ? last : (now + step + last + 1) % (last + 1);
    this.choose(/** @type {{ id: string }} */ (PANELS[next]).id);
    this.#tabs[next]?.focus();
  }
}

/** @param {HTMLElement} within */
const focusables = (within) =>
  /** @type {HTMLElement[]} */ ([...within.querySelectorAll("button")]);
