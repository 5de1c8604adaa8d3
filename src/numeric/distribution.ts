import { problem } from "../problem.ts";
import type { Tails } from "./tails.ts";

/** A distribution on the real line, as functions. `lower(x) + upper(x)` is 1, and each is precise where it is small. */
export interface ContinuousDistribution {
  readonly density: (x: number) => number;
  /** The probability up to x. */
  readonly lower: (x: number) => number;
  /** The probability above x. */
  readonly upper: (x: number) => number;
  readonly logLower: (x: number) => number;
  readonly logUpper: (x: number) => number;
  /** The x with the given probability below it. */
  readonly quantile: (probability: number) => number;
  /** The x with the given probability above it. */
  readonly upperQuantile: (probability: number) => number;
}

/** A distribution on whole numbers, as functions. `lower(k)` includes k and `upper(k)` does not, so they add up to 1. */
export interface DiscreteDistribution {
  readonly mass: (k: number) => number;
  /** The probability of k or less. */
  readonly lower: (k: number) => number;
  /** The probability of more than k. */
  readonly upper: (k: number) => number;
  /** The least k with at least the given probability at or below it. */
  readonly quantile: (probability: number) => number;
  /** The least k with at most the given probability above it. */
  readonly upperQuantile: (probability: number) => number;
}

/** Which tail a probability is measured in. */
export type Side = "lower" | "upper";

interface ContinuousParts {
  readonly name: string;
  readonly support: readonly [number, number];
  readonly density: (x: number) => number;
  readonly tails: (x: number) => Tails;
  /** The x whose tail on that side has the given probability, which is above 0 and at most 1/2. */
  readonly point: (side: Side, probability: number) => number;
}

/** A continuous distribution from its parts: what is outside the support is settled here, and what is not a number is refused. */
export function continuous({
  name,
  support: [least, most],
  density,
  tails,
  point,
}: ContinuousParts): ContinuousDistribution {
  const at = (x: number): Tails => tails(Math.min(most, Math.max(least, checkedNumber(name, x))));
  const invert = (side: Side, other: Side, probability: number): number => {
    if (checkedProbability(name, probability) === 0) return side === "lower" ? least : most;
    if (probability === 1) return side === "lower" ? most : least;
    return probability <= 0.5 ? point(side, probability) : point(other, 1 - probability);
  };
  return {
    density: (x) => (checkedNumber(name, x) < least || x > most ? 0 : density(x)),
    lower: (x) => at(x).lower,
    upper: (x) => at(x).upper,
    logLower: (x) => at(x).logLower,
    logUpper: (x) => at(x).logUpper,
    quantile: (probability) => invert("lower", "upper", probability),
    upperQuantile: (probability) => invert("upper", "lower", probability),
  };
}

interface DiscreteParts {
  readonly name: string;
  readonly support: readonly [number, number];
  readonly mass: (k: number) => number;
  /** Both tails at a whole k of the support: up to k, and above k. */
  readonly tails: (k: number) => Pick<Tails, "lower" | "upper">;
}

/** How much a probability may be missed by rounding and still count as reached: quantile(lower(k)) is k. */
const slack = 64 * Number.EPSILON;

/** A discrete distribution on a range of whole numbers from its parts. */
export function discrete({ name, support: [least, most], mass, tails }: DiscreteParts): DiscreteDistribution {
  const at = (k: number): Pick<Tails, "lower" | "upper"> => {
    const whole = Math.floor(checkedNumber(name, k));
    if (whole < least) return { lower: 0, upper: 1 };
    return whole >= most ? { lower: 1, upper: 0 } : tails(whole);
  };
  const first = (reached: (k: number) => boolean): number => {
    let [low, high] = [least, most];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (reached(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return {
    mass: (k) => (Number.isInteger(checkedNumber(name, k)) && k >= least && k <= most ? mass(k) : 0),
    lower: (k) => at(k).lower,
    upper: (k) => at(k).upper,
    quantile: (p) => first((k) => at(k).lower >= checkedProbability(name, p) * (1 - slack)),
    upperQuantile: (p) => first((k) => at(k).upper <= checkedProbability(name, p) * (1 + slack)),
  };
}

function checkedNumber(name: string, x: number): number {
  if (typeof x !== "number" || Number.isNaN(x))
    throw problem(`use the ${name}`, "the point is not a number", "give a number");
  return x;
}

function checkedProbability(name: string, probability: number): number {
  if (!(typeof probability === "number" && probability >= 0 && probability <= 1))
    throw problem(`find a quantile of the ${name}`, `the probability is ${probability}`, "give one from 0 to 1");
  return probability;
}

/** Refuses parameters that are not all as they must be, before any work. */
export function checkParameters(
  name: string,
  values: Readonly<Record<string, number>>,
  rule: string,
  holds: boolean,
): void {
  if (holds && Object.values(values).every((value) => typeof value === "number")) return;
  const told = Object.entries(values).map(
    ([key, value]) => `${key} ${typeof value === "string" ? `"${value}"` : value}`,
  );
  throw problem(`make the ${name}`, `it was given ${told.join(" and ")}`, rule);
}
