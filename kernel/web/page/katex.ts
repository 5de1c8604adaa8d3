import "katex/dist/katex.min.css";
import render from "katex/contrib/auto-render";

const delimiters = [
  { left: "$$", right: "$$", display: true },
  { left: "\\[", right: "\\]", display: true },
  { left: "\\begin{equation}", right: "\\end{equation}", display: true },
  { left: "\\begin{align}", right: "\\end{align}", display: true },
  { left: "$", right: "$", display: false },
  { left: "\\(", right: "\\)", display: false },
];

/** Sets the formulas of an element; a wrong one is shown as it was written. */
export const renderFormulas = (element: HTMLElement): void =>
  render(element, { delimiters, throwOnError: false, output: "htmlAndMathml" });
