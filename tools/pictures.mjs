/**
 * Takes the README's pictures anew, into docs/: the page, a card on a phone, the widget over a site's own
 * article.
 *
 *   node tools/pictures.mjs
 */
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { openBrowser, openPage, openSample, openSite } from "../tests/browser/support/page.mjs";

/** @import { Page } from "playwright-core" */

const docs = resolve(fileURLToPath(import.meta.url), "../../docs");
const browser = await openBrowser();
const site = await openSite();

/** @param {Page} page @param {{ kind: string, index: number, mention?: number }} target */
const choose = (page, target) =>
  page.evaluate((given) => {
    /** @type {any} */ (document.querySelector("article-annotator")).select(given);
  }, target);

try {
  const desktop = await openPage(browser, site.home, {
    ...{ viewport: { width: 1440, height: 1000 }, reducedMotion: "reduce" },
  });
  await openSample(desktop.page, "politics");
  await desktop.page.waitForTimeout(500);
  await desktop.page.screenshot({ path: `${docs}/page-desktop.png` });
  await desktop.close();

  const phone = await openPage(browser, site.home, {
    ...{ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 },
    ...{ colorScheme: "dark", reducedMotion: "reduce" },
  });
  await openSample(phone.page, "politics");
  await choose(phone.page, { kind: "quote", index: 0 });
  await phone.page.waitForTimeout(500);
  await phone.page.screenshot({ path: `${docs}/page-phone.png` });
  await phone.close();

  const page = await browser.newPage({ viewport: { width: 1000, height: 640 } });
  await page.goto(`${site.home}www/embed.html`);
  await page.waitForFunction(
    () => /** @type {any} */ (document.querySelector("article-annotator[for]"))?.result,
  );
  await page.evaluate(() => {
    document.querySelector("#way-3")?.scrollIntoView();
    const annotator = /** @type {any} */ (document.querySelector("article-annotator[for]"));
    const { entities } = annotator.result;
    const person = entities.findIndex((/** @type {any} */ { type }) => type === "person");
    annotator.select({ kind: "entity", index: person, mention: 0 });
  });
  await page.waitForTimeout(500);
  await page.screenshot({ path: `${docs}/embed.png` });
} finally {
  await browser.close();
  await site.close();
}
