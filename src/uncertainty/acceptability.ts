import { problem } from "../problem.ts";
import { bestStrategy, netBenefits, type Strategies } from "./net-benefit.ts";
import { perfectInformation } from "./perfect-information.ts";

/** How sure a choice is when one unit of effect is worth so much. */
export interface Acceptability<S extends string = string> {
  /** Kronor for one unit of effect. */
  readonly willingness: number;
  /** The probability that each strategy is the best; they sum to 1 (a tie counts for the first). */
  readonly probabilities: { readonly [K in S]: number };
  /** The strategy with the largest mean net benefit: what to choose. It need not be the likeliest to be best. */
  readonly best: S;
  /** The frontier: the probability that the one to choose is indeed the best. */
  readonly frontier: number;
  /** Expected loss of choosing now: the value of perfect information for one decision, kronor. */
  readonly loss: number;
}

/**
 * Cost-effectiveness acceptability curves and their frontier: over what one unit of effect may be worth, the probability that each
 * strategy is the best, which one to choose, and what choosing now is expected to lose.
 *
 * @param strategies  costs in kronor and effects, in the same draws
 * @param options     what a unit may be worth: kronor, one number or more, 0 or above
 * @returns           a row for each willingness
 * @throws            when no willingness is given or one is below 0, or strategies have different numbers of draws
 * @see               Fenwick, Claxton & Sculpher (2001), doi:10.1002/hec.635; agrees with R, test/reference/uncertainty/decision.R
 * @example
 * const strategies = { usual: { cost: [0, 0, 0], effect: [0, 0, 0] }, new: { cost: [10, 10, 10], effect: [0, 1, 3] } };
 * acceptability(strategies, { willingness: [5, 20] }).map(({ best, frontier }) => [best, frontier]) // => [["usual", 0.6667], ["new", 0.6667]]
 */
export function acceptability<S extends string>(
  strategies: Strategies<S>,
  { willingness }: { readonly willingness: readonly number[] },
): readonly Acceptability<S>[] {
  const wrong = willingness.find((value) => !(value >= 0 && value < Number.POSITIVE_INFINITY));
  if (willingness.length === 0 || wrong !== undefined)
    throw problem(
      "draw acceptability curves",
      wrong === undefined ? "no willingness to pay is given" : `a willingness to pay is ${wrong}`,
      "give kronor for one unit of effect, 0 or above",
    );
  const names = Object.keys(strategies) as S[];
  return willingness.map((value) => {
    const benefits = netBenefits(strategies, { willingness: value });
    const draws = benefits[names[0]!].length;
    const wins = new Map(names.map((name) => [name, 0]));
    for (let draw = 0; draw < draws; draw++) {
      const winner = names.reduce((first, name) => (benefits[name][draw]! > benefits[first][draw]! ? name : first));
      wins.set(winner, wins.get(winner)! + 1);
    }
    const { best } = bestStrategy(benefits);
    const shares = Object.fromEntries(names.map((name) => [name, wins.get(name)! / draws]));
    return {
      willingness: value,
      probabilities: shares as Acceptability<S>["probabilities"],
      best,
      frontier: wins.get(best)! / draws,
      loss: perfectInformation(benefits).value,
    };
  });
}
