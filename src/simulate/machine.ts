import { axes, type Plan } from "../model/plan.ts";
import type { Key } from "../random/seed.ts";
import { reachesAll } from "./reached.ts";

/** What is left of a clock when rounding says that it should have been spent already. */
export const barely = 1e-300;

/**
 * Where the numbers of a clock stand: eight doubles, eight integers that change and sixteen that do not, one clock after another. One array
 * instead of one for each number spares the loop most of its loads.
 *
 * Doubles: what is left at the beginning of the present segment, when that was, when the clock would fire (of one that runs), when its
 * origin was left, the luck of its next turn, the number that multiplies its row, the zero of its distribution's time, when the spell began.
 */
export const LEFT = 0;
export const SINCE = 1;
export const NEXT = 2;
export const RESTED = 3;
export const SPARE = 4;
export const TIMES = 5;
export const ZERO = 6;
export const BEGAN = 7;

/** Integers: bands of the segment and of its rest, the cell now and the cell it was looked up in, place of band 0 in its row, distribution, times fired, whether wound. */
export const SINCE_BAND = 0;
export const RESTED_BAND = 1;
export const CELL = 2;
export const PRESENT = 3;
export const BASE = 4;
export const LEAF = 5;
export const FIRED = 6;
export const WOUND = 7;

/**
 * Constants: process, from and to, address word, axis, distribution, bands of its spell; which way its hazard goes (0 banded, 1 a
 * distribution, 2 anything that reads its spell); what its distribution's time counts from (0 the spell, 1 the start, 2 birth).
 */
export const PROCESS = 0;
export const FROM = 1;
export const TO = 2;
export const WORD = 3;
export const AXIS = 4;
export const FAMILY = 5;
export const SPELL_BANDS = 6;
export const WAY = 7;
export const COUNTS = 8;

/** A plan laid out for the loop that lives lives: flat arrays by clock, and the state of the person at hand. */
export interface Machine {
  readonly plan: Plan;
  readonly key0: number;
  readonly key1: number;
  /** The years of a band. All times within the machine are in bands. */
  readonly band: number;
  readonly bands: number;
  readonly processes: number;
  readonly transitions: number;
  readonly interventions: number;
  /** Whether some intervention begins or ends during a life: later than its start, or with a spell. */
  readonly statusesChange: boolean;
  /** By intervention: 1 when it reaches everybody. */
  readonly everybody: Uint8Array;
  /** By process: the place of its first state, and the state that ends a life. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** The plan's tables that the loop reads. */
  readonly values: Float64Array;
  readonly row: Int32Array;
  readonly factor: Int32Array;
  readonly leafOf: Int32Array;
  readonly outFirst: Int32Array;
  readonly out: Int32Array;
  readonly readerFirst: Int32Array;
  readonly reader: Int32Array;
  readonly stateStride: Int32Array;
  /** By transition: the years of a band for a hazard, 1 for the multiplier of a distribution. */
  readonly units: Float64Array;
  /** By value: the place of the next value that differs. */
  readonly change: Int32Array;
  /** The clocks: doubles, integers and constants. */
  readonly f: Float64Array;
  readonly d: Int32Array;
  readonly c: Int32Array;
  /** By process: when the first of its running clocks fires, and which. */
  readonly soonest: Float64Array;
  readonly which: Int32Array;
  /** The person: states, when they were entered, statuses, when the next status is due, and which step that is (-1 is the beginning). */
  readonly state: Int32Array;
  readonly entered: Float64Array;
  readonly status: Int32Array;
  readonly due: Float64Array;
  readonly step: Int32Array;
  /** The person's shifts of the four axes, profile, age at the start in bands, address, place in the block; the block's size and factors. */
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
  const { tables } = plan;
  const n = plan.transitions.length;
  const [processes, interventions] = [plan.processes.length, plan.interventions.length];
  return {
    plan,
    key0: key.first | 0,
    key1: key.second | 0,
    band: plan.band,
    bands: plan.bands,
    processes,
    transitions: n,
    interventions,
    statusesChange: plan.interventions.some(({ process, from }) => process >= 0 || from > 0),
    everybody: Uint8Array.from(plan.interventions, (_, i) => Number(reachesAll(plan, i))),
    first: Int32Array.from(plan.processes, ({ first }) => first),
    end: Int32Array.from(plan.processes, ({ end }) => end),
    values: tables.values,
    row: tables.row,
    factor: tables.factor,
    leafOf: tables.leaf,
    outFirst: tables.outFirst,
    out: tables.out,
    readerFirst: tables.readerFirst,
    reader: tables.reader,
    stateStride: tables.stateStride,
    units: Float64Array.from(plan.transitions, ({ family }) => (family === 0 ? plan.band : 1)),
    change: changesOf(tables.values),
    f: new Float64Array(8 * n).fill(1),
    d: new Int32Array(8 * n),
    c: constantsOf(plan),
    soonest: new Float64Array(processes),
    which: new Int32Array(processes),
    state: new Int32Array(processes),
    entered: new Float64Array(processes),
    status: new Int32Array(interventions),
    due: new Float64Array(interventions),
    step: new Int32Array(interventions),
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

function constantsOf({ transitions }: Plan): Int32Array {
  const all = new Int32Array(16 * transitions.length);
  transitions.forEach(({ process, from, to, word, axis, family, spellBands, clock }, t) => {
    const way = spellBands > 1 ? 2 : family === 0 ? 0 : 1;
    const counts = ["spell", "time", "age"].indexOf(clock);
    all.set([process, from, to, word, axes.indexOf(axis), family, spellBands, way, counts], 16 * t);
  });
  return all;
}

/** For each value the place of the next one that differs: a multiplier that does not change needs no settling. */
export function changesOf(values: Float64Array): Int32Array {
  const change = new Int32Array(values.length);
  for (let v = values.length - 1; v >= 0; v--)
    change[v] = v + 1 < values.length && values[v + 1] === values[v] ? change[v + 1]! : v + 1;
  return change;
}
