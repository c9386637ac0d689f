/**
 * Hostile text through the other doors: messages to a frame, fragments of the page's address, names of
 * files. Each under a strict policy whose violations are listened for, and without one.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { after, before, describe, test } from "node:test";
import { PAYLOADS } from "./support/hostile.mjs";
import { openBrowser, openPage, openSite, read, unprotected } from "./support/page.mjs";
import { htmlPage } from "./support/site.mjs";

/** @import { Browser, Page } from "playwright-core" */

const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; " +
  "worker-src 'self'; require-trusted-types-for 'script'; trusted-types article-annotator";

/** A page with the element in it, to be framed. @param {boolean} strict */
const framed = (strict) =>
  htmlPage(
    `<article-annotator message-origins="self"></article-annotator>
     <script type="module" src="pkg/element.js"></script>`,
    strict ? `<meta http-equiv="Content-Security-Policy" content="${POLICY}">` : "",
  );

/** Listens for whatever a payload could do, from before the first script. */
const LISTEN = `
  window.seen = [];
  for (const name of ["alert", "confirm", "prompt"]) window[name] = () => seen.push(name);
  document.addEventListener("securitypolicyviolation", (event) =>
    seen.push(event.violatedDirective + " " + event.blockedURI));
`;

/** What is in a frame's element and page that only a text could have brought, and what was heard. */
const TRACES = `(() => {
  const roots = [document, document.querySelector("article-annotator")?.shadowRoot];
  const nodes = roots.flatMap((root) => [...(root?.querySelectorAll("*") ?? [])]);
  const foreign = "iframe, object, embed, base, form, img, svg, style, video, audio, template, math, source";
  return {
    seen: [...window.seen, ...(window.owned ? ["owned"] : [])],
    nodes: nodes
      .filter((node) => node.matches(foreign) || (node.matches("script, link, meta") && !node.closest("head, body > script")) ||
        node.getAttributeNames().some((name) => name.startsWith("on") || name === "srcdoc"))
      .map((node) => node.localName),
  };
})()`;
const NONE = { seen: [], nodes: [] };

describe("hostile text through every door", { timeout: 300_000 }, () => {
  /** @type {Browser} */
  let browser;
  /** @type {Awaited<ReturnType<typeof openSite>>} */
  let site;

  before(async () => {
    [browser, site] = [await openBrowser(), await openSite()];
    site.replaced.set("/strict.html", framed(true));
    site.replaced.set("/open.html", framed(false));
    site.replaced.set("/host.html", htmlPage(`<iframe id="frame"></iframe>`));
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });

  /** @param {string} path @returns {Promise<{ page: Page, requests: string[] }>} */
  async function visit(path) {
    const context = await browser.newContext();
    await context.addInitScript(LISTEN);
    const page = await context.newPage();
    /** @type {string[]} */
    const requests = [];
    context.on("request", (request) => requests.push(request.url()));
    await page.goto(site.home + path);
    return { page, requests };
  }

  for (const kind of ["strict", "open"]) {
    test(`messages to a frame (${kind})`, async () => {
      const { page, requests } = await visit("host.html");
      const answers = await page.evaluate(
        async ({ src, payloads }) => {
          const frame = /** @type {HTMLIFrameElement} */ (document.getElementById("frame"));
          await new Promise((loaded) => {
            frame.onload = loaded;
            frame.src = src;
          });
          /** @type {Map<unknown, (answer: any) => void>} */
          const waiting = new Map();
          addEventListener("message", ({ data }) => {
            if (/result|error/.test(data?.annotator)) waiting.get(data.id)?.(data);
          });
          const kinds = [];
          for (const [at, text] of payloads.entries()) {
            const id = `${at} ${text}`;
            const answer = new Promise((done) => waiting.set(id, done));
            // Each other one as HTML; one in ten with an option that does not fit.
            const options = at % 10 ? { format: at % 2 ? "html" : "plain" } : { format: text };
            const message = { annotator: "annotate", id, text, options };
            frame.contentWindow?.postMessage(message, "*");
            const { annotator } = await Promise.race([
              answer,
              new Promise((done) => setTimeout(() => done({ annotator: "silence" }), 60_000)),
            ]);
            kinds.push(annotator);
            if (annotator === "silence") break;
          }
          return kinds;
        },
        { src: `${kind}.html`, payloads: PAYLOADS },
      );
      assert.equal(answers.length, PAYLOADS.length);
      for (const [at, answer] of answers.entries()) {
        assert.equal(answer, at % 10 ? "result" : "error", PAYLOADS[at]);
      }
      const frame = page.frames().find((one) => one.url().endsWith(`${kind}.html`));
      assert.deepEqual(await frame?.evaluate(TRACES), NONE);
      for (const request of requests) assert.ok(request.startsWith(site.home), request);
      await page.context().close();
    });
  }

  for (const protection of ["the strict policy", "nothing but the code"]) {
    test(`fragments and names of files, with ${protection}`, async () => {
      if (protection !== "the strict policy") site.replaced.set("/", unprotected());
      const { page, requests, complaints, close } = await openPage(browser, site.home);
      await page.evaluate(LISTEN);
      for (let at = 0; at < PAYLOADS.length; at += 12) {
        const words = PAYLOADS.slice(at, at + 12).join(" Rain fell on Monday. ");
        await page.evaluate(
          (hash) => {
            const watched = /** @type {any} */ (window);
            watched.before = /** @type {any} */ (
              document.querySelector("article-annotator")
            ).result;
            location.hash = hash;
          },
          `#${at % 24 ? "html" : "text"}=${encodeURIComponent(`<p>${words}</p>`)}`,
        );
        await page.waitForFunction(() => {
          const { result } = /** @type {any} */ (document.querySelector("article-annotator"));
          return result && result !== /** @type {any} */ (window).before;
        });
        await read(page);
        assert.deepEqual(await page.evaluate(TRACES), NONE);
      }
      for (const name of PAYLOADS.slice(0, 60)) {
        await page.evaluate((name) => {
          const data = new DataTransfer();
          data.items.add(new File(["Rain fell on Ostwick, Ada Quill said."], `${name}.txt`));
          document.body.dispatchEvent(
            new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }),
          );
        }, name);
      }
      await read(page);
      assert.deepEqual(await page.evaluate(TRACES), NONE);
      for (const request of requests) assert.ok(request.startsWith(site.home), request);
      assert.deepEqual(complaints, []);
      site.replaced.delete("/");
      await close();
    });
  }

  test("the policy that embedders are told of is the one that was tested", () => {
    const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
    for (const directive of POLICY.split("; ").slice(0, 5)) {
      assert.ok(readme.includes(directive), directive);
    }
  });
});
