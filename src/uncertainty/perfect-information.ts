import { mean, standardDeviation } from "../numeric/moments.ts";
import { bestStrategy, checkDraws, type NetBenefits } from "./net-benefit.ts";

/** What information would be worth, for one decision: in the unit of the net benefit. */
export interface InformationValue<S extends string = string> {
  /** 0 or more. */
  readonly value: number;
  /** Monte Carlo standard error of the value. */
  readonly standardError: number;
  /** What is chosen with what is known today: the largest mean net benefit. */
  readonly best: S;
  readonly draws: number;
}

/**
 * Expected value of perfect information: how much better one would decide, on average, if all parameters were known. Also the expected
 * loss of deciding today, and a ceiling for what any study is worth.
 *
 * @param benefits  net benefit of each strategy, in the same draws; two strategies or more for a value above 0
 * @returns         for one decision (one child, one year's intake: whatever the net benefit is of)
 * @throws          when strategies have different numbers of draws
 * @see             Raiffa & Schlaifer (1961); Briggs, Claxton & Sculpher (2006), chapter 6; agrees with R's voi, evpi
 * @example
 * perfectInformation({ usual: [0, 0, 0], new: [-1, 1, 3] }).value // => 0.33
 */
export function perfectInformation<S extends string>(benefits: NetBenefits<S>): InformationValue<S> {
  const draws = checkDraws("value perfect information", benefits);
  const { best } = bestStrategy(benefits);
  return spared(lossOf(benefits, best), { best, draws });
}

/** In each draw, how much the best strategy of that draw is better than the one chosen. */
export function lossOf<S extends string>(benefits: NetBenefits<S>, chosen: S): readonly number[] {
  const columns = Object.values<readonly number[]>(benefits);
  return benefits[chosen].map(
    (own, draw) => columns.reduce((most, column) => Math.max(most, column[draw]!), own) - own,
  );
}

/** A value of information of the losses it would spare. */
export function spared<S extends string>(
  losses: readonly number[],
  { best, draws }: { readonly best: S; readonly draws: number },
): InformationValue<S> {
  return { value: mean(losses), standardError: standardDeviation(losses) / Math.sqrt(draws), best, draws };
}
