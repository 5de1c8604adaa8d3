/**
 * The distributions in which uncertain parameters are declared, by what papers print: a mean and its standard error, a median and an
 * interval, counts. Each gives a data leaf that keeps its origin.
 * @module
 */

import { log } from "../../numeric/portable-log.ts";
import { problem } from "../../problem.ts";
import type { Belief, Origin, UncertainNumber } from "./leaf.ts";

/** The distance from the median to the end of a 95 % interval, in standard deviations of a normal distribution. */
const halfWidth95 = 1.959963984540054;

/** A lower and an upper bound with 95 % between them. */
export type Interval = readonly [low: number, high: number];

type Told<T> = T & Origin;

/**
 * A number that is known, or taken as known, with its origin.
 *
 * @throws when the value is not finite, or neither a source nor `assumed: true` is given
 * @example
 * fixed({ value: 0.04, source: "Nilsson & Wadeskog 2012" }) // => { kind: "fixed", value: 0.04, source: "Nilsson & Wadeskog 2012" }
 */
export function fixed(told: Told<{ readonly value: number }>): UncertainNumber {
  return declared({ kind: "fixed", value: told.value }, told);
}

/**
 * A normal distribution, by its mean and standard error, or its mean and 95 % interval.
 *
 * @throws when the standard error is not above 0, the interval does not hold the mean, or no origin is given
 * @example
 * meanOf(normal({ mean: 0.25, standardError: 0.1, assumed: true })) // => 0.25
 */
export function normal(
  told: Told<
    { readonly mean: number; readonly standardError: number } | { readonly mean: number; readonly ci95: Interval }
  >,
): UncertainNumber {
  const standardError =
    "ci95" in told ? width("normal", told.ci95, told.mean, (x) => x) / (2 * halfWidth95) : told.standardError;
  return declared({ kind: "normal", mean: told.mean, standardError }, told);
}

/**
 * A log-normal distribution, by its median and 95 % interval (ratios), by mean and standard error, or by mean and standard deviation of its logarithm.
 * The spread comes from the interval's ends alone, the middle from the median.
 *
 * @throws when a number is not above 0, the interval does not hold the median, or no origin is given
 * @example
 * const ratio = logNormal({ median: 3.1, ci95: [2.2, 4.4], assumed: true });
 * quantileOf(ratio, 0.5) // => 3.1
 */
export function logNormal(
  told: Told<
    | { readonly median: number; readonly ci95: Interval }
    | { readonly mean: number; readonly standardError: number }
    | { readonly meanLog: number; readonly sdLog: number }
  >,
): UncertainNumber {
  if ("meanLog" in told) return declared({ kind: "logNormal", meanLog: told.meanLog, sdLog: told.sdLog }, told);
  if ("median" in told) {
    aboveZero("logNormal", { median: told.median, "lower bound": told.ci95[0] });
    const sdLog = width("logNormal", told.ci95, told.median, log) / (2 * halfWidth95);
    return declared({ kind: "logNormal", meanLog: log(told.median), sdLog }, told);
  }
  aboveZero("logNormal", { mean: told.mean, standardError: told.standardError });
  const relative = told.standardError / told.mean;
  const variance = log(1 + relative * relative);
  return declared({ kind: "logNormal", meanLog: log(told.mean) - variance / 2, sdLog: Math.sqrt(variance) }, told);
}

/**
 * A beta distribution of a probability, by its mean and standard error, by how many of how many, or by its two shapes.
 *
 * @throws when the mean is not between 0 and 1, the standard error leaves no distribution, or no origin is given
 * @example
 * beta({ events: 12, of: 40, source: "register" }) // => { kind: "beta", alpha: 12, beta: 28, source: "register" }
 */
