/** Where a number comes from: a source, or the word that it is assumed. One of the two must be said. */
export type Origin =
  | { readonly source: string; readonly assumed?: boolean; readonly year?: number; readonly grade?: string }
  | { readonly assumed: true; readonly source?: string; readonly year?: number; readonly grade?: string };

/** What is believed of a number, in the terms that its quantiles are computed from. */
export type Belief =
  | { readonly kind: "fixed"; readonly value: number }
  | { readonly kind: "normal"; readonly mean: number; readonly standardError: number }
  | { readonly kind: "logNormal"; readonly meanLog: number; readonly sdLog: number }
  | { readonly kind: "beta"; readonly alpha: number; readonly beta: number }
  | { readonly kind: "gamma"; readonly shape: number; readonly rate: number }
  | { readonly kind: "uniform"; readonly low: number; readonly high: number }
  | { readonly kind: "triangular"; readonly low: number; readonly mode: number; readonly high: number };

/** The kinds of belief. */
const kinds: readonly string[] = ["fixed", "normal", "logNormal", "beta", "gamma", "uniform", "triangular"];

/**
 * Whether a value is an uncertain number, as declared by `normal`, `beta` and their like.
 * @example
 * isUncertain({ kind: "normal", mean: 1, standardError: 2, assumed: true }) // => true
 */
export function isUncertain(value: unknown): value is UncertainNumber {
  return typeof value === "object" && value !== null && kinds.includes((value as { readonly kind: string }).kind);
}

/** An uncertain number: a distribution and where it comes from. Plain data: it can be printed, saved and sent. */
export type UncertainNumber = Belief & Origin;
