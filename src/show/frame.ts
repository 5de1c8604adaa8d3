import type { Json } from "./display.ts";
import type { PlotlyLayout } from "./figure.ts";
import type { Said } from "./figure-text.ts";
import { narrowLayout } from "./narrow.ts";
import { separators } from "./number.ts";
import { template } from "./theme.ts";
import { escapeHtml, plotlyLines, wrap } from "./wrap.ts";

const titleWidth = 66;
const textWidth = 104;
const lineHeight = 17;

/**
 * The layout around a drawing. Drawn as it is, the figure carries its own title and caption on a white page: right in any host.
 * `meta` is for a host that draws the page itself (ours do): `meta.bare` replaces those layout keys when the host shows title and
 * caption as text (it sets the height of the figure's box to `meta.bare.height`), `meta.narrow` is laid over that where the figure is
 * narrower than 480 pixels, and `meta.templates` has the transparent light and dark templates to switch between.
 */
export function frameLayout(said: Said, layout: PlotlyLayout, height: number): PlotlyLayout {
  const { t: above, b: below, ...margin } = { l: 64, r: 16, t: 0, b: 48, pad: 4, ...(layout["margin"] as object) };
  const head = headOf(said);
  const foot = footOf(said, { height, below, left: margin.l });
  const total = height + head.height + above + below + foot.height;
  const drawn = (layout["annotations"] ?? []) as readonly Json[];
  const bareMargin = { ...margin, t: above + 12, b: below };
  return {
    ...layout,
    template: template("light", { solid: true }) as unknown as Json,
    separators: separators(said.language),
    dragmode: false,
    autosize: true,
    title: { ...head.title, y: 1 - 26 / total },
    height: total,
    margin: { ...margin, t: head.height + above, b: below + foot.height },
    annotations: [...drawn, ...foot.annotations],
    meta: {
      ...said,
      templates: { light: template("light"), dark: template("dark") } as unknown as Json,
      bare: {
        title: { text: "" },
        height: height + above + 12 + below,
        margin: bareMargin,
        annotations: drawn,
      },
      narrow: narrowLayout(layout, bareMargin, height + above + 12 + below),
    },
  };
}

/** Title in bold over a quiet subtitle, at the left edge. */
function headOf(said: Said) {
  const title = wrap(said.title, titleWidth);
  const subtitle = said.subtitle === "" ? [] : wrap(said.subtitle, textWidth);
  const text = [
    ...title.map((line) => `<b>${escapeHtml(line)}</b>`),
    ...subtitle.map((line) => `<span style="font-size:13px">${escapeHtml(line)}</span>`),
  ].join("<br>");
  return {
    title: {
      text,
      x: 0,
      xref: "container",
      xanchor: "left",
      yref: "container",
      yanchor: "top",
      pad: { l: 12 },
      font: { size: 16 },
    },
    height: 24 + title.length * 21 + subtitle.length * 20,
  };
}

/** The caption under the axis, at the left edge. */
function footOf(said: Said, plot: { readonly height: number; readonly below: number; readonly left: number }) {
  if (said.caption === "") return { height: 8, annotations: [] as Json[] };
  const annotation = {
    text: plotlyLines(said.caption, textWidth),
    font: { size: 12 },
    showarrow: false,
    align: "left",
    xref: "paper",
    x: 0,
    xanchor: "left",
    xshift: 10 - plot.left,
    yref: "paper",
    y: 0,
    yanchor: "top",
    yshift: -plot.below,
  };
  return { height: wrap(said.caption, textWidth).length * lineHeight + 16, annotations: [annotation] as Json[] };
}
