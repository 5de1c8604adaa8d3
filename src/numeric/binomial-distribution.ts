import { checkParameters, type DiscreteDistribution, discrete } from "./distribution.ts";
import { incompleteBeta, logBetaWeight } from "./incomplete-beta.ts";

/**
 * The binomial distribution: how many of a number of trials succeed.
 *
 * @param trials       a whole number, 0 or more
 * @param probability  of success in each, from 0 to 1
 * @throws             when the trials are not a whole number or the probability is outside 0 to 1
 * @see                Loader (2000); agrees with mpmath to 12 digits, both tails
 * @example
 * binomialDistribution(27, 0.6).lower(13) // => 0.144651764362720
 * binomialDistribution(30, 0.5).mass(15) // => 0.14446444809437
 */
export function binomialDistribution(trials: number, probability: number): DiscreteDistribution {
  checkParameters(
    "binomial distribution",
    { trials, probability },
    "give a whole number of trials and a probability from 0 to 1",
    Number.isSafeInteger(trials) && trials >= 0 && probability >= 0 && probability <= 1,
  );
  return discrete({
    name: "binomial distribution",
    support: [0, trials],
    mass: (k) => Math.exp(logBinomialMass(k, trials, probability)),
    tails: (k) => {
      const { lower, upper } = incompleteBeta(probability, { a: k + 1, b: trials - k });
      return { lower: upper, upper: lower };
    },
  });
}

/** The logarithm of the chance of k successes, by way of the beta density that it is a multiple of. */
export function logBinomialMass(k: number, trials: number, probability: number): number {
  if (probability === 0 || probability === 1) return k === probability * trials ? 0 : Number.NEGATIVE_INFINITY;
  if (k === 0) return trials * Math.log1p(-probability);
  if (k === trials) return trials * Math.log(probability);
  const weight = logBetaWeight({ x: probability, complement: 1 - probability }, k, trials - k);
  return weight + Math.log(trials) - Math.log(k) - Math.log(trials - k);
}
