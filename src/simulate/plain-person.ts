/**
 * A person as the plain solver sees them, and where their hazards stand in a plan.
 * @module
 */
import type { People } from "../model/people.ts";
import { axes, type Plan } from "../model/plan.ts";
import type { Key } from "../random/seed.ts";
import { windPair } from "../random/wind-pair.ts";

/** What happened: a transition by its place in the plan, or a new status of an intervention. */
export type Happening =
  | { readonly time: number; readonly transition: number }
  | { readonly time: number; readonly intervention: number; readonly status: number };

/** Where the hazard of a clock stands in the plan's tables. */
export interface Place {
  readonly cell: number;
  readonly rows: readonly number[];
  readonly factor: number;
  readonly leaf: number;
}

/** One transition's clock. All its times are in bands. */
export interface Clock {
  readonly t: number;
  left: number;
  since: number;
  /** The spell's beginning, and the zero of a distribution's time. */
  began: number;
  zero: number;
  place: Place;
  /** When the origin was left, while the clock rests. */
  rested: number;
  running: boolean;
}

/** Everything about the person at hand. */
export interface Person {
  readonly plan: Plan;
  readonly key: Key;
  readonly people: People;
  readonly i: number;
  readonly states: number[];
  readonly entered: number[];
  readonly statuses: number[];
  readonly due: number[];
  readonly step: number[];
  readonly fired: number[];
  readonly clocks: Map<number, Clock>;
  readonly happened: Happening[];
}

/** A unit exponential at the clock's own address. */
export function wound({ key, plan, people, fired, i }: Person, t: number): number {
  const pair = new Float64Array(2);
  const [low, high] = [people.id[2 * i]!, people.id[2 * i + 1]!];
  windPair(key.first, key.second, fired[t]! >>> 1, plan.transitions[t]!.word, low | 0, high | 0, pair);
  return pair[fired[t]! & 1]!;
}

/** The cell of a transition, or of who an intervention reaches, in the states and statuses of the person. */
export function cellOf({ plan, people, states, statuses, i }: Person, entry: number): number {
  const { tables, transitions, interventions } = plan;
  let cell = tables.profileCell[people.profile[i]! * (transitions.length + interventions.length) + entry]!;
  states.forEach((state, p) => {
    cell += state * tables.stateStride[entry * states.length + p]!;
  });
  statuses.forEach((status, j) => {
    cell += status * tables.statusStride[entry * statuses.length + j]!;
  });
  return cell;
}

/** Where the hazard of a transition stands now. */
export function placeOf(person: Person, t: number): Place {
  const { tables, transitions } = person.plan;
  const cell = cellOf(person, t);
  const { spellBands, axis } = transitions[t]!;
  return {
    cell,
    rows: [...tables.row.subarray(cell, cell + spellBands)].map((row) => row + shiftOf(person, axes.indexOf(axis))),
    factor: factorOf(person, cell),
    leaf: tables.leaf[cell]!,
  };
}

export function shiftOf({ plan, people, i }: Person, axis: number): number {
  return plan.tables.entryShift[people.entry[i]! * 4 + axis]!;
}

export function factorOf({ plan, people, i }: Person, cell: number): number {
  return people.factors[plan.tables.factor[cell]! * people.count + i]!;
}
