import { problem } from "../problem.ts";
import type { UncertainNumber } from "../random/parameter/leaf.ts";
import type { Column, Row } from "../table/column.ts";
import { checkKind } from "./check-kind.ts";
import { checkOptions, type Named } from "./check-options.ts";
import { checkPopulation } from "./check-population.ts";
import type { Model } from "./model.ts";
import type { Parameters, Processes, Traits } from "./who.ts";

/** One value for everybody, or values with their shares: `{ woman: 0.5, man: 0.5 }`. */
export type OneOrShares<V extends string | number> = V | { readonly [K in V]?: number };

/** How a trait is drawn: a value, shares of values, the probability of a flag, or a distribution. */
export type TraitRecipe<C> =
  C extends Column<infer V>
    ? V extends number
      ? number | UncertainNumber
      : V extends boolean
        ? boolean | number
        : V extends string
          ? OneOrShares<[C] extends [Column<infer All extends string>] ? All : V>
          : never
    : never;

/** Where a person's calendar begins: everybody in one year, or each in the year of birth plus age. */
interface Calendar {
  /** The calendar year in which the run starts. */
  readonly startYear?: number;
  /** Years of birth with their shares: cohorts, each of which starts in its own year. */
  readonly birthYear?: OneOrShares<number>;
}

/** A recipe for people who are drawn. */
export interface PopulationRecipe<P extends Processes, T extends Traits> extends Calendar {
  readonly size: number;
  /** Seed of the people; the seed of a run is another. 1 unless given. */
  readonly seed?: number | string;
  /** Age at the start in years, or ages with their shares; whole bands. */
  readonly age: OneOrShares<number>;
  /** Starting states; the first state of a process unless given. */
  readonly starts?: { readonly [K in keyof P]?: OneOrShares<P[K][number]> };
  /** Years already spent in a starting state. */
  readonly spells?: { readonly [K in keyof P]?: { readonly [S in P[K][number]]?: number } };
  readonly traits?: { readonly [K in keyof T]: TraitRecipe<T[K]> };
  /** How many people each one stands for; 1 unless given. */
  readonly weight?: number;
  /** What results are kept apart by: discrete traits, starting states, "age" at the start or "birthYear". */
  readonly strata?: readonly ((keyof P | keyof T | "age" | "birthYear") & string)[];
}

/** One person of a table: age, starting states and traits by name. */
export type PersonRow<P extends Processes, T extends Traits> = {
  readonly [K in keyof P]?: P[K][number];
} & Row<T> & {
    readonly age: number;
    /** A whole number or a text that stays with the person; the row's place unless given. */
    readonly id?: number | string;
    readonly birthYear?: number;
    readonly weight?: number;
    /** Years already spent in the starting state, by process. */
    readonly spells?: { readonly [K in keyof P]?: number };
  };

/** People to simulate: a recipe that is read in blocks, so that ten million need no memory, or the rows of a table. */
export interface AnyPopulation {
  readonly kind: "population";
  readonly size: number;
  readonly seed: number | string;
  readonly startYear: number | undefined;
  readonly recipe: LooseRecipe | undefined;
  readonly rows: readonly LooseRow[] | undefined;
  readonly strata: readonly string[];
}

/** A recipe whose names are no longer known to the compiler. */
export interface LooseRecipe {
  readonly age: OneOrShares<number>;
  readonly birthYear: OneOrShares<number> | undefined;
  readonly starts: Readonly<Record<string, OneOrShares<string>>>;
  readonly spells: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly traits: Readonly<Record<string, unknown>>;
  readonly weight: number;
}

/** A row whose names are no longer known to the compiler. */
export type LooseRow = Readonly<Record<string, unknown>> & { readonly age: number };

const known: Named<PopulationRecipe<Processes, Traits>> = {
  size: true,
  seed: true,
  age: true,
  startYear: true,
  birthYear: true,
  starts: true,
  spells: true,
  traits: true,
  weight: true,
  strata: true,
};
const knownOfRows: Named<Pick<AnyPopulation, "startYear" | "strata">> = { startYear: true, strata: true };

declare const kinds: unique symbol;

/** People of a model with processes P and traits T. */
export interface Population<P extends Processes, T extends Traits> extends AnyPopulation {
  readonly [kinds]?: (processes: P, traits: T) => void;
}

/**
 * A population as a recipe: each person's traits and starting states are drawn at the address (seed; person, name),
 * so people added later, or another trait, change nobody else.
 *
 * @param model   whose processes and traits the people have
 * @param recipe  how many, how old, and how their traits and states are drawn
 * @throws        when an age is not in whole bands, shares do not sum to one, or a name is not the model's
 * @example
 * const model = defineModel({ processes: { life: ["alive", "dead"] }, hazards: { life: { alive: { dead: 0.01 } } } });
 * population(model, { size: 1000, age: 20 }).size // => 1000
 */
export function population<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  model: Model<P, T, Q, E>,
  recipe: PopulationRecipe<P, T>,
): Population<P, T> {
  checkKind("describe the population", "model", model);
  checkOptions("describe the population", { what: "a part of a population", given: recipe, known });
  const { size, seed = 1, startYear, strata = [], weight = 1, ...rest } = recipe;
  const people: AnyPopulation = {
    kind: "population",
    size,
    seed,
    startYear,
    strata,
    rows: undefined,
    recipe: {
      age: rest.age,
      birthYear: rest.birthYear,
      starts: (rest.starts ?? {}) as LooseRecipe["starts"],
      spells: (rest.spells ?? {}) as LooseRecipe["spells"],
      traits: (rest.traits ?? {}) as LooseRecipe["traits"],
      weight,
    },
  };
  checkPopulation(model, people);
  return Object.freeze(people);
}

/**
 * A population of given people, one row each.
 *
 * @param model    whose processes and traits the people have
 * @param rows     age, traits and starting states by name; a process that is not named starts in its first state
 * @param options  the calendar year of the start, and what results are kept apart by
 * @throws         when a row lacks something, or holds what the model does not have; with the row and the name
 * @example
 * const model = defineModel({ processes: { life: ["alive", "dead"] }, hazards: { life: { alive: { dead: 0.01 } } } });
 * populationOf(model, [{ id: "A17", age: 20 }, { id: "B03", age: 30 }]).size // => 2
 */
export function populationOf<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  model: Model<P, T, Q, E>,
  rows: readonly PersonRow<NoInfer<P>, NoInfer<T>>[],
  options: { readonly startYear?: number; readonly strata?: PopulationRecipe<P, T>["strata"] } = {},
): Population<P, T> {
  const what = "an option of populationOf";
  checkKind("describe the population", "model", model);
  if (!Array.isArray(rows))
    throw problem("describe the population", "the rows are no list", "give one object a person: [{ age: 20 }]");
  checkOptions("describe the population", { what, given: options, known: knownOfRows });
  const people: AnyPopulation = {
    kind: "population",
    size: rows.length,
    seed: 1,
    startYear: options.startYear,
    strata: options.strata ?? [],
    recipe: undefined,
    rows: rows as readonly LooseRow[],
  };
  checkPopulation(model, people);
  return Object.freeze(people);
}
