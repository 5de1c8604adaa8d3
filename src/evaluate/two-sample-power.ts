import { findRoot } from "../numeric/find-root.ts";
import { noncentralTDistribution } from "../numeric/noncentral-t-distribution.ts";
import { studentTDistribution } from "../numeric/student-t-distribution.ts";
import { problem } from "../problem.ts";

/** Sizes of two groups; need not be whole when they are being searched for. */
export interface TwoSizes {
  readonly treated: number;
  readonly control: number;
}

/**
 * The power of a two-sided t test at 5 % (or another level) of two groups with a common spread: the chance of p < level, and of the
 * right sign, when the means differ by so many standard deviations.
 *
 * @param effect   difference of means in standard deviations
 * @param options  sizes of both groups, at least 2 together more than 2; `level`: 0.05 when left out
 * @throws         when the groups are too small
 * @see            Cohen (1988), chapter 2; R's power.t.test, which counts the right sign only as well (pwr counts both)
 * @example
 * twoSamplePower(0.91026867550906, { treated: 21, control: 19 }) // => 0.8
 */
export function twoSamplePower(
  effect: number,
  { treated, control, level = 0.05 }: TwoSizes & { readonly level?: number },
): number {
  checkPower({ treated, control }, level);
  if (!(Math.abs(effect) < 1e6))
    throw problem("find the power", `the difference is ${effect} standard deviations`, "give a finite number of them");
  const degreesOfFreedom = treated + control - 2;
  const critical = studentTDistribution(degreesOfFreedom).upperQuantile(level / 2);
  // A shift of a thousand standard errors is seen for certain; more of it changes nothing.
  const shift = Math.min(1000, Math.abs(effect) / Math.sqrt(1 / treated + 1 / control));
  return noncentralTDistribution(degreesOfFreedom, shift).upper(critical);
}

/**
 * The smallest difference, in standard deviations, that two groups of these sizes would show with the wanted power.
 *
 * @param sizes    of both groups
 * @param options  `power`: 0.8 when left out; `level`: 0.05
 * @example
 * detectableEffect({ treated: 21, control: 19 }) // => 0.910268675509
 * detectableEffect({ treated: 30, control: 394 }) // => 0.5318
 */
export function detectableEffect(
  sizes: TwoSizes,
  { power = 0.8, level = 0.05 }: { readonly power?: number; readonly level?: number } = {},
): number {
  checkPower(sizes, level, power);
  const spread = Math.sqrt(1 / sizes.treated + 1 / sizes.control);
  return findRoot((effect) => twoSamplePower(effect, { ...sizes, level }) - power, {
    from: 0,
    to: 40 * spread,
    tolerance: 1e-13,
  });
}

/**
 * How many persons each of two equal groups needs to show a difference of so many standard deviations; not rounded up.
 *
 * @param effect   difference in standard deviations, other than 0
 * @param options  `power`: 0.8 when left out; `level`: 0.05
 * @throws         when the effect is within a thousandth of 0, which takes more persons than there are
 * @example
 * sizePerArm(0.5) // => 63.76576
 */
export function sizePerArm(
  effect: number,
  { power = 0.8, level = 0.05 }: { readonly power?: number; readonly level?: number } = {},
): number {
  if (!(Math.abs(effect) > 1e-3 && Math.abs(effect) < 1e6))
    throw problem(
      "find the group size",
      `the difference is ${effect} standard deviations`,
      "give one that a study could show, such as 0.2",
    );
  checkPower({ treated: 2, control: 2 }, level, power);
  const short = (n: number): number => twoSamplePower(Math.abs(effect), { treated: n, control: n, level }) - power;
  let most = 4;
  while (short(most) < 0) most *= 2;
  return findRoot(short, { from: 1.01, to: most, tolerance: 1e-9 });
}

/** Refuses groups too small for a test, and chances that are none. */
function checkPower({ treated, control }: TwoSizes, level: number, power = 0.8): void {
  if (!(treated >= 1 && control >= 1 && treated + control > 2 && treated + control < 1e12))
    throw problem("find the power", `the groups have ${treated} and ${control} persons`, "give groups of two or more");
  if (!(level > 0 && level < 1))
    throw problem("find the power", `the level is ${level}`, "give one between 0 and 1, such as 0.05");
  if (!(power > level / 2 && power < 1))
    throw problem("find the power", `the wanted power is ${power} at level ${level}`, "want one such as 0.8");
}
