import type { Key } from "../random/seed.ts";
import type { Choice } from "./choice.ts";

/** How the people of a plan are read, block by block, as data that goes to a worker with the plan. */
export interface Recipe {
  readonly size: number;
  readonly processes: number;
  /** Columns of factors, with the first, which is one for everybody. The others are asked of each person where the model is. */
  readonly factors: number;
  readonly strata: Strata;
  readonly drawn: DrawnRecipe | undefined;
  readonly rows: RowRecipe | undefined;
}

/** Where each person's stratum comes from: sums of strides times what they are, over traits, starting states, age and year of birth. */
export interface Strata {
  readonly labels: readonly string[];
  readonly traits: Int32Array;
  readonly starts: Int32Array;
  readonly age: number;
  readonly birthYear: number;
}

/** People who are drawn. */
export interface DrawnRecipe {
  readonly key: Key;
  readonly age: Choice;
  readonly birthYear: Choice;
  /** Entry by age and year of birth. */
  readonly entry: Int32Array;
  /** Traits of the plan's profile, and what each level adds to the profile. */
  readonly traits: readonly Choice[];
  /** Which level of the trait each value of the choice is. */
  readonly levels: readonly Int32Array[];
  readonly profileStride: Int32Array;
  readonly starts: readonly Choice[];
  readonly states: readonly Int32Array[];
  /** Years already spent, by state over all processes, and where each process's states begin. */
  readonly spells: Float64Array;
  readonly first: Int32Array;
  readonly weight: number;
}

/** People of a table, one element a person. */
export interface RowRecipe {
  readonly id: Float64Array;
  readonly profile: Int32Array;
  readonly entry: Int32Array;
  readonly starts: Uint8Array;
  readonly spells: Float64Array;
  readonly weight: Float64Array;
  readonly stratum: Int32Array;
}
