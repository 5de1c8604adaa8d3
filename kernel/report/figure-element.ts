import type { Metadata } from "../notebook/notebook.ts";
import { escapeHtml } from "./escape.ts";

/** The words of a figure, where the figure carries them beside its drawing. */
interface FigureWords {
  readonly title?: string;
  readonly subtitle?: string;
  readonly caption?: string;
  readonly alt?: string;
  readonly language?: string;
}

/**
 * A Plotly figure as an element: its words as text, its drawing for the page's script, and its text form for a reader without the drawing.
 */
export function figureElement(data: Metadata): string {
  const figure = data["application/vnd.plotly.v1+json"] as { layout?: { meta?: FigureWords; title?: unknown } };
  const words = figure.layout?.meta ?? {};
  const told = words.alt ?? String(data["text/plain"] ?? "A figure without a description.");
  const head = [
    words.title ? `<strong>${escapeHtml(words.title)}</strong>` : "",
    words.subtitle ? `<span class="subtitle">${escapeHtml(words.subtitle)}</span>` : "",
  ].join("");
  const lang = words.language === undefined ? "" : ` lang="${escapeHtml(words.language)}"`;
  return [
    `<figure${lang}>`,
    head === "" ? "" : `<div class="figure-title">${head}</div>`,
    `<div class="plot" role="img" aria-label="${escapeHtml(told)}"><noscript><p>${escapeHtml(told)}</p></noscript></div>`,
    `<script type="application/json" class="plotly-figure">${JSON.stringify(figure).replaceAll("<", "\\u003c")}</script>`,
    words.caption ? `<figcaption>${escapeHtml(words.caption)}</figcaption>` : "",
    "</figure>",
  ].join("");
}
