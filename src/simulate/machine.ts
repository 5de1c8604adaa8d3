import { axes, type Plan } from "../model/plan.ts";
import type { Key } from "../random/seed.ts";

/** What is left of a clock when rounding says that it should have been spent already. */
export const barely = 1e-300;

/** A plan laid out for the loop that lives lives: flat arrays by transition, and the state of the person at hand. */
export interface Machine {
  readonly plan: Plan;
  readonly key0: number;
  readonly key1: number;
  readonly horizon: number;
  readonly band: number;
  readonly bands: number;
  readonly processes: number;
  readonly transitions: number;
  readonly interventions: number;
  /** By intervention: the axis of the row that says who is reached. */
  readonly reachAxis: Int32Array;
  /** By process: the place of its first state, and the state that ends a life. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** By transition. */
  readonly process: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly word: Int32Array;
  readonly axis: Int32Array;
  readonly family: Int32Array;
  readonly spellBands: Int32Array;
  /** Which way its hazard goes: 0 banded, 1 a distribution, 2 anything that reads its spell. */
  readonly way: Int32Array;
  /** What its distribution's time counts from: 0 the spell, 1 the start, 2 birth. */
  readonly counts: Int32Array;
  /** By value: the place of the next value that differs. */
  readonly change: Int32Array;
  /** The person: states, when they were entered, statuses, when the next status is due, and which step that is (-1 is the beginning). */
  readonly state: Int32Array;
  readonly entered: Float64Array;
  readonly status: Int32Array;
  readonly due: Float64Array;
  readonly step: Int32Array;
  /** The clocks: what is left at the beginning of the present segment, when and in which band that was, and when it would fire. */
  readonly left: Float64Array;
  readonly since: Float64Array;
  readonly sinceBand: Int32Array;
  readonly next: Float64Array;
  /** Where its hazard is: the cell now, the cell it was looked up in, place of band 0 in its row, multiplier and distribution. */
  readonly cell: Int32Array;
  readonly present: Int32Array;
  readonly base: Int32Array;
  readonly multiplier: Float64Array;
  readonly leaf: Int32Array;
  /** The time from which its distribution counts, and when the spell began. */
  readonly zero: Float64Array;
  readonly began: Float64Array;
  /** Whether it is wound, how often it fired, the luck of its next turn, and when its origin was left. */
  readonly wound: Uint8Array;
  readonly fired: Int32Array;
  readonly spare: Float64Array;
  readonly rested: Float64Array;
  readonly restedBand: Int32Array;
  /** The person's shifts of the four axes, age at the start, address, place in the block; the block's size and factors. */
  readonly shift: Int32Array;
  readonly pair: Float64Array;
  profile: number;
  age: number;
  id0: number;
  id1: number;
  person: number;
  count: number;
  factors: Float64Array;
}

/** Lays a plan out for a seed. */
export function machineOf(plan: Plan, key: Key): Machine {
  const all = plan.transitions;
  const ints = (of: (t: (typeof all)[number]) => number): Int32Array => Int32Array.from(all, of);
  const n = all.length;
  const [processes, interventions] = [plan.processes.length, plan.interventions.length];
  return {
    plan,
    key0: key.first | 0,
    key1: key.second | 0,
    horizon: plan.years,
    band: plan.band,
    bands: plan.bands,
    processes,
    transitions: n,
    interventions,
    reachAxis: Int32Array.from(plan.reaches, (axis) => axes.indexOf(axis)),
    first: Int32Array.from(plan.processes, ({ first }) => first),
    end: Int32Array.from(plan.processes, ({ end }) => end),
    process: ints(({ process }) => process),
    from: ints(({ from }) => from),
    to: ints(({ to }) => to),
    word: ints(({ word }) => word),
    axis: ints(({ axis }) => axes.indexOf(axis)),
    family: ints(({ family }) => family),
    spellBands: ints(({ spellBands }) => spellBands),
    way: ints(({ family, spellBands }) => (spellBands > 1 ? 2 : family === 0 ? 0 : 1)),
    counts: ints(({ clock }) => ["spell", "time", "age"].indexOf(clock)),
    change: changesOf(plan.tables.values),
    state: new Int32Array(processes),
    entered: new Float64Array(processes),
    status: new Int32Array(interventions),
    due: new Float64Array(interventions),
    step: new Int32Array(interventions),
    left: new Float64Array(n),
    since: new Float64Array(n),
    sinceBand: new Int32Array(n),
    next: new Float64Array(n),
    cell: new Int32Array(n),
    present: new Int32Array(n),
    base: new Int32Array(n),
    multiplier: new Float64Array(n).fill(1),
    leaf: new Int32Array(n),
    zero: new Float64Array(n),
    began: new Float64Array(n),
    wound: new Uint8Array(n),
    fired: new Int32Array(n),
    spare: new Float64Array(n),
    rested: new Float64Array(n),
    restedBand: new Int32Array(n),
    shift: new Int32Array(4),
    pair: new Float64Array(2),
    profile: 0,
    age: 0,
    id0: 0,
    id1: 0,
    person: 0,
    count: 0,
    factors: new Float64Array(0),
  };
}

/** For each value the place of the next one that differs: a multiplier that does not change needs no settling. */
function changesOf(values: Float64Array): Int32Array {
  const change = new Int32Array(values.length);
  for (let v = values.length - 1; v >= 0; v--)
    change[v] = v + 1 < values.length && values[v + 1] === values[v] ? change[v + 1]! : v + 1;
  return change;
}
