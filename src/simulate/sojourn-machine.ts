import type { People } from "../model/people.ts";
import type { Plan } from "../model/plan.ts";
import type { Key } from "../random/seed.ts";
import { actsFromTheStart, type BandedMachine, bandedMachineOf, beginBanded } from "./banded-machine.ts";
import { changesOf } from "./machine.ts";
import type { Path } from "./path.ts";

/** A plan with distributions only, laid out for its own loop: what the loop for bands has, and what a distribution needs. */
export interface SojournMachine {
  readonly banded: BandedMachine;
  readonly band: number;
  readonly bands: number;
  readonly values: Float64Array;
  readonly left: Float64Array;
  readonly since: Float64Array;
  readonly next: Float64Array;
  readonly base: Int32Array;
  readonly leafOf: Int32Array;
  readonly leafValues: Float64Array;
  /** By value: the place of the next value that differs. */
  readonly change: Int32Array;
  /** By transition: its distribution, and what its time counts from (0 the spell, 1 the start, 2 birth). */
  readonly family: Int32Array;
  readonly counts: Int32Array;
  /** By process: when its present state was entered. */
  readonly entered: Float64Array;
  /** By clock: where its distribution begins, the zero of its time, the band of its segment. */
  readonly leaf: Int32Array;
  readonly zero: Float64Array;
  readonly sinceBand: Int32Array;
  /** Until when a clock is to be settled; in an array, because a double that is handed to a function is put on the heap. */
  readonly until: Float64Array;
  /** Bands from birth to the start, of the person at hand. */
  readonly age: Int32Array;
}

/** Whether a plan can be lived by the loop for distributions: no banded hazard, no spell, no number of a person's own, interventions from the start. */
export function isSojourn(plan: Plan): boolean {
  return (
    plan.factors.length === 1 &&
    plan.transitions.every(({ family, spellBands }) => family > 0 && spellBands === 1) &&
    actsFromTheStart(plan)
  );
}

/** Lays such a plan out for a seed. */
export function sojournMachineOf(plan: Plan, key: Key): SojournMachine {
  const { tables, transitions, processes } = plan;
  const n = transitions.length;
  const banded = bandedMachineOf(plan, key);
  return {
    banded,
    band: banded.band,
    bands: banded.bands,
    values: banded.values,
    left: banded.left,
    since: banded.since,
    next: banded.next,
    base: banded.base,
    leafOf: tables.leaf,
    leafValues: tables.leafValues,
    change: changesOf(tables.values),
    family: Int32Array.from(transitions, ({ family }) => family),
    counts: Int32Array.from(transitions, ({ clock }) => ["spell", "time", "age"].indexOf(clock)),
    entered: new Float64Array(processes.length),
    leaf: new Int32Array(n),
    zero: new Float64Array(n),
    sinceBand: new Int32Array(n),
    until: new Float64Array(1),
    age: new Int32Array(1),
  };
}

/** Puts the person at hand in their starting states, with the times that distributions count from. */
export function beginSojourn(m: SojournMachine, people: People, i: number, path: Path): void {
  const { plan, processes } = m.banded;
  beginBanded(m.banded, people, i, path);
  m.age[0] = Math.round(plan.tables.entryAge[people.entry[i]!]! / m.band);
  for (let p = 0; p < processes; p++) {
    const entered = -path.spells[p]! / m.band;
    m.entered[p] = entered;
    path.spells[p] = -entered * m.band;
  }
}
