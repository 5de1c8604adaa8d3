import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";
import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";

/** An outcome contract (_utfallskontrakt_) between an investor and a municipality, as data; shares between 0 and 1. */
export interface OutcomeContract {
  readonly name: string;
  readonly source: string;
  /** The most that the investor puts in. */
  readonly ceiling: number;
  /** Repaid on activity, whatever the outcome. */
  readonly guaranteed: number;
  /** The investor's share of savings until the invested sum is back. */
  readonly untilBreakEven: number;
  /** The investor's share of savings after that, up to the cap; 0 when the contract gives none. */
  readonly afterBreakEven: number;
  /** The most that the investor may earn above what was invested, as a share of it. */
  readonly returnCap: number;
  /** Returns above what was invested are paid only when this holds. */
  readonly condition?: string;
}

/** What a contract pays, in the unit of what was invested. */
export interface Settlement {
  readonly guaranteed: Decimal;
  readonly fromSavings: Decimal;
  readonly return: Decimal;
  readonly toInvestor: Decimal;
  /** Savings that the municipality keeps, less the guaranteed part: negative when it paid for more than it saved. */
  readonly municipality: Decimal;
  /** What the investor gets back less what was invested. */
  readonly investorResult: Decimal;
}

/**
 * What an outcome contract pays at its end: the guaranteed share, then the investor's share of savings until the invested sum is back, then a
 * capped return if the contract's condition holds. All savings are counted once, in the order of the contract.
 *
 * @param contract  the terms
 * @param came      what was invested, what was saved, and whether the contract's condition was met
 * @returns         payments in the unit of `invested`; `toInvestor` and `municipality` together are the savings
 * @throws          when the investment exceeds the ceiling, or an amount is negative
 * @see             RISE, the Norrköping social outcome contract (ri.diva-portal.org)
 * @example
 * const contract = { name: "C", source: "assumed", ceiling: 10, guaranteed: 0.4, untilBreakEven: 0.6, afterBreakEven: 1, returnCap: 0.2 }
 * settle(contract, { invested: 10, saved: 5, conditionMet: false }).toInvestor.toNumber() // => 7
 */
export function settle(
  contract: OutcomeContract,
  came: { readonly invested: number; readonly saved: number; readonly conditionMet: boolean },
): Settlement {
  const { invested, saved, conditionMet } = came;
  const attempt = `settle the contract "${contract.name}"`;
  const { ceiling, guaranteed: sure, untilBreakEven, afterBreakEven, returnCap } = contract;
  checkFinite(attempt, { ceiling, guaranteed: sure, untilBreakEven, afterBreakEven, returnCap });
  if (!(invested >= 0 && saved >= 0))
    throw problem(attempt, `${invested} was invested and ${saved} saved`, "give amounts of 0 or more");
  if (invested > contract.ceiling)
    throw problem(attempt, `${invested} exceeds its ceiling of ${contract.ceiling}`, "invest at most the ceiling");
  const guaranteed = new Exact(invested).times(contract.guaranteed);
  const open = new Exact(invested).minus(guaranteed);
  const fromSavings = Exact.min(open, new Exact(saved).times(contract.untilBreakEven));
  const used = contract.untilBreakEven === 0 ? new Exact(saved) : fromSavings.div(contract.untilBreakEven);
  const beyond = fromSavings.equals(open) ? new Exact(saved).minus(used) : new Exact(0);
  const earned = Exact.min(beyond.times(contract.afterBreakEven), new Exact(invested).times(contract.returnCap));
  const returned = conditionMet || contract.condition === undefined ? earned : new Exact(0);
  const toInvestor = guaranteed.plus(fromSavings).plus(returned);
  return {
    guaranteed,
    fromSavings,
    return: returned,
    toInvestor,
    municipality: new Exact(saved).minus(toInvestor),
    investorResult: toInvestor.minus(invested),
  };
}
