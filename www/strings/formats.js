// Formatters of numbers, lists and days: dear to make, so each is made once.

/** @type {Map<string, unknown>} */
const made = new Map();

/**
 * @template T
 * @template {object} O
 * @param {new (lang: string, options: O) => T} Formatter
 * @param {string} lang
 * @param {O} options
 * @returns {T}
 */
function once(Formatter, lang, options) {
  const key = `${Formatter.name} ${lang} ${JSON.stringify(options)}`;
  const known = /** @type {T | undefined} */ (made.get(key));
  if (known) return known;
  const formatter = new Formatter(lang, options);
  made.set(key, formatter);
  return formatter;
}

/**
 * @param {string} lang BCP 47 tag, as everywhere here.
 * @param {Intl.NumberFormatOptions} [options]
 */
export const numberFormat = (lang, options = {}) => once(Intl.NumberFormat, lang, options);

/**
 * @param {string} lang
 * @param {Intl.ListFormatOptions} options
 */
export const listFormat = (lang, options) => once(Intl.ListFormat, lang, options);

/**
 * Of civil days: read as UTC.
 *
 * @param {string} lang
 * @param {Intl.DateTimeFormatOptions} options
 */
export const dayFormat = (lang, options) =>
  // "en" alone would be American; the project writes days before months.
  once(Intl.DateTimeFormat, lang === "en" ? "en-GB" : lang, { ...options, timeZone: "UTC" });
