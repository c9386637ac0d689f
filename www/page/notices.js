// Short notes above the article: what was said of a paste, a file, a failure. One of a kind at a time.

import { byId, node } from "./dom.js";

/** @import { Say } from "../strings/say.js" */
/**
 * @typedef {object} Notice
 * @property {(say: Say) => string} words Asked again when the language changes.
 * @property {boolean} [alarm] Whether to interrupt a screen reader.
 * @property {{ key: string, act: () => void }} [action] A button; `key` names its words.
 */

export class Notices {
  #area = byId("notices");
  /** @type {Map<string, Notice>} */
  #shown = new Map();
  /** @type {Say} */
  #say;

  /** @param {Say} say */
  constructor(say) {
    this.#say = say;
  }

  /**
   * Shows a notice in place of the last one with this id.
   *
   * @param {string} id
   * @param {Notice} notice
   */
  show(id, notice) {
    this.#shown.set(id, notice);
    this.#draw(id, notice);
  }

  /** @param {...string} ids */
  hide(...ids) {
    for (const id of ids) {
      this.#shown.delete(id);
      this.#area.querySelector(`[data-notice="${id}"]`)?.remove();
    }
  }

  /** @param {Say} say */
  speak(say) {
    this.#say = say;
    for (const [id, notice] of this.#shown) this.#draw(id, notice);
  }

  /**
   * @param {string} id
   * @param {Notice} notice
   */
  #draw(id, { words, alarm, action }) {
    const drawn = node(
      "div",
      { class: alarm ? "notice alarm" : "notice", "data-notice": id, role: alarm && "alert" },
      node("p", { dir: "auto" }, words(this.#say)),
      action && node("button", { type: "button", onclick: action.act }, this.#say(action.key)),
      node(
        "button",
        {
          type: "button",
          class: "quiet",
          "aria-label": this.#say("status.dismiss"),
          onclick: () => this.hide(id),
        },
        "×",
      ),
    );
    const old = this.#area.querySelector(`[data-notice="${id}"]`);
    if (old) old.replaceWith(drawn);
    else this.#area.append(drawn);
  }
}
