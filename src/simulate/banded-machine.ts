import type { People } from "../model/people.ts";
import { axes, type Plan } from "../model/plan.ts";
import type { Key } from "../random/seed.ts";
import { note, type Path } from "./path.ts";
import { reaches, reachesAll } from "./reached.ts";

/** A plan with banded hazards only, laid out for its own loop. Times are in bands; states are counted over all processes. */
export interface BandedMachine {
  readonly plan: Plan;
  readonly key0: number;
  readonly key1: number;
  readonly band: number;
  /** The years of a band: what makes a hazard per year one per band. */
  readonly unit: number;
  readonly bands: number;
  readonly processes: number;
  readonly values: Float64Array;
  readonly row: Int32Array;
  readonly out: Int32Array;
  readonly outFirst: Int32Array;
  readonly readerFirst: Int32Array;
  /** By reader of a process: the transition, its stride, its own process and its origin. */
  readonly reader: Int32Array;
  /** By transition, eight apart: process, origin, target, address word, axis. */
  readonly constants: Int32Array;
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** By process: the state, when the first of its clocks fires, and which. By state: when it was last left. */
  readonly state: Int32Array;
  readonly soonest: Float64Array;
  readonly which: Int32Array;
  readonly restedAt: Float64Array;
  /** By clock: what is left (0 when it is to be wound), since when, when it fires, the luck of the next turn, where its row begins, cell, turns. */
  readonly left: Float64Array;
  readonly since: Float64Array;
  readonly next: Float64Array;
  readonly spare: Float64Array;
  readonly base: Int32Array;
  readonly cell: Int32Array;
  readonly turn: Int32Array;
  /** By intervention: 1 when it acts on the person at hand; 1 when it reaches everybody. */
  readonly status: Int32Array;
  readonly everybody: Uint8Array;
  readonly shift: Int32Array;
  readonly pair: Float64Array;
}

/** Whether a plan can be lived by the loop for banded hazards: no distribution, no spell, no number of a person's own, interventions from the start. */
export function isBanded(plan: Plan): boolean {
  return (
    plan.factors.length === 1 &&
    plan.transitions.every(({ family, spellBands }) => family === 0 && spellBands === 1) &&
    actsFromTheStart(plan)
  );
}

/** Whether every intervention acts from the start or never: no status changes during a life. */
export function actsFromTheStart({ interventions }: Plan): boolean {
  return interventions.every(({ process, from }) => process < 0 && from === 0);
}

/** Lays such a plan out for a seed. */
export function bandedMachineOf(plan: Plan, key: Key): BandedMachine {
  const { tables, transitions, processes } = plan;
  const n = transitions.length;
  const last = processes.at(-1)!;
  const states = last.first + last.states.length;
  const constants = new Int32Array(8 * n);
  transitions.forEach(({ process, from, to, word, axis }, t) => {
    const { first } = processes[process]!;
    constants.set([process, first + from, first + to, word, axes.indexOf(axis)], 8 * t);
  });
  return {
    plan,
    key0: key.first | 0,
    key1: key.second | 0,
    band: plan.band,
    unit: plan.band,
    bands: plan.bands,
    processes: processes.length,
    values: tables.values,
    row: tables.row,
    out: tables.out,
    outFirst: tables.outFirst,
    readerFirst: tables.readerFirst,
    reader: readersOf(plan),
    constants,
    first: Int32Array.from(processes, ({ first }) => first),
    end: Int32Array.from(processes, ({ first, end }) => (end < 0 ? -1 : first + end)),
    state: new Int32Array(processes.length),
    soonest: new Float64Array(processes.length),
    which: new Int32Array(processes.length),
    restedAt: new Float64Array(states),
    left: new Float64Array(n),
    since: new Float64Array(n),
    next: new Float64Array(n),
    spare: new Float64Array(n),
    base: new Int32Array(n),
    cell: new Int32Array(n),
    turn: new Int32Array(n),
    status: new Int32Array(plan.interventions.length),
    everybody: Uint8Array.from(plan.interventions, (_, i) => Number(reachesAll(plan, i))),
    shift: new Int32Array(4),
    pair: new Float64Array(2),
  };
}

/** Readers with all that the loop asks of them, side by side. */
function readersOf({ tables, transitions, processes }: Plan): Int32Array {
  const all = new Int32Array(4 * tables.reader.length);
  processes.forEach((_, p) => {
    for (let r = tables.readerFirst[p]!; r < tables.readerFirst[p + 1]!; r++) {
      const t = tables.reader[r]!;
      const { process, from } = transitions[t]!;
      const stride = tables.stateStride[t * processes.length + p]!;
      all.set([t, stride, process, processes[process]!.first + from], 4 * r);
    }
  });
  return all;
}

/** Puts the person at hand in their starting states, and decides which interventions reach them. */
export function beginBanded(m: BandedMachine, people: People, i: number, path: Path): void {
  const { processes, first, state, left, turn, cell, shift, reader, status } = m;
  const { profileCell, readerFirst, entryShift, statusReaderFirst, statusReader, statusStride } = m.plan.tables;
  const n = left.length;
  path.count = 0;
  const from = people.profile[i]! * (n + status.length);
  for (let t = 0; t < n; t++) {
    left[t] = 0;
    turn[t] = 0;
    cell[t] = profileCell[from + t]!;
  }
  for (let a = 0; a < 4; a++) shift[a] = entryShift[people.entry[i]! * 4 + a]!;
  for (let p = 0; p < processes; p++) {
    path.starts[p] = people.starts[i * processes + p]!;
    path.spells[p] = people.spells[i * processes + p]!;
  }
  if (status.length > 0) beginInterventions(m, people.profile[i]!, path);
  for (let p = 0; p < processes; p++) {
    const start = path.starts[p]!;
    state[p] = first[p]! + start;
    if (start === 0) continue;
    for (let r = readerFirst[p]!; r < readerFirst[p + 1]!; r++) cell[reader[4 * r]!]! += start * reader[4 * r + 1]!;
  }
  for (let j = 0; j < status.length; j++) {
    if (status[j] === 0) continue;
    for (let r = statusReaderFirst[j]!; r < statusReaderFirst[j + 1]!; r++)
      cell[statusReader[r]!]! += statusStride[statusReader[r]! * status.length + j]!;
  }
}

/** All of them act from the start or never, and may change where the person starts. */
function beginInterventions({ plan, status, shift, everybody }: BandedMachine, profile: number, path: Path): void {
  const { starts: states, spells } = path;
  for (let j = 0; j < status.length; j++) status[j] = 0;
  for (let j = 0; j < status.length; j++) {
    if (everybody[j] === 0 && !reaches(plan, j, { profile, states, statuses: status, shift, band: 0, factor: () => 1 }))
      continue;
    status[j] = 1;
    note(path, 0, -1 - j, 1);
    const { starts } = plan.interventions[j]!;
    for (let p = 0; p < starts.length; p++) {
      if (starts[p]! < 0 || starts[p] === states[p]) continue;
      states[p] = starts[p]!;
      spells[p] = 0;
    }
  }
}
