import { type Displayable, display, type MimeBundle } from "../../show/display.ts";
import { escapeHtml } from "../../show/wrap.ts";
import type { ComparisonSection } from "./section.ts";

/** A comparison as it shows itself in a notebook: every section with its sentences, tables, and figures in words. */
export function comparisonBundle(title: string, sections: readonly ComparisonSection[]): MimeBundle {
  const bundles = sections.map(({ title: heading, parts }) => ({
    heading,
    parts: parts.map(({ content }) => (content as Displayable)[display]()),
  }));
  return {
    "text/html": [
      `<article class="livsbana-comparison"><h2>${escapeHtml(title)}</h2>`,
      ...bundles.map(
        ({ heading, parts }) =>
          `<section><h3>${escapeHtml(heading)}</h3>${parts.map((own) => own["text/html"] ?? paragraph(own)).join("")}</section>`,
      ),
      "</article>",
    ].join(""),
    "text/markdown": [
      `## ${title}`,
      ...bundles.flatMap(({ heading, parts }) => [
        `### ${heading}`,
        ...parts.map((own) => own["text/markdown"] ?? own["text/plain"]),
      ]),
    ].join("\n\n"),
    "text/plain": [
      title,
      ...bundles.flatMap(({ heading, parts }) => [heading.toUpperCase(), ...parts.map((own) => own["text/plain"])]),
    ].join("\n\n"),
  };
}

/** A sentence as a paragraph. */
function paragraph(bundle: MimeBundle): string {
  return `<p>${escapeHtml(bundle["text/plain"])}</p>`;
}
