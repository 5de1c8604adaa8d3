import { problem } from "../problem.ts";
import type { Label } from "../show/words.ts";
import type { Confidence, Estimate } from "./confidence-interval.ts";
import type { ByGroup } from "./cost-table.ts";
import type { Covariates } from "./covariates.ts";

/** Which distribution intervals are taken from: t with the residual degrees of freedom, or the normal as most software does. */
export interface ModelOptions extends Confidence {
  readonly covariates?: Covariates;
  readonly reference?: "t" | "normal";
}

/** A difference in kronor from a model of costs, everybody set to treated and then to control. */
export interface ModelledDifference {
  readonly means: ByGroup<number>;
  /** Treated less control; kronor per person. */
  readonly difference: number;
  /** The same difference with the model's own, robust (HC0) and leverage-scaled robust (HC3) errors. */
  readonly model: Estimate;
  readonly hc0: Estimate;
  readonly hc3: Estimate;
  readonly cautions: readonly Label[];
}

/** exp of a row's linear predictor. */
export function exponential(coefficients: readonly number[], row: readonly number[]): number {
  return Math.exp(row.reduce((sum, value, j) => sum + value * coefficients[j]!, 0));
}

/** The degrees of freedom that the options ask for. */
export function freedomOf({ reference = "t" }: ModelOptions, residual: number): number {
  return reference === "t" ? residual : Number.POSITIVE_INFINITY;
}

/** The plain mean of what is known to be at hand. */
export function average(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The sum of squares about 0. */
export function sumOfSquares(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value * value, 0);
}

/** Refuses means of persons set to a group in which nobody was like them: a model carried so far from its persons gives any number. */
export function refuseExtrapolated(attempt: string, means: readonly number[], costs: readonly number[]): void {
  const dearest = costs.reduce((most, cost) => Math.max(most, cost), 0);
  if (means.every((mean) => mean <= 1e6 * dearest)) return;
  throw problem(
    attempt,
    "everybody set to one group would cost more than a million times the dearest person: the covariates tell the groups apart",
    "leave out what only one group has, or match the groups first",
  );
}
