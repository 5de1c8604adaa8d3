import { checkAllFinite } from "../numeric/finite-numbers.ts";
import { mean, standardDeviation } from "../numeric/moments.ts";
import { problem } from "../problem.ts";

/** What one draw of the parameters gave when it was lived by so many: the mean of their outcomes, and its standard error among those lives. */
export interface LivedDraw {
  readonly estimate: number;
  readonly standardError: number;
}

/** Uncertainty of the first order (which lives were lived) and of the second (what the parameters are), told apart. */
export interface Orders {
  readonly draws: number;
  readonly lives: number;
  readonly mean: number;
  /** Standard error of `mean` from both orders: for want of draws and of lives. */
  readonly standardError: number;
  /** Variance of the true mean over the parameters: what better knowledge would take away. Never below 0. */
  readonly secondOrder: number;
  /** Variance that `lives` lives add to each draw's mean: what more lives take away. */
  readonly firstOrder: number;
  /** Share of the variance of the draws' means that is of the second order; the rest is luck. */
  readonly share: number;
  /** Lives in each draw at which a given amount of work tells the mean best, when one draw costs as much as `drawCost` lives. */
  readonly bestLives: number;
}

/**
 * Tells the two orders of uncertainty apart, from draws of parameters that were each lived by a number of people. An expectation that is
 * solved exactly has no first order, and needs none of this.
 *
 * @param rows     a row for each draw: the mean over its lives and that mean's standard error; two or more
 * @param options  how many lives each draw had, and what one more draw costs, counted in lives (tabulation); 1 when left out
 * @throws         when there are fewer than two draws or the lives are not a whole number above 1
 * @see            O'Hagan, Stevenson & Madan (2007), doi:10.1002/hec.1199: analysis of variance of a two-level simulation
 * @example
 * const rows = [{ estimate: 9, standardError: 1 }, { estimate: 11, standardError: 1 }, { estimate: 13, standardError: 1 }];
 * orders(rows, { lives: 100 }).secondOrder // => 3
 */
export function orders(
  rows: readonly LivedDraw[],
  { lives, drawCost = 1 }: { readonly lives: number; readonly drawCost?: number },
): Orders {
  if (!(rows.length >= 2 && Number.isInteger(lives) && lives >= 2 && drawCost > 0))
    throw problem(
      "tell orders of uncertainty apart",
      `there are ${rows.length} draws of ${lives} lives, and a draw costs ${drawCost}`,
      "give at least 2 draws of at least 2 lives and a cost above 0",
    );
  checkAllFinite(
    "tell orders of uncertainty apart",
    rows.flatMap(({ estimate, standardError }) => [estimate, standardError]),
    "estimate or standard error",
  );
  const estimates = rows.map(({ estimate }) => estimate);
  const between = standardDeviation(estimates) ** 2;
  const firstOrder = mean(rows.map(({ standardError }) => standardError ** 2));
  const secondOrder = Math.max(0, between - firstOrder);
  return {
    draws: rows.length,
    lives,
    mean: mean(estimates),
    standardError: Math.sqrt(between / rows.length),
    secondOrder,
    firstOrder,
    share: between === 0 ? 0 : secondOrder / between,
    bestLives: secondOrder === 0 ? Number.POSITIVE_INFINITY : Math.sqrt((drawCost * firstOrder * lives) / secondOrder),
  };
}
