import type { AnyModel } from "./model.ts";
import type { PlanTrait } from "./plan.ts";

/** What surrounds the tabulation of one function: the model's names, its numbers, and how far bands reach. */
export interface Surroundings {
  readonly model: AnyModel;
  readonly parameters: Readonly<Record<string, number>>;
  /** Discrete traits with their levels, and the names of the continuous ones. */
  readonly traits: readonly PlanTrait[];
  readonly continuous: readonly string[];
  readonly processes: readonly string[];
  readonly bands: number;
  /** Positions of the first and one past the last band on each axis, and the entries' own. */
  readonly axes: AxisRanges;
  /** Who enters at an age in bands, for an error: the row of a table, or "somebody". */
  readonly entering: (age: number) => string;
}

/** Where rows begin and end on each axis, in bands, and where each entry begins. */
export interface AxisRanges {
  readonly age: readonly [first: number, end: number];
  readonly year: readonly [first: number, end: number];
  /** Bands of the present spell that are told apart. */
  readonly spell: number;
  readonly entries: readonly { readonly age: number; readonly year: number }[];
}

/** One combination of everything that a function can read: levels, states, statuses, and bands of each time. */
export interface Setting {
  readonly levels: Int32Array;
  readonly states: Int32Array;
  readonly statuses: Int32Array;
  spell: number;
  age: number;
  year: number;
  time: number;
}

/** What a function was seen to read. */
export interface Reads {
  readonly traits: Set<number>;
  readonly continuous: Set<string>;
  readonly processes: Set<number>;
  readonly statuses: Set<number>;
  /** "age", "year", "time", "spell". */
  readonly times: Set<"age" | "year" | "time" | "spell">;
}

/** Nothing read yet. */
export function noReads(): Reads {
  return { traits: new Set(), continuous: new Set(), processes: new Set(), statuses: new Set(), times: new Set() };
}

/** Adds what was read to what is known, and says whether anything was new. */
export function addReads(known: Reads, seen: Reads): boolean {
  const before = sizeOf(known);
  for (const kind of ["traits", "continuous", "processes", "statuses", "times"] as const)
    for (const name of seen[kind]) (known[kind] as Set<unknown>).add(name);
  return sizeOf(known) > before;
}

function sizeOf({ traits, continuous, processes, statuses, times }: Reads): number {
  return traits.size + continuous.size + processes.size + statuses.size + times.size;
}

/** The setting in which everything stands at its beginning. */
export function firstSetting({ model, traits, processes, axes }: Surroundings): Setting {
  return {
    levels: new Int32Array(traits.length),
    states: new Int32Array(processes.length),
    statuses: new Int32Array(model.interventions.length),
    spell: 0,
    age: axes.age[0],
    year: axes.year[0],
    time: 0,
  };
}

/** The age, year or time at which a band is read: its middle; a cycle is read at its beginning. */
export function timeOf({ band, cycle }: AnyModel, place: number): number {
  if (cycle === undefined) return (place + 0.5) * band;
  const years = place * band;
  const whole = Math.round(years);
  return Math.abs(years - whole) < 1e-9 ? whole : years;
}
