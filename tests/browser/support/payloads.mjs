/**
 * Texts that would do something if they were taken for markup, script, style or an address: each
 * calls `hit`, or asks for a file. Made from parts, so that every pair is there.
 */

const SCRIPT = "hit(1)";

/** Ways to run a script where text becomes markup. */
const BODIES = [
  `<script>${SCRIPT}</script>`,
  `<script src=/hit.js></script>`,
  `<img src=/hit.png onerror=${SCRIPT}>`,
  `<img src=x:x onerror="${SCRIPT}">`,
  `<svg onload=${SCRIPT}>`,
  `<svg><script>${SCRIPT}</script></svg>`,
  `<svg><animate onbegin=${SCRIPT} attributeName=x dur=1s>`,
  `<math><mtext><img src=x onerror=${SCRIPT}></math>`,
  `<iframe src="javascript:parent.${SCRIPT}"></iframe>`,
  `<iframe srcdoc="<script>parent.${SCRIPT}</script>"></iframe>`,
  `<object data="/hit.html"></object>`,
  `<embed src="/hit.html">`,
  `<a href="javascript:${SCRIPT}">here</a>`,
  `<form action="/hit"><input name=x autofocus onfocus=${SCRIPT}></form>`,
  `<details open ontoggle=${SCRIPT}>`,
  `<body onload=${SCRIPT}>`,
  `<link rel=stylesheet href=/hit.css>`,
  `<style>@import "/hit.css"; * { background: url(/hit.png) }</style>`,
  `<meta http-equiv=refresh content="0;url=/hit">`,
  `<base href="/hit/">`,
  `<video><source onerror=${SCRIPT}></video>`,
  `<audio src=/hit.mp3 onerror=${SCRIPT}>`,
  `<marquee onstart=${SCRIPT}>x</marquee>`,
  `<template><script>${SCRIPT}</script></template>`,
  `<article-annotator worker-url="/hit.js" wasm-url="/hit.wasm">x</article-annotator>`,
  `<noscript><p title="</noscript><img src=x onerror=${SCRIPT}>">`,
];

/** Ways out of where the text stands. */
const FRAMES = [
  (/** @type {string} */ body) => body,
  (/** @type {string} */ body) => `"'>${body}`,
  (/** @type {string} */ body) => `--></title></textarea></style></script>${body}`,
  (/** @type {string} */ body) => `]]>${body}<!--`,
  (/** @type {string} */ body) => `“${body}” said Ada Quill on Monday`,
  (/** @type {string} */ body) => body.replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  (/** @type {string} */ body) => body.replace("<", "<\u0000").toUpperCase(),
];

/** Those that are no elements. */
const OTHERS = [
  `javascript:${SCRIPT}`,
  `data:text/html,<script>parent.${SCRIPT}</script>`,
  `" onmouseover="${SCRIPT}" x="`,
  `' onfocus='${SCRIPT}' autofocus tabindex='1`,
  "${hit(1)}",
  "{{constructor.constructor('hit(1)')()}}",
  "} * { background: url(/hit.png) } .x {",
  "#gloss-0 { background: url(/hit.png) }",
  '=HYPERLINK("/hit","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "__proto__",
  "constructor",
  "\u202e<script>hit(1)</script>",
  "%3Cscript%3Ehit(1)%3C/script%3E",
  "\\u003cscript\\u003ehit(1)\\u003c/script\\u003e",
  "&#x3c;img src=x onerror=hit(1)&#x3e;",
  "[x](javascript:hit(1))",
  "![x](/hit.png)",
];

export const payloads = [...FRAMES.flatMap((frame) => BODIES.map(frame)), ...OTHERS];
