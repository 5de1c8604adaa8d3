import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";
import { problem, refuseMissing } from "../problem.ts";
import type { Investment } from "./investment.ts";
import { eligible, type Horizon, programmeCost, worthOfSuccess } from "./investment-flows.ts";

/** What it takes for an investment to pay back to one view within a horizon. */
export interface BreakEven {
  readonly cost: Decimal;
  readonly perSuccess: Decimal;
  /** Cost over the worth of a success: heads before rounding. */
  readonly heads: Decimal;
  /** The fewest whole persons that restore all of the cost. */
  readonly strict: number;
  /** Heads rounded to the nearest person, as some documents print it; a little of the cost may stay unpaid. */
  readonly nearest: number;
  /** Heads as a share of the participants who would not have managed anyway. */
  readonly share: Decimal;
  /** The share of failures at which it just breaks even; negative when even full success is not enough. */
  readonly failure: Decimal;
  /** What full success of everyone would gain for each krona of cost (_potential_). */
  readonly potential: Decimal;
  /** Whether so many can succeed. */
  readonly reachable: boolean;
}

/**
 * How many must succeed (_brytpunkt_) for an investment to pay back to one view within a horizon: heads, strictly and as printed, and as shares.
 *
 * @param investment  an investment of `defineInvestment`; its own success distribution is not used
 * @param horizon     whose books, and whole years from the start
 * @returns           heads, shares and the potential per krona of cost
 * @throws            when a success is worth nothing to that view, so that no number of them pays back
 * @example
 * breakEven(exampleInvestment, { view: "municipality", years: 5 }).strict // => 2
 * breakEven(exampleInvestment, { view: "municipality", years: 1 }).strict // => 6
 */
export function breakEven(investment: Investment, horizon: Horizon): BreakEven {
  refuseMissing("find the break-even", "the investment", investment, "give what defineInvestment returns");
  refuseMissing(`find the break-even of "${investment.name}"`, "the horizon", horizon, "give { view, years }");
  const cost = programmeCost(investment, horizon).total;
  const perSuccess = worthOfSuccess(investment, horizon);
  if (perSuccess.lessThanOrEqualTo(0))
    throw problem(
      `find the break-even of "${investment.name}"`,
      `a success is worth ${perSuccess.toFixed(0)} kr to ${horizon.view} within ${horizon.years} ${horizon.years === 1 ? "year" : "years"}`,
      "take a longer horizon or another view",
    );
  const heads = cost.div(perSuccess);
  const possible = new Exact(eligible(investment));
  const strict = heads.ceil().toNumber();
  return {
    cost,
    perSuccess,
    heads,
    strict,
    nearest: heads.toDecimalPlaces(0, Exact.ROUND_HALF_UP).toNumber(),
    share: heads.div(possible),
    failure: new Exact(1).minus(heads.div(possible)),
    potential: perSuccess.times(possible).div(cost),
    reachable: possible.greaterThanOrEqualTo(strict),
  };
}

/**
 * What full success of everyone must gain for each krona of cost, for an investment to break even at a share of failures.
 *
 * @param failure  share of participants who fail, 0 to below 1
 * @returns        kronor of potential for each krona of cost, 1 or more
 * @throws         when everyone fails, or the share is none
 * @example
 * potentialAtFailure(0.8).toNumber() // => 5
 * potentialAtFailure(0.85).toNumber() // => 6.67
 */
export function potentialAtFailure(failure: number): Decimal {
  if (!(failure >= 0 && failure < 1))
    throw problem("find the potential at a failure share", `${failure} of all fail`, "give a share from 0 to below 1");
  return new Exact(1).div(new Exact(1).minus(failure));
}
