import { alternatives, problem } from "../problem.ts";
import { groupNames, type TwoGroups } from "./two-groups.ts";

/**
 * How the acceleration of a BCa interval is found for two groups, each drawn on its own.
 * `influence`: each person's influence on the difference, divided by the group's size; right for groups of unequal size.
 * `jackknife`: the same with size - 1, what leaving each person out in turn gives.
 * `unweighted`: influences not divided by group sizes, as R's boot does by default for strata.
 */
export type Acceleration = "influence" | "jackknife" | "unweighted";

const divisors: Readonly<Record<Acceleration, (size: number) => number>> = {
  influence: (size) => size,
  jackknife: (size) => size - 1,
  unweighted: () => 1,
};

/**
 * The acceleration of a difference of two means: a sixth of the skewness of the persons' influences on it.
 *
 * @param groups  numbers, one for each person, not all the same
 * @param rule    see `Acceleration`
 * @see           Efron (1987), doi:10.1080/01621459.1987.10478410, equation 7.3 for several samples
 * @example
 * accelerationOf({ treated: [1, 2, 9], control: [3, 4, 5] }, "influence") // => 0.0592927
 */
export function accelerationOf(groups: TwoGroups, rule: Acceleration): number {
  const divisor = divisors[rule];
  if (divisor === undefined)
    throw problem(
      "find the acceleration",
      `there is no rule "${rule}"`,
      `choose ${alternatives(Object.keys(divisors))}`,
    );
  const influences = groupNames.flatMap((name) => {
    const values = groups[name];
    const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
    const sign = name === "treated" ? 1 : -1;
    return values.map((value) => (sign * (value - centre)) / divisor(values.length));
  });
  const [squares, cubes] = [2, 3].map((power) => influences.reduce((sum, value) => sum + value ** power, 0));
  return cubes! / (6 * squares! ** 1.5);
}
