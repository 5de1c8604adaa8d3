import { betaPoint } from "./beta-distribution.ts";
import { type ContinuousDistribution, checkParameters, continuous } from "./distribution.ts";
import { incompleteBeta, logBetaWeight } from "./incomplete-beta.ts";
import { mirrored, type Tails } from "./tails.ts";

/**
 * Student's t distribution.
 *
 * @param degreesOfFreedom  above 0; need not be whole (Welch, Satterthwaite)
 * @throws                  when the degrees of freedom are not above 0
 * @see                     agrees with mpmath to 12 digits, both tails
 * @example
 * studentTDistribution(38).quantile(0.975) // => 2.02439416391197
 * studentTDistribution(120).lower(-30) // => 6.637195159445e-58
 */
export function studentTDistribution(degreesOfFreedom: number): ContinuousDistribution {
  const given = degreesOfFreedom > 0 && degreesOfFreedom < Number.POSITIVE_INFINITY;
  const rule = "give degrees of freedom above 0";
  checkParameters("t distribution", { "degrees of freedom": degreesOfFreedom }, rule, given);
  return continuous({
    name: "t distribution",
    support: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    density: (t) => studentTDensity(t, degreesOfFreedom),
    tails: (t) => (t < 0 ? mirrored(tailsAbove(-t, degreesOfFreedom)) : tailsAbove(t, degreesOfFreedom)),
    // 0 is taken from the point above and not multiplied by -1, which would give the median as -0.
    point: (side, probability) =>
      side === "lower" ? 0 - pointAbove(probability, degreesOfFreedom) : pointAbove(probability, degreesOfFreedom),
  });
}

/** t^2 as a fraction of t^2 + df, which is a beta(1/2, df/2) variable. */
function fractionOf(t: number, degreesOfFreedom: number): { readonly x: number; readonly complement: number } {
  const ratio = t / Math.sqrt(degreesOfFreedom);
  return ratio > 1
    ? { x: 1 / (1 + ratio ** -2), complement: ratio ** -2 / (1 + ratio ** -2) }
    : { x: ratio ** 2 / (1 + ratio ** 2), complement: 1 / (1 + ratio ** 2) };
}

function tailsAbove(t: number, degreesOfFreedom: number): Tails {
  const { lower, upper, logUpper } = incompleteBeta(fractionOf(t, degreesOfFreedom), {
    a: 0.5,
    b: degreesOfFreedom / 2,
  });
  return {
    lower: 0.5 + lower / 2,
    upper: upper / 2,
    logLower: Math.log1p(-upper / 2),
    logUpper: logUpper - Math.LN2,
  };
}

/** The density of t from that of the beta fraction: |t| f(t) is the weight x^(1/2) (1 - x)^(df/2) / B. */
function studentTDensity(t: number, degreesOfFreedom: number): number {
  if (Math.abs(t) === Number.POSITIVE_INFINITY) return 0;
  const size = Math.max(Math.abs(t), 1e-150);
  return Math.exp(logBetaWeight(fractionOf(size, degreesOfFreedom), 0.5, degreesOfFreedom / 2) - Math.log(size));
}

/** The t with the given probability, at most 1/2, above it; near the centre it is found from the probability between 0 and it. */
function pointAbove(probability: number, degreesOfFreedom: number): number {
  if (probability === 0.5) return 0;
  if (probability > 0.25) {
    const { x, complement } = betaPoint(1 - 2 * probability, 0.5, degreesOfFreedom / 2);
    return Math.sqrt(degreesOfFreedom) * Math.sqrt(x / complement);
  }
  const { x, complement } = betaPoint(2 * probability, degreesOfFreedom / 2, 0.5);
  return Math.sqrt(degreesOfFreedom) * Math.sqrt(complement / x);
}
