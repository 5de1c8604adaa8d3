import { mean } from "../numeric/moments.ts";
import { problem } from "../problem.ts";
import type { Label } from "../show/words.ts";
import { sampledSums } from "./sampled-sums.ts";
import { checkGroups, checkSpread, type TwoGroups } from "./two-groups.ts";

/** How assignments are drawn. */
export interface PermutationSampling {
  readonly seed: number | string;
  /** How many; 99 999 when left out. */
  readonly draws?: number;
  /** `mean`: the difference; `studentized`: the difference over Welch's standard error, which also holds where the spreads differ in large groups. */
  readonly statistic?: "mean" | "studentized";
}

/** A permutation test whose assignments were drawn, not counted. The observed assignment is one of them, so no p-value is 0. */
export interface SampledPermutationTest {
  /** Of the observed groups: a difference, or a Welch t. */
  readonly statistic: number;
  readonly pLess: number;
  readonly pGreater: number;
  readonly pTwoSided: number;
  /** The standard error that the drawing puts on `pTwoSided`. */
  readonly samplingError: number;
  readonly draws: number;
  readonly words: Label;
}

/**
 * A permutation test of two means by assignments drawn with a recorded seed: for groups too large to count, and for the studentised
 * statistic. The draws are addressed, so the same seed gives the same p-value on every machine.
 *
 * @param groups   numbers, one for each person; at least two in each group, not all the same
 * @param options  `seed`; `draws`, `statistic`: see `PermutationSampling`
 * @throws         when a group is too small, nobody differs, or the draws are not a whole number above 0
 * @see            Janssen (1997), doi:10.1016/S0167-7152(97)00043-6, for the studentised statistic; Phipson & Smyth (2010) for the + 1
 * @example
 * sampledPermutationTest(exampleGroups, { seed: 1, draws: 999 }).pTwoSided // => 0.362
 */
export function sampledPermutationTest(groups: TwoGroups, options: PermutationSampling): SampledPermutationTest {
  const { seed, draws = 99_999, statistic = "mean" } = options;
  checkGroups("permute the groups", groups);
  checkSpread("permute the groups", groups);
  if (!(Number.isSafeInteger(draws) && draws > 0))
    throw problem("permute the groups", `there are ${draws} draws`, "draw a whole number of times, such as 99999");
  const { treated, control } = groups;
  const centre = mean([...treated, ...control]);
  const pooled = Float64Array.from([...treated, ...control], (value) => value - centre);
  const of = statistic === "mean" ? differenceOf : studentizedOf;
  const frame = { treated: treated.length, control: control.length, squares: sumOf(pooled, 2) };
  const own = pooled.subarray(0, treated.length);
  const observed = of(sumOf(own, 1), sumOf(own, 2), frame);
  const drawn = sampledSums(pooled, { chosen: treated.length, seed, draws });
  const values = drawn.sums.map((sum, i) => of(sum, drawn.squares[i]!, frame));
  return resultOf(observed, values, statistic);
}

/** What does not change from one assignment to the next; the pooled numbers add up to 0. */
interface Frame {
  readonly treated: number;
  readonly control: number;
  readonly squares: number;
}

function differenceOf(sum: number, _square: number, { treated, control }: Frame): number {
  return sum / treated + sum / control;
}

function studentizedOf(sum: number, square: number, frame: Frame): number {
  const { treated, control, squares } = frame;
  const about = Math.max(0, square - (sum * sum) / treated);
  const aboutControl = Math.max(0, squares - square - (sum * sum) / control);
  const variance = about / (treated * (treated - 1)) + aboutControl / (control * (control - 1));
  return differenceOf(sum, square, frame) / Math.sqrt(variance);
}

function sumOf(values: Float64Array, power: 1 | 2): number {
  return values.reduce((sum, value) => sum + (power === 1 ? value : value * value), 0);
}

/** Assignments that tie with the observed one differ from it by rounding alone, so the comparison allows for that. */
function resultOf(observed: number, values: Float64Array, statistic: "mean" | "studentized"): SampledPermutationTest {
  const slack = 1e-11 * Math.abs(observed);
  const share = (holds: (value: number) => boolean): number =>
    (values.reduce((count, value) => count + Number(holds(value)), 0) + 1) / (values.length + 1);
  const pTwoSided = share((value) => Math.abs(value) >= Math.abs(observed) - slack);
  return {
    statistic: observed,
    pLess: share((value) => value <= observed + slack),
    pGreater: share((value) => value >= observed - slack),
    pTwoSided,
    samplingError: Math.sqrt((pTwoSided * (1 - pTwoSided)) / values.length),
    draws: values.length,
    words: {
      sv: `${values.length} fördelningar drogs (${statistic === "mean" ? "medelvärden" : "studentiserat"}); de räknades inte alla.`,
      en: `${values.length} assignments were drawn (${statistic === "mean" ? "means" : "studentised"}); they were not all counted.`,
    },
  };
}
