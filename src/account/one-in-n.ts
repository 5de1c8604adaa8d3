import type { Decimal } from "decimal.js";
import { kronor } from "../money/units.ts";
import { problem } from "../problem.ts";

/**
 * One in how many must be spared a late cost for early prevention to pay: late cost over the cost of prevention for one person.
 *
 * @param late   kronor that a person costs later, without prevention; above 0
 * @param early  kronor of prevention for each person; above 0
 * @returns      `oneIn`: persons for each one spared; `share`: the same as a share of all; exact
 * @throws       when an amount is 0 or negative
 * @see          Norrköping: 1 400 kr of a parent programme against 1 700 000 kr of support to age 15
 * @example
 * oneInN(1_700_000, 1_400).oneIn.toNumber() // => 1214.29
 */
export function oneInN(
  late: number | string,
  early: number | string,
): { readonly oneIn: Decimal; readonly share: Decimal } {
  const [cost, prevention] = [kronor(late), kronor(early)];
  if (!(cost.greaterThan(0) && prevention.greaterThan(0)))
    throw problem(
      "find one in how many",
      `the costs are ${cost} kr later and ${prevention} kr early`,
      "give two costs above 0",
    );
  return { oneIn: cost.div(prevention), share: prevention.div(cost) };
}
