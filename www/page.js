// The page: brings a text to the element, and what the element found to the panels and menus around it.
// It uses the element's public interface only.

import { createClient } from "./client.js";
import { addLanguage } from "./element.js";
import { arrivalOf } from "./page/arrival.js";
import { compare } from "./page/compare.js";
import { byId, debounced, idle } from "./page/dom.js";
import { drawExportMenu } from "./page/export-menu.js";
import { BOX_LIMIT, drawDropSign, formatOf, isAddress, takeIn } from "./page/intake.js";
import { forget, recall, remember } from "./page/memory.js";
import { Notices } from "./page/notices.js";
import { keepOffline } from "./page/offline.js";
import { Panels } from "./page/panels.js";
import { drawSamplesMenu } from "./page/samples-menu.js";
import { DEFAULTS, drawSettings, fit } from "./page/settings.js";
import { drawShareMenu } from "./page/share-menu.js";
import { LinkError, encode } from "./page/share.js";
import { english, languageFor } from "./strings/languages.js";

/** @import { ArticleAnnotator } from "./element.js" */
/** @import { Shared } from "./page/share.js" */
/** @import { Language } from "./strings/languages.js" */

const annotator = /** @type {ArticleAnnotator} */ (document.querySelector("article-annotator"));
const article = byId("article");
const box = /** @type {HTMLTextAreaElement} */ (byId("source"));
const reference = /** @type {HTMLInputElement} */ (byId("reference"));
const notices = new Notices(english.say);
const panels = new Panels();

/** @type {Language} */
let language = english;
let settings = DEFAULTS;
/** What is open; null where nothing is. @type {{ text: string, format: "plain" | "html" } | null} */
let source = null;
/** Whether the box holds the open text, and so may be hidden, shown and edited. */
let boxed = false;
/** The fragment that the open text came from, as long as nothing was changed. */
let arrived = "";
/** The day from which dates count, where a person set it; the field shows the article's own otherwise. */
let counted = "";

// Bringing a text in.

/**
 * @param {{ text: string, format: "plain" | "html", plain?: string }} incoming
 * @param {Shared} [shared] What came with it.
 */
function open({ text, format, plain = text }, shared) {
  // Before anything changes, when it costs no layout.
  if (window.scrollY > 0) window.scrollTo({ top: 0 });
  notices.hide("text", "file", "nature", "lost", "failure");
  source = { text, format };
  // The source of a page is read as text first; until then the box has nothing to show.
  const shown = format === "html" && plain === text ? "" : plain;
  boxed = shown.length <= BOX_LIMIT;
  box.value = boxed ? shown : "";
  if (shared) {
    counted = shared.reference?.slice(0, 10) ?? "";
    if (shared.kinds) annotator.kinds = /** @type {any} */ (shared.kinds);
    else annotator.removeAttribute("kinds");
    if (shared.clean !== undefined) {
      settings = { ...settings, clean: shared.clean };
      drawMenu();
    }
    applySettings();
  }
  const corrections = shared?.corrections ?? [];
  // What was put right in another text is not undone in this one.
  if (annotator.canUndo || annotator.canRedo) annotator.corrections = [];
  if (corrections.length > 0) annotator.corrections = corrections;
  const held = byId("compose").contains(document.activeElement);
  showBox(false);
  annotate();
  // Whoever stood in the box stands at the article now. (Focusing costs a layout, so not always.)
  if (held) article.focus({ preventScroll: true });
}

/** @param {string} text The box's, after typing. */
function edit(text) {
  notices.hide("text", "file");
  if (!text.trim()) return clear();
  if (isAddress(text)) return notices.show("text", { words: (say) => say("status.address") });
  source = { text, format: formatOf(text) };
  boxed = true;
  forgetArrival();
  annotate();
}

function clear() {
  source = null;
  box.value = "";
  counted = "";
  annotator.cancel();
  applyReference();
  annotator.result = null;
  notices.hide("text", "file", "nature", "lost", "failure");
  forgetArrival();
  showBox(true);
  draw();
  save();
  box.focus();
}

function annotate() {
  if (!source) return;
  document.body.dataset["state"] = "working";
  // What comes above the article comes with it, not with the result.
  article.hidden = byId("bar").hidden = false;
  annotator.annotate(source.text, { format: source.format }).catch((error) => {
    // Failures are told by an event; a newer text needs no word.
    if (error instanceof DOMException && /cancelled/.test(error.message) && source) {
      notices.show("failure", {
        words: (say) => say("status.cancelled"),
        action: { key: "status.retry", act: retry },
      });
    }
  });
}

function retry() {
  notices.hide("failure");
  annotate();
}

// What the element tells.

annotator.addEventListener("annotator-result", () => {
  const { result } = annotator;
  if (!result || !source) return;
  notices.hide("failure");
  if (source.format === "html" && box.value === "" && result.sourceText.length <= BOX_LIMIT) {
    box.value = result.sourceText;
    boxed = true;
  }
  if (result.nature === "article") notices.hide("nature");
  else {
    const { nature, metadata } = result;
    notices.show("nature", {
      words: (say) => say(`status.${nature}`, { language: languageName(metadata.language) }),
    });
  }
  draw();
  save();
});

