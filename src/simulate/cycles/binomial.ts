/**
 * How many of some people a uniform says to move: the quantile of the binomial distribution, by its exact law. Masses come from
 * the mode by their ratios, so no logarithm is taken and every machine gives the same count.
 *
 * @param uniform      above 0 and below 1
 * @param trials       a whole number, 0 or more
 * @param probability  from 0 to 1
 * @returns            the least count whose cumulative probability reaches the uniform
 * @see                agrees with `binomialDistribution` at every count
 */
export function binomialCount(uniform: number, trials: number, probability: number): number {
  if (!(probability > 0) || trials === 0) return 0;
  if (probability >= 1) return trials;
  if (probability > 0.5) return trials - mirrored(uniform, trials, 1 - probability);
  return countAt(uniform, trials, probability);
}

/** The quantile from above: the most that stay when the uniform counts movers from below. */
function mirrored(uniform: number, trials: number, staying: number): number {
  return countAt(1 - uniform, trials, staying);
}

/** Masses this much smaller than the mode's add nothing to a double. */
const negligible = 1e-22;

function countAt(uniform: number, trials: number, probability: number): number {
  const odds = probability / (1 - probability);
  const mode = Math.floor((trials + 1) * probability);
  let below = 0;
  for (let [k, mass] = [mode, 1]; k > 0; k--) {
    mass *= k / ((trials - k + 1) * odds);
    if (mass < negligible) break;
    below += mass;
  }
  let above = 0;
  for (let [k, mass] = [mode, 1]; k < trials; k++) {
    mass *= ((trials - k) * odds) / (k + 1);
    if (mass < negligible) break;
    above += mass;
  }
  const reach = uniform * (below + 1 + above);
  if (reach <= below) return countDown(reach, below, { mode, trials, odds });
  return countUp(reach - below - 1, { mode, trials, odds });
}

interface Shape {
  readonly mode: number;
  readonly trials: number;
  readonly odds: number;
}

/** Below the mode: leaves out counts from the top while the rest still reaches. */
function countDown(reach: number, below: number, { mode, trials, odds }: Shape): number {
  let rest = below;
  let mass = 1;
  for (let k = mode - 1; k > 0; k--) {
    mass *= (k + 1) / ((trials - k) * odds);
    rest -= mass;
    if (rest < reach) return k;
  }
  return 0;
}

/** At the mode or above: takes in counts until they reach. */
function countUp(left: number, { mode, trials, odds }: Shape): number {
  let mass = 1;
  let more = left;
  let k = mode;
  while (more > 0 && k < trials && mass >= negligible) {
    mass *= ((trials - k) * odds) / (k + 1);
    more -= mass;
    k++;
  }
  return k;
}
