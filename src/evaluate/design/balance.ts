import { problem } from "../../problem.ts";
import type { Label } from "../../show/words.ts";
import type { Baseline } from "./baseline.ts";
import { type CovariateColumn, covariateColumns } from "./covariate-columns.ts";
import { effectiveSize, largestGap, weightedMean, weightedMedian, weightedVariance } from "./weighted.ts";

/** What a difference is divided by: always of the unweighted groups, so that before and after can be compared. */
export type Denominator = "pooled" | "treated" | "control" | "all";

/** The denominators in words. */
export const denominators = {
  pooled: {
    sv: "roten ur medelvärdet av de två gruppernas varianser",
    en: "the root of the mean of the two groups' variances",
  },
  treated: { sv: "programgruppens standardavvikelse", en: "the treated group's standard deviation" },
  control: { sv: "jämförelsegruppens standardavvikelse", en: "the control group's standard deviation" },
  all: { sv: "allas standardavvikelse", en: "everybody's standard deviation" },
} as const satisfies Record<Denominator, Label>;

/** One group's figures of a covariate. */
export interface ArmFigures {
  readonly mean: number;
  readonly standardDeviation: number;
  readonly median: number;
}

/** How alike two groups are in one covariate. */
export interface BalanceRow {
  readonly covariate: string;
  readonly treated: ArmFigures;
  readonly control: ArmFigures;
  /** Mean of the treated less that of the controls, in standard deviations; undefined when nobody varies. */
  readonly standardisedDifference: number | undefined;
  /** Variance of the treated over that of the controls; undefined for yes and no, and where the controls do not vary. */
  readonly varianceRatio: number | undefined;
  /** Kolmogorov and Smirnov's distance, 0 to 1. */
  readonly largestGap: number;
  readonly notes: readonly Label[];
}

/** A balance table, and what it rests on. */
export interface BalanceTable {
  readonly denominator: Denominator;
  readonly rows: readonly BalanceRow[];
  /** Persons, or how many equally weighted ones would tell as much. */
  readonly sizes: { readonly treated: number; readonly control: number };
  /** Within this of 0 lie 95 of 100 standardised differences when chance alone divides groups of these sizes. */
  readonly chanceSpread: number;
}

/** What a balance table is made with. */
export interface BalanceOptions {
  /** `pooled` when left out. */
  readonly denominator?: Denominator;
  /** One for each row of the baseline, 0 or more; 1 each when left out. */
  readonly weights?: ArrayLike<number>;
}

/**
 * How alike two groups are at baseline. There are no p-values: what matters is how large a difference is, beside what chance alone gives at
 * this size.
 *
 * @param of       from `baseline`
 * @param options  `denominator` (always of the unweighted groups), `weights` of a design
 * @throws         when the weights are not one for each person, from 0, with somebody left in each group
 * @see            Austin (2009), doi:10.1002/sim.3697; the same figures as R's cobalt with s.d.denom, binary "std"
 * @example
 * const table = balance(exampleBaseline, { denominator: "pooled" })
 * table.rows.map(({ covariate, standardisedDifference }) => [covariate, standardisedDifference])
 * // => [["age", 0.4187], ["girl", 0]]
 */
export function balance(of: Baseline, { denominator = "pooled", weights }: BalanceOptions = {}): BalanceTable {
  if (weights !== undefined) checkWeights(of, weights);
  const arms = armsOf(of, weights ?? new Float64Array(of.isTreated.length).fill(1));
  const sizes = { treated: effectiveSize(arms.treated), control: effectiveSize(arms.control) };
  const rows = covariateColumns(of, "all values").map((column) => balanceRow(of, column, { denominator, arms }));
  return { denominator, rows, sizes, chanceSpread: chanceSpread(sizes) };
}

/**
 * Within how much of 0 lie 95 of 100 standardised differences when chance alone divides the persons: 1.96 times the root of 1/n + 1/m.
 *
 * @example
 * chanceSpread({ treated: 21, control: 19 }) // => 0.6206
 */