export function beta(
  told: Told<
    | { readonly mean: number; readonly standardError: number }
    | { readonly events: number; readonly of: number }
    | { readonly alpha: number; readonly beta: number }
  >,
): UncertainNumber {
  if ("alpha" in told) return declared({ kind: "beta", alpha: told.alpha, beta: told.beta }, told);
  if ("events" in told) return declared({ kind: "beta", alpha: told.events, beta: told.of - told.events }, told);
  const { mean, standardError } = told;
  const size = (mean * (1 - mean)) / (standardError * standardError) - 1;
  if (!(size > 0))
    throw refused("beta", `a mean of ${mean} cannot have a standard error of ${standardError}`, "give a smaller one");
  return declared({ kind: "beta", alpha: mean * size, beta: (1 - mean) * size }, told);
}

/**
 * A gamma distribution of something above zero (a cost, a rate), by its mean and standard error, or by shape and rate.
 *
 * @throws when a number is not above 0, or no origin is given
 * @example
 * meanOf(gamma({ mean: 120000, standardError: 30000, assumed: true })) // => 120000
 */
export function gamma(
  told: Told<
    { readonly mean: number; readonly standardError: number } | { readonly shape: number; readonly rate: number }
  >,
): UncertainNumber {
  if ("shape" in told) return declared({ kind: "gamma", shape: told.shape, rate: told.rate }, told);
  aboveZero("gamma", { mean: told.mean, standardError: told.standardError });
  const rate = told.mean / (told.standardError * told.standardError);
  return declared({ kind: "gamma", shape: told.mean * rate, rate }, told);
}

/**
 * Anything between two bounds, alike.
 *
 * @throws when the bounds are not in order, or no origin is given
 * @example
 * quantileOf(uniform({ low: 2, high: 4, assumed: true }), 0.25) // => 2.5
 */
export function uniform(told: Told<{ readonly low: number; readonly high: number }>): UncertainNumber {
  return declared({ kind: "uniform", low: told.low, high: told.high }, told);
}

/**
 * Between two bounds, likeliest at the mode.
 *
 * @throws when low, mode and high are not in order, or no origin is given
 * @example
 * meanOf(triangular({ low: 0, mode: 1, high: 5, assumed: true })) // => 2
 */
export function triangular(
  told: Told<{ readonly low: number; readonly mode: number; readonly high: number }>,
): UncertainNumber {
  return declared({ kind: "triangular", low: told.low, mode: told.mode, high: told.high }, told);
}

/** The width of an interval on the scale that makes it symmetric; it must hold the middle. */
function width(kind: string, [low, high]: Interval, middle: number, scale: (x: number) => number): number {
  if (!(low < middle && middle < high))
    throw refused(kind, `the interval ${low} to ${high} does not hold ${middle}`, "give an interval around the middle");
  return scale(high) - scale(low);
}

function aboveZero(kind: string, numbers: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(numbers))
    if (!(value > 0)) throw refused(kind, `its ${name} is ${value}`, "give a finite number above 0");
}

/** The leaf, when its numbers can be and its origin is told. */
function declared(belief: Belief, told: Origin): UncertainNumber {
  const { kind, ...numbers } = belief;
  for (const [name, value] of Object.entries(numbers)) {
    const mayBeAnything = /value|mean|low|mode|high/.test(name);
    if (!Number.isFinite(value) || (!mayBeAnything && value <= 0))
      throw refused(kind, `its ${name} is ${value}`, `give a finite number${mayBeAnything ? "" : " above 0"}`);
  }
  const bounds =
    kind === "uniform"
      ? [belief.low, belief.high]
      : kind === "triangular"
        ? [belief.low, belief.mode, belief.high]
        : [];
  if (bounds.some((bound, n) => n > 0 && bound < bounds[n - 1]!) || (bounds.length > 0 && bounds[0] === bounds.at(-1)))
    throw refused(kind, `its bounds are ${bounds.join(", ")}`, "give them in rising order");
  const { source, assumed, year, grade } = told;
  if (!assumed && !source) throw refused(kind, "it has no source", 'give `source: "..."`, or say `assumed: true`');
  const origin = Object.fromEntries(
    Object.entries({ source, assumed, year, grade }).filter(([, value]) => value !== undefined),
  );
  return { ...belief, ...origin } as UncertainNumber;
}

function refused(kind: string, obstacle: string, remedy: string): Error {
  return problem(`declare a ${kind} parameter`, obstacle, remedy);
}
