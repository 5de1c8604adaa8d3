import type { CyclePlan } from "./cycle-plan.ts";

/** Where somebody stands at an edge between cycles: by process the state and the cycles spent in it, by intervention the status. */
export interface Standing {
  readonly state: Int32Array;
  readonly spell: Int32Array;
  readonly status: Int32Array;
}

/** Kind of people: their discrete traits, and the shifts of the four axes from their age and year at the start. */
export interface CycleKind {
  profile: number;
  readonly shift: Int32Array;
}

/** Hears of a status that changed. */
export type Changed = (intervention: number, status: number) => void;

/** Somebody who stands nowhere yet. */
export function emptyStanding({ processes, interventions }: CyclePlan): Standing {
  return {
    state: new Int32Array(processes),
    spell: new Int32Array(processes),
    status: new Int32Array(interventions),
  };
}

/** The people who enter at an age and year, as a kind. */
export function kindOf(c: CyclePlan, profile: number, entry: number): CycleKind {
  return { profile, shift: c.tables.entryShift.slice(entry * 4, entry * 4 + 4) };
}

/** The place in the plan's values of a transition's probability in cycle 0; that in cycle k is k further. */
export function rowOf(c: CyclePlan, kind: CycleKind, standing: Standing, t: number): number {
  const spells = c.spellBands[t]!;
  const spell = spells === 1 ? 0 : Math.min(standing.spell[c.process[t]!]!, spells - 1);
  return c.tables.row[cellOf(c, kind, standing, t) + spell]! + kind.shift[c.axis[t]!]!;
}

/** The cell of an entry of the plan, but for the spell. */
function cellOf(c: CyclePlan, kind: CycleKind, { state, status }: Standing, entry: number): number {
  const { profileCell, stateStride, statusStride } = c.tables;
  let cell = profileCell[kind.profile * (c.transitions + c.interventions) + entry]!;
  for (let p = 0; p < c.processes; p++) cell += stateStride[entry * c.processes + p]! * state[p]!;
  for (let i = 0; i < c.interventions; i++) cell += statusStride[entry * c.interventions + i]! * status[i]!;
  return cell;
}

/** Whether an intervention reaches people of a kind who stand so at the beginning of cycle k. */
function reaches(c: CyclePlan, kind: CycleKind, standing: Standing, { i, k }: { i: number; k: number }): boolean {
  const row = c.tables.row[cellOf(c, kind, standing, c.transitions + i)]!;
  return c.tables.values[row + kind.shift[c.reachAxis[i]!]! + k]! > 0;
}

/** Cycle k begins: it is decided who is reached, and interventions go one step on. Those that act from the start may change states. */
export function beginCycle(c: CyclePlan, kind: CycleKind, standing: Standing, k: number, changed?: Changed): void {
  const { state, spell, status } = standing;
  for (let i = 0; i < c.interventions; i++) {
    const { process, state: during, from, steps, next, starts } = c.plan.interventions[i]!;
    if (process < 0) {
      if (k !== from || !reaches(c, kind, standing, { i, k })) continue;
      change(standing, i, 1, changed);
      if (k === 0) startIn(starts, standing);
      continue;
    }
    if (state[process] !== during) continue;
    if (spell[process] === from && reaches(c, kind, standing, { i, k })) change(standing, i, 1, changed);
    for (let step = 0; step < steps.length; step++)
      if (spell[process] === steps[step] && status[i] === (step === 0 ? 1 : next[step - 1]))
        change(standing, i, next[step]!, changed);
  }
}

function change({ status }: Standing, i: number, to: number, changed: Changed | undefined): void {
  if (status[i] === to) return;
  status[i] = to;
  changed?.(i, to);
}

/** The reached begin in other states. */
function startIn(starts: Int32Array, { state, spell }: Standing): void {
  for (let p = 0; p < state.length; p++) {
    if (starts[p]! < 0 || starts[p] === state[p]) continue;
    state[p] = starts[p]!;
    spell[p] = 0;
  }
}

/** A process makes a transition: interventions that its spell triggered are over. The new spell is set by `endCycle`. */
export function makeTransition(c: CyclePlan, standing: Standing, t: number, changed?: Changed): void {
  const { state, spell, status } = standing;
  const process = c.process[t]!;
  for (let i = 0; i < c.interventions; i++) {
    const intervention = c.plan.interventions[i]!;
    if (intervention.process !== process || intervention.state !== c.from[t] || status[i] === 0) continue;
    change(standing, i, intervention.after, changed);
  }
  state[process] = c.to[t]!;
  spell[process] = -1;
}

/** A cycle is over: every spell has lasted one more, and those that begin have lasted none. */
export function endCycle({ spell }: Standing): void {
  for (let p = 0; p < spell.length; p++) spell[p]!++;
}

/** The first process whose state ends a life; -1 when none does. */
export function endedBy(c: CyclePlan, { state }: Standing): number {
  for (let p = 0; p < c.processes; p++) if (state[p] === c.end[p]) return p;
  return -1;
}
