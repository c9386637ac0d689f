// How a text comes in: pasted, typed, dropped, opened, from the clipboard. Each ends in one call of
// `open` (a new text), `edit` (the box was changed) or `refuse` (why not).

import { byId, debounced, node, shortcut } from "./dom.js";
import { FileError, LIMIT, readFile } from "./files.js";
import { LinkError, fromFile } from "./share.js";

/** @import { Say } from "../strings/say.js" */
/** @import { Shared } from "./share.js" */
/** @typedef {{ text: string, format: "plain" | "html", plain?: string }} Incoming `plain`: what the box shows. */
/**
 * @typedef {object} Receiver
 * @property {(incoming: Incoming) => void} open
 * @property {(text: string) => void} edit
 * @property {(shared: Shared) => void} restore A saved file.
 * @property {(words: (say: Say) => string) => void} refuse
 * @property {(words: (say: Say) => string) => void} tell
 */

/** A longer text, in characters, is taken from the paste itself: a text box would render it for seconds. */
export const BOX_LIMIT = 100_000;

/** One address and nothing else. */
const ADDRESS = /^\s*(?:https?:\/\/|www\.)\S+\s*$/i;
/** The source of a page, pasted as plain text. */
const SOURCE = /^\s*<(?:!doctype html|html|head|body|article|main|section|div|p|h1)[\s>]/i;

/** @param {Receiver} receiver */
export function takeIn(receiver) {
  const box = /** @type {HTMLTextAreaElement} */ (byId("source"));
  const picker = /** @type {HTMLInputElement} */ (byId("file"));

  const typed = debounced(() => receiver.edit(box.value), 180);
  box.addEventListener("input", () => typed());

  document.addEventListener("paste", (event) => {
    const { target, clipboardData } = event;
    const elsewhere = target instanceof HTMLElement && target !== box && isField(target);
    if (!clipboardData || elsewhere) return;
    const file = clipboardData.files[0];
    const plain = clipboardData.getData("text/plain");
    if (file && !plain) {
      event.preventDefault();
      void openFile(file);
      return;
    }
    const all = box.selectionStart === 0 && box.selectionEnd === box.value.length;
    // A few words put into a text are typing, and the box does that by itself.
    if (target === box && !all && plain.length < BOX_LIMIT) return;
    event.preventDefault();
    typed.stop();
    receive(plain, clipboardData.getData("text/html"));
  });

  byId("paste").addEventListener("click", () => void fromClipboard());
  byId("open").addEventListener("click", () => picker.click());
  picker.addEventListener("change", () => {
    const file = picker.files?.[0];
    if (file) void openFile(file);
    picker.value = "";
  });
  takeDrops();

  /**
   * @param {string} plain
   * @param {string} html Empty where there is none.
   */
  function receive(plain, html) {
    if (plain.length > LIMIT) receiver.refuse((say) => say("status.large.paste"));
    else if (!plain.trim() && !html.trim()) receiver.refuse((say) => say("status.empty"));
    else if (isAddress(plain)) receiver.refuse((say) => say("status.address"));
    else if (html.trim() && html.length <= LIMIT)
      receiver.open({ text: html, format: "html", plain });
    else receiver.open({ text: plain, format: formatOf(plain), plain });
  }

  async function fromClipboard() {
    try {
      const [item] = await navigator.clipboard.read();
      const get = async (/** @type {string} */ type) =>
        item?.types.includes(type) ? (await item.getType(type)).text() : "";
      receive(await get("text/plain"), await get("text/html"));
    } catch {
      box.focus();
      receiver.refuse((say) => say("status.clipboard", { keys: shortcut("V") }));
    }
  }

  /** @param {File} file */
  async function openFile(file) {
    const { name } = file;
    typed.stop();
    try {
      const { text, format, encoding } = await readFile(file);
      const saved = fromFile(text);
      if (saved) return receiver.restore(saved);
      if (!text.trim()) return receiver.refuse((say) => say("status.file.empty", { name }));
      receiver.open({ text, format });
      if (encoding !== "utf-8") receiver.tell((say) => say("status.decoded", { name, encoding }));
    } catch (error) {
      if (error instanceof FileError)
        receiver.refuse((say) => say(`status.${error.reason}`, { name }));
      else if (error instanceof LinkError)
        receiver.refuse((say) => say("status.file.malformed", { name }));
      else {
        const message = error instanceof Error ? error.message : String(error);
        receiver.refuse((say) => say("status.unreadable", { name, message }));
      }
    }
  }

  function takeDrops() {
    const { body } = document;
    const carries = (/** @type {DragEvent} */ { dataTransfer }) =>
      dataTransfer?.types.some((type) => type === "Files" || type.startsWith("text/"));
    let depth = 0;
    const over = (/** @type {boolean} */ on) => {
      depth = on ? depth + 1 : Math.max(0, depth - 1);
      body.toggleAttribute("data-drop", depth > 0);
    };
    document.addEventListener("dragenter", (event) => carries(event) && over(true));
    document.addEventListener("dragleave", (event) => carries(event) && over(false));
    document.addEventListener("dragover", (event) => {
      if (carries(event)) event.preventDefault();
    });
    document.addEventListener("drop", (event) => {
      depth = 0;
      body.removeAttribute("data-drop");
      const data = event.dataTransfer;
      if (!data || !carries(event)) return;
      const file = data.files[0];
      // Words moved within the box are the box's affair.
      if (!file && event.target === box) return;
      event.preventDefault();
      if (file) void openFile(file);
      else receive(data.getData("text/plain"), data.getData("text/html"));
    });
  }
}

/** @param {string} text */
export const isAddress = (text) => text.length < 4_000 && ADDRESS.test(text);

/**
 * @param {string} text
 * @returns {"plain" | "html"}
 */
export const formatOf = (text) => (SOURCE.test(text.slice(0, 200)) ? "html" : "plain");

/** @param {HTMLElement} element */
const isField = (element) =>
  element.isContentEditable || element.matches("input, textarea, select");

/** Over the page while something is dragged across it. @param {Say} say */
export function drawDropSign(say) {
  document.querySelector(".drop-sign")?.remove();
  document.body.append(
    node("p", { class: "drop-sign", "aria-hidden": "true" }, say("compose.drop")),
  );
}
