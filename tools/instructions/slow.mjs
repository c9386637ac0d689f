/**
 * Texts made to be slow: what makes a rule look far, match almost, or open what nobody closes.
 * Each is a piece said over and over, or many pieces of a kind that all differ.
 */

/** Pieces that are repeated. @type {Record<string, string>} */
const PLAIN = {
  // Marks.
  "quotation marks": '"',
  "opening marks": "“",
  "closing marks": "”",
  "curly marks": "“”‘’",
  "single marks": "' ",
  guillemets: "«»",
  brackets: "([{",
  dots: ".",
  ellipses: "…",
  colons: "a:b:",
  commas: ", ",
  dashes: "— ",
  hyphens: "-",
  slashes: "/",
  pipes: "Home | ",
  // Lists of other stories, names said twice, authors.
  "headings of other stories": "Related stories\n— One of them\n— Another\nAn old title\n",
  "names with cards": "Mara OrrMara Orr ",
  biographies:
    "By Mara Orr\nMara Orr is a writer.\nThe ferry sails again on Monday, he said in a letter.\n",
  bullets: "• ",
  // Letters, digits and what is neither.
  capitals: "A",
  "one word": "a",
  digits: "7",
  spaces: " ",
  newlines: "\n",
  "carriage returns": "\r\n",
  "zero width": "\u200b",
  "soft hyphens": "a\u00ad",
  "no-break spaces": "\u00a0",
  mojibake: "â€™",
  "mojibake twice over": "Ã¢â‚¬â„¢",
  "combining marks": "\u0301",
  emoji: "😀",
  japanese: "日本語",
  arabic: "العربية ",
  // Lines.
  "one line": "word ",
  "short lines": "Share\n",
  "same line": "The harbour froze on Monday, the council said.\n\n",
  "broken lines": "The harbour froze on Monday and the council\n",
  "broken words": "The har-\nbour ",
  "list items": "• The item is here\n",
  bylines: "By Ada Quill\n",
  "one byline": "By Ada Quill and ",
  datelines: "LONDON (AP) — The harbour froze.\n\n",
  "one dateline": "LONDON (AP) — ",
  timestamps: "12 September 2011 21:00 BST\n",
  updates: "Updated 3 hours ago ",
  captions: "Media captionAda Quill ",
  credits: "Photo: Ada Quill/AP\n",
  trails: "Home > News > ",
  announcements: "The dates of the tour are:\n",
  questions: "Q: Why?\nA: Because.\n",
  code: "if (a) { b(); }\n",
  // Names.
  "capital words": "Ada ",
  initials: "A. B. C. ",
  "lines of initials": "J. R. R.\n",
  "names and names": "Ada and ",
  "names in commas": "Ada, ",
  "names of the names": "of the Ada ",
  of: "of ",
  titles: "President Prime Minister Sir ",
  companies: "Ada Inc. ",
  apostrophes: "O'",
  "a name that speaks": "Mr Ada Quill said. ",
  money: "$1 and ",
  "per cent": "50 per cent ",
  // Quotations.
  said: "said ",
  "said that": "said that ",
  "he said": "he said ",
  told: "told him that ",
  "according to": "according to ",
  who: "Ada, who ",
  asked: "Asked by Ada whether ",
  "quotations after": "“Rain,” he said. ",
  "quotations before": '"Rain fell," said Ada Quill. ',
  "open paragraphs": "“Rain fell.\n\n",
  pronouns: "He ",
  descriptions: "the mayor ",
  // Dates.
  "days and days": "Monday and ",
  weekdays: "Monday ",
  months: "May March ",
  numeric: "12/11/10 ",
  years: "1999-2003 ",
  "number words": "two hundred and ",
  between: "between May and ",
  ago: "3 hours ago ",
  last: "last ",
  every: "every ",
  "more than": "more than four years ",
  "a bit": "a bit ",
  just: "just ",
  banks: "bank ",
  "decades ahead": "the '70s are due to open ",
  times: "10.15am ",
};

const HTML = {
  "open elements": "<div>",
  "open lists": "<ul><li>",
  "open bold": "<b>a",
  "open links": "<a href='x'>Ada ",
  "open quotations": "<blockquote>a",
  "open tables": "<table><tr><td>a",
  "closing elements": "</div>",
  paragraphs: "<p>The harbour froze.",
  entities: "&amp;&#x1F600;",
  "open comments": "<!--",
  scripts: "<script>",
  pictures: "<img alt='Ada Quill in Wexcombe'>",
  figures: "<figure><figcaption>Ada",
  times: "<time datetime='2011-09-12'>Monday</time>",
  classes: "<div class='share menu nav'>a</div>",
  "less than": "<",
  templates: "<template>a",
};

