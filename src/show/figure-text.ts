import type { Figure } from "./figure.ts";
import { escapeHtml, escapeMarkdown, wrap } from "./wrap.ts";

/** The words of a figure, for a reader without Plotly. */
export type Said = Pick<Figure, "title" | "subtitle" | "caption" | "alt" | "language">;

/** Monospace text, 80 characters wide. */
export function figureText({ title, subtitle, caption, alt }: Said): string {
  const told = alt.startsWith(title) ? alt.slice(title.length).replace(/^[.\s]+/, "") : alt;
  return [title, subtitle, told, caption]
    .filter((text) => text !== "")
    .map((text) => wrap(text, 80).join("\n"))
    .join("\n\n");
}

/** A figure element whose text is the message and the numbers; hosts that know Plotly prefer Plotly's own. */
export function figureHtml(said: Said): string {
  const paragraphs = figureParts(said).map((text) => `<p>${escapeHtml(text)}</p>`);
  return `<figure class="livsbana-figure" lang="${said.language}"><p><strong>${escapeHtml(said.title)}</strong></p>${paragraphs.join("")}</figure>`;
}

/** Markdown: the title in bold, then a paragraph each. */
export function figureMarkdown(said: Said): string {
  return [`**${escapeMarkdown(said.title)}**`, ...figureParts(said).map(escapeMarkdown)].join("\n\n");
}

function figureParts({ title, subtitle, caption, alt }: Said): string[] {
  const told = alt.startsWith(title) ? alt.slice(title.length).replace(/^[.?!\s]+/, "") : alt;
  return [subtitle, told, caption].filter((text) => text !== "");
}