annotator.addEventListener("annotator-corrections", (event) => {
  const { lost } = /** @type {CustomEvent<{ lost: { quote?: { exact: string } }[] }>} */ (event)
    .detail;
  if (lost.length > 0) {
    notices.show("lost", {
      words: (say) => {
        const list = new Intl.ListFormat(language.lang, { type: "conjunction" });
        const quoted = lost.map(({ quote }) => `“${quote?.exact ?? "?"}”`);
        return say("status.lost", { n: lost.length, list: list.format(quoted) });
      },
    });
  }
  forgetArrival();
  draw();
  save();
});

annotator.addEventListener("annotator-error", () => {
  // The element says what went wrong and shows the text; the page offers another try.
  notices.show("failure", {
    words: (say) => say("status.failed"),
    action: { key: "status.retry", act: retry },
  });
  draw();
});

// Drawing.

function draw() {
  const result = source ? annotator.result : null;
  document.body.dataset["state"] = result ? "reading" : source ? "working" : "empty";
  article.hidden = !source;
  byId("bar").hidden = !source;
  byId("unset").hidden = counted === "";
  const day = counted || (result?.metadata.reference?.date.slice(0, 10) ?? "");
  // A day that is being typed is not typed over.
  if (reference.value !== day && document.activeElement !== reference) reference.value = day;
  for (const id of ["export", "share"]) {
    const opener = document.querySelector(`[popovertarget="${id}"]`);
    /** @type {HTMLButtonElement} */ (opener).disabled = !result;
  }
  const { headline = null } = result?.metadata ?? {};
  const title = language.say("page.title");
  document.title = headline === null ? title : `${headline} · ${title}`;
  drawBox();
  panels.show(
    result && {
      ...{ article: result, language },
      select: (target) => {
        annotator.select(/** @type {any} */ (target));
      },
      restore: (index) => annotator.restore(index),
      restoreAll: () => annotator.restoreAll(),
      compare: () => compare(result, language.say),
    },
  );
}

function drawBox() {
  const compose = byId("compose");
  byId("again").hidden = !source;
  byId("edit").hidden = !compose.hidden || !boxed;
  byId("hide").hidden = !source;
  const held = byId("held");
  held.hidden = !source || boxed;
  if (source && !boxed) {
    const size = new Intl.NumberFormat(language.lang, {
      ...{ style: "unit", unit: "megabyte", maximumFractionDigits: 1 },
    }).format(source.text.length / 1e6);
    held.textContent = language.say("compose.held", { size });
  }
}

/** @param {boolean} shown */
function showBox(shown) {
  byId("compose").hidden = !shown;
  drawBox();
}

