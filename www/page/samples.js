// Three invented articles, each pasted with the page that stood around it; loaded when asked for.

/** By the last part of their keys in the strings file. */
export const SAMPLES = {
  politics: () => import("./samples/politics.txt"),
  business: () => import("./samples/business.txt"),
  science: () => import("./samples/science.txt"),
};
