import { refuseMissing } from "../problem.ts";
import { type Confidence, type ConfidenceLimits, confidenceOf, criticalValue } from "./confidence-interval.ts";
import type { Group } from "./cost-table.ts";
import { checkShare, scoreShareInterval } from "./proportion-interval.ts";
import type { TwoByTwo } from "./two-by-two.ts";

/** Two shares set against each other. Shares and differences are fractions: 0.41 is 41 percentage points. */
export interface ProportionComparison {
  readonly shares: Readonly<Record<Group, number>>;
  /** Treated less control, in fractions of 1: percentage points, not per cent. */
  readonly points: number;
  /** The difference as a share of the control group's share: per cent; undefined when that is 0. */
  readonly relative: number | undefined;
  /** What is left in each group, one less the share, and their ratio. */
  readonly remaining: Readonly<Record<Group, number>> & { readonly ratio: number | undefined };
  /** Independent proportions, large-sample (Wald). */
  readonly waldInterval: ConfidenceLimits;
  /** Newcombe's hybrid of two score intervals, which holds better for small groups. */
  readonly scoreInterval: ConfidenceLimits;
}

/**
 * Two shares compared: the difference in percentage points and in per cent, what remains, and intervals. A count may be a share times a
 * size where a document prints only the share; then no exact test is to be had; with whole counts `exactTwoByTwo` has it.
 *
 * @param groups   events and persons in both groups
 * @param options  `confidence`: 0.95 when left out
 * @throws         when a count lies outside its group, or the confidence outside 0 to 1
 * @see            Newcombe (1998), Statistics in Medicine 17:873, method 10
 * @example
 * const result = compareProportions({ treated: { events: 25, persons: 30 }, control: { events: 0.42 * 30, persons: 30 } });
 * result.points // => 0.413
 * result.waldInterval // => { lower: 0.19, upper: 0.63 }
 * result.remaining.ratio // => 0.29
 */
export function compareProportions(groups: TwoByTwo, options: Confidence = {}): ProportionComparison {
  refuseMissing("compare proportions", "what holds the two groups", groups, "give { treated, control }");
  const { treated, control } = groups;
  checkShare(treated);
  checkShare(control);
  const shares = { treated: treated.events / treated.persons, control: control.events / control.persons };
  const points = shares.treated - shares.control;
  const variance = (share: number, persons: number): number => (share * (1 - share)) / persons;
  const half =
    criticalValue(Number.POSITIVE_INFINITY, confidenceOf(options)) *
    Math.sqrt(variance(shares.treated, treated.persons) + variance(shares.control, control.persons));
  const [own, other] = [scoreShareInterval(treated, options), scoreShareInterval(control, options)];
  return {
    shares,
    points,
    relative: shares.control === 0 ? undefined : points / shares.control,
    remaining: {
      treated: 1 - shares.treated,
      control: 1 - shares.control,
      ratio: shares.control === 1 ? undefined : (1 - shares.treated) / (1 - shares.control),
    },
    waldInterval: { lower: points - half, upper: points + half },
    scoreInterval: {
      lower: points - Math.hypot(shares.treated - own.lower, other.upper - shares.control),
      upper: points + Math.hypot(own.upper - shares.treated, shares.control - other.lower),
    },
  };
}
