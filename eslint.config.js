import js from "@eslint/js";
import globals from "globals";

export default [
  { ignores: ["pkg/", "target/", "node_modules/", "tests/**/node_modules/", "fuzz/"] },
  js.configs.recommended,
  {
    languageOptions: { ecmaVersion: 2024, sourceType: "module" },
    rules: {
      eqeqeq: "error",
      "no-var": "error",
      "prefer-const": "error",
      "no-restricted-properties": [
        "error",
        ...["innerHTML", "outerHTML", "insertAdjacentHTML", "write"].map((property) => ({
          property,
          message: "Build nodes; nothing pasted may become markup.",
        })),
      ],
    },
  },
  {
    files: ["src/web/*.js", "www/**/*.js", "sw.js"],
    languageOptions: {
      globals: { ...globals.browser, ...globals.worker, ...globals.serviceworker },
    },
  },
  { files: ["www/package/node.js"], languageOptions: { globals: globals.node } },
  {
    files: ["tools/**/*.mjs", "tests/**/*.mjs"],
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
  },
];
