import { Marked } from "marked";
import { escapeHtml, withoutActive } from "./escape.ts";
import { highlightTypeScript } from "./highlight.ts";

export interface Heading {
  readonly level: number;
  readonly id: string;
  readonly text: string;
}

/** Markdown of one page: headings are kept in order and named once, pictures are carried along. */
export interface MarkdownRenderer {
  readonly render: (markdown: string, attachments?: unknown) => string;
  readonly headings: () => readonly Heading[];
}

export function markdownRenderer(options: {
  readonly trusted?: boolean;
  readonly picture?: (source: string) => string | undefined;
}): MarkdownRenderer {
  const headings: Heading[] = [];
  let attached: unknown;
  const marked = new Marked({
    gfm: true,
    renderer: {
      heading({ tokens, depth }) {
        const html = this.parser.parseInline(tokens);
        const text = plain(html);
        const level = levelAfter(headings, depth);
        const id = uniqueId(text, headings);
        headings.push({ level, id, text });
        return `<h${level} id="${id}">${html}</h${level}>\n`;
      },
      code({ text, lang }) {
        const isTypeScript = /^(?:ts|typescript|js|javascript)$/i.test(lang ?? "");
        return `<pre><code>${isTypeScript ? highlightTypeScript(text) : escapeHtml(text)}</code></pre>\n`;
      },
      image({ href, text }) {
        const source = /^data:image\//.test(href) ? href : (attachment(attached, href) ?? options.picture?.(href));
        return source === undefined
          ? `<em>${escapeHtml(text || href)}</em>`
          : `<img src="${escapeHtml(source)}" alt="${escapeHtml(text)}">`;
      },
      link({ href, tokens }) {
        const html = this.parser.parseInline(tokens);
        return /^(?:https?:|mailto:|#)/i.test(href) || !/^[a-z]+:/i.test(href)
          ? `<a href="${escapeHtml(href)}" rel="noreferrer">${html}</a>`
          : html;
      },
      html: ({ text }) => (options.trusted ? text : withoutActive(text)),
    },
  });
  return {
    render: (markdown, attachments) => {
      attached = attachments;
      return marked
        .parse(markdown, { async: false })
        .replaceAll("<table>", '<div class="wide"><table>')
        .replaceAll("</table>", "</table></div>");
    },
    headings: () => headings,
  };
}

/** One title on the page, and no level left out on the way down. */
function levelAfter(headings: readonly Heading[], depth: number): number {
  const last = headings.at(-1);
  return last === undefined ? (depth === 1 ? 1 : 2) : Math.max(2, Math.min(depth, last.level + 1));
}

const plain = (html: string) =>
  html
    .replace(/<[^>]*>/g, "")
    .replaceAll("&amp;", "&")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'");

function uniqueId(text: string, headings: readonly Heading[]): string {
  const wanted =
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/g, "") || "section";
  const taken = headings.filter(({ id }) => id === wanted || id.replace(/-\d+$/, "") === wanted).length;
  return taken === 0 ? wanted : `${wanted}-${taken + 1}`;
}

/** A picture kept inside the cell: `attachment:name`. */
function attachment(attachments: unknown, href: string): string | undefined {
  if (!href.startsWith("attachment:")) return undefined;
  const bundle = (attachments as Record<string, Record<string, string>> | undefined)?.[decodeURI(href.slice(11))];
  const [mediaType, data] = Object.entries(bundle ?? {}).find(([type]) => type.startsWith("image/")) ?? [];
  return mediaType === undefined ? undefined : `data:${mediaType};base64,${data}`;
}
