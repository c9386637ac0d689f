/**
 * What is promised: nothing leaves the page, nothing pasted becomes markup, and it works without a
 * network.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, test } from "node:test";
import { PAYLOADS, hostilePaste } from "./support/hostile.mjs";
import {
  openPage,
  openSample,
  paneOf,
  paste,
  read,
  resultOf,
  unprotected,
  Visits,
} from "./support/page.mjs";

/** @import { Page } from "playwright-core" */

describe("page, safe and offline", { timeout: 500_000 }, () => {
  const visits = new Visits();
  /** @param {Parameters<Visits["open"]>[0]} [options] */
  const visit = (options) => visits.open(options);
  const offlineReady = (/** @type {Page} */ page) =>
    page.evaluate(async () => {
      await navigator.serviceWorker.ready;
      if (navigator.serviceWorker.controller) return;
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener("controllerchange", resolve),
      );
    });

  test("no request leaves the site, and none is made once everything is there", async () => {
    const { page, requests, complaints } = await visit();
    await openSample(page, "science");
    await openSample(page, "politics");
    await offlineReady(page);
    await page.waitForTimeout(500);
    const before = requests.length;
    await openSample(page, "science");
    await page.click('[popovertarget="export"]');
    await page.keyboard.press("Escape");
    await page.click('[popovertarget="share"]');
    await page.keyboard.press("Escape");
    await page.click("#tab-removed");
    await page.fill("#reference", "2021-05-04");
    await page.waitForTimeout(500);
    assert.deepEqual(requests.slice(before), []);
    for (const request of requests) assert.ok(request.startsWith(visits.site.home), request);
    assert.deepEqual(complaints, []);
  });

  test("after the first visit the page works without a network", async () => {
    const { page, context } = await visit();
    await offlineReady(page);
    await context.setOffline(true);
    await page.reload();
    await page.waitForSelector("#samples li", { state: "attached" });
    await paste(page, { plain: "The ferry will sail on Monday, said Anna Bergström of London." });
    await read(page);
    assert.match(await paneOf(page), /Anna Bergström/);
    assert.ok((await resultOf(page)).dates.length > 0);
    // What is loaded where it is asked for is not there yet, and that is said.
    await page.click('[popovertarget="samples"]');
    await page.click('[data-sample="politics"]');
    await page.waitForSelector(".notice");
    assert.match((await page.textContent("#notices")) ?? "", /without a network/);
  });

  test("from the second visit on, samples and languages are kept as well", async () => {
    const { page, context } = await visit();
    await offlineReady(page);
    await page.reload();
    await page.evaluate(async () => {
      const [name = ""] = await caches.keys();
      const last = "www/icons/icon-maskable-512.png";
      while (!(await caches.match(new URL(last, location.href), { cacheName: name })))
        await new Promise((resume) => setTimeout(resume, 50));
    });
    await context.setOffline(true);
    await page.reload();
    await page.waitForSelector("#samples li", { state: "attached" });
    await openSample(page, "politics");
    assert.match(await paneOf(page), /Kestrel/);
    await page.goto(`${visits.site.home}index.html?lang=de`);
    await page.waitForFunction(() => document.querySelector("#paste")?.textContent === "Einfügen");
  });

  test("a newer version is offered, and takes over with the text kept", async () => {
    const { page } = await visit();
    await offlineReady(page);
    await openSample(page, "science");
    const list = readFileSync(new URL("../../pkg/offline.js", import.meta.url), "utf8");
    visits.site.replaced.set(
      "/pkg/offline.js",
      list.replace(/"version":"\w+"/, '"version":"newer"'),
    );
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.waitForSelector(".notice");
    assert.match((await page.textContent("#notices")) ?? "", /new version/);
    await Promise.all([page.waitForNavigation(), page.click(".notice button >> nth=0")]);
    await read(page);
    assert.match(await paneOf(page), /Lake Corrigan/);
    const caches = await page.evaluate(() => window.caches.keys());
    assert.deepEqual(
      caches.map((name) => name.endsWith(" newer")),
      [true],
    );
  });

  test("text from the system's share sheet is taken by the service worker", async () => {
    // Another page of the site, since the page itself sends no form.
    visits.site.replaced.set(
      "/sender.html",
      `<!doctype html><form method="post" enctype="multipart/form-data" action="share">
       <input name="title" value="Ferry sails again"><textarea name="text">Rain fell on Skarvoy & Ostwick: 100 %.</textarea>
       <input name="url" value=""><button>Share</button></form>`,
    );
    const { page } = await visit();
    await offlineReady(page);
    await page.goto(`${visits.site.home}sender.html`);
    await page.click("button");
    await read(page);
    assert.equal(
      (await resultOf(page)).sourceText,
      "Ferry sails again\n\nRain fell on Skarvoy & Ostwick: 100 %.",
    );
    assert.equal(page.url(), visits.site.home);
  });

  /** Pastes with thirty payloads each, so that pane, lists and menus hold them all. */
  const pastes = Array.from({ length: Math.ceil(PAYLOADS.length / 30) }, (_, at) =>
    PAYLOADS.slice(at * 30, at * 30 + 30),
  );

  /** @param {Page} page What a text could have brought in: foreign elements, attributes, addresses. */
  const intruders = (page) =>
    page.evaluate(() => {
      const roots = [document, document.querySelector("article-annotator")?.shadowRoot];
      const nodes = roots.flatMap((root) => [...(root?.querySelectorAll("*") ?? [])]);
      const own = new Set(["SCRIPT", "LINK", "META"]);
      const foreign =
        "script, iframe, object, embed, link, meta, base, form, img, svg, style, video, audio, template, math, source";
      return nodes
        .filter((node) => {
          if (own.has(node.tagName) && node.closest("head")) return false;
          if (node.matches(foreign)) return true;
          if (node.matches("a[href]") && !node.matches(".skip, .bookmarklet")) return true;
          return node
            .getAttributeNames()
            .some((name) => name.startsWith("on") || name === "style" || name === "src");
        })
        .map((node) => `${node.tagName} ${node.id} ${node.className} ${node.getAttributeNames()}`);
    });

  for (const protection of ["nothing but the code", "the strict policy"]) {
    test(`${PAYLOADS.length} hostile texts stay text, with ${protection}`, async () => {
      assert.ok(PAYLOADS.length >= 200);
      if (protection !== "the strict policy") visits.site.replaced.set("/", unprotected());
      const { page, requests, complaints } = await visit();
      await page.evaluate(() => {
        const found = /** @type {any} */ (window);
        found.violations = [];
        document.addEventListener("securitypolicyviolation", (event) =>
          found.violations.push(event.violatedDirective),
        );
      });
      for (const [at, payloads] of pastes.entries()) {
        const text = hostilePaste(payloads);
        await paste(
          page,
          at % 2
            ? { plain: text, at: "body" }
            : { plain: "x", html: `${payloads.join("<p>words</p>")}<p>${text}</p>`, at: "body" },
        );
        await page.waitForTimeout(100);
        await read(page);
        for (const tab of ["names", "said", "dates", "removed"]) {
          await page.click(`#tab-${tab}`);
          assert.deepEqual(await intruders(page), []);
        }
        // Open a card over each of the first marks, whatever they are.
        await page.evaluate(() => {
          const element = /** @type {any} */ (document.querySelector("article-annotator"));
          for (let step = 0; step < 5; step++) element.next();
        });
        assert.deepEqual(await intruders(page), []);
      }
      for (const payload of PAYLOADS.slice(0, 40)) {
        await page.evaluate((name) => {
          const data = new DataTransfer();
          data.items.add(new File(["%PDF-1.7"], `${name}.pdf`));
          const event = new DragEvent("drop", {
            dataTransfer: data,
            bubbles: true,
            cancelable: true,
          });
          document.body.dispatchEvent(event);
        }, payload);
        await page.evaluate((hash) => {
          location.hash = hash;
        }, `#a1.${payload}`);
      }
      assert.deepEqual(await intruders(page), []);
      assert.equal(await page.evaluate(() => /** @type {any} */ (window).owned), undefined);
      assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).violations), []);
      for (const request of requests) assert.ok(request.startsWith(visits.site.home), request);
      assert.deepEqual(complaints, []);
    });
  }

  test("hostile texts stay text in the standalone page and behind a link", async () => {
    const { page } = await visit();
    for (const payloads of pastes) {
      const plain = hostilePaste(payloads);
      await paste(page, { plain, at: "body" });
      await page.waitForFunction(
        (text) =>
          /** @type {any} */ (document.querySelector("article-annotator")).result?.sourceText ===
          text.toWellFormed(),
        plain,
      );
      await page.click('[popovertarget="export"]');
      const [download] = await Promise.all([
        page.waitForEvent("download"),
        page.click('[data-export="html"][data-way="download"]'),
      ]);
      await page.keyboard.press("Escape");
      // Without its policy, so that nothing but the escaping protects.
      const html = readFileSync(await download.path(), "utf8").replace(
        /<meta http-equiv[^>]*>/,
        "",
      );
      visits.site.replaced.set("/alone.html", html);
      const alone = await visits.browser.newPage();
      /** @type {string[]} */
      const heard = [];
      alone.on("request", (request) => heard.push(request.url()));
      alone.on("dialog", (dialog) => {
        heard.push(dialog.message());
        void dialog.dismiss();
      });
      await alone.goto(`${visits.site.home}alone.html`);
      await alone.waitForTimeout(100);
      assert.deepEqual(
        heard.filter((url) => !/alone\.html$|favicon/.test(url)),
        [],
      );
      assert.equal(
        await alone.$("body :is(script, iframe, img, svg, a, form, object, style)"),
        null,
      );
      await alone.close();
    }
    await page.click('[popovertarget="share"]');
    await page.waitForFunction(
      () => /** @type {any} */ (document.querySelector("#share-link")).value !== "",
    );
    const link = await page.inputValue("#share-link");
    const text = (await resultOf(page)).sourceText;
    await visits.opened?.close();
    const opened = (visits.opened = await openPage(visits.browser, link));
    await read(opened.page);
    assert.equal((await resultOf(opened.page)).sourceText, text);
    assert.deepEqual(await intruders(opened.page), []);
    assert.deepEqual(opened.complaints, []);
  });
});
