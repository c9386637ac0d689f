/**
 * The three browser engines behind one small door, so that one test runs in all: Chromium
 * (playwright-core), Firefox (puppeteer-core over WebDriver BiDi) and WebKit (its own WebDriver, with
 * MiniBrowser under a virtual display). Programs are Debian's; an environment variable names another.
 */
import puppeteer from "puppeteer-core";
import { chromium } from "playwright-core";
import { openWebKit } from "./webkit.mjs";

/** @import { AnnotatedArticle } from "../../../pkg/article_annotator.js" */

/**
 * What a page calls `$`: the element, what it told, its nodes by selector, and small helps.
 *
 * @typedef {object} Help
 * @property {{ [name: string]: any, result: AnnotatedArticle, original: AnnotatedArticle }} annotator
 * @property {[string, any][]} heard
 * @property {(selector: string) => any[]} all
 * @property {(selector: string) => any} inside
 * @property {(ms: number) => Promise<void>} wait
 * @property {(holds: () => unknown) => Promise<void>} until
 * @property {(words: string) => any} markOf
 * @property {(words: string) => any} buttonOf
 */

/**
 * One open page.
 *
 * @typedef {object} Tab
 * @property {(url: string) => Promise<void>} goto
 * @property {(code: string | ((help: Help, arg: any) => unknown), arg?: unknown) => Promise<any>} evaluate
 *   Runs in the page, with what the page calls `$`; the result is plain data. A promise is waited for.
 * @property {(x: number, y: number) => Promise<void>} click
 * @property {(x: number, y: number) => Promise<void>} move
 * @property {(key: string) => Promise<void>} press One key, as KeyboardEvent.key names it; "Control+v" is two.
 * @property {string[]} complaints What went to the console or was thrown, where the engine tells.
 * @property {(work: () => Promise<void>) => Promise<number[]>} [tasks] Milliseconds of processor time that
 *   the page's main thread spent in each task meanwhile: what else the machine does is not counted.
 * @property {() => Promise<void>} close
 */

/**
 * @typedef {object} Engine
 * @property {string} name
 * @property {(size?: { width: number, height: number }) => Promise<Tab>} open
 * @property {() => Promise<void>} close
 */

/** The longest task, in milliseconds of processor time, on a machine of pace one. */
const LONGEST = 50;

/** Milliseconds that a quiet laptop takes for the work of `pace`. */
const PACE = 8;

/**
 * How many times as long as a quiet laptop this machine takes just now, once or more: a common piece of
 * a page's work, the median of eleven.
 *
 * @param {Tab} tab
 * @returns {Promise<number>}
 */
async function pace(tab) {
  const taken = await tab.evaluate(() => {
    const times = Array.from({ length: 11 }, () => {
      const start = performance.now();
      let seed = 1;
      const words = Array.from({ length: 20_000 }, () => {
        seed = (seed * 48_271) % 2_147_483_647;
        return `w${seed % 5000}`;
      });
      const counts = new Map();
      for (const word of words.sort()) counts.set(word, (counts.get(word) ?? 0) + 1);
      const list = document.createElement("ul");
      for (const word of [...counts.keys()].slice(0, 500))
        list.append(Object.assign(document.createElement("li"), { textContent: word }));
      return performance.now() - start;
    });
    return times.sort((a, b) => a - b)[5];
  });
  return Math.max(1, taken / PACE);
}

/**
 * What holds the main thread for longer than it may while some work is done, by the pace of the machine
 * about it. What else a machine does only makes tasks longer: the best of three runs shows what is ours.
 *
 * @param {Tab} tab Of an engine that tells of its tasks.
 * @param {() => Promise<void>} work
 */
export async function longTasks(tab, work) {
  /** @type {number[]} */
  let long = [];
  for (let run = 0; run < 3; run++) {
    const before = await pace(tab);
    const tasks = (await tab.tasks?.(work)) ?? [];
    if (tasks.length < 100) throw new Error(`only ${tasks.length} tasks were seen`);
    const limit = LONGEST * Math.max(before, await pace(tab));
    long = tasks.filter((ms) => ms > limit);
    if (long.length === 0) break;
  }
  return long;
}

