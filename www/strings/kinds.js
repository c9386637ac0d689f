/** The kinds of names, in the order in which people look for them. */
export const NAME_KINDS = /** @type {const} */ ([
  "person",
  "organization",
  "place",
  "group",
  "event",
  "law",
  "work",
  "product",
  "language",
  "money",
  "percent",
]);
