/** What the page of embeddings does itself: as little as a site would. */

/** @param {string} id */
const byId = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

// The second way: a text by hand.
const form = /** @type {HTMLFormElement} */ (byId("form"));
const words = /** @type {HTMLTextAreaElement} */ (byId("words"));
const byHand = /** @type {import("./element.js").ArticleAnnotator} */ (byId("by-hand"));
const annotate = () => byHand.annotate(words.value).catch(() => {}); // The widget tells.
form.addEventListener("submit", (event) => {
  event.preventDefault();
  void annotate();
});
void customElements.whenDefined("article-annotator").then(annotate);

// The fifth: what the policy refused.
/** @type {string[]} */
const refused = [];
document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) => {
  refused.push(`${violatedDirective} ${blockedURI}`);
  byId("refused").textContent = refused.join(", ");
});

// The sixth: the frame and its messages.
const frame = /** @type {HTMLIFrameElement} */ (byId("frame"));
const heights = new CSSStyleSheet();
document.adoptedStyleSheets.push(heights);
let calls = 0;
byId("send").addEventListener("click", () => {
  const text = "Ines Okonkwo cut the ribbon on 1 April 2025. “Walk slowly,” she said.";
  const message = { annotator: "annotate", id: ++calls, text };
  frame.contentWindow?.postMessage(message, location.origin);
});
window.addEventListener("message", ({ data, source, origin }) => {
  if (source !== frame.contentWindow || origin !== location.origin) return;
  if (data.annotator === "height") heights.replaceSync(`#frame { height: ${data.height + 2}px }`);
  if (data.annotator !== "result") return;
  const { entities, quotes, dates } = data.result;
  byId("answer").textContent =
    `The frame answered: ${entities.length} names, ${quotes.length} quotations, ${dates.length} dates.`;
});
