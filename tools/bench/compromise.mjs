import nlp from "compromise";
import dates from "compromise-dates";
import { measure } from "./measure.mjs";

nlp.plugin(/** @type {any} */ (dates));
measure((text) => {
  const document = /** @type {any} */ (nlp(text));
  return [
    document.people().json(),
    document.organizations().json(),
    document.places().json(),
    document.quotations().json(),
    document.dates().json(),
  ];
});
