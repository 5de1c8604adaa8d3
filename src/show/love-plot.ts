import type { Data } from "plotly.js";
import { problem } from "../problem.ts";
import { plainAxis, rowAxis, rowMargin } from "./axis.ts";
import { colours } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { formatNumber } from "./number.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { type Label, say } from "./words.ts";

/** A covariate's standardised mean difference before and after matching. */
export interface Balance {
  readonly label: Label;
  readonly before: number;
  readonly after?: number;
}

/** Whether a comparison is fair. */
export interface LovePlot extends FigureWords {
  readonly balances: readonly Balance[];
  /** Persons in each group: the band of differences that chance alone gives follows from it. */
  readonly groups: readonly [number, number];
}

/**
 * Whether a comparison is fair: standardised mean differences before and after matching, with the band within which 95 of 100 fall by
 * chance alone in groups of this size.
 *
 * @throws  when there is no balance, or a group has fewer than two persons
 * @see     Austin (2009), doi:10.1002/sim.3697, for the standardised difference and its sampling variance
 * @example
 * lovePlot({ title: "Fair", groups: [21, 19], balances: [{ label: "Age", before: 0.4 }] }).alt
 * // => Fair. Chance alone gives differences up to 0.62 in groups of 21 and 19. Age 0.40.
 */
export function lovePlot(of: LovePlot): Figure {
  refuseEmpty("the Love plot", of, { balances: "balance" });
  const { language = "en", balances, groups } = of;
  if (groups.some((count) => !(count >= 2)))
    throw problem(
      "draw the Love plot",
      `the groups have ${groups.join(" and ")} persons`,
      "give two groups of two or more",
    );
  const chance = 1.959964 * Math.sqrt(1 / groups[0] + 1 / groups[1]);
  const names = balances.map(({ label }) => say(label, language));
  const most =
    1.1 * Math.max(chance, ...balances.flatMap(({ before, after = 0 }) => [Math.abs(before), Math.abs(after)]));
  return figure({
    words: of,
    told: told(of, chance),
    traces: [dots(of, "before"), dots(of, "after")],
    layout: {
      showlegend: false,
      xaxis: plainAxis(say({ sv: "standardiserad medelskillnad", en: "standardised mean difference" }, language), {
        range: [-most, most],
        zeroline: true,
        tickformat: ".2~f",
      }),
      yaxis: rowAxis(names),
      margin: { ...rowMargin(names), t: 20 },
      shapes: [
        {
          type: "rect",
          x0: -chance,
          x1: chance,
          y0: 0,
          y1: 1,
          yref: "paper",
          layer: "below",
          fillcolor: "rgba(128,128,128,0.18)",
          line: { width: 0 },
        },
      ],
      annotations: [
        {
          text: say({ sv: "slumpen ensam, 95 av 100", en: "chance alone, 95 of 100" }, language),
          x: 0,
          y: 1,
          yref: "paper",
          yanchor: "bottom",
          showarrow: false,
        },
      ],
    },
    height: 34 * balances.length + 12,
  });
}

/** Before matching hollow and grey, after it filled and blue. */
function dots({ balances, language = "en" }: LovePlot, when: "before" | "after"): Partial<Data> {
  const rows = balances.flatMap((balance, row) =>
    balance[when] === undefined ? [] : [{ row, value: balance[when], label: say(balance.label, language) }],
  );
  const words = { before: { sv: "före", en: "before" }, after: { sv: "efter", en: "after" } }[when][language];
  return {
    type: "scatter",
    mode: "text+markers",
    x: rows.map(({ value }) => value),
    y: rows.map(({ row }) => row),
    text: rows.map((_, at) => (at === 0 && balances.some(({ after }) => after !== undefined) ? words : "")),
    textposition: "bottom center",
    marker: {
      size: 11,
      color: when === "before" ? colours.control : colours.intervention,
      symbol: when === "before" ? "circle-open" : "circle",
      line: { width: when === "before" ? 2 : 0 },
    },
    hovertext: rows.map(({ label, value }) => `${label}, ${words}: ${formatNumber(value, { decimals: 2, language })}`),
    hoverinfo: "text",
  };
}

function told({ balances, groups, language = "en" }: LovePlot, chance: number): string {
  const write = (value: number): string => formatNumber(value, { decimals: 2, language });
  const band =
    language === "sv"
      ? `Slumpen ensam ger skillnader upp till ${write(chance)} i grupper om ${groups[0]} och ${groups[1]}.`
      : `Chance alone gives differences up to ${write(chance)} in groups of ${groups[0]} and ${groups[1]}.`;
  const rows = balances.map(({ label, before, after }) => {
    const then =
      after === undefined
        ? ""
        : ` ${language === "sv" ? "före och" : "before and"} ${write(after)} ${language === "sv" ? "efter" : "after"}`;
    return `${say(label, language)} ${write(before)}${then}.`;
  });
  return [band, ...rows].join(" ");
}
