import type { Label } from "../show/words.ts";
import type { Estimate } from "./confidence-interval.ts";

/** A number with its range, 95 %, and where it comes from. */
export interface Ranged {
  readonly central: number;
  readonly low: number;
  readonly high: number;
  /** A source, or the word assumed. */
  readonly source: Label;
}

/** Kronor a year that the study did not see, taken from elsewhere: treated less control, per person. */
export interface LaterDifference extends Ranged {
  readonly label: Label;
  readonly provenance: "borrowed" | "assumed";
  /** Years from the start of follow-up, the first counted from 1. */
  readonly from: number;
  readonly to: number;
}

/** How a difference is carried beyond follow-up. */
export interface ExtrapolationPlan {
  /** Years from the start of follow-up. */
  readonly horizon: number;
  /** Years after which half of the yearly difference is left. */
  readonly halfLife: Ranged;
  /** The last year, from the start of follow-up, in which anything is left in the third scenario: when they turn 20, say. */
  readonly until?: { readonly year: number; readonly label: Label };
  readonly later?: readonly LaterDifference[];
}

/** What a study observed: the discounted sum, the yearly difference, and how sure both are; treated less control, per person. */
export interface ObservedEffect {
  readonly years: number;
  readonly sum: Pick<Estimate, "estimate" | "standardError" | "degreesOfFreedom">;
  /** The mean of the observed years, undiscounted. */
  readonly yearly: Pick<Estimate, "estimate" | "standardError">;
}
