import { conditionalDistribution } from "./conditional-distribution.ts";
import type { ConfidenceLimits } from "./confidence-interval.ts";
import type { TwoByTwo } from "./two-by-two.ts";

/** Exact p-values of one table for one odds ratio. */
export interface PValues {
  readonly less: number;
  readonly greater: number;
  readonly midLess: number;
  readonly midGreater: number;
  readonly fisher: number;
  readonly central: number;
  readonly midP: number;
  readonly blaker: number;
  /** How many tables the margins allow. */
  readonly tables: number;
}

/** The rules whose p-value jumps as the odds ratio moves, so that their limits have to be walked to. */
export type TwoSidedRule = "fisher" | "blaker";

/** Tables whose chances differ by rounding alone count as equally likely; R's fisher.test takes the same 1e-7. */
const slack = 1 + 1e-7;

/** The p-values of a table as functions of the logarithm of the odds ratio. */
export function conditionalP(table: TwoByTwo): (logOdds: number) => PValues {
  const { least, masses } = conditionalDistribution(table);
  const observed = table.treated.events - least;
  return (logOdds) => {
    const all = masses(logOdds);
    const own = all[observed]!;
    const less = sum(all.slice(0, observed + 1));
    const greater = sum(all.slice(observed));
    const [midLess, midGreater] = [less - own / 2, greater - own / 2];
    return {
      less,
      greater,
      midLess,
      midGreater,
      fisher: Math.min(1, sum(all.filter((mass) => mass <= own * slack))),
      central: Math.min(1, 2 * Math.min(less, greater)),
      midP: Math.min(1, 2 * Math.min(midLess, midGreater)),
      blaker: blakerOf(all, Math.min(less, greater)),
      tables: all.length,
    };
  };
}

/** All tables whose smaller tail is no larger than the observed one's. */
function blakerOf(all: readonly number[], smaller: number): number {
  let [low, high] = [0, 0];
  for (const mass of all) {
    if (low + mass > smaller * slack) break;
    low += mass;
  }
  for (const mass of [...all].reverse()) {
    if (high + mass > smaller * slack) break;
    high += mass;
  }
  return Math.min(1, low + high);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The step at which log odds are walked before the border is closed in on. */
const stride = 1 / 256;

/**
 * The outermost log odds that a rule accepts (p above the level). Its p-value jumps and may dip under the level and rise again, so the
 * line is walked inward from both ends and the border then halved to the last digit.
 */
export function acceptedLogOdds(at: (logOdds: number) => PValues, rule: TwoSidedRule, level: number): ConfidenceLimits {
  const accepts = (logOdds: number): boolean => at(logOdds)[rule] > level;
  const { tables } = at(0);
  const hopeless = (tail: number): boolean => tail * (tables + 1) < level;
  return {
    lower: -outermost(
      (logOdds) => accepts(-logOdds),
      (logOdds) => hopeless(at(-logOdds).greater),
    ),
    upper: outermost(accepts, (logOdds) => hopeless(at(logOdds).less)),
  };
}

/**
 * Both p-values are at most the observed tail and as many tables no likelier than the observed one, so where the tail is small enough nothing is accepted:
 * the walk begins at the first step of its grid beyond which that holds.
 */
function outermost(accepts: (logOdds: number) => boolean, hopeless: (logOdds: number) => boolean): number {
  let [low, high] = [-30 / stride, 30 / stride];
  if (accepts(30)) return Number.POSITIVE_INFINITY;
  if (hopeless(30))
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (hopeless(middle * stride)) high = middle;
      else low = middle;
    }
  let inside = high * stride;
  while (inside > -30 && !accepts(inside)) inside -= stride;
  let outside = inside + stride;
  for (let round = 0; round < 60; round++) {
    const middle = (inside + outside) / 2;
    if (accepts(middle)) inside = middle;
    else outside = middle;
  }
  return inside;
}
