import type { Json } from "./display.ts";
import type { PlotlyLayout } from "./figure.ts";
import { wrap } from "./wrap.ts";

const nameWidth = 14;
const lineHeight = 13;
const smaller = { size: 10.5 };

/**
 * Layout keys for a phone: row names broken shorter and rows as high as they then need, smaller type, fewer ticks, and more room beside the
 * bars for their numbers.
 * A host lays them over `bare` where the figure is narrower than 480 pixels.
 */
export function narrowLayout(layout: PlotlyLayout, margin: PlotlyLayout, height: number): PlotlyLayout {
  const x = (layout["xaxis"] ?? {}) as PlotlyLayout;
  const y = (layout["yaxis"] ?? {}) as PlotlyLayout;
  const names = y["ticktext"] as readonly string[] | undefined;
  const widened =
    names !== undefined && x["zeroline"] === true && Array.isArray(x["range"])
      ? { range: widen(x["range"] as number[]) }
      : {};
  const ticks = x["tickvals"] === undefined ? { nticks: 4, dtick: null, tickmode: "auto" } : {};
  return {
    font: smaller,
    xaxis: { ...x, ...widened, ...ticks, tickfont: smaller },
    yaxis:
      names === undefined ? { ...y, tickfont: smaller } : { ...y, ticktext: names.map(shorter), tickfont: smaller },
    margin: names === undefined ? margin : { ...margin, l: leftOf(names) },
    ...(names === undefined ? {} : { height: Math.max(height, heightOf(names) + around(margin)) }),
  };
}

/** The numbers beside the bars take twice the share of a narrow plot. */
function widen([low, high]: readonly number[]): Json {
  const room = 0.16 * (high! - low!);
  return [low! < 0 ? low! - room : low!, high! > 0 ? high! + room : high!];
}

function shorter(name: string): string {
  const broken = wrap(plain(name), nameWidth).join("<br>");
  return name.startsWith("<b>") ? broken.replace(/[^<>]+(?=<br>|$)/g, "<b>$&</b>") : broken;
}

function leftOf(names: readonly string[]): number {
  return Math.round(
    16 + 6.1 * Math.max(...names.flatMap((name) => wrap(plain(name), nameWidth)).map((line) => line.length)),
  );
}

/** What rows need when the longest name is not to run into the next. */
function heightOf(names: readonly string[]): number {
  const lines = Math.max(...names.map((name) => wrap(plain(name), nameWidth).length));
  return names.length * (lines * lineHeight + 6);
}

function around({ t, b }: PlotlyLayout): number {
  return Number(t ?? 0) + Number(b ?? 0);
}

/** A name without Plotly's breaks and bold; it stays escaped. */
function plain(name: string): string {
  return name.replaceAll("<br>", " ").replace(/<\/?b>/g, "");
}
