/** What the tests call in their pages: the element, its nodes by selector, and small waits. */
export const HELP = `
  const annotator = document.querySelector("article-annotator");
  const all = (selector) => [...annotator.shadowRoot.querySelectorAll(selector)];
  const heard = [];
  const wait = (ms) => new Promise((resume) => setTimeout(resume, ms));
  for (const name of ["ready", "progress", "result", "select", "corrections", "error"])
    annotator.addEventListener("annotator-" + name, ({ detail }) => heard.push([name, detail]));
  window.$ = {
    annotator,
    heard,
    all,
    inside: (selector) => annotator.shadowRoot.querySelector(selector),
    wait,
    until: async (holds) => {
      for (const end = Date.now() + 30_000; !holds(); await wait(10))
        if (Date.now() > end) throw new Error("never: " + holds);
    },
    markOf: (words) => all(".text [part~=mark]").find((node) => node.textContent === words),
    buttonOf: (words) =>
      all(".card button").find((node) => [node.textContent, node.ariaLabel].includes(words)),
  };
`;
