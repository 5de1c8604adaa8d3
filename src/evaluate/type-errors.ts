import { normalDistribution } from "../numeric/normal-distribution.ts";
import { studentTDistribution } from "../numeric/student-t-distribution.ts";
import { problem } from "../problem.ts";
import { criticalValue } from "./confidence-interval.ts";

/** What a significant result from a design would be worth. */
export interface TypeErrors {
  /** The chance of p below the level, in either direction. */
  readonly power: number;
  /** Type S: the chance that a significant difference has the wrong sign. */
  readonly wrongSign: number;
  /** Type M: how many times too large a significant difference is, on average. */
  readonly exaggeration: number;
}

/**
 * Power, type S and type M errors of a design, from a true difference and its standard error: what a significant finding would be worth if
 * this were the truth. In small studies the significant ones exaggerate.
 *
 * @param difference  the supposed true difference, other than 0, from outside this study; kronor
 * @param options     `standardError` in the same unit; `degreesOfFreedom`: infinite when left out; `level`: 0.05
 * @throws            when the difference is 0 or the error not above 0
 * @see               Gelman & Carlin (2014), doi:10.1177/1745691614551642; the mean of |estimate| in closed form
 * @example
 * typeErrors(-100_000, { standardError: 244_252, degreesOfFreedom: 37.86 }) // => { power: 0.06716258, wrongSign: 0.1471003, exaggeration: 6.05632 }
 */
export function typeErrors(
  difference: number,
  {
    standardError,
    degreesOfFreedom = Number.POSITIVE_INFINITY,
    level = 0.05,
  }: { readonly standardError: number; readonly degreesOfFreedom?: number; readonly level?: number },
): TypeErrors {
  if (!(Math.abs(difference) > 0 && Number.isFinite(difference) && standardError > 0 && degreesOfFreedom > 1))
    throw problem(
      "find the type S and M errors",
      `the difference is ${difference}, its standard error ${standardError} and its degrees of freedom ${degreesOfFreedom}`,
      "give a difference other than 0, an error above 0, and more than one degree of freedom",
    );
  const largest = 1e6;
  if (!(standardError < Number.POSITIVE_INFINITY && Math.abs(difference) < largest * standardError))
    throw problem(
      "find the type S and M errors",
      `the difference is ${difference} and its standard error ${standardError}`,
      "give two of a like size: nothing is in doubt, or nothing is known",
    );
  const infinite = degreesOfFreedom === Number.POSITIVE_INFINITY;
  const { lower, upper, density } = infinite ? normalDistribution() : studentTDistribution(degreesOfFreedom);
  /** The mean of the standard statistic above a point, times the chance of lying there. */
  const beyond = (x: number): number =>
    infinite ? density(x) : (density(x) * (degreesOfFreedom + x * x)) / (degreesOfFreedom - 1);
  const size = Math.abs(difference) / standardError;
  const critical = criticalValue(degreesOfFreedom, 1 - level);
  const [right, wrong] = [upper(critical - size), lower(-critical - size)];
  const power = right + wrong;
  const magnitude = size * (right - wrong) + beyond(critical - size) + beyond(-critical - size);
  return { power, wrongSign: wrong / power, exaggeration: magnitude / power / size };
}
