// Settings: theme, language, what is shown, what is cleaned, and whether anything is remembered.

import { LANGUAGES, MIRRORED } from "../strings/languages.js";
import { bookmarklet } from "./bookmarklet.js";
import { byId, node } from "./dom.js";

/** @import { Language } from "../strings/languages.js" */
/**
 * @typedef {object} Settings
 * @property {"auto" | "light" | "dark"} theme
 * @property {boolean} glosses
 * @property {boolean} labels
 * @property {boolean} clean
 * @property {boolean} remember
 */
/**
 * @typedef {object} Doings What the page does on a change.
 * @property {(changed: Partial<Settings>) => void} change
 * @property {(lang: string) => void} speak
 * @property {() => void} forget
 */

/** @type {Settings} */
export const DEFAULTS = {
  theme: "auto",
  glosses: true,
  labels: true,
  clean: true,
  remember: false,
};

const THEMES = /** @type {const} */ (["auto", "light", "dark"]);
const SWITCHES = /** @type {const} */ (["clean", "glosses", "labels", "remember"]);

/**
 * Settings of which any part may be missing or unfit.
 *
 * @param {any} stored
 * @returns {Settings}
 */
export function fit(stored) {
  const settings = { ...DEFAULTS };
  if (THEMES.includes(stored?.theme)) settings.theme = stored.theme;
  for (const name of SWITCHES) {
    if (typeof stored?.[name] === "boolean") settings[name] = stored[name];
  }
  return settings;
}

/**
 * @param {Language} language
 * @param {Settings} settings
 * @param {Doings} doings
 */
export function drawSettings({ say, lang }, settings, { change, speak, forget }) {
  const menu = byId("settings");
  menu.setAttribute("aria-label", say("settings.title"));
  const theme = node(
    "select",
    {
      id: "theme",
      onchange: () => change({ theme: /** @type {Settings["theme"]} */ (theme.value) }),
    },
    ...THEMES.map((name) =>
      node(
        "option",
        { value: name, selected: name === settings.theme },
        say(`settings.theme.${name}`),
      ),
    ),
  );
  const languages = lang === MIRRORED ? { ...LANGUAGES, [MIRRORED]: MIRRORED } : LANGUAGES;
  const language = node(
    "select",
    { id: "language", onchange: () => speak(language.value) },
    ...Object.entries(languages).map(([tag, name]) =>
      node("option", { value: tag, lang: tag, selected: tag === lang }, name),
    ),
  );
  const switches = SWITCHES.map((name) => {
    const note = name === "remember" ? `${name}-note` : null;
    const box = node("input", {
      ...{ type: "checkbox", id: `set-${name}`, checked: settings[name], "aria-describedby": note },
      onchange: () => change({ [name]: box.checked }),
    });
    return node(
      "div",
      { class: "switch" },
      box,
      node("label", { for: box.id }, say(`settings.${name}`)),
      note && node("p", { class: "note", id: note }, say("settings.remember.note")),
    );
  });
  const told = node("span", { class: "note", role: "status" });
  menu.replaceChildren(
    node("h2", {}, say("settings.title")),
    node(
      "div",
      { class: "fields" },
      node("label", { for: "theme" }, say("settings.theme")),
      theme,
      node("label", { for: "language" }, say("settings.language")),
      language,
    ),
    ...switches,
    node(
      "div",
      { class: "row" },
      node(
        "button",
        {
          ...{ type: "button", id: "forget" },
          onclick: () => {
            forget();
            told.textContent = say("settings.forgotten");
          },
        },
        say("settings.forget"),
      ),
      told,
    ),
    node("h3", {}, bookmarklet(say("settings.bookmarklet"))),
    node("p", { class: "note" }, say("settings.bookmarklet.note")),
  );
}
