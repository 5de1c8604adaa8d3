import type { Processes } from "../model/who.ts";
import type { Prices } from "./prices.ts";

/** A process and one of its states. */
export type StateOf<P extends Processes> = {
  readonly [K in keyof P & string]: readonly [process: K, state: P[K][number]];
}[keyof P & string];

/** A process and one of its transitions. */
export type TransitionOf<P extends Processes> = {
  readonly [K in keyof P & string]: readonly [process: K, from: P[K][number], to: P[K][number]];
}[keyof P & string];

/** An outcome of a life as data: it is read from the path where the life is lived, in workers too. */
export type Outcome<P extends Processes, E extends string> =
  /** Years in a state. */
  | { readonly yearsIn: StateOf<P> }
  /** 1 when ever in a state, from the start on; otherwise 0. */
  | { readonly everIn: StateOf<P> }
  /** Years until first in a state; the horizon when never. */
  | { readonly firstTime: StateOf<P> }
  /** How many times a transition, or an event, happened. */
  | { readonly count: TransitionOf<P> | readonly [event: E] }
  /** Money, or anything else that has a price a year or a time, discounted. */
  | { readonly priced: Prices<P, E> };

/** An outcome whose names are no longer known to the compiler. */
export type LooseOutcome = {
  readonly yearsIn?: readonly string[];
  readonly everIn?: readonly string[];
  readonly firstTime?: readonly string[];
  readonly count?: readonly string[];
  readonly priced?: Prices<Processes, string>;
};
