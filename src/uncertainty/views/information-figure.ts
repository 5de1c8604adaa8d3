import type { Annotations, Data } from "plotly.js";
import { amountAxis, rowAxis, rowMargin } from "../../show/axis.ts";
import { colours } from "../../show/colour.ts";
import { type Figure, type FigureWords, figure } from "../../show/figure.ts";
import { refuseEmpty } from "../../show/refuse-empty.ts";
import { measured, scaled, scaledDigits, type Unit } from "../../show/unit.ts";
import { type Label, say } from "../../show/words.ts";

/** What it would be worth to know one parameter, or a group of them. */
export interface InformationBar {
  readonly label: Label;
  readonly value: number;
  readonly standardError: number;
}

/** What a figure of information's value shows. */
export interface InformationWords extends Partial<FigureWords> {
  readonly unit?: Unit;
  /** The value of knowing everything (`perfectInformation`), drawn as a line. */
  readonly perfect?: number;
}

/**
 * What would be worth knowing: the value of perfect information about each parameter (or group of them), the largest first, with its Monte Carlo
 * error, against that of knowing everything. The values of single parameters do not add up.
 *
 * @param bars   of `partialInformation`, one or more
 * @param words  the value of knowing everything, unit, title
 * @example
 * typed(informationFigure([{ label: "Gain", value: 10, standardError: 1 }], { title: "The gain", perfect: 14 }).alt)
 * // => The gain. Gain: SEK 10. All parameters: SEK 14.
 */
export function informationFigure(bars: readonly InformationBar[], words: InformationWords = {}): Figure {
  refuseEmpty("the worth of information", { bars }, { bars: "bar" });
  const { language = "en", unit = "kr", perfect, ...others } = words;
  const sorted = [...bars].sort((a, b) => b.value - a.value);
  const names = sorted.map(({ label }) => say(label, language));
  const ends = [...sorted.map(({ value, standardError }) => value + 2 * standardError), perfect ?? 0];
  const write = (value: number): string => measured(value, { unit, language });
  const everything = language === "sv" ? "alla parametrar" : "all parameters";
  return figure({
    words: {
      title: { sv: "Vad vore värt att veta?", en: "What would be worth knowing?" },
      subtitle: {
        sv: "Värdet av perfekt information om en parameter, för ett beslut",
        en: "Value of perfect information about one parameter, for one decision",
      },
      ...others,
      language,
    },
    told: [
      ...sorted.map(({ value }, row) => `${names[row]}: ${write(value)}.`),
      ...(perfect === undefined ? [] : [`${everything[0]!.toUpperCase()}${everything.slice(1)}: ${write(perfect)}.`]),
    ].join(" "),
    traces: [row(sorted, unit, write)],
    layout: {
      showlegend: false,
      bargap: 0.45,
      xaxis: amountAxis({ unit, language, ends: ends.map((end) => scaled(end, unit)), room: 0.14 }),
      yaxis: rowAxis(names),
      margin: { ...rowMargin(names), t: perfect === undefined ? 8 : 20 },
      shapes:
        perfect === undefined
          ? []
          : [
              {
                type: "line",
                x0: scaled(perfect, unit),
                x1: scaled(perfect, unit),
                y0: 0,
                y1: 1,
                yref: "paper",
                line: { dash: "dot", width: 1.5 },
              },
            ],
      annotations: [
        ...sorted.map((bar, at) => amount(bar, { at, unit, text: scaledDigits(bar.value, { unit, language }) })),
        ...(perfect === undefined ? [] : [ceiling(`${everything} ${write(perfect)}`, scaled(perfect, unit))]),
      ],
    },
    height: 40 * sorted.length + 16,
  });
}

function row(bars: readonly InformationBar[], unit: Unit, write: (value: number) => string): Partial<Data> {
  return {
    type: "bar",
    orientation: "h",
    y: bars.map((_, at) => at),
    x: bars.map(({ value }) => scaled(value, unit)),
    marker: { color: colours.intervention },
    error_x: {
      type: "data",
      array: bars.map(({ standardError }) => 1.96 * scaled(standardError, unit)),
      thickness: 1.5,
      width: 4,
      color: colours.plain,
    },
    hovertext: bars.map(({ value, standardError }) => `${write(value)} ± ${write(1.96 * standardError)}`),
    hoverinfo: "text",
  };
}

function amount(
  { value, standardError }: InformationBar,
  { at, unit, text }: { readonly at: number; readonly unit: Unit; readonly text: string },
): Partial<Annotations> {
  const x = scaled(value + 1.96 * standardError, unit);
  return { text, x, y: at, xanchor: "left", xshift: 6, showarrow: false };
}

function ceiling(text: string, x: number): Partial<Annotations> {
  return { text, x, y: 1, yref: "paper", yanchor: "bottom", xanchor: "right", showarrow: false };
}
