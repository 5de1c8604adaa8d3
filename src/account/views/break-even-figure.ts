import { plainAxis } from "../../show/axis.ts";
import { colours, sequence } from "../../show/colour.ts";
import { type Figure, figure } from "../../show/figure.ts";
import { lineStyle } from "../../show/provenance.ts";
import { formatKronor, unitWords } from "../../show/unit.ts";
import { say } from "../../show/words.ts";
import { breakEven } from "../break-even.ts";
import type { Investment } from "../investment.ts";
import { eligible } from "../investment-flows.ts";
import { ifSucceed, returns } from "../returns.ts";
import type { View } from "../view.ts";
import { yearsLabel } from "./actor-label.ts";
import type { Words } from "./fund-figures.ts";

/**
 * The break-even curve: net result to one view by how many succeed, a line for each horizon, the fewest whole persons that pay back marked.
 *
 * @param options  `view`: whose books; `horizons`: years, a line each; words and language
 * @returns        a Plotly figure in million kronor
 * @example
 * breakEvenFigure(exampleInvestment, { view: "municipality", horizons: [1, 5] }).alt.includes("5 years: 2 of 10") // => true
 */
export function breakEvenFigure(
  investment: Investment,
  { view, horizons, ...words }: Words & { readonly view: View; readonly horizons: readonly number[] },
): Figure {
  const { language = "en" } = words;
  const most = eligible(investment);
  const heads = Array.from({ length: Math.floor(most) + 1 }, (_, person) => person);
  const nets = heads.map((person) =>
    returns(ifSucceed(investment, person), { views: [view], horizons }).map(({ net }) => net.toNumber() / 1e6),
  );
  const points = horizons.map((years) => ({ years, heads: breakEven(investment, { view, years }) }));
  const told = points
    .map(
      ({ years, heads: { strict, reachable } }) =>
        `${say(yearsLabel(years), language)}: ${strict} ${say({ sv: "av", en: "of" }, language)} ${most}${reachable ? "" : say({ sv: ", fler än som kan", en: ", more than can" }, language)}.`,
    )
    .join(" ");
  return figure({
    words: {
      title: { sv: "Hur många måste lyckas?", en: "How many must succeed?" },
      subtitle: {
        sv: `${investment.swedish}, netto i mkr, diskonterat`,
        en: `${investment.name}, net in SEK million, discounted`,
      },
      caption: {
        sv: `Ringen är det minsta hela antal som betalar tillbaka. Källa: ${investment.source}.`,
        en: `The ring is the fewest whole persons that pay back. Source: ${investment.source}.`,
      },
      ...words,
    },
    told,
    traces: points.flatMap(({ heads: { strict, reachable } }, line) => {
      const colour = sequence[line % sequence.length]!;
      return [
        {
          type: "scatter" as const,
          mode: "lines" as const,
          x: heads,
          y: nets.map((row) => row[line]!),
          line: lineStyle(colour),
          hovertext: heads.map(
            (person) => `${person}: ${formatKronor(nets[person]![line]! * 1e6, { unit: "mkr", language })}`,
          ),
          hoverinfo: "text" as const,
        },
        {
          type: "scatter" as const,
          mode: "markers" as const,
          x: reachable ? [strict] : [],
          y: reachable ? [nets[strict]![line]!] : [],
          marker: { size: 12, symbol: "circle-open", color: colour, line: { width: 3 } },
          hoverinfo: "skip" as const,
        },
      ];
    }),
    layout: {
      showlegend: false,
      xaxis: plainAxis(say({ sv: "personer som lyckas", en: "persons who succeed" }, language), {
        range: [0, most],
        tickformat: "d",
        showgrid: false,
      }),
      yaxis: plainAxis(unitWords("mkr", language), { zeroline: true, tickformat: ",~f" }),
      margin: { l: 64, r: 72 },
      annotations: horizons.map((years, line) => ({
        text: say(yearsLabel(years), language),
        x: most,
        y: nets.at(-1)![line]!,
        xanchor: "left",
        xshift: 6,
        showarrow: false,
      })),
      shapes: [{ type: "line", x0: 0, x1: most, y0: 0, y1: 0, line: { color: colours.plain, width: 1.5 } }],
    },
    height: 320,
  });
}
