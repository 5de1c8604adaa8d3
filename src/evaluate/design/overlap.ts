import type { Baseline } from "./baseline.ts";
import { propensityScores } from "./propensity.ts";

/** Where two groups have counterparts in each other. */
export interface Overlap {
  /** Propensity scores from the least to the largest, of each group. */
  readonly treated: readonly [least: number, largest: number];
  readonly control: readonly [least: number, largest: number];
  /** Persons whose score lies outside the other group's range. */
  readonly outside: { readonly treated: number; readonly control: number };
  /** The share that two histograms of ten classes have in common, 0 to 1. */
  readonly common: number;
}

/**
 * How much two groups overlap in propensity score. With a score for so few persons as twenty, read the counts, not the curve.
 *
 * @throws as `propensityScores`
 * @example
 * overlap(exampleBaseline).outside // => { treated: 0, control: 2 }
 */
export function overlap(of: Baseline): Overlap {
  const scores = propensityScores(of);
  const [treated, control] = [true, false].map((arm) => scores.filter((_, row) => of.isTreated[row] === arm)) as [
    number[],
    number[],
  ];
  const ranges = { treated: range(treated), control: range(control) };
  const outside = (own: readonly number[], [low, high]: readonly [number, number]): number =>
    own.filter((score) => score < low || score > high).length;
  const classes = Array.from({ length: 10 }, (_, at) => at);
  const share = (own: readonly number[], at: number): number =>
    own.filter((score) => Math.min(9, Math.floor(score * 10)) === at).length / own.length;
  return {
    ...ranges,
    outside: { treated: outside(treated, ranges.control), control: outside(control, ranges.treated) },
    common: classes.reduce((sum, at) => sum + Math.min(share(treated, at), share(control, at)), 0),
  };
}

function range(scores: readonly number[]): readonly [number, number] {
  return [scores.reduce((least, one) => Math.min(least, one)), scores.reduce((most, one) => Math.max(most, one))];
}