/** @returns {Promise<Engine>} */
async function openChromium() {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  return {
    name: "chromium",
    async open(size = { width: 1200, height: 900 }) {
      const context = await browser.newContext({ viewport: size });
      const page = await context.newPage();
      /** @type {string[]} */
      const complaints = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      return {
        complaints,
        goto: async (url) => void (await page.goto(url)),
        evaluate: (code, arg) => page.evaluate(inPage(code, arg)),
        click: (x, y) => page.mouse.click(x, y),
        move: (x, y) => page.mouse.move(x, y),
        press: (key) => page.keyboard.press(key),
        async tasks(work) {
          await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-cpu"] });
          await work();
          const { traceEvents } = JSON.parse(String(await browser.stopTracing()));
          return mainThreadTasks(traceEvents);
        },
        close: () => context.close(),
      };
    },
    close: () => browser.close(),
  };
}

/**
 * @param {{ name: string, ph: string, pid: number, tid: number, tdur?: number, args: any }[]} events
 */
function mainThreadTasks(events) {
  const main = new Set(
    events
      .filter(({ name, args }) => name === "thread_name" && args.name === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return events
    .filter(({ name, pid, tid }) => name.endsWith("::RunTask") && main.has(`${pid} ${tid}`))
    .map(({ tdur = 0 }) => Math.round(tdur / 1000));
}

/** @returns {Promise<Engine>} */
async function openFirefox() {
  const browser = await puppeteer.launch({
    browser: "firefox",
    executablePath: process.env.FIREFOX ?? "/usr/bin/firefox-esr",
    headless: true,
  });
  return {
    name: "firefox",
    async open(size = { width: 1200, height: 900 }) {
      const page = await browser.newPage();
      await page.setViewport(size);
      /** @type {string[]} */
      const complaints = [];
      page.on("console", (message) => complaints.push(message.text()));
      page.on("pageerror", (error) => complaints.push(String(error)));
      return {
        complaints,
        goto: async (url) => void (await page.goto(url)),
        evaluate: (code, arg) => page.evaluate(inPage(code, arg)),
        click: (x, y) => page.mouse.click(x, y),
        move: (x, y) => page.mouse.move(x, y),
        async press(key) {
          const keys = /** @type {import("puppeteer-core").KeyInput[]} */ (key.split("+"));
          for (const part of keys) await page.keyboard.down(part);
          for (const part of keys.toReversed()) await page.keyboard.up(part);
        },
        close: () => page.close(),
      };
    },
    close: () => browser.close(),
  };
}

/**
 * One expression for a function and its argument: the same for every protocol.
 *
 * @param {string | ((help: Help, arg: any) => unknown)} code
 * @param {unknown} arg
 */
export const inPage = (code, arg) =>
  typeof code === "string"
    ? code
    : `(${code})(globalThis.$, ${JSON.stringify(arg) ?? "undefined"})`;

/** @type {Record<string, () => Promise<Engine>>} */
export const engines = { chromium: openChromium, firefox: openFirefox, webkit: openWebKit };

/** The engines asked for by `BROWSERS`, a list with spaces; Chromium without it. */
export const chosen = (process.env.BROWSERS ?? "chromium").split(/\s+/).filter(Boolean);

/**
 * One tab of an engine beside a site, for the suite that begins with them; `end` closes all three.
 *
 * @template {{ close: () => Promise<unknown> }} Site
 * @param {string} name
 * @param {() => Promise<Site>} openSite
 */
export async function begin(name, openSite) {
  const open = engines[name];
  if (!open) throw new Error(`no engine ${name}`);
  const [engine, site] = [await open(), await openSite()];
  const tab = await engine.open();
  const end = async () => {
    await tab.close();
    await engine.close();
    await site.close();
  };
  return { engine, site, tab, end };
}