/** Syllables of which many different names are made. */
const HEADS = ["Ber", "Car", "Dal", "Fen", "Gor", "Hul", "Lin", "Mar", "Nor", "Pel", "Ros", "Tam"];
const TAILS = ["bert", "dale", "ford", "gren", "ham", "ley", "mond", "quist", "son", "ton", "vik"];

/** @param {number} n */
const name = (n) =>
  HEADS[n % 12] +
  ["a", "e", "i", "o", ""][Math.floor(n / 132) % 5] +
  TAILS[Math.floor(n / 12) % 11];

/** Pieces of a kind, the nth of which differs from those before. @type {Record<string, (n: number) => string>} */
const MANY = {
  "different names": (n) => `${name(n)} ${name(n * 7)} met ${name(n * 7)} ${name(n)}. `,
  "one surname": (n) => `${name(n)} Quill saw Mr Quill. `,
  "different speakers": (n) => `“Rain fell in ${name(n)},” said ${name(n)} ${name(n * 7)}. `,
  "he and she": (n) => `${name(n)} ${name(n * 7)} left. “It rained,” he said. She disagreed. `,
  "different dates": (n) => `It rained on ${1 + (n % 28)} May ${1900 + (n % 120)}. `,
  "different lines": (n) => `${name(n)} ${name(n * 7)} ${n}\n`,
  "different paragraphs": (n) =>
    `The town of ${name(n)} froze on Monday, the council said, and ${n} boats stayed.\n\n`,
  acronyms: (n) => `The ${name(n)} Rail Union (${name(n)[0]}RU) met ${name(n)[0]}RU. `,
  banks: (n) => `${name(n)} Bank bought the Bank of ${name(n * 7)}. The bank rose. `,
  roles: (n) => `${name(n)} ${name(n * 7)}, the mayor of ${name(n)}, met the mayor. `,
  "reported speech": (n) => `${name(n)} ${name(n * 7)} said that it rained in ${name(n * 5)}. `,
  "open marks": (n) => `“${name(n)} ${name(n * 7)} said it rained. `,
  "long words": (n) => `${name(n)}${name(n * 7)}${name(n * 5)}-${n}`,
  "signed titles": (n) =>
    `${name(n)} ${name(n * 7)} wins cup\n\nBy ${name(n * 5)} ${name(n * 3)}\n\n` +
    `The town of ${name(n)} froze on Monday and for ${n} days no boat could leave its harbour.\n\n`.repeat(
      2,
    ),
  teasers: (n) => `${name(n)} ${name(n * 7)} wins cup\nRead more\n`,
  comments: (n) => `${name(n)}${n}\n3 hours ago\nI like ${name(n * 7)}.\nReply\n`,
  pictures: (n) => `${name(n)} ${name(n * 7)} in ${name(n)}. Photograph: ${name(n * 5)}/AP\n\n`,
};

/** One piece that is as long as the text. @type {Record<string, (size: number) => string>} */
const WHOLE = {
  "a huge attribute": (size) => `<a href='${"x".repeat(size - 14)}'>Ada</a>`,
  "an open attribute": (size) => `<a href='${"x ".repeat((size - 9) / 2)}`,
  "many attributes": (size) => `<a ${"b=c ".repeat((size - 12) / 4)}>Ada</a>`,
};

/** @param {(n: number) => string} piece @param {number} size */
function pieces(piece, size) {
  let text = "";
  for (let n = 0; text.length < size; n++) text += piece(n);
  return text.slice(0, size);
}

/**
 * The texts, each as long as is asked for (in characters).
 *
 * @type {{ name: string, format: "plain" | "html", text: (size: number) => string }[]}
 */
export const slow = [
  ...Object.entries(PLAIN).map(([name, piece]) => repeated(name, "plain", piece)),
  ...Object.entries(MANY).map(([name, piece]) => ({
    name,
    format: /** @type {const} */ ("plain"),
    text: (/** @type {number} */ size) => pieces(piece, size),
  })),
  ...Object.entries(HTML).map(([name, piece]) => repeated(`html: ${name}`, "html", piece)),
  ...Object.entries(WHOLE).map(([name, text]) => ({
    name: `html: ${name}`,
    format: /** @type {const} */ ("html"),
    text,
  })),
];

/** @param {string} name @param {"plain" | "html"} format @param {string} piece */
function repeated(name, format, piece) {
  return {
    name,
    format,
    text: (/** @type {number} */ size) => piece.repeat(size / piece.length),
  };
}
