import { type ContinuousDistribution, checkParameters, continuous, type Side } from "./distribution.ts";
import { incompleteGamma, logGammaWeight } from "./incomplete-gamma.ts";
import { gapOf, invertTail } from "./invert-tail.ts";

/**
 * The gamma distribution; its mean is shape x scale.
 *
 * @param shape  above 0
 * @param scale  above 0, in the unit of the variable
 * @throws       when either is not above 0
 * @see          agrees with mpmath to 12 digits, both tails
 * @example
 * gammaDistribution(2).upper(100) // => 3.757276735781e-42
 * gammaDistribution(1.6).quantile(0.025) // => 0.1310580786971
 * gammaDistribution(2, 50000).quantile(0.5) // => 83917.3495
 */
export function gammaDistribution(shape: number, scale = 1): ContinuousDistribution {
  const given = shape > 0 && scale > 0 && shape + scale < Number.POSITIVE_INFINITY;
  checkParameters("gamma distribution", { shape, scale }, "give a shape and a scale above 0", given);
  return gammaUnder("gamma distribution", shape, scale);
}

/**
 * The chi-square distribution.
 *
 * @param degreesOfFreedom  above 0; need not be whole
 * @throws                  when the degrees of freedom are not above 0
 * @example
 * chiSquareDistribution(1).upper(3.841458820694) // => 0.05
 * chiSquareDistribution(23).upperQuantile(0.05) // => 35.1724616269
 */
export function chiSquareDistribution(degreesOfFreedom: number): ContinuousDistribution {
  const given = degreesOfFreedom > 0 && degreesOfFreedom < Number.POSITIVE_INFINITY;
  const rule = "give degrees of freedom above 0";
  checkParameters("chi-square distribution", { "degrees of freedom": degreesOfFreedom }, rule, given);
  return gammaUnder("chi-square distribution", degreesOfFreedom / 2, 2);
}

function gammaUnder(name: string, shape: number, scale: number): ContinuousDistribution {
  return continuous({
    name,
    support: [0, Number.POSITIVE_INFINITY],
    density: (x) => gammaDensity(shape, x / scale) / scale,
    tails: (x) => incompleteGamma(shape, x / scale),
    point: (side, probability) => scale * gammaPoint(shape, side, probability),
  });
}

function gammaDensity(shape: number, x: number): number {
  if (x === Number.POSITIVE_INFINITY) return 0;
  if (x === 0) return shape === 1 ? 1 : shape < 1 ? Number.POSITIVE_INFINITY : 0;
  return Math.exp(logGammaWeight(shape, x) - Math.log(x));
}

function gammaPoint(shape: number, side: Side, probability: number): number {
  const sign = side === "lower" ? 1 : -1;
  const look = (u: number) => {
    const x = Math.exp(u);
    const tails = incompleteGamma(shape, x);
    const logTail = side === "lower" ? tails.logLower : tails.logUpper;
    return {
      gap: gapOf(side === "lower" ? tails.lower : tails.upper, logTail, probability),
      slope: sign * Math.exp(logGammaWeight(shape, x) - logTail),
    };
  };
  return Math.exp(invertTail(look, { start: Math.log(shape), rising: side === "lower" }));
}
