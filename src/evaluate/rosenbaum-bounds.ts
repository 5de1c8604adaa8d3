import { binomialDistribution } from "../numeric/binomial-distribution.ts";
import { findRoot } from "../numeric/find-root.ts";
import { checkList } from "../numeric/finite-numbers.ts";
import { normalDistribution } from "../numeric/normal-distribution.ts";
import { problem } from "../problem.ts";
import { doubledRanks } from "./mid-ranks.ts";

/** One-sided p-values that hidden bias of a size could have made: at most so large, at least so small. */
export interface GammaBound {
  /** How many times likelier one of two alike persons may have been to be treated. */
  readonly gamma: number;
  readonly pMost: number;
  readonly pLeast: number;
  /** `pMost` by the normal approximation, as rbounds has it. */
  readonly pMostNormal: number;
}

/** How much hidden bias a paired comparison stands. */
export interface RosenbaumBounds {
  /** In which direction the pairs differ: that side is tested. */
  readonly side: "less" | "greater";
  readonly bounds: readonly GammaBound[];
  /** The bias at which the p-value may pass the level; 1 or less when it does without any. */
  readonly tippingGamma: number;
  /** How p-values were found: exactly up to 400 pairs, by the normal approximation above. */
  readonly method: "exact" | "normal";
  readonly level: number;
}

/** The most pairs whose signs are counted. */
const mostCounted = 400;

/** Which biases are tried, and at which level. */
export interface GammaOptions {
  /** 1, 1.25, 1.5, 2 and 3 when left out. */
  readonly gammas?: readonly number[];
  /** 0.05 when left out. */
  readonly level?: number;
}

/**
 * Rosenbaum's bounds for matched pairs by the signed-rank test, exact: how much likelier one of a pair would have had to be treated, for reasons
 * not seen, before the result could be chance.
 *
 * @param differences  treated less control, one for each pair; zeros are left out. Above 400 the normal approximation is used, and said
 * @param options      see `GammaOptions`
 * @throws             when a difference is not finite, none differs from 0, or a gamma is below 1
 * @see                Rosenbaum (2002), Observational Studies, section 4.3; R's rbounds (psens) for the normal approximation
 * @example
 * const { side, bounds, tippingGamma } = rosenbaumBounds([-5, -8, 2, -11, -3, -7, 1, -9, -4, -6], { gammas: [1, 2] });
 * side // => less
 * bounds.map(({ pMost }) => pMost) // => [0.0048828, 0.0476892]
 * tippingGamma // => 2.036885
 */
export function rosenbaumBounds(differences: readonly number[], options: GammaOptions = {}): RosenbaumBounds {
  checkList("bound hidden bias", differences);
  const given = differences.filter((value) => value !== 0);
  if (given.length === 0 || !given.every(Number.isFinite))
    throw problem(
      "bound hidden bias",
      `of the differences from 0 ${given.filter(Number.isFinite).length} are finite and ${given.filter((one) => !Number.isFinite(one)).length} are not`,
      "give one or more",
    );
  const ranks = doubledRanks(given.map(Math.abs));
  const rankSum = (sign: 1 | -1): number => ranks.reduce((sum, rank, i) => sum + (given[i]! * sign > 0 ? rank : 0), 0);
  const side = rankSum(-1) > rankSum(1) ? "less" : "greater";
  const statistic = Math.max(rankSum(-1), rankSum(1));
  const normal = (chance: number): number => normalTail(ranks, chance, statistic);
  const exact = (chance: number): number => chanceOfRankSum(ranks, chance, statistic);
  const counted = given.length <= mostCounted;
  return { ...boundsOf(side, counted ? exact : normal, normal, options), method: counted ? "exact" : "normal" };
}

/**
 * Rosenbaum's bounds for a yes or no outcome in matched pairs, from the pairs in which only one of the two had it.
 *
 * @param pairs    in how many only the treated, and only the control, had the outcome
 * @throws         when the counts are no counts or both are 0
 * @see            Rosenbaum (2002), section 4.3.2; R's rbounds (binarysens)
 * @example
 * rosenbaumBinaryBounds({ onlyTreated: 3, onlyControl: 14 }, { gammas: [1, 2] }).bounds.map(({ pMost }) => pMost) // => [0.0063629, 0.13]
 */
export function rosenbaumBinaryBounds(
  { onlyTreated, onlyControl }: { readonly onlyTreated: number; readonly onlyControl: number },
  options: GammaOptions = {},
): RosenbaumBounds {
  const pairs = onlyTreated + onlyControl;
  if (![onlyTreated, onlyControl].every((count) => Number.isSafeInteger(count) && count >= 0) || pairs === 0)
    throw problem("bound hidden bias", `${onlyTreated} and ${onlyControl} pairs differ`, "give two counts, not both 0");
  const most = Math.max(onlyTreated, onlyControl);
  const tail = (chance: number): number => binomialDistribution(pairs, chance).upper(most - 1);
  const normal = (chance: number): number =>
    normalDistribution().upper((most - pairs * chance) / Math.sqrt(pairs * chance * (1 - chance)));
  return { ...boundsOf(onlyControl > onlyTreated ? "less" : "greater", tail, normal, options), method: "exact" };
}

function boundsOf(
  side: "less" | "greater",
  tail: (chance: number) => number,
  normal: (chance: number) => number,
  { gammas = [1, 1.25, 1.5, 2, 3], level = 0.05 }: GammaOptions,
): Omit<RosenbaumBounds, "method"> {
  const low = gammas.find((gamma) => !(gamma >= 1 && gamma < Number.POSITIVE_INFINITY));
  if (low !== undefined) throw problem("bound hidden bias", `a gamma is ${low}`, "give 1 (no bias) or more");
  const chanceOf = (gamma: number): number => gamma / (1 + gamma);
  const passed = (logGamma: number): number => tail(chanceOf(Math.exp(logGamma))) - level;
  return {
    side,
    bounds: gammas.map((gamma) => ({
      gamma,
      pMost: tail(chanceOf(gamma)),
      pLeast: tail(1 - chanceOf(gamma)),
      pMostNormal: normal(chanceOf(gamma)),
    })),
    tippingGamma: Math.exp(findRoot(passed, { from: -30, to: 30, tolerance: 1e-12 })),
    level,
  };
}

/** The chance of at least such a sum of ranks when each counts with the same chance. */
function chanceOfRankSum(ranks: readonly number[], chance: number, statistic: number): number {
  const chances = new Float64Array(ranks.reduce((sum, rank) => sum + rank, 0) + 1);
  chances[0] = 1;
  let most = 0;
  for (const rank of ranks) {
    most += rank;
    for (let sum = most; sum >= 0; sum--)
      chances[sum] = chances[sum]! * (1 - chance) + (sum >= rank ? chances[sum - rank]! * chance : 0);
  }
  return Math.min(
    1,
    chances.subarray(statistic).reduce((sum, value) => sum + value, 0),
  );
}

function normalTail(ranks: readonly number[], chance: number, statistic: number): number {
  const [all, squares] = [1, 2].map((power) => ranks.reduce((sum, rank) => sum + rank ** power, 0));
  return normalDistribution().upper((statistic - all! * chance) / Math.sqrt(squares! * chance * (1 - chance)));
}