export function chanceSpread({ treated, control }: { readonly treated: number; readonly control: number }): number {
  if (!(treated > 0 && control > 0))
    throw problem(
      "tell the spread of chance",
      `the groups have ${treated} and ${control} persons`,
      "give sizes above 0",
    );
  return 1.959963984540054 * Math.sqrt(1 / treated + 1 / control);
}

function checkWeights(of: Baseline, weights: ArrayLike<number>): void {
  const attempt = "tell the balance";
  const persons = of.isTreated.length;
  if (weights.length !== persons)
    throw problem(
      attempt,
      `there are ${weights.length} weights for ${persons} persons`,
      "give one for each row of the baseline",
    );
  const wrong = Array.from(weights).findIndex((weight) => !(weight >= 0 && Number.isFinite(weight)));
  if (wrong >= 0) throw problem(attempt, `weight ${wrong + 1} is ${weights[wrong]}`, "give a finite number from 0");
  for (const arm of [true, false])
    if (!of.isTreated.some((own, row) => own === arm && weights[row]! > 0))
      throw problem(attempt, `no ${arm ? "treated" : "control"} has a weight above 0`, "keep somebody in each group");
}

interface Arms {
  readonly treated: Float64Array;
  readonly control: Float64Array;
  readonly both: Float64Array;
}

/** The weights of each arm, 0 for the other's persons. */
export function armsOf({ isTreated }: Baseline, weights: ArrayLike<number>): Arms {
  const both = Float64Array.from(weights);
  return {
    treated: both.map((weight, at) => (isTreated[at] ? weight : 0)),
    control: both.map((weight, at) => (isTreated[at] ? 0 : weight)),
    both,
  };
}

function balanceRow(
  of: Baseline,
  { name, values, binary }: CovariateColumn,
  { denominator, arms }: { readonly denominator: Denominator; readonly arms: Arms },
): BalanceRow {
  const [treated, control] = [figures(values, arms.treated), figures(values, arms.control)];
  const scale = scaleOf(of, values, denominator);
  const apart = treated.mean - control.mean;
  const notes: Label[] = [];
  const still = (
    [
      ["treated", treated],
      ["control", control],
    ] as const
  ).filter(([, arm]) => arm.standardDeviation === 0);
  for (const [arm] of still) notes.push(constantIn[arm]);
  if (scale === 0) notes.push(noScale);
  return {
    covariate: name,
    treated,
    control,
    standardisedDifference: scale > 0 ? apart / scale : apart === 0 ? 0 : undefined,
    varianceRatio:
      binary || control.standardDeviation === 0
        ? undefined
        : (treated.standardDeviation / control.standardDeviation) ** 2,
    largestGap: largestGap(values, arms.both, of.isTreated),
    notes,
  };
}

function figures(values: Float64Array, weights: Float64Array): ArmFigures {
  const variance = weightedVariance(values, weights);
  return {
    mean: weightedMean(values, weights),
    standardDeviation: Math.sqrt(Number.isFinite(variance) ? Math.max(0, variance) : 0),
    median: weightedMedian(values, weights),
  };
}

/** The unweighted standard deviation that differences are divided by. */
export function scaleOf(of: Baseline, values: Float64Array, denominator: Denominator): number {
  const { treated, control, both } = armsOf(of, new Float64Array(values.length).fill(1));
  if (denominator === "all") return Math.sqrt(weightedVariance(values, both));
  const [first, second] = [weightedVariance(values, treated), weightedVariance(values, control)];
  return Math.sqrt(denominator === "pooled" ? (first + second) / 2 : denominator === "treated" ? first : second);
}

const constantIn = {
  treated: { sv: "lika för alla i programgruppen", en: "the same for all treated" },
  control: { sv: "lika för alla i jämförelsegruppen", en: "the same for all controls" },
} as const;

const noScale: Label = {
  sv: "nämnaren är 0: ingen standardiserad skillnad kan räknas",
  en: "the denominator is 0: no standardised difference can be given",
};
