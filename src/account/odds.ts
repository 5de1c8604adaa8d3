import { discountFactor } from "../money/annuity.ts";
import { problem } from "../problem.ts";
import type { UncertainNumber } from "../random/parameter/leaf.ts";
import { drawParameters } from "../random/parameter/quantile.ts";
import { uniformAt } from "../random/uniform-at.ts";
import type { Investment } from "./investment.ts";
import { costByYear, gainByYear, supportByYear } from "./investment-flows.ts";
import { drawnSuccesses } from "./successes.ts";
import type { View } from "./view.ts";

/** An investment's accumulated net result to one view at the end of a year, over all draws; kronor. */
export interface OddsYear {
  readonly view: View;
  readonly year: number;
  readonly mean: number;
  /** Quantiles by probability, in the order asked for. */
  readonly quantiles: readonly number[];
  /** Share of draws in which it has at least broken even. */
  readonly odds: number;
  /** Standard error of the odds from the number of draws. */
  readonly standardError: number;
}

/** The probabilities between which half, four fifths and 95 % of the draws lie, and the median. */
export const bandProbabilities: readonly number[] = [0.025, 0.1, 0.25, 0.5, 0.75, 0.9, 0.975];

/**
 * The odds that an investment at least breaks even, by view and year, when its inputs are uncertain. Each draw takes every input once, makes
 * the investment of them, and draws how many participants succeed; the same draw serves all views and years.
 *
 * @param inputs   uncertain numbers by name; bare numbers stay what they are
 * @param options  `of`: the investment that one draw of the inputs makes; `views`; `years`; `seed`; `draws`, 1000 when left out
 * @returns        a row for each view and year
 * @throws         when the horizon or the number of draws is not a whole number above 0
 * @see            WSIPP, benefit-cost technical documentation: the odds that a policy will at least break even
 * @example
 * const rows = oddsOfBreakingEven({ success: beta({ events: 2, of: 10, assumed: true }) }, {
 *   of: ({ success }) => ({ ...exampleInvestment, success: [{ name: "works", share: success, degree: 1 }] }),
 *   views: ["municipality"], years: 7, seed: 2024, draws: 200,
 * })
 * rows[0].odds // => 0.04
 */
export function oddsOfBreakingEven<const P extends Readonly<Record<string, number | UncertainNumber>>>(
  inputs: P,
  options: {
    readonly of: (drawn: { readonly [K in keyof P]: number }) => Investment;
    readonly views: readonly View[];
    readonly years: number;
    readonly seed: number | string;
    readonly draws?: number;
  },
): readonly OddsYear[] {
  const { of, views, years, seed, draws = 1000 } = options;
  if (!(Number.isInteger(years) && years > 0 && Number.isInteger(draws) && draws > 0))
    throw problem(
      "find the odds of breaking even",
      `it is asked for ${years} years and ${draws} draws`,
      "give whole numbers above 0",
    );
  const nets = views.map(() => Array.from({ length: years }, () => new Float64Array(draws)));
  for (let draw = 0; draw < draws; draw++) {
    const investment = of(drawParameters(inputs, { seed, draw }));
    const counts = drawnSuccesses(investment, (name, turn) =>
      uniformAt(seed, { person: draw, name: `success ${name}`, turn }),
    );
    views.forEach((view, index) => {
      netPath(investment, counts, { view, years }).forEach((net, year) => {
        nets[index]![year]![draw] = net;
      });
    });
  }
  return views.flatMap((view, index) => nets[index]!.map((drawn, year) => summary(view, year + 1, drawn)));
}

/** Accumulated discounted net by year when so many have each outcome. */
function netPath(
  investment: Investment,
  counts: readonly number[],
  horizon: { readonly view: View; readonly years: number },
): readonly number[] {
  const full = investment.success.reduce((total, { degree }, outcome) => total + degree * counts[outcome]!, 0);
  const any = counts.reduce((total, count) => total + count, 0);
  const [costs, gains, support] = [costByYear, gainByYear, supportByYear].map((of) => of(investment, horizon));
  let net = 0;
  return costs!.map((cost, year) => {
    const flow = full * gains![year]!.toNumber() - any * support![year]!.toNumber() - cost.toNumber();
    net += flow * discountFactor(year, investment.discounting);
    return net;
  });
}

function summary(view: View, year: number, drawn: Float64Array): OddsYear {
  const sorted = Float64Array.from(drawn).sort();
  const odds = drawn.filter((net) => net >= 0).length / drawn.length;
  return {
    view,
    year,
    mean: drawn.reduce((total, net) => total + net, 0) / drawn.length,
    quantiles: bandProbabilities.map((probability) => interpolated(sorted, probability)),
    odds,
    standardError: Math.sqrt((odds * (1 - odds)) / drawn.length),
  };
}

/** A quantile of sorted draws, interpolated (type 7 of R's `quantile`). */
function interpolated(sorted: Float64Array, probability: number): number {
  const at = probability * (sorted.length - 1);
  const low = sorted[Math.floor(at)]!;
  return low + (at - Math.floor(at)) * (sorted[Math.ceil(at)]! - low);
}
