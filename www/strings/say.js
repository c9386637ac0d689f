// Words for keys: the one way in which the element and the page turn a strings file into text.

/** @typedef {Record<string, string>} Strings */
/** @typedef {(key: string, values?: Record<string, string | number>) => string} Say */

/**
 * A function that says `key` in `strings`. A value `n` picks the plural form; numbers are written as
 * the language writes them. A key nobody wrote comes back as its last part, so a rule that is newer
 * than its words still reads as something.
 *
 * @param {Strings} strings
 * @param {string} lang BCP 47 tag.
 * @returns {Say}
 */
export function sayer(strings, lang) {
  const plural = new Intl.PluralRules(lang);
  const number = new Intl.NumberFormat(lang);
  return (key, values = {}) => {
    const { n } = values;
    const words =
      (typeof n === "number"
        ? (strings[`${key}.${plural.select(n)}`] ?? strings[`${key}.other`])
        : undefined) ?? strings[key];
    if (words === undefined) return key.replace(/^.*?\./, "").replace(/[-_.]/g, " ");
    return words.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name];
      return value === undefined ? whole : typeof value === "number" ? number.format(value) : value;
    });
  };
}
