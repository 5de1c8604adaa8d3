import type { IRenderMime } from "@jupyterlab/rendermime-interfaces";
import { Marked } from "marked";
import { escapeHtml } from "../../report/escape.ts";
import { highlightTypeScript } from "../../report/highlight.ts";

const marked = new Marked({
  gfm: true,
  renderer: {
    code({ text, lang }) {
      const isTypeScript = /^(?:ts|typescript|js|javascript)$/i.test(lang ?? "");
      return `<pre><code>${isTypeScript ? highlightTypeScript(text) : escapeHtml(text)}</code></pre>\n`;
    },
  },
});

/** Markdown as reports have it; what it makes is cleaned by JupyterLab's sanitizer before it is shown. */
export const markdownParser: IRenderMime.IMarkdownParser = {
  render: (content) => Promise.resolve(marked.parse(content, { async: false })),
};
