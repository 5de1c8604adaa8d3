import { plainAxis } from "../../show/axis.ts";
import { colours } from "../../show/colour.ts";
import { type Figure, figure } from "../../show/figure.ts";
import { formatKronor } from "../../show/unit.ts";
import { say } from "../../show/words.ts";
import type { Investment } from "../investment.ts";
import { returns } from "../returns.ts";
import type { View } from "../view.ts";
import { viewName, yearsLabel } from "./actor-label.ts";
import type { Words } from "./fund-figures.ts";

/**
 * The doubly one-eyed decision (_dubbelt enögda beslut_): the same investment seen by its own actor in its own budget year, by the same actor in
 * the long run, by everybody in the budget year, and by everybody in the long run.
 *
 * @param options  `own`: who decides; `all`: the wide view, the real economy when left out; `long`: the long horizon in years
 * @returns        a Plotly figure: two by two nets in million kronor
 * @example
 * oneEyedFigure(exampleInvestment, { own: "municipality", long: 30 }).plotly.data[0].z[0][0] // => -0.982
 */
export function oneEyedFigure(
  investment: Investment,
  {
    own,
    all = "real economy",
    long,
    ...words
  }: Words & { readonly own: View; readonly all?: View; readonly long: number },
): Figure {
  const { language = "en" } = words;
  const rows = returns(investment, { views: [own, all], horizons: [1, long] });
  const z = [0, 2].map((at) => [rows[at]!.net.toNumber() / 1e6, rows[at + 1]!.net.toNumber() / 1e6]);
  const most = Math.max(...z.flat().map(Math.abs)) || 1;
  const amount = (net: number) => formatKronor(net * 1e6, { unit: "mkr", language, signed: true });
  const across = [say({ sv: "årets budget", en: "this year's budget" }, language), say(yearsLabel(long), language)];
  const down = [own, all].map((view) => say(viewName(view), language));
  return figure({
    words: {
      title: { sv: "Vem ser vinsten, och när?", en: "Who sees the gain, and when?" },
      subtitle: {
        sv: `${investment.swedish}, netto i mkr, diskonterat`,
        en: `${investment.name}, net in SEK million, discounted`,
      },
      caption: { sv: `Källa: ${investment.source}.`, en: `Source: ${investment.source}.` },
      ...words,
    },
    told: z.flatMap((row, r) => row.map((net, c) => `${down[r]}, ${across[c]}: ${amount(net)}.`)).join(" "),
    traces: [
      {
        type: "heatmap",
        z,
        x: [0, 1],
        y: [0, 1],
        zmin: -most,
        zmax: most,
        colorscale: [
          [0, colours.cost],
          [0.5, "#ffffff"],
          [1, colours.gain],
        ],
        showscale: false,
        xgap: 6,
        ygap: 6,
        text: z.map((row) => row.map(amount)) as never,
        texttemplate: "%{text}",
        textfont: { color: "#000000", size: 18 },
        hoverinfo: "skip",
      },
    ],
    layout: {
      xaxis: plainAxis("", { tickvals: [0, 1], ticktext: across, side: "top", showgrid: false }),
      yaxis: plainAxis("", {
        tickvals: [0, 1],
        ticktext: down.map((name) => name.replace(/ \(/, "<br>(")),
        range: [1.5, -0.5],
        showgrid: false,
      }),
      margin: { l: 150, t: 30, b: 10 },
    },
    height: 220,
  });
}
