import { type ContinuousDistribution, checkParameters, continuous, type Side } from "./distribution.ts";
import { mirrored, nothingAbove, type Tails } from "./tails.ts";

const halfLogTwoPi = 0.9189385332046728;
const inverseRootTwoPi = 0.3989422804014327;

/**
 * The normal (Gaussian) distribution with the given mean and standard deviation.
 *
 * @param mean               any finite number
 * @param standardDeviation  above 0
 * @throws                   when the standard deviation is not above 0
 * @see                      DLMF 7.6.2 and 7.9.1; agrees with mpmath to 13 digits, tails to 1e-300 included
 * @example
 * normalDistribution().upper(1.96) // => 0.02499789514822
 * normalDistribution().quantile(1e-300) // => -37.0470962993612
 * normalDistribution(100, 15).lower(130) // => 0.97724986805182
 */
export function normalDistribution(mean = 0, standardDeviation = 1): ContinuousDistribution {
  checkParameters(
    "normal distribution",
    { mean, "standard deviation": standardDeviation },
    "give a finite mean and a standard deviation above 0",
    Number.isFinite(mean) && standardDeviation > 0 && standardDeviation < Number.POSITIVE_INFINITY,
  );
  return continuous({
    name: "normal distribution",
    support: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    density: (x) => standardDensity((x - mean) / standardDeviation) / standardDeviation,
    tails: (x) => normalTails((x - mean) / standardDeviation),
    point: (side, probability) => mean + standardDeviation * normalPoint(side, probability),
  });
}

/** Both tails of the standard normal distribution at z. */
export function normalTails(z: number): Tails {
  if (z < 0) return mirrored(normalTails(-z));
  if (z === Number.POSITIVE_INFINITY) return nothingAbove;
  if (z < 1.5) {
    const half = standardDensity(z) * centralSeries(z);
    return { lower: 0.5 + half, upper: 0.5 - half, logLower: Math.log1p(half - 0.5), logUpper: Math.log(0.5 - half) };
  }
  const mills = millsRatio(z);
  const upper = standardDensity(z) * mills;
  return {
    lower: 1 - upper,
    upper,
    logLower: Math.log1p(-upper),
    logUpper: Math.log(mills) - 0.5 * z * z - halfLogTwoPi,
  };
}

/** Beyond this the density is smaller than any number, and its two factors would be 0 times infinity. */
const farthest = 39;

/** exp(-z^2 / 2) / sqrt(2 pi), with z split so that rounding its square does not cost digits far out. */
function standardDensity(z: number): number {
  if (Math.abs(z) > farthest) return 0;
  const coarse = Math.round(z * 16) / 16;
  return inverseRootTwoPi * Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse));
}

/** (Phi(z) - 1/2) / phi(z): z + z^3 / 3 + z^5 / 15 + ... */
function centralSeries(z: number): number {
  let term = z;
  let sum = z;
  for (let k = 3; term > sum * 1e-17; k += 2) {
    term *= (z * z) / k;
    sum += term;
  }
  return sum;
}

/** The upper tail divided by the density, by its continued fraction 1 / (z + 1 / (z + 2 / (z + ...))). */
function millsRatio(z: number): number {
  let fraction = z;
  for (let k = Math.ceil(16 + 350 / (z * z)); k >= 1; k--) fraction = z + k / fraction;
  return 1 / fraction;
}

/** The z with the given probability, at most 1/2, on that side. */
function normalPoint(side: Side, probability: number): number {
  const z = probability > 0.25 ? centralPoint(0.5 - probability) : tailPoint(probability);
  return side === "lower" ? -z : z;
}

/** The z with the given probability between 0 and it: Newton's method on the series, which keeps its digits near 0. */
function centralPoint(probability: number): number {
  let z = probability / inverseRootTwoPi;
  for (let round = 0; round < 5; round++) {
    const density = standardDensity(z);
    z -= centralSeries(z) - probability / density;
  }
  return z;
}

/** The z with the given small probability above it: Newton's method on the log tail, each step corrected for its curvature (Halley). */
function tailPoint(probability: number): number {
  const target = Math.log(probability);
  let z = Math.sqrt(-2 * target - Math.log(-2 * target + 3));
  for (let round = 0; round < 5; round++) {
    const tails = normalTails(z);
    const hazard = 1 / Math.exp(tails.logUpper + 0.5 * z * z + halfLogTwoPi);
    const gap = tails.upper > 1e-290 ? Math.log(tails.upper / probability) : tails.logUpper - target;
    const step = gap / hazard;
    z += step / (1 + 0.5 * step * (hazard - z));
  }
  return z;
}
