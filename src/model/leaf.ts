import type { Sojourn } from "../random/sojourn/leaf.ts";
import type { Factor } from "./who.ts";

/** One factor of a hazard, or several that are multiplied: each is tabulated over what it alone reads. */
export type Times<W> = Factor<W> | readonly Factor<W>[];

/** A hazard that is constant in each band, times its factors. */
export interface BandedLeaf<W> {
  readonly hazard: Factor<W>;
  readonly times?: Times<W>;
}

/** A hazard that comes with its own data and source, such as a life table. */
export interface Base<in W> {
  readonly kind: string;
  readonly source: string;
  readonly hazard: (who: W) => number;
  /** The whole ages that it has numbers for, from the first up to but not including the end; older people when its last age is open. */
  readonly ages?: { readonly from: number; readonly end: number; readonly open: boolean };
  /** Refuses a band in which it is not constant. */
  readonly fits?: (band: number) => string | undefined;
}

/** A hazard with data of its own, times its factors. */
export interface BaseLeaf<W> {
  readonly base: Base<W>;
  readonly times?: Times<W>;
}

/** Each number of a distribution may be a function of traits, states and parameters. */
type Asked<S, W> = S extends unknown
  ? {
      readonly [Kind in keyof S]: {
        readonly [N in keyof S[Kind]]: S[Kind][N] extends number ? Factor<W> : S[Kind][N];
      };
    }
  : never;

/** A distribution of the time until the transition, were it the only one; `times` multiplies its hazard. */
export type SojournLeaf<W> = Asked<Sojourn, W> & {
  /** What its time counts from: the spell's beginning, the run's, or birth. The spell unless given; age for a life table. */
  readonly clock?: "spell" | "time" | "age";
  readonly times?: Times<W>;
};

/** A hazard per person-year: a number, a function of the person, or a data leaf. */
export type Leaf<W> = number | ((who: W) => number) | BandedLeaf<W> | BaseLeaf<W> | SojournLeaf<W>;

/** A leaf whose names are no longer known to the compiler. */
export type LooseLeaf = Leaf<never>;
