import type { Payer, ValueKind } from "./actor.ts";
import type { PriceBasis } from "./rate.ts";

/** What a price is for. */
export type Priced =
  | { readonly of: "state"; readonly process: string; readonly state: string }
  | { readonly of: "transition"; readonly process: string; readonly from: string; readonly to: string }
  | { readonly of: "event"; readonly event: string }
  | { readonly of: "service"; readonly service: string }
  /** A year of an intervention acting on a person. */
  | { readonly of: "intervention"; readonly intervention: string }
  /** A person whom an intervention begins to act on. */
  | { readonly of: "start"; readonly intervention: string };

/** What one unit is: for a state or an intervention a length of time, for a transition, an event or a start one of them, for a service as it is counted. */
export type Per = "year" | "month" | "day" | "hour" | "event" | "unit";

/** How many of each length of time a year has. */
export const perYear: Readonly<Partial<Record<Per, number>>> = { year: 1, month: 12, day: 365.25, hour: 365.25 * 24 };

/**
 * How good a number is: A official statistic or peer-reviewed, B secondary or partly readable, C weak (only for a range),
 * derived from such, assumed.
 */
export type Grade = "A" | "B" | "C" | "derived" | "assumed";

/** A price: what one unit of something costs or yields one actor, in kronor of a price year. */
export interface Price {
  readonly item: { readonly sv: string; readonly en: string };
  readonly priced: Priced;
  readonly per: Per;
  /** Kronor: what the actor pays, for production what is made. */
  readonly amount: number;
  readonly low: number | undefined;
  readonly high: number | undefined;
  readonly actor: Payer;
  /** Who receives a transfer or a tax: what one actor pays another gets, so that they sum to zero. */
  readonly payee: Payer | undefined;
  readonly kind: ValueKind;
  /** Years from what is priced to the payment: income equalisation comes two years later. */
  readonly lag: number;
  readonly margin: "average" | "marginal";
  /** Years until the actor can stop paying when the need is gone; `never` when it cannot. */
  readonly cashable: number | "never";
  readonly priceYear: number;
  /** Calendar years in which it holds; without end where left out. */
  readonly from: number;
  readonly until: number;
  readonly source: string;
  readonly grade: Grade;
}

/**
 * A price list. `real`: every amount is in the kronor of its price year, whatever calendar year it is applied to;
 * `nominal`: every amount is in the kronor of the years in which it holds.
 */
export interface PriceList {
  readonly name: string;
  readonly basis: PriceBasis;
  readonly prices: readonly Price[];
}
