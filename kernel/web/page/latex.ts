import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";

const marks = /\$|\\\(|\\\[|\\begin/;

/** Formulas by KaTeX, which is fetched when the first one comes. Its output carries MathML for those who listen. */
export const latexTypesetter: IRenderMime.ILatexTypesetter = {
  typeset: (element) => {
    if (marks.test(element.textContent ?? "")) void typeset(element);
  },
};

async function typeset(element: HTMLElement): Promise<void> {
  const { renderFormulas } = await import("./katex.ts");
  renderFormulas(element);
}
