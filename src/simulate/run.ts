import type { Plan } from "../model/plan.ts";
import type { AnyPopulation } from "../model/population.ts";
import type { Recipe } from "../model/recipe.ts";
import type { Tabulation } from "../model/tabulate.ts";
import type { Parameters, Processes, Traits } from "../model/who.ts";
import type { Layout } from "./layout.ts";
import type { Stretch } from "./pairwise.ts";

/** What every solver returns: person-years, counts and starts, laid out alike, in one group or in many. */
export interface Totals {
  readonly world: string;
  readonly years: number;
  readonly size: number;
  readonly plan: Plan;
  readonly recipe: Recipe;
  readonly layout: Layout;
  readonly sums: Float64Array;
  /** What deserves a second look, one sentence each. */
  readonly warnings: readonly string[];
}

/** What one world's simulation left: sums by group, stratum, slot and year, and what is needed to live any of its lives again. */
export interface AnyRun extends Totals {
  readonly kind: "run";
  readonly seed: number | string;
  /** The blocks that were lived: all of them, or a shard. */
  readonly blocks: readonly [first: number, end: number];
  /** The aligned stretches of blocks that the sums were added from: what shards are put together by. */
  readonly stretches: readonly Stretch[];
  /** A fingerprint of the population's description; found when it is asked for while the population itself is at hand. */
  readonly people: string;
  /** Where it came from; not there in a run that was loaded from a file. */
  readonly source: { readonly tabulation: Tabulation; readonly population: AnyPopulation } | undefined;
}

declare const kinds: unique symbol;

/** A run of a model with processes P, traits T, parameters Q and events E. */
export interface Run<P extends Processes, T extends Traits, Q extends Parameters, E extends string = never>
  extends AnyRun {
  readonly [kinds]?: { readonly processes: P; readonly traits: T; readonly parameters: Q; readonly events: E };
}
