import type { Per, Priced } from "../money/price.ts";

/**
 * How much there was of something that can be priced, by year: person-years of a state or of an intervention acting, transitions counted as
 * events, units of a service. This is all that accounts ask of a solver's result or of a register.
 */
export interface Occurrence {
  readonly world: string;
  /** A part of the population; `all` when there is one. */
  readonly stratum: string;
  readonly priced: Priced;
  /** `year` for states and interventions (person-years), `event` for transitions, otherwise as the service is counted. */
  readonly per: Per;
  /** One number for each year from the start, 0 or more. */
  readonly byYear: ArrayLike<number>;
  /**
   * The first three moments of time about the middle of each year, weighted as `byYear`: sums of t, t^2 and t^3 with t in years from -1/2 to
   * 1/2. With them continuous discounting is right within the year; without, what happens in a year is taken as even through it.
   */
  readonly moments?: readonly [ArrayLike<number>, ArrayLike<number>, ArrayLike<number>];
}

/** What accounts are made of: occurrences by world and year, for so many persons from a calendar year on. */
export interface Occurrences {
  readonly name: string;
  /** The calendar year of the first year. */
  readonly start: number;
  readonly years: number;
  /** Persons in each world, for amounts per person. */
  readonly persons: number;
  readonly worlds: readonly string[];
  readonly of: readonly Occurrence[];
}
