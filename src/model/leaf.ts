import type { Factor } from "./who.ts";

/** One factor of a hazard, or several that are multiplied: each is tabulated over what it alone reads. */
export type Times<W> = Factor<W> | readonly Factor<W>[];

/** A hazard that is constant in each band, times its factors. */
export interface BandedLeaf<W> {
  readonly hazard: Factor<W>;
  readonly times?: Times<W>;
}

/** A hazard per person-year: a number, a function of the person, or a data leaf. */
export type Leaf<W> = number | ((who: W) => number) | BandedLeaf<W>;

/** A leaf whose names are no longer known to the compiler. */
export type LooseLeaf = Leaf<never>;
