import type { Data } from "plotly.js";
import { problem } from "../problem.ts";
import { plainAxis } from "./axis.ts";
import { colours } from "./colour.ts";
import { type Figure, type FigureWords, figure } from "./figure.ts";
import { fundLabels, fundStyle, fundTold, fundWords } from "./fund-words.ts";
import { lineStyle } from "./provenance.ts";
import { refuseEmpty } from "./refuse-empty.ts";
import { measured, scaled, type Unit, unitWords } from "./unit.ts";
import { say } from "./words.ts";

/** A fund's years. */
export interface FundBalance extends FigureWords {
  readonly years: readonly number[];
  /** What is committed or paid out each year, in kronor, as positive amounts. */
  readonly commitments: readonly number[];
  readonly repayments: readonly number[];
  /** The balance at the end of each year; null where the outcome is not known yet. */
  readonly balance: readonly (number | null)[];
  /** The planned balance, drawn dashed. */
  readonly plan?: readonly number[];
  readonly unit?: Unit;
  readonly decimals?: number;
}

/**
 * A fund's life: commitments and repayments as bars around zero, the balance as a line with its lowest point marked; the plan dashed,
 * the outcome solid.
 *
 * @throws  when there is no year, a series has another number of values than there are years, or no balance is known
 * @example
 * fundBalance({ title: "The fund never runs dry", years: [2011, 2012, 2013], unit: "mkr",
 *   commitments: [2e6, 1e6, 0], repayments: [0, 0.5e6, 1e6], balance: [38e6, 37.5e6, 38.5e6] }).alt.includes("lowest in 2012") // => true
 */
export function fundBalance(of: FundBalance): Figure {
  refuseEmpty("the fund", of, { years: "year" });
  refuse(of);
  const { language = "en", unit = "kr", years } = of;
  const lowest = trough(of);
  return figure({
    words: of,
    told: fundTold(of, lowest),
    traces: [
      bars(of, "commitments"),
      bars(of, "repayments"),
      ...(of.plan === undefined ? [] : [line(of, "plan")]),
      line(of, "balance"),
    ],
    layout: {
      showlegend: false,
      barmode: "relative",
      bargap: 0.45,
      xaxis: plainAxis(say({ sv: "år", en: "year" }, language), {
        tickformat: "d",
        dtick: Math.max(1, Math.ceil(years.length / 10)),
        tick0: years[0]!,
        showgrid: false,
      }),
      yaxis: plainAxis(unitWords(unit, language), { zeroline: true, tickformat: ",~f", rangemode: "tozero" }),
      margin: { l: 64, r: 84 },
      annotations: fundLabels(of, lowest),
    },
    height: 320,
  });
}

function bars(of: FundBalance, kind: "commitments" | "repayments"): Partial<Data> {
  const { unit = "kr", years, language = "en" } = of;
  const sign = kind === "commitments" ? -1 : 1;
  return {
    type: "bar",
    x: [...years],
    y: of[kind].map((amount) => scaled(sign * amount, unit)),
    marker: { color: kind === "commitments" ? colours.cost : colours.gain },
    hovertext: of[kind].map(
      (amount, at) => `${years[at]}: ${fundWords[kind][language]} ${measured(amount, fundStyle(of))}`,
    ),
    hoverinfo: "text",
  };
}

function line(of: FundBalance, kind: "balance" | "plan"): Partial<Data> {
  const { unit = "kr", years, language = "en" } = of;
  const values = of[kind] ?? [];
  return {
    type: "scatter",
    mode: "lines+markers",
    x: [...years],
    y: values.map((value) => (value === null ? null : scaled(value, unit))),
    line: lineStyle(kind === "plan" ? colours.plain : colours.intervention, kind === "plan" ? "assumed" : "observed"),
    marker: { size: kind === "plan" ? 0 : 6 },
    hovertext: values.map(
      (value, at) =>
        `${years[at]}: ${fundWords[kind][language]} ${value === null ? "–" : measured(value, fundStyle(of))}`,
    ),
    hoverinfo: "text",
  };
}

/** Where the known balance is lowest, in the plan when no outcome is known. */
function trough({ balance }: FundBalance): number {
  return balance.reduce<number>(
    (best, value, at) => (value !== null && (balance[best] === null || value < balance[best]!) ? at : best),
    0,
  );
}

function refuse({ years, commitments, repayments, balance, plan }: FundBalance): void {
  for (const [name, values] of Object.entries({
    commitments,
    repayments,
    balance,
    ...(plan === undefined ? {} : { plan }),
  })) {
    if (values.length !== years.length) {
      throw problem(
        "draw the fund",
        `there are ${values.length} ${name} and ${years.length} years`,
        "give one value for each year",
      );
    }
  }
  if (balance.every((value) => value === null))
    throw problem("draw the fund", "no year has a balance", "give the balance of at least one year");
}
