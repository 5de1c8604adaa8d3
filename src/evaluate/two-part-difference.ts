import { problem } from "../problem.ts";
import { type Estimate, estimateFrom } from "./confidence-interval.ts";
import type { ByGroup } from "./cost-table.ts";
import { comparisonRows } from "./covariates.ts";
import {
  average,
  exponential,
  freedomOf,
  type ModelledDifference,
  type ModelOptions,
  refuseExtrapolated,
  sumOfSquares,
} from "./modelled-difference.ts";
import { influences, modelVariance, type RobustRule, type ScoredFit, scoredFit } from "./scores.ts";
import { groupNames, type TwoGroups } from "./two-groups.ts";

/** A two-part model's difference, with the share that cost anything in each arm. */
export interface TwoPartDifference extends ModelledDifference {
  /** The modelled chance of any cost. */
  readonly anyCost: ByGroup<number>;
  readonly coefficients: { readonly any: readonly number[]; readonly amount: readonly number[] };
}

/**
 * Mean costs where many cost nothing: the chance of any cost by a logit, its size by a gamma model, and the difference of their products in
 * kronor by the delta method. The robust errors take both parts together.
 *
 * @param groups   kronor of 0 or more, one for each person
 * @param options  `covariates` by name; `confidence`: 0.95; `reference`: "t" when left out
 * @throws         when a cost is below 0, when nobody or everybody of a group (or of a covariate's side) has a cost, so that no finite
 *                 estimate exists, or too few have one
 * @see            Duan et al. (1983); Belotti et al. (2015), Stata Journal 15(1), the command twopm
 * @example
 * const groups = { treated: [0, 0, 300, 500, 0, 800], control: [0, 900, 400, 0, 1500, 700] };
 * const { difference, anyCost } = twoPartDifference(groups);
 * difference // => -316.6667
 * anyCost // => { treated: 0.5, control: 0.6666667 }
 */
export function twoPartDifference(groups: TwoGroups, options: ModelOptions = {}): TwoPartDifference {
  const attempt = "model the costs in two parts";
  const { design, response, cautions } = comparisonRows(attempt, groups, options.covariates ?? {});
  checkTwoParts(attempt, groups);
  const positive = design.flatMap((_, i) => (response[i]! > 0 ? [i] : []));
  const rows = positive.map((i) => design[i]!);
  const width = design[0]!.length;
  if (rows.length <= width)
    throw problem(
      attempt,
      `${rows.length === 1 ? "1 person has" : `${rows.length} persons have`} any cost, and the model of amounts has ${width} coefficients`,
      "leave out covariates, or compare the plain means",
    );
  const any = scoredFit(
    design,
    response.map((cost) => Number(cost > 0)),
    "binomial",
  );
  const amount = scoredFit(
    rows,
    positive.map((i) => response[i]!),
    "gamma",
  );
  const arms = [1, 0].map((arm) => productOf(design, arm, any, amount)) as [Product, Product];
  refuseExtrapolated(
    attempt,
    arms.map(({ mean }) => mean),
    response,
  );
  const along = (part: "any" | "amount"): number[] => arms[0][part].map((value, j) => value - arms[1][part][j]!);
  const [first, second] = [along("any"), along("amount")];
  const difference = arms[0].mean - arms[1].mean;
  const degreesOfFreedom = freedomOf(options, amount.fit.degreesOfFreedom);
  const estimate = (variance: number): Estimate =>
    estimateFrom({ estimate: difference, standardError: Math.sqrt(variance), degreesOfFreedom }, options);
  const robust = (rule: RobustRule): Estimate => {
    const each = influences(any, design, first, rule);
    influences(amount, rows, second, rule).forEach((value, k) => {
      each[positive[k]!]! += value;
    });
    return estimate(sumOfSquares(each));
  };
  return {
    means: { treated: arms[0].mean, control: arms[1].mean },
    difference,
    model: estimate(modelVariance(any, first) + modelVariance(amount, second)),
    hc0: robust("hc0"),
    hc3: robust("hc3"),
    anyCost: { treated: arms[0].chance, control: arms[1].chance },
    coefficients: { any: any.fit.coefficients, amount: amount.fit.coefficients },
    cautions,
  };
}

function checkTwoParts(attempt: string, groups: TwoGroups): void {
  for (const name of groupNames) {
    const below = groups[name].findIndex((cost) => cost < 0);
    if (below >= 0)
      throw problem(
        attempt,
        `person ${below + 1} of the ${name} group has a cost below 0`,
        "look for a credit without its charge",
      );
    const some = groups[name].filter((cost) => cost > 0).length;
    if (some === 0 || some === groups[name].length)
      throw problem(
        attempt,
        `${some === 0 ? "nobody" : "everybody"} of the ${name} group has a cost, so the chance of one is settled`,
        some === 0
          ? "compare the means with welchDifference"
          : "compare the means, or use gammaDifference if all cost something",
      );
  }
}

interface Product {
  readonly mean: number;
  readonly chance: number;
  readonly any: readonly number[];
  readonly amount: readonly number[];
}

function productOf(design: readonly (readonly number[])[], arm: number, any: ScoredFit, amount: ScoredFit): Product {
  const rows = design.map((row) => row.map((entry, j) => (j === 1 ? arm : entry)));
  const chances = rows.map((row) => 1 / (1 + 1 / exponential(any.fit.coefficients, row)));
  const amounts = rows.map((row) => exponential(amount.fit.coefficients, row));
  const weighted = (weight: (i: number) => number): number[] =>
    design[0]!.map((_, j) => average(rows.map((row, i) => row[j]! * weight(i))));
  return {
    mean: average(chances.map((chance, i) => chance * amounts[i]!)),
    chance: average(chances),
    any: weighted((i) => chances[i]! * (1 - chances[i]!) * amounts[i]!),
    amount: weighted((i) => chances[i]! * amounts[i]!),
  };
}
