import type { Data, Layout } from "plotly.js";
import { type Displayable, display, type Json } from "./display.ts";
import { figureHtml, figureMarkdown, figureText } from "./figure-text.ts";
import { frameLayout } from "./frame.ts";
import { type InLanguage, type Label, type Language, say } from "./words.ts";

/** What a figure says about itself in words. */
export interface FigureWords extends InLanguage {
  /** The question the figure answers, or its answer; not the name of the chart. */
  readonly title: Label;
  /** Who, when, unit, price year, discounting. */
  readonly subtitle?: Label;
  /** n; what is observed, borrowed or assumed; seed and draws; source. */
  readonly caption?: Label;
  /** The message and the numbers for a reader who does not see the figure; made from the data when left out. */
  readonly alt?: Label;
}

/** A figure as plain data, in one language: words, and what Plotly draws. */
export interface Figure extends Displayable {
  readonly title: string;
  readonly subtitle: string;
  readonly caption: string;
  readonly alt: string;
  readonly language: Language;
  readonly plotly: { readonly data: readonly Trace[]; readonly layout: PlotlyLayout; readonly config: PlotlyLayout };
}

/** A trace of Plotly's cartesian bundle. */
export interface Trace {
  readonly type: "bar" | "box" | "heatmap" | "scatter";
  readonly [key: string]: Json;
}

/** A part of Plotly's figure that is an object. */
export interface PlotlyLayout {
  readonly [key: string]: Json;
}

/** What a kind of figure hands over to become one: everything but the words' place, the theme and the margins. */
export interface Drawing {
  readonly words: FigureWords;
  /** The text alternative that the kind of figure makes of its data. */
  readonly told: string;
  readonly traces: readonly Partial<Data>[];
  readonly layout: Partial<Layout>;
  /** Height of the plotting area in pixels, without title and caption. */
  readonly height: number;
}

/** A figure of a drawing: in the house look, with its alternative text and its display. */
export function figure({ words, told, traces, layout, height }: Drawing): Figure {
  const { language = "en" } = words;
  const title = say(words.title, language);
  const said = {
    title,
    subtitle: say(words.subtitle ?? "", language),
    caption: say(words.caption ?? "", language),
    alt: words.alt === undefined ? sentence(title) + told : say(words.alt, language),
    language,
  };
  const plotly = {
    data: plain(traces) as unknown as readonly Trace[],
    layout: frameLayout(said, plain(layout) as PlotlyLayout, height),
    config: { responsive: true, displaylogo: false, displayModeBar: false },
  };
  return {
    ...said,
    plotly,
    [display]: () => ({
      "application/vnd.plotly.v1+json": plotly as unknown as Json,
      "text/html": figureHtml(said),
      "text/markdown": figureMarkdown(said),
      "text/plain": figureText(said),
    }),
  };
}

/** JSON only: what is undefined is left out, so that a figure saved and read again is the same. */
function plain(value: unknown): Json {
  return JSON.parse(JSON.stringify(value)) as Json;
}

function sentence(title: string): string {
  return /[.?!]$/.test(title) ? `${title} ` : `${title}. `;
}
