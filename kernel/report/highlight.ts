import { classHighlighter, highlightCode } from "@lezer/highlight";
import { parser } from "@lezer/javascript";
import { escapeHtml } from "./escape.ts";

const typescript = parser.configure({ dialect: "ts" });

/** TypeScript as HTML, its parts marked with classes such as `tok-keyword`: by the grammar that the notebook page's editor uses. */
export function highlightTypeScript(source: string): string {
  let html = "";
  highlightCode(
    source,
    typescript.parse(source),
    classHighlighter,
    (text, classes) => {
      html += classes === "" ? escapeHtml(text) : `<span class="${classes}">${escapeHtml(text)}</span>`;
    },
    () => {
      html += "\n";
    },
  );
  return html;
}
