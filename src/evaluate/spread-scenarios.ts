import { checkFinite } from "../numeric/finite-numbers.ts";
import { studentTDistribution } from "../numeric/student-t-distribution.ts";
import { problem } from "../problem.ts";
import type { Label } from "../show/words.ts";
import { conclusion } from "./conclusion.ts";
import { confidenceOf, criticalValue } from "./confidence-interval.ts";
import { checkSizes } from "./cost-differences.ts";
import type { ByGroup } from "./cost-table.ts";
import { detectableEffect, sizePerArm } from "./two-sample-power.ts";

/** Two groups of which only sizes and means are known. */
export interface KnownMeans {
  readonly sizes: ByGroup<number>;
  /** Kronor per person. */
  readonly means: ByGroup<number>;
}

/** What could be said if costs varied so much: a scenario, not an estimate. */
export interface SpreadScenario {
  /** Assumed coefficient of variation: standard deviation by mean, the same in both groups. */
  readonly variation: number;
  readonly standardDeviation: number;
  readonly standardError: number;
  /** 95 % (or the level asked for); kronor per person. */
  readonly interval: readonly [low: number, high: number];
  /** The probability that the treated cost less, from the t distribution with a flat prior. */
  readonly probabilityOfSaving: number;
  /** The probability that they cost less by more than the programme cost; undefined when that cost is not given. */
  readonly probabilityOfCoveringProgramme: number | undefined;
  /** The difference that two groups of these sizes would show in four studies of five; kronor per person. */
  readonly detectable: number;
  /** The same as a share of the control mean. */
  readonly detectableShare: number;
  /** Persons needed in each of two equal groups to show the difference found, with 80 % power; not rounded up. */
  readonly sizePerArm: number;
  readonly sentence: Label;
}

/** What is assumed: how much costs vary, what the programme cost per person, how sure the interval is to be. */
export interface ScenarioOptions {
  readonly variations?: readonly number[];
  readonly programmeCost?: number;
  readonly level?: number;
  readonly unit?: Label;
}

/**
 * What a table without any spread would say under assumed spreads: intervals, probabilities of saving and detectable differences, one
 * row for each coefficient of variation. Personal costs of care seldom vary by less than their mean.
 *
 * @param known    sizes and means of both groups
 * @param options  `variations`: 0.25, 0.5, ... 1.5 when left out; `programmeCost`: kronor per person; `level`: 0.95
 * @throws         when a size is no head-count, the means are equal, their common mean or a variation is not above 0, or the level outside 0 to 1
 * @example
 * const [scenario] = spreadScenarios({ sizes: { treated: 21, control: 19 }, means: { treated: 976542.5, control: 1144084.8 } }, { variations: [1] });
 * scenario.interval.map(Math.round) // => [-844488, 509404]
 * scenario.probabilityOfSaving // => 0.69038
 */
export function spreadScenarios(known: KnownMeans, options: ScenarioOptions = {}): readonly SpreadScenario[] {
  const { variations = [0.25, 0.5, 0.75, 1, 1.25, 1.5], programmeCost, level = 0.95, unit } = options;
  const { sizes, difference, mean, unitError, degreesOfFreedom } = basis(known);
  if (difference === 0) throw problem("lay out scenarios", "the means are equal", "give means that differ");
  if (!(mean > 0))
    throw problem(
      "lay out scenarios",
      `the mean is ${mean} kr`,
      "give means above 0 for spreads that are shares of them",
    );
  const t = studentTDistribution(degreesOfFreedom);
  const critical = criticalValue(degreesOfFreedom, confidenceOf({ confidence: level }));
  const effect = detectableEffect(sizes);
  return variations.map((variation) => {
    if (!(variation > 0))
      throw problem("lay out scenarios", `a variation is ${variation}`, "give coefficients above 0");
    const standardDeviation = variation * mean;
    const standardError = standardDeviation * unitError;
    const half = critical * standardError;
    const interval = [difference - half, difference + half] as const;
    return {
      variation,
      standardDeviation,
      standardError,
      interval,
      probabilityOfSaving: t.lower(-difference / standardError),
      probabilityOfCoveringProgramme:
        programmeCost === undefined ? undefined : t.lower((-difference - programmeCost) / standardError),
      detectable: effect * standardDeviation,
      detectableShare: (effect * standardDeviation) / known.means.control,
      sizePerArm: sizePerArm(difference / standardDeviation),
      sentence: conclusion({ difference, interval, ...(unit !== undefined && { unit }) }),
    };
  });
}

/**
 * The coefficient of variation below which a difference of means would be significant: how evenly costs would have to be spread.
 *
 * @param known  sizes and means of both groups
 * @param level  of significance, 0.05 when left out
 * @example
 * variationForSignificance({ sizes: { treated: 21, control: 19 }, means: { treated: 976542.5, control: 1144084.8 } }).variation // => 0.2475
 */
export function variationForSignificance(
  known: KnownMeans,
  level = 0.05,
): { readonly variation: number; readonly standardDeviation: number } {
  const { difference, mean, unitError, degreesOfFreedom } = basis(known);
  const critical = studentTDistribution(degreesOfFreedom).upperQuantile(level / 2);
  const standardDeviation = Math.abs(difference) / (critical * unitError);
  return { variation: standardDeviation / mean, standardDeviation };
}

/**
 * The largest standard deviation that a group's sum allows: one person bears everything. The only bound that sums give.
 *
 * @param sum   of the group; kronor, no credits
 * @param size  how many persons
 * @example
 * spreadBound(20_507_393, 21) // => 4475080.03
 */
export function spreadBound(sum: number, size: number): number {
  checkSizes({ treated: size, control: size });
  checkFinite("bound a spread", { sum });
  return sum / Math.sqrt(size);
}

function basis({ sizes, means }: KnownMeans) {
  checkSizes(sizes);
  checkFinite("lay out scenarios", { "treated mean": means.treated, "control mean": means.control });
  const persons = sizes.treated + sizes.control;
  if (persons < 3) throw problem("lay out scenarios", `there are ${persons} persons`, "give three or more");
  return {
    sizes,
    difference: means.treated - means.control,
    mean: (means.treated * sizes.treated + means.control * sizes.control) / persons,
    unitError: Math.sqrt(1 / sizes.treated + 1 / sizes.control),
    degreesOfFreedom: persons - 2,
  };
}
