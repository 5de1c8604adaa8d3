import { logOnePlusMinus, native } from "./elementary.ts";

/**
 * The probability up to a point and the probability above it, each to its own relative precision: the smaller one is never got by
 * subtracting the larger from 1. The logarithms stay finite where the probabilities underflow.
 */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
  readonly logLower: number;
  readonly logUpper: number;
}

/** Both tails when the lower one is known by its logarithm. */
export function tailsFromLog(logLower: number, elementary = native): Tails {
  const bounded = Math.min(0, logLower);
  const lower = elementary.exp(bounded);
  return { lower, upper: 1 - lower, logLower: bounded, logUpper: logComplement(lower, elementary) };
}

/** Both tails when both are known, neither so small that it underflows. */
export function tailsFromBoth(lower: number, upper: number, elementary = native): Tails {
  return { lower, upper, logLower: logOf(lower, upper, elementary), logUpper: logOf(upper, lower, elementary) };
}

/** The same tails seen from the other side. */
export function mirrored({ lower, upper, logLower, logUpper }: Tails): Tails {
  return { lower: upper, upper: lower, logLower: logUpper, logUpper: logLower };
}

/** The tails at an end of the support: nothing below it. */
export const nothingBelow: Tails = { lower: 0, upper: 1, logLower: Number.NEGATIVE_INFINITY, logUpper: 0 };

/** The tails at the other end: nothing above it. */
export const nothingAbove: Tails = mirrored(nothingBelow);

function logOf(probability: number, rest: number, elementary = native): number {
  return probability > 0.5 ? logComplement(rest, elementary) : elementary.log(probability);
}

/** log(1 - p) without cancellation. */
function logComplement(probability: number, elementary = native): number {
  return probability < 1 ? logOnePlusMinus(-probability, elementary) - probability : Number.NEGATIVE_INFINITY;
}
