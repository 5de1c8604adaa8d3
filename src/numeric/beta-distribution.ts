import { type ContinuousDistribution, checkParameters, continuous } from "./distribution.ts";
import { incompleteBeta, logBetaWeight } from "./incomplete-beta.ts";
import { gapOf, invertTail } from "./invert-tail.ts";

/**
 * The beta distribution on 0 to 1; its mean is a / (a + b).
 *
 * @param a  above 0
 * @param b  above 0
 * @throws   when either is not above 0
 * @see      agrees with mpmath to 12 digits, both tails
 * @example
 * betaDistribution(21, 19).lower(0.5) // => 0.3746293123804
 * betaDistribution(2, 5).quantile(1e-6) // => 0.00025828782935406
 */
export function betaDistribution(a: number, b: number): ContinuousDistribution {
  const given = a > 0 && b > 0 && a + b < Number.POSITIVE_INFINITY;
  checkParameters("beta distribution", { a, b }, "give two shapes above 0", given);
  return continuous({
    name: "beta distribution",
    support: [0, 1],
    density: (x) => betaDensity(x, a, b),
    tails: (x) => incompleteBeta(x, { a, b }),
    point: (side, probability) =>
      side === "lower" ? betaPoint(probability, a, b).x : betaPoint(probability, b, a).complement,
  });
}

function betaDensity(x: number, a: number, b: number): number {
  if (x === 0) return a === 1 ? b : a < 1 ? Number.POSITIVE_INFINITY : 0;
  if (x === 1) return betaDensity(0, b, a);
  return Math.exp(logBetaWeight({ x, complement: 1 - x }, a, b) - Math.log(x) - Math.log1p(-x));
}

/**
 * The x with the given probability, at most 1/2, below it, and its complement 1 - x to its own precision. The search runs over
 * log(x / (1 - x)), in which neither end of the interval is crowded.
 */
export function betaPoint(
  probability: number,
  a: number,
  b: number,
): { readonly x: number; readonly complement: number } {
  const at = (u: number) => ({ x: 1 / (1 + Math.exp(-u)), complement: 1 / (1 + Math.exp(u)) });
  const look = (u: number) => {
    const tails = incompleteBeta(at(u), { a, b });
    return {
      gap: gapOf(tails.lower, tails.logLower, probability),
      slope: Math.exp(logBetaWeight(at(u), a, b) - tails.logLower),
    };
  };
  return at(invertTail(look, { start: Math.log(a / b), rising: true }));
}