/** @param {string | null} tag */
function languageName(tag) {
  if (tag === null) return "?";
  try {
    return new Intl.DisplayNames([language.lang, "en"], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

// Settings, language, memory.

function applySettings() {
  const { theme, glosses, labels, clean } = settings;
  const root = document.documentElement;
  if (theme === "auto") {
    root.removeAttribute("data-theme");
    annotator.removeAttribute("theme");
  } else {
    root.dataset["theme"] = theme;
    annotator.setAttribute("theme", theme);
  }
  setOff("glosses", glosses);
  setOff("mark-labels", labels);
  setOff("clean", clean);
  applyReference();
}

/**
 * @param {string} attribute
 * @param {boolean} on
 */
function setOff(attribute, on) {
  if (on) annotator.removeAttribute(attribute);
  else annotator.setAttribute(attribute, "off");
}

function applyReference() {
  if (counted) annotator.setAttribute("reference-date", counted);
  else annotator.removeAttribute("reference-date");
}

/** @param {string | null | undefined} wish */
async function speak(wish) {
  language = await languageFor(wish);
  const { lang, dir, say } = language;
  document.documentElement.lang = lang;
  document.documentElement.dir = dir;
  if (lang !== "en") addLanguage(lang, language.strings, dir);
  annotator.lang = lang;
  for (const element of document.querySelectorAll("[data-say]")) {
    const words = say(/** @type {HTMLElement} */ (element).dataset["say"] ?? "");
    // Words that stand there already are not painted again.
    if (element.textContent?.trim().replace(/\s+/g, " ") !== words) element.textContent = words;
  }
  for (const element of document.querySelectorAll("[data-say-label]")) {
    const key = /** @type {HTMLElement} */ (element).dataset["sayLabel"] ?? "";
    element.setAttribute("aria-label", say(key));
  }
  notices.speak(say);
  drawSamplesMenu(
    language,
    (text) => {
      forgetArrival();
      open({ text, format: "plain" });
    },
    () => notices.show("file", { words: (say) => say("status.sample") }),
  );
  drawExportMenu(language, () => {
    const { result } = annotator;
    return result && { article: result, corrections: annotator.corrections };
  });
  drawShareMenu(language, () => {
    const shared = sharedNow();
    return shared && { shared, headline: annotator.result?.metadata.headline ?? null };
  });
  drawMenu();
  drawDropSign(say);
  draw();
}

function drawMenu() {
  drawSettings(language, settings, {
    change: (changed) => {
      // The menu stays as it is: whoever changed something in it stands there.
      settings = { ...settings, ...changed };
      applySettings();
      if (changed.remember === false) forget();
      save();
    },
    speak: (lang) => {
      const address = new URL(location.href);
      address.searchParams.set("lang", lang);
      history.replaceState(null, "", address);
      void speak(lang).then(() => byId("language").focus());
    },
    forget: () => {
      forget();
      settings = { ...settings, remember: false };
      /** @type {HTMLInputElement} */ (byId("set-remember")).checked = false;
    },
  });
}

/** @returns {Shared | null} */
function sharedNow() {
  if (!source) return null;
  const all = !annotator.hasAttribute("kinds");
  const { corrections } = annotator;
  return {
    text: source.text,
    ...(source.format === "html" && { format: source.format }),
    ...(!settings.clean && { clean: false }),
    ...(counted && { reference: counted }),
    ...(!all && { kinds: [...annotator.kinds] }),
    ...(corrections.length > 0 && { corrections }),
  };
}

const save = debounced(() => {
  if (!settings.remember) return;
  if (!remember({ settings, shared: sharedNow() })) {
    notices.show("storage", { words: (say) => say("status.storage") });
  }
}, 500);

// What the address brings.

async function arrive() {
  try {
    const shared = await arrivalOf(location.hash);
    if (!shared) return false;
    const { text, format = "plain" } = shared;
    // Handed-over text has no business in the address, where it would stay in the history.
    if (/^#(text|html)=/.test(location.hash)) dropFragment();
    if (isAddress(text) || !text.trim()) {
      box.value = text;
      notices.show("text", {
        words: (say) => say(text.trim() ? "status.address" : "status.link.malformed"),
      });
      return true;
    }
    open({ text, format }, shared);
    return true;
  } catch (error) {
    const reason = error instanceof LinkError ? error.reason : "malformed";
    notices.show("text", { words: (say) => say(`status.link.${reason}`), alarm: true });
    return true;
  } finally {
    // Only now: the corrections that came with the text are no change of it.
    arrived = location.hash;
  }
}

/** A changed text is no longer what the link says. */
function forgetArrival() {
  if (!arrived || source === null) return;
  arrived = "";
  dropFragment();
}

function dropFragment() {
  const address = new URL(location.href);
  address.hash = "";
  history.replaceState(null, "", address);
}

// Buttons.

byId("again").addEventListener("click", () => {
  showBox(true);
  window.scrollTo({ top: 0 });
  box.focus();
  box.select();
});
byId("edit").addEventListener("click", () => {
  showBox(true);
  box.focus();
  box.setSelectionRange(0, 0);
  box.scrollTop = 0;
});
byId("hide").addEventListener("click", () => {
  showBox(false);
  byId("again").focus();
});
byId("clear").addEventListener("click", clear);
byId("lists").addEventListener("click", () => panels.enter());
reference.addEventListener("change", () => {
  counted = reference.value;
  applyReference();
  draw();
});
byId("unset").addEventListener("click", () => {
  counted = "";
  applyReference();
  draw();
  reference.focus();
});
window.addEventListener("hashchange", () => void arrive());

takeIn({
  open: (incoming) => {
    forgetArrival();
    open(incoming);
  },
  edit,
  restore: (shared) => open({ text: shared.text, format: shared.format ?? "plain" }, shared),
  refuse: (words) => notices.show("text", { words, alarm: true }),
  tell: (words) => notices.show("file", { words }),
});

// The start.

const remembered = recall();
settings = fit(remembered?.settings);
applySettings();
await speak(new URLSearchParams(location.search).get("lang") ?? navigator.language);
if (!(await arrive()) && remembered?.shared?.text) {
  const { text, format = "plain" } = remembered.shared;
  open({ text, format }, remembered.shared);
  notices.show("file", { words: (say) => say("status.restored") });
}

// What can wait until the page stands: the engine, which all on a page share, is fetched while the
// visitor finds their article (where that fails, the first text tries again and says so), and then, so
// that nothing is fetched twice, all that is needed offline.
await idle();
await createClient().catch(() => {});

void keepOffline(
  (use) =>
    notices.show("update", {
      words: (say) => say("status.update"),
      action: { key: "status.update.use", act: use },
    }),
  () => {
    // The text rides along in the fragment, so that the new version opens with it.
    const shared = sharedNow();
    if (!shared) return location.reload();
    void encode(shared).then((fragment) => {
      const address = new URL(location.href);
      address.hash = fragment;
      history.replaceState(null, "", address);
      location.reload();
    });
  },
);
