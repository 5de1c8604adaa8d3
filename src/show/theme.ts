import { pages } from "./colour.ts";
import type { Json } from "./display.ts";

/** The reader's setting: a light or a dark page. */
export type Scheme = keyof typeof pages;

/** The fonts of the reader's own system. */
export const systemFonts = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

/**
 * Plotly's template for a light or a dark page: text, axes, grid and zero lines. Marks carry their own colours, good on both.
 * Transparent by default, for a host that draws the page and switches; `solid` paints the page itself.
 *
 * @example
 * template("dark").layout.paper_bgcolor // => rgba(0,0,0,0)
 * template("light", { solid: true }).layout.paper_bgcolor // => #ffffff
 */
export function template(scheme: Scheme, how: { readonly solid?: boolean } = {}): Template {
  const page = pages[scheme];
  const background = how.solid ? page.background : "rgba(0,0,0,0)";
  const axis = {
    color: page.quiet,
    tickfont: { color: page.text, size: 12 },
    title: { font: { color: page.quiet, size: 12 } },
    gridcolor: page.grid,
    linecolor: page.grid,
    zerolinecolor: page.zero,
    zerolinewidth: 1.5,
  };
  return {
    layout: {
      paper_bgcolor: background,
      plot_bgcolor: background,
      font: { family: systemFonts, size: 12, color: page.text },
      title: { font: { color: page.text }, subtitle: { font: { color: page.quiet } } },
      xaxis: axis,
      yaxis: axis,
      hoverlabel: {
        align: "left",
        bgcolor: page.background,
        bordercolor: page.quiet,
        font: { family: systemFonts, size: 13, color: page.text },
      },
      annotationdefaults: { font: { color: page.text, size: 12 }, arrowcolor: page.quiet },
      shapedefaults: { line: { color: page.quiet, width: 1.5 } },
    },
  };
}

/** What Plotly calls a template, its layout half. */
export interface Template {
  readonly layout: { readonly [key: string]: Json };
}
