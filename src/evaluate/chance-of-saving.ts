import { normalDistribution } from "../numeric/normal-distribution.ts";
import { studentTDistribution } from "../numeric/student-t-distribution.ts";
import { problem } from "../problem.ts";
import {
  type Confidence,
  type ConfidenceLimits,
  confidenceOf,
  criticalValue,
  type Estimate,
} from "./confidence-interval.ts";

/** What an estimate says of saving, when nothing but the estimate is known (a flat prior). */
export interface SavingChances {
  /** The probability that the treated cost less. */
  readonly saving: number;
  /** The probability that they cost less by more than the programme costs. */
  readonly worthwhile: number;
  /** Programme cost plus difference, turned round: what is gained per person; negative for a loss. */
  readonly expectedNet: number;
}

/**
 * The probability of saving, and of saving more than the programme costs, from an estimated difference by its own t distribution.
 * A probability of the difference's sign given these data and no earlier knowledge, not a p-value.
 *
 * @param estimate  a difference of costs, treated less control, with its standard error
 * @param options   `programmeCost`: kronor per person, in the same prices and not part of the costs compared; 0 when left out
 * @throws          when the programme cost is not a finite number of 0 or more
 * @example
 * chanceOfSaving(welchDifference(exampleGroups), { programmeCost: 100_000 }) // => { saving: 0.823, worthwhile: 0.712, expectedNet: 147023.8 }
 */
export function chanceOfSaving(
  { estimate, standardError, degreesOfFreedom }: Pick<Estimate, "estimate" | "standardError" | "degreesOfFreedom">,
  { programmeCost = 0 }: { readonly programmeCost?: number } = {},
): SavingChances {
  if (!(programmeCost >= 0 && programmeCost < Number.POSITIVE_INFINITY))
    throw problem(
      "find the chance of saving",
      `the programme costs ${programmeCost} per person`,
      "give kronor, 0 or more",
    );
  const { lower } =
    degreesOfFreedom === Number.POSITIVE_INFINITY ? normalDistribution() : studentTDistribution(degreesOfFreedom);
  return {
    saving: lower(-estimate / standardError),
    worthwhile: lower((-programmeCost - estimate) / standardError),
    expectedNet: -estimate - programmeCost,
  };
}

/** What is believed of a difference before the data: normal about a mean. */
export interface NormalPrior {
  /** Kronor; 0 when left out: neither saving nor loss is expected. */
  readonly mean?: number;
  /** Kronor: how large differences are thought plausible. */
  readonly standardDeviation: number;
}

/** An estimate drawn towards a prior, and what remains of the saving. */
export interface ShrunkDifference {
  readonly prior: Required<NormalPrior>;
  readonly mean: number;
  readonly standardDeviation: number;
  readonly interval: ConfidenceLimits;
  readonly saving: number;
  readonly worthwhile: number;
  /** How much weight the data have against the prior, from 0 to 1. */
  readonly weight: number;
}

/**
 * An estimated difference weighed against what was thought plausible before. Stated priors, several beside each other, show how much of a
 * conclusion is in the data.
 *
 * @param estimate  a difference with its standard error
 * @param prior     its spread, and its mean unless 0
 * @param options   `programmeCost`: kronor per person; `confidence`: 0.95
 * @throws          when the prior's spread is not above 0
 * @see             Gelman et al. (2013), Bayesian Data Analysis, section 2.5
 * @example
 * const shrunk = shrunkDifference(welchDifference(exampleGroups), { standardDeviation: 200_000 });
 * shrunk.mean // => -94030.49
 * shrunk.saving // => 0.72488
 */
export function shrunkDifference(
  { estimate, standardError }: Pick<Estimate, "estimate" | "standardError">,
  { mean = 0, standardDeviation }: NormalPrior,
  { programmeCost = 0, ...options }: Confidence & { readonly programmeCost?: number } = {},
): ShrunkDifference {
  if (!(standardDeviation > 0 && standardDeviation < Number.POSITIVE_INFINITY && Number.isFinite(mean)))
    throw problem(
      "weigh the estimate against a prior",
      `its standard deviation is ${standardDeviation} about ${mean}`,
      "give kronor above 0",
    );
  const weight = standardDeviation ** 2 / (standardDeviation ** 2 + standardError ** 2);
  const posterior = { mean: mean + weight * (estimate - mean), standardDeviation: Math.sqrt(weight) * standardError };
  const half = criticalValue(Number.POSITIVE_INFINITY, confidenceOf(options)) * posterior.standardDeviation;
  const { lower } = normalDistribution(posterior.mean, posterior.standardDeviation);
  return {
    prior: { mean, standardDeviation },
    ...posterior,
    interval: { lower: posterior.mean - half, upper: posterior.mean + half },
    saving: lower(0),
    worthwhile: lower(-programmeCost),
    weight,
  };
}
