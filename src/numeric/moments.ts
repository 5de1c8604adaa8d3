import { problem } from "../problem.ts";
import { addDoubles, type DoubleDouble, multiplyDoubles, twoSum } from "./double-double.ts";
import { checkAllFinite, checkList } from "./finite-numbers.ts";

const zero: DoubleDouble = [0, 0];

/**
 * The sum of numbers in doubled precision: the same, to the last digit, in any order.
 *
 * @throws  when something is no finite number
 * @example
 * exactSum([1e16, 1, -1e16]) // => 1
 */
export function exactSum(values: Iterable<number>): number {
  const total = sumOf(values);
  if (!Number.isFinite(total)) checkAllFinite("take a sum", [...values]);
  return total;
}

function sumOf(values: Iterable<number>): number {
  let sum = zero;
  for (const value of values) sum = addDoubles(sum, [value, 0]);
  return sum[0] + sum[1];
}

/**
 * The arithmetic mean.
 *
 * @param values  one or more finite numbers
 * @throws        when there are none, or one is no finite number
 * @see           NIST StRD univariate sets, 15 digits
 * @example
 * mean([1, 2, 6]) // => 3
 */
export function mean(values: readonly number[]): number {
  checkList("take a mean", values);
  if (values.length === 0) throw problem("take a mean", "there are no values", "give at least one");
  const average = sumOf(values) / values.length;
  if (!Number.isFinite(average)) checkAllFinite("take a mean", values);
  return average;
}

/**
 * The sample standard deviation, with n - 1 in the denominator.
 *
 * @param values  two or more finite numbers
 * @throws        when there are fewer than two, or one is no finite number
 * @see           NIST StRD univariate sets; where the numbers are decimals of many digits see `decimalMoments`
 * @example
 * standardDeviation([1, 2, 6]) // => 2.6457513110646
 */
export function standardDeviation(values: readonly number[]): number {
  checkList("take a standard deviation", values);
  if (values.length < 2)
    throw problem("take a standard deviation", `there are ${values.length} values`, "give at least two");
  const deviation = Math.sqrt(sumOf(squaresAbout(values, 0)) / (values.length - 1));
  if (!Number.isFinite(deviation)) checkAllFinite("take a standard deviation", values);
  return deviation;
}

/**
 * The correlation of each value with the one a number of places later.
 *
 * @param values  more finite numbers than the lag, not all equal
 * @param lag     a whole number, 0 or more
 * @throws        when there are too few values or they do not vary
 * @see           NIST StRD univariate sets
 * @example
 * autocorrelation([1, 2, 3, 4, 5]) // => 0.4
 */
export function autocorrelation(values: readonly number[], lag = 1): number {
  checkList("take an autocorrelation", values);
  checkAllFinite("take an autocorrelation", values);
  const about = sumOf(squaresAbout(values, 0));
  if (!(values.length > lag && about > 0))
    throw problem("take an autocorrelation", "the values are too few or do not vary", "give more values than the lag");
  return sumOf(squaresAbout(values, lag)) / about;
}

/** Products of the deviations of values `lag` apart; the mean is kept in doubled precision. */
function squaresAbout(values: readonly number[], lag: number): number[] {
  let sum = zero;
  for (const value of values) sum = addDoubles(sum, [value, 0]);
  const first = sum[0] / values.length;
  const rest = addDoubles(sum, multiplyDoubles([-first, 0], [values.length, 0]));
  const [high, low] = twoSum(first, rest[0] / values.length);
  const deviations = values.map((value) => addDoubles([value, 0], [-high, -low])[0]);
  return deviations.slice(lag).map((deviation, i) => deviation * deviations[i]!);
}
