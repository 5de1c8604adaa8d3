import { normalDistribution } from "../numeric/normal-distribution.ts";
import { problem } from "../problem.ts";

/**
 * The value of information about a choice between two strategies whose difference in net benefit is normal: in closed form. With the
 * standard deviation of all of it, the value of perfect information; with that of one part, of that part; with that of what a study
 * would move it (`preposteriorDeviation`), of the study. A check on simulation, and an answer at once for a small study.
 *
 * @param difference  mean and standard deviation of the difference in net benefit; standard deviation above 0
 * @returns           in the unit of the net benefit, above 0
 * @throws            when the mean is not finite or the standard deviation not above 0
 * @see               Raiffa & Schlaifer (1961), unit normal linear loss integral; R's voi, exact values of its two-normal example
 * @example
 * normalInformation({ mean: 1, standardDeviation: Math.sqrt(5) }) // => 0.479810706348
 */
export function normalInformation({
  mean,
  standardDeviation,
}: {
  readonly mean: number;
  readonly standardDeviation: number;
}): number {
  if (!(Number.isFinite(mean) && standardDeviation > 0 && standardDeviation < Number.POSITIVE_INFINITY))
    throw problem(
      "value information about a normal difference",
      `its mean is ${mean} and its standard deviation ${standardDeviation}`,
      "give a finite mean and a standard deviation above 0",
    );
  const z = Math.abs(mean) / standardDeviation;
  const { density, upper } = normalDistribution();
  return standardDeviation * (density(z) - z * upper(z));
}

/**
 * How far the mean of a normal belief is expected to move when a sample has been seen: the standard deviation of the posterior mean, today.
 *
 * @param belief  its standard deviation, that of one observation about the truth, and how many there will be
 * @returns       in the belief's unit; from 0 (no sample) up to the belief's own standard deviation
 * @throws        when a standard deviation is not above 0 or the size is below 0
 * @see           Raiffa & Schlaifer (1961), normal process with known variance
 * @example
 * preposteriorDeviation({ standardDeviation: 2, ofOne: 6, size: 9 }) // => 1.4142136
 */
export function preposteriorDeviation({
  standardDeviation,
  ofOne,
  size,
}: {
  readonly standardDeviation: number;
  readonly ofOne: number;
  readonly size: number;
}): number {
  if (!(standardDeviation > 0 && ofOne > 0 && size >= 0))
    throw problem(
      "say what a sample would move",
      `the standard deviations are ${standardDeviation} and ${ofOne} and the size is ${size}`,
      "give standard deviations above 0 and a size of 0 or more",
    );
  const priorSize = (ofOne / standardDeviation) ** 2;
  return standardDeviation * Math.sqrt(size / (size + priorSize));
}
