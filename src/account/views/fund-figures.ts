import type { Decimal } from "decimal.js";
import { kronor } from "../../money/units.ts";
import { actorYears } from "../../show/actor-years.ts";
import type { Figure, FigureWords } from "../../show/figure.ts";
import { fundBalance } from "../../show/fund-balance.ts";
import { refuseEmpty } from "../../show/refuse-empty.ts";
import type { Fund } from "../fund.ts";
import { type FundYear, fundPath } from "../fund-path.ts";
import { repaymentsByCommittee } from "../fund-sums.ts";
import { amountIn } from "../schedule.ts";

/** A figure's own words where the usual ones will not do. */
export type Words = Partial<FigureWords>;

/**
 * A fund's balance through its life: commitments and repayments as bars, the balance as a line with its lowest year marked, the plan dashed
 * where the fund shown is an outcome.
 *
 * @param fund     the fund as it came out, or as planned
 * @param options  `plan`: the planned fund; words and language
 * @returns        a Plotly figure in million kronor
 * @example
 * fundFigure(exampleFund).alt.includes("lowest in 2025") // => true
 */
export function fundFigure(fund: Fund, { plan, ...words }: Words & { readonly plan?: Fund } = {}): Figure {
  const path = fundPath(fund);
  const years = plan === undefined ? path.map(({ year }) => year) : allYears(path, fundPath(plan));
  const series = (of: (year: FundYear) => number, before: number) => onYears(path, years, { of, before, flow: true });
  return fundBalance({
    title: {
      sv: "Hur djupt går fonden, och när är den återställd?",
      en: "How low does the fund go, and when is it restored?",
    },
    subtitle: { sv: `${fund.swedish}, mkr, löpande priser`, en: `${fund.name}, SEK million, current prices` },
    caption: { sv: `Källa: ${fund.source}.`, en: `Source: ${fund.source}.` },
    ...words,
    unit: "mkr",
    years,
    commitments: series(({ commitments }) => inKronor(fund, commitments), 0),
    repayments: series(({ repayments }) => inKronor(fund, repayments), 0),
    balance: onYears(path, years, {
      of: ({ balance }) => inKronor(fund, balance),
      before: inKronor(fund, fund.capital),
      flow: false,
    }),
    ...(plan === undefined
      ? {}
      : {
          plan: onYears(fundPath(plan), years, {
            of: ({ balance }) => inKronor(plan, balance),
            before: inKronor(plan, plan.capital),
            flow: false,
          }),
        }),
  });
}

function allYears(...paths: readonly (readonly FundYear[])[]): readonly number[] {
  const years = paths.flat().map(({ year }) => year);
  const first = Math.min(...years);
  return Array.from({ length: Math.max(...years) - first + 1 }, (_, index) => first + index);
}

/** A path on other years: a flow is 0 outside its own, a balance stays as it was. */
function onYears(
  path: readonly FundYear[],
  years: readonly number[],
  { of, before, flow }: { readonly of: (year: FundYear) => number; readonly before: number; readonly flow: boolean },
): readonly number[] {
  let held = before;
  return years.map((year) => {
    const found = path.find((row) => row.year === year);
    if (found === undefined) return flow ? 0 : held;
    held = of(found);
    return held;
  });
}

/**
 * Who returns what to the fund and when: repayments by committee and year, with row and column sums.
 *
 * @param fund  a fund; its committees are the rows
 * @example
 * repaymentFigure(exampleFund).plotly.data[0].z // => [[0.35,0.25]]
 */
export function repaymentFigure(fund: Fund, words: Words = {}): Figure {
  const table = repaymentsByCommittee(fund);
  refuseEmpty("the repayments", { repayments: table.rows }, { repayments: "repayment to the fund" });
  return actorYears({
    title: { sv: "Vilken nämnd återför hur mycket, och när?", en: "Which committee returns how much, and when?" },
    subtitle: {
      sv: `${fund.swedish}, återföring, mkr, löpande priser`,
      en: `${fund.name}, repayment, SEK million, current prices`,
    },
    caption: { sv: `Källa: ${fund.source}.`, en: `Source: ${fund.source}.` },
    decimals: 2,
    ...words,
    unit: "mkr",
    years: table.years,
    actors: table.rows.map(({ name, amounts }) => ({
      label: name === "not published" ? { sv: "ej publicerat", en: "not published" } : name,
      amounts: table.years.map((year) => inKronor(fund, amountIn(amounts, year))),
    })),
  });
}

/** An amount of a fund in kronor, as figures take them. */
export function inKronor(fund: Pick<Fund, "unit">, amount: Decimal): number {
  return kronor(amount, fund.unit).toNumber();
}
