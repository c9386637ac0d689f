/**
 * The page for everyone: WCAG by axe-core in every state and both themes, the keyboard alone, narrow
 * and enlarged screens, forced colours.
 */
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { violations } from "./support/axe.mjs";
import { openSample, paste, read, Visits } from "./support/page.mjs";

describe("page, for everyone", { timeout: 900_000 }, () => {
  const visits = new Visits();
  /** @param {Parameters<Visits["open"]>[0]} [options] */
  const visit = async (options) => (await visits.open(options)).page;

  for (const colorScheme of /** @type {const} */ (["light", "dark"])) {
    for (const width of [1200, 390]) {
      test(`axe-core finds nothing in any state, ${colorScheme}, ${width} px`, async () => {
        const page = await visit({
          colorScheme,
          viewport: { width, height: 900 },
          bypassCSP: true,
          // What fades in has no contrast of its own.
          reducedMotion: "reduce",
        });
        /** @type {Record<string, string[]>} */
        const found = {};
        const look = async (/** @type {string} */ state) => {
          const all = await violations(page);
          if (all.length > 0) found[state] = all;
        };
        await look("empty");
        await paste(page, { plain: "https://example.org/a", at: "body" });
        await look("a notice");
        await openSample(page, "politics");
        await look("reading");
        for (const tab of ["names", "said", "dates", "removed"]) {
          await page.click(`#tab-${tab}`);
          await look(tab);
        }
        await page.click('#panel button:text("Before and after")');
        await look("before and after");
        await page.keyboard.press("Escape");
        await page.evaluate(() =>
          /** @type {any} */ (document.querySelector("article-annotator")).next(),
        );
        await look("a card");
        await page.keyboard.press("Escape");
        for (const menu of ["samples", "export", "settings", "share"]) {
          await page.click(`[popovertarget="${menu}"]`);
          await look(menu);
          await page.keyboard.press("Escape");
        }
        await page.click("#edit");
        await look("editing");
        await page.click("#hide");
        await page.evaluate(() => {
          const annotator = /** @type {any} */ (document.querySelector("article-annotator"));
          annotator.shadowRoot.querySelector(".removed button").click();
          annotator.select({ kind: "entity", index: 0 });
          annotator.correct({
            ...{ type: "remove", target: "entity" },
            quote: { exact: "Not there", prefix: "", suffix: "" },
          });
        });
        await look("a fold opened, a correction");
        await page.click('[popovertarget="settings"]');
        await page.selectOption("#language", "de");
        await page.waitForFunction(() => document.documentElement.lang === "de");
        await look("in German");
        await page.keyboard.press("Escape");
        await page.evaluate(() => {
          const annotator = /** @type {any} */ (document.querySelector("article-annotator"));
          annotator.options = { referenceDate: "never" };
        });
        await page.waitForSelector(".notice");
        await look("an error");
        assert.deepEqual(found, {});
      });
    }
  }

  test("by keyboard alone: a text in, a mark and its card, a list, an export, a link", async () => {
    const page = await visit();
    const active = () =>
      page.evaluate(
        () => document.activeElement?.id || document.activeElement?.tagName.toLowerCase(),
      );
    /** @param {string} id Tabs on until there, at most fifty times. */
    const tabTo = async (id) => {
      for (let step = 0; step < 50; step++) {
        if ((await active()) === id) return;
        await page.keyboard.press("Tab");
      }
      assert.fail(`${id} is not reached by Tab`);
    };
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.className), "skip");
    await tabTo("source");
    const typed = "The ferry to Skarvoy will sail again on Monday, said Anna Bergström of London.";
    await page.keyboard.type(typed);
    // Not only what stood there when somebody paused.
    await page.waitForFunction(
      (words) =>
        /** @type {any} */ (document.querySelector("article-annotator")).result?.sourceText ===
        words,
      typed,
    );
    await read(page);
    await tabTo("article-annotator");
    const inside = () =>
      page.evaluate(() => {
        const root = document.querySelector("article-annotator")?.shadowRoot;
        return root?.activeElement?.tagName ?? "";
      });
    assert.notEqual(await inside(), "");
    await tabTo("tab-said");
    await page.keyboard.press("ArrowRight");
    assert.equal(await active(), "tab-dates");
    await page.evaluate(() =>
      /** @type {HTMLElement} */ (document.querySelector('[popovertarget="export"]')).focus(),
    );
    await page.keyboard.press("Enter");
    assert.ok(await page.isVisible("#export"));
    await page.keyboard.press("Tab");
    assert.equal(
      await page.evaluate(() => document.activeElement?.closest("[popover]")?.id),
      "export",
    );
    await page.keyboard.press("Escape");
    assert.equal(await page.isVisible("#export"), false);
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("popovertarget")),
      "export",
    );
  });

  test("a result is announced in few words, not read out", async () => {
    const page = await visit();
    await openSample(page, "business");
    const live = await page.evaluate(() => {
      const roots = [document, document.querySelector("article-annotator")?.shadowRoot];
      const areas = roots.flatMap((root) => [
        ...(root?.querySelectorAll('[aria-live="polite"], [role="status"]') ?? []),
      ]);
      return areas.map(({ textContent }) => (textContent ?? "").trim()).filter(Boolean);
    });
    assert.ok(
      live.some((words) => /\d/.test(words)),
      `counts are announced: ${live}`,
    );
    for (const words of live) assert.ok(words.length < 200, words);
  });

  for (const width of [320, 390, 640]) {
    test(`nothing sticks out at ${width} px, in either direction`, async () => {
      for (const query of ["", "?lang=qps-plocm", "?lang=de"]) {
        const page = await visit({ query, viewport: { width, height: 800 } });
        const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok((await wide()) <= width, "empty");
        await openSample(page, "science");
        for (const tab of ["names", "said", "dates", "removed"]) {
          await page.click(`#tab-${tab}`);
          assert.ok((await wide()) <= width, tab);
        }
        for (const menu of ["samples", "export", "settings", "share"]) {
          await page.click(`[popovertarget="${menu}"]`);
          const box = await page.locator(`#${menu}`).boundingBox();
          assert.ok(box && box.x >= 0 && box.x + box.width <= width, menu);
          const inner = await page.evaluate((id) => {
            const node = /** @type {HTMLElement} */ (document.getElementById(id));
            return node.scrollWidth - node.clientWidth;
          }, menu);
          assert.ok(inner <= 0, `${menu} scrolls sideways`);
          await page.keyboard.press("Escape");
        }
        await visits.opened?.close();
      }
    });
  }

  test("nothing sticks out at 390 px with letters twice as large", async () => {
    for (const query of ["?lang=en", "?lang=de"]) {
      const page = await visit({ query, viewport: { width: 390, height: 800 } });
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("html { font-size: 200% }");
        document.adoptedStyleSheets = [sheet];
      });
      await openSample(page, "politics");
      const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
      for (const tab of ["names", "said", "dates", "removed"]) {
        await page.click(`#tab-${tab}`);
        assert.ok((await wide()) <= 390, `${query} ${tab}`);
      }
      await page.evaluate(() => {
        const annotator = /** @type {any} */ (document.querySelector("article-annotator"));
        annotator.select({ kind: "quote", index: 0 });
      });
      assert.ok((await wide()) <= 390, `${query} card`);
      await visits.opened?.close();
    }
  });

  test("whoever changes a setting stays where they are, and the menu closes by Escape", async () => {
    const page = await visit();
    await openSample(page, "politics");
    const active = () => page.evaluate(() => document.activeElement?.id);
    const theme = () => page.evaluate(() => document.documentElement.dataset["theme"]);
    await page.focus('[popovertarget="settings"]');
    await page.keyboard.press("Enter");
    await page.focus("#set-glosses");
    await page.keyboard.press(" ");
    assert.equal(await active(), "set-glosses");
    assert.equal(await page.isChecked("#set-glosses"), false);
    await page.focus("#theme");
    for (const expected of ["light", "dark"]) {
      await page.keyboard.press("ArrowDown");
      assert.equal(await theme(), expected);
      assert.equal(await active(), "theme");
    }
    assert.equal(
      await page.getAttribute("article-annotator", "glosses"),
      "off",
      "one setting undoes no other",
    );
    await page.keyboard.press("Escape");
    assert.equal(
      await page.evaluate(() => document.activeElement?.getAttribute("popovertarget")),
      "settings",
    );
  });

  test("a card that came with the focus goes with it: it hides nothing that has the focus", async () => {
    const page = await visit();
    await openSample(page, "politics");
    const shadow = () =>
      page.evaluate(() => {
        const root = document.querySelector("article-annotator")?.shadowRoot;
        const card = /** @type {HTMLElement} */ (root?.querySelector(".card"));
        return { in: root?.activeElement?.localName, card: !card.hidden };
      });
    await page.focus("article-annotator mark[tabindex='0']");
    assert.deepEqual(await shadow(), { in: "mark", card: true });
    await page.keyboard.press("Tab");
    assert.deepEqual(await shadow(), { in: "button", card: false });
  });

  test("what goes wrong on a phone is said where it can be seen", async () => {
    const page = await visit({ viewport: { width: 390, height: 844 } });
    await paste(page, { plain: "https://example.org/a" });
    await page.waitForSelector(".notice.alarm");
    const box = await page.locator(".notice.alarm").boundingBox();
    assert.ok(box && box.y + box.height <= 844, `it ends at ${box && box.y + box.height}`);
  });

  test("on a narrow screen a button leads to the lists below the article", async () => {
    const page = await visit({ viewport: { width: 390, height: 800 }, reducedMotion: "reduce" });
    await openSample(page, "politics");
    await page.click("#lists");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-said");
    assert.ok(
      await page.evaluate(() => {
        const { top = -1 } = document.querySelector("#panels")?.getBoundingClientRect() ?? {};
        return top >= 0 && top < innerHeight / 2;
      }),
    );
    await page.setViewportSize({ width: 1200, height: 800 });
    assert.equal(await page.isVisible("#lists"), false);
  });

  test("targets are at least 24 pixels high", async () => {
    const page = await visit({ viewport: { width: 390, height: 800 } });
    await openSample(page, "politics");
    const small = await page.$$eval("button, input, select, a", (all) =>
      all
        .filter(
          (node) => node.checkVisibility() && !node.closest("[popover]") && !node.matches(".skip"),
        )
        .filter((node) => node.getBoundingClientRect().height < 24)
        .map((node) => `${node.tagName} ${node.id} ${node.className} ${node.getAttributeNames()}`),
    );
    assert.deepEqual(small, []);
  });

  test("with less motion nothing moves; with forced colours the chosen tab still shows", async () => {
    const page = await visit({ reducedMotion: "reduce", forcedColors: "active" });
    await openSample(page, "politics");
    await page.click('[popovertarget="samples"]');
    const animations = await page.evaluate(() => document.getAnimations().length);
    assert.equal(animations, 0);
    await page.keyboard.press("Escape");
    const [chosen, other] = await page.evaluate(() =>
      ["#tab-said", "#tab-names"].map(
        (id) =>
          getComputedStyle(/** @type {Element} */ (document.querySelector(id))).borderTopColor,
      ),
    );
    assert.notEqual(chosen, other);
  });
});
