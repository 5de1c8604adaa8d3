import { normalDistribution } from "../numeric/normal-distribution.ts";
import { studentTDistribution } from "../numeric/student-t-distribution.ts";
import { problem } from "../problem.ts";

/** Two limits, in the unit of what they bound; a limit may be infinite where the data set none. */
export interface ConfidenceLimits {
  readonly lower: number;
  readonly upper: number;
}

/** How sure an interval is to be; 0.95 when left out. */
export interface Confidence {
  readonly confidence?: number;
}

/** An estimate with its standard error, a two-sided p-value against zero and an interval. */
export interface Estimate {
  readonly estimate: number;
  readonly standardError: number;
  /** Infinity where the normal distribution is used. */
  readonly degreesOfFreedom: number;
  readonly statistic: number;
  readonly pValue: number;
  readonly interval: ConfidenceLimits;
  readonly confidence: number;
}

/** The level as given or 0.95, refused outside 0 to 1. */
export function confidenceOf({ confidence = 0.95 }: Confidence): number {
  if (!(typeof confidence === "number" && confidence > 0 && confidence < 1))
    throw problem("find an interval", `the confidence is ${confidence}`, "give one between 0 and 1, such as 0.95");
  return confidence;
}

/** The point that a statistic exceeds with probability (1 - confidence) / 2; infinite degrees of freedom mean the normal. */
export function criticalValue(degreesOfFreedom: number, confidence: number): number {
  const tail = (1 - confidence) / 2;
  return degreesOfFreedom === Number.POSITIVE_INFINITY
    ? normalDistribution().upperQuantile(tail)
    : studentTDistribution(degreesOfFreedom).upperQuantile(tail);
}

/** The chance of a statistic at least so far from zero, on either side. */
export function twoSidedP(statistic: number, degreesOfFreedom: number): number {
  const size = Math.abs(statistic);
  return degreesOfFreedom === Number.POSITIVE_INFINITY
    ? 2 * normalDistribution().upper(size)
    : 2 * studentTDistribution(degreesOfFreedom).upper(size);
}

/** Everything that follows from an estimate, its standard error and its degrees of freedom. */
export function estimateFrom(
  parts: Pick<Estimate, "estimate" | "standardError" | "degreesOfFreedom">,
  options: Confidence = {},
): Estimate {
  const { estimate, standardError, degreesOfFreedom } = parts;
  if (!(standardError > 0 && standardError < Number.POSITIVE_INFINITY))
    throw problem(
      "judge an estimate",
      `its standard error is ${standardError}: the data leave nothing to chance`,
      "look for a copied column, or for a covariate that is the outcome itself",
    );
  const confidence = confidenceOf(options);
  const half = criticalValue(degreesOfFreedom, confidence) * standardError;
  const statistic = estimate / standardError;
  return {
    ...parts,
    statistic,
    pValue: twoSidedP(statistic, degreesOfFreedom),
    interval: { lower: estimate - half, upper: estimate + half },
    confidence,
  };
}
