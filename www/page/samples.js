// Three invented articles, each pasted with the page that stood around it.

import business from "./samples/business.txt";
import politics from "./samples/politics.txt";
import science from "./samples/science.txt";

/** Their texts, by the last part of their keys in the strings file. */
export const SAMPLES = { politics, business, science };
