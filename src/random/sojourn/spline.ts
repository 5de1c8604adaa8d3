/**
 * The log cumulative hazard as a natural cubic spline of log time (Royston & Parmar 2002), as flexsurv's `survspline` with
 * `scale = "hazard"` fits it. Packed as one cubic for each stretch between knots: how many knots; the knots; and for each knot the value,
 * slope, half second and sixth third derivative to the right of it. Outside the outer knots the spline is a straight line.
 * @module
 */
import { exp } from "../../numeric/portable-exp.ts";
import { log } from "../../numeric/portable-log.ts";
import { finite, increasing, type Place, wrong } from "./checked.ts";

/** Checks a spline's knots (in log time, the outer ones first and last) and coefficients, and packs its cubics. */
export function packSpline(
  place: Place,
  { knots, gamma }: { readonly knots: readonly number[]; readonly gamma: readonly number[] },
): Float64Array {
  increasing(place, "knot", knots);
  if (knots.length < 2) throw wrong(place, "list of knots", `${knots.length} long`, "two knots or more, in log time");
  if (gamma.length !== knots.length)
    throw wrong(place, "list of gamma", `${gamma.length} long with ${knots.length} knots`, "one gamma for each knot");
  gamma.forEach((value, n) => {
    finite(place, { [`gamma ${n}`]: value });
  });
  const numbers = new Float64Array(1 + 5 * knots.length);
  numbers[0] = knots.length;
  numbers.set(knots, 1);
  knots.forEach((knot, n) => {
    numbers.set(derivatives(knots, gamma, knot), 1 + knots.length + 4 * n);
  });
  numbers.fill(0, numbers.length - 2);
  refuseFalling(place, numbers);
  return numbers;
}

/** Value, slope, half second and sixth third derivative just right of x. */
function derivatives(knots: readonly number[], gamma: readonly number[], x: number): readonly number[] {
  const first = knots[0]!;
  const last = knots.at(-1)!;
  const sums = [gamma[0]! + gamma[1]! * x, gamma[1]!, 0, 0];
  for (let j = 1; j < knots.length - 1; j++) {
    const share = (last - knots[j]!) / (last - first);
    addCube(sums, x - knots[j]!, gamma[j + 1]!);
    addCube(sums, x - first, -share * gamma[j + 1]!);
    addCube(sums, x - last, -(1 - share) * gamma[j + 1]!);
  }
  return sums;
}

/** Adds weight times d^3, and its derivatives, where d is not negative. */
function addCube(sums: number[], d: number, weight: number): void {
  if (d < 0) return;
  sums[0]! += weight * d * d * d;
  sums[1]! += weight * 3 * d * d;
  sums[2]! += weight * 3 * d;
  sums[3]! += weight;
}

/** A cumulative hazard that falls anywhere is none. */
function refuseFalling(place: Place, numbers: Float64Array): void {
  const count = numbers[0]!;
  for (let n = 0; n < count; n++) {
    const [, slope, bend, twist] = numbers.subarray(1 + count + 4 * n, 5 + count + 4 * n) as unknown as number[];
    const width = n < count - 1 ? numbers[2 + n]! - numbers[1 + n]! : 0;
    const turning = twist === 0 ? 0 : -bend! / (3 * twist!);
    const places = turning > 0 && turning < width ? [0, turning] : [0];
    for (const d of places) {
      if (slope! + d * (2 * bend! + 3 * twist! * d) > 0) continue;
      const time = exp(numbers[1 + n]! + d).toPrecision(4);
      throw wrong(
        place,
        `cumulative hazard at time ${time}`,
        "not rising",
        "coefficients with which it rises everywhere",
      );
    }
  }
}

/** The stretch that holds x: the knot on its left, or the first knot. */
function stretchAt(numbers: Float64Array, at: number, x: number): number {
  let stretch = numbers[at]! - 1;
  while (stretch > 0 && numbers[at + 1 + stretch]! > x) stretch--;
  return stretch;
}

/** The spline (`slope` false) or its slope at log time x. */
function splineAt(numbers: Float64Array, at: number, x: number, slope: boolean): number {
  const stretch = stretchAt(numbers, at, x);
  const d = x - numbers[at + 1 + stretch]!;
  const cubic = at + 1 + numbers[at]! + 4 * stretch;
  const straight = d < 0;
  const bend = straight ? 0 : numbers[cubic + 2]!;
  const twist = straight ? 0 : numbers[cubic + 3]!;
  return slope
    ? numbers[cubic + 1]! + d * (2 * bend + 3 * twist * d)
    : numbers[cubic]! + d * (numbers[cubic + 1]! + d * (bend + twist * d));
}

/** The hazard at t. */
export function splineHazard(numbers: Float64Array, at: number, t: number): number {
  const x = log(t);
  return (exp(splineAt(numbers, at, x, false)) * splineAt(numbers, at, x, true)) / t;
}

/** The cumulative hazard from 0 to t. */
export function splineCumulativeHazard(numbers: Float64Array, at: number, t: number): number {
  return t > 0 ? exp(splineAt(numbers, at, log(t), false)) : 0;
}

/** The time at which an exponential is spent when spending begins at `from`: the root of one cubic, by Newton's steps kept between knots. */
export function splineAfter(numbers: Float64Array, at: number, from: number, exponential: number): number {
  const target = log(splineCumulativeHazard(numbers, at, from) + exponential);
  const count = numbers[at]!;
  const values = at + 1 + count;
  let stretch = count - 1;
  while (stretch > 0 && numbers[values + 4 * stretch]! > target) stretch--;
  const knot = numbers[at + 1 + stretch]!;
  const rise = target - numbers[values + 4 * stretch]!;
  if (rise <= 0 || stretch === count - 1) return exp(knot + rise / numbers[values + 4 * stretch + 1]!);
  let low = knot;
  let high = numbers[at + 2 + stretch]!;
  let x = low + (rise * (high - low)) / (numbers[values + 4 * stretch + 4]! - numbers[values + 4 * stretch]!);
  for (let n = 0; n < 60; n++) {
    const error = splineAt(numbers, at, x, false) - target;
    if (error > 0) high = x;
    else low = x;
    const next = x - error / splineAt(numbers, at, x, true);
    const kept = next > low && next < high ? next : (low + high) / 2;
    if (Math.abs(kept - x) < 1e-15 * (1 + Math.abs(x))) return exp(kept);
    x = kept;
  }
  return exp(x);
}
