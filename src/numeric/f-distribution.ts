import { betaPoint } from "./beta-distribution.ts";
import { type ContinuousDistribution, checkParameters, continuous } from "./distribution.ts";
import { type Fraction, incompleteBeta, logBetaWeight } from "./incomplete-beta.ts";

/**
 * Fisher's F distribution.
 *
 * @param numerator    degrees of freedom of the numerator, above 0
 * @param denominator  degrees of freedom of the denominator, above 0
 * @throws             when either is not above 0
 * @see                agrees with mpmath to 12 digits, both tails
 * @example
 * fDistribution(3, 36).upper(10) // => 6.20228213513e-5
 * fDistribution(1, 38).upperQuantile(0.05) // => 4.09817173
 */
export function fDistribution(numerator: number, denominator: number): ContinuousDistribution {
  const given = numerator > 0 && denominator > 0 && numerator + denominator < Number.POSITIVE_INFINITY;
  checkParameters("F distribution", { numerator, denominator }, "give degrees of freedom above 0", given);
  const [a, b] = [numerator / 2, denominator / 2];
  const fraction = (f: number): Fraction => {
    const odds = (f * numerator) / denominator;
    return odds > 1
      ? { x: 1 / (1 + 1 / odds), complement: 1 / odds / (1 + 1 / odds) }
      : { x: odds / (1 + odds), complement: 1 / (1 + odds) };
  };
  return continuous({
    name: "F distribution",
    support: [0, Number.POSITIVE_INFINITY],
    density: (f) => {
      if (f === 0) return numerator === 2 ? 1 : numerator < 2 ? Number.POSITIVE_INFINITY : 0;
      return f === Number.POSITIVE_INFINITY ? 0 : Math.exp(logBetaWeight(fraction(f), a, b) - Math.log(f));
    },
    tails: (f) => incompleteBeta(fraction(f), { a, b }),
    point: (side, probability) => {
      const { x, complement } = side === "lower" ? betaPoint(probability, a, b) : betaPoint(probability, b, a);
      return (denominator / numerator) * (side === "lower" ? x / complement : complement / x);
    },
  });
}
