// The bookmarklet: on an article elsewhere, it opens this page with the selection, or with the whole
// article, in the fragment, which no server sees.

import { node } from "./dom.js";

/** Runs on other sites, in their pages: no module, nothing but itself. */
const PROGRAM = (/** @type {string} */ page) =>
  `(()=>{const s=getSelection(),d=document.createElement("div");` +
  `if(s&&!s.isCollapsed)for(let i=0;i<s.rangeCount;i++)d.append(s.getRangeAt(i).cloneContents());` +
  `else d.append((document.querySelector("article")||document.body).cloneNode(true));` +
  `d.querySelectorAll("script,style,svg,iframe,template,noscript").forEach(e=>e.remove());` +
  `open(${JSON.stringify(page)}+"#html="+encodeURIComponent(d.innerHTML))})()`;

/** @param {string} name */
export function bookmarklet(name) {
  const { origin, pathname } = location;
  return node(
    "a",
    {
      ...{ class: "bookmarklet", draggable: "true" },
      href: `javascript:${encodeURIComponent(PROGRAM(origin + pathname))}`,
      // It is for dragging; pressed here it would only annotate this page.
      onclick: (/** @type {Event} */ event) => event.preventDefault(),
    },
    name,
  );
}
