import model from "wink-eng-lite-web-model";
import winkNLP from "wink-nlp";
import { measure } from "./measure.mjs";

const nlp = winkNLP(model);
measure((text) => nlp.readDoc(text).entities().out(nlp.its.detail));
