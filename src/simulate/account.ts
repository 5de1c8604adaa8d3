/**
 * Turns one life into person-years and counts.
 * @module
 */
import type { Plan } from "../model/plan.ts";
import type { Path } from "./path.ts";
import { addCount, addEdge, addFromStart, addMove, type Tally } from "./tally.ts";

/** What accounting needs to know of a plan, and the person at hand. */
export interface Account {
  readonly plan: Plan;
  readonly processes: number;
  /** By process: the place of its first state, and whether it is an event. By transition: its process and where it leads. */
  readonly first: Int32Array;
  readonly event: Uint8Array;
  readonly process: Int32Array;
  readonly to: Int32Array;
  /** By intervention: when it ends, for one that acts from the start. */
  readonly until: Float64Array;
  readonly state: Int32Array;
  readonly since: Float64Array;
  /** By intervention: since when it acts; -1 when it does not. */
  readonly acting: Float64Array;
  /** By crossing: the combination of states. */
  readonly crossed: Int32Array;
}

/** An account of the lives of a plan. */
export function accountOf(plan: Plan, crossings: number): Account {
  const processes = plan.processes.length;
  return {
    plan,
    processes,
    first: Int32Array.from(plan.processes, ({ first }) => first),
    event: Uint8Array.from(plan.processes, ({ event }) => Number(event)),
    process: Int32Array.from(plan.transitions, ({ process }) => process),
    to: Int32Array.from(plan.transitions, ({ to }) => to),
    until: Float64Array.from(plan.interventions, ({ process, to }) => (process < 0 ? to : Number.POSITIVE_INFINITY)),
    state: new Int32Array(processes),
    since: new Float64Array(processes),
    acting: new Float64Array(plan.interventions.length),
    crossed: new Int32Array(crossings),
  };
}

/** Adds a life to the sums of its group. */
export function addLife(account: Account, path: Path, tally: Tally, weight: number): void {
  const { processes, first, event, process, to, state } = account;
  const { counts, crossings } = tally.layout;
  const { count, what, time: times } = path;
  for (let p = 0; p < processes; p++) {
    state[p] = path.starts[p]!;
    if (event[p] === 0) addFromStart(tally, first[p]! + state[p]!, weight);
  }
  for (let i = 0; i < account.acting.length; i++) account.acting[i] = -1;
  if (crossings.length > 0) beginCrossings(account, tally, weight);
  for (let e = 0; e < count; e++) {
    const t = what[e]!;
    const time = times[e]!;
    if (t < 0) {
      changeActing(account, tally, { i: -1 - t, status: path.status[e]!, time, weight });
      continue;
    }
    addCount(tally, counts + t, time, weight);
    const p = process[t]!;
    if (event[p] === 1) continue;
    const slot = first[p]!;
    addMove(tally, slot + state[p]!, slot + to[t]!, time, weight);
    if (crossings.length > 0) cross(account, tally, { p, change: to[t]! - state[p]!, time, weight });
    state[p] = to[t]!;
  }
  endLife(account, path, tally, weight);
}

/** Everything that goes on ends with the life; at the horizon nothing needs to. */
function endLife(account: Account, { end }: Path, tally: Tally, weight: number): void {
  for (let i = 0; i < account.acting.length; i++) changeActing(account, tally, { i, status: 0, time: end, weight });
  if (end === account.plan.years && Number.isInteger(end)) return;
  const { processes, first, event, state, crossed } = account;
  for (let p = 0; p < processes; p++) if (event[p] === 0) addEdge(tally, first[p]! + state[p]!, end, -weight);
  const { crossings } = tally.layout;
  for (let c = 0; c < crossings.length; c++) addEdge(tally, crossings[c]!.slot + crossed[c]!, end, -weight);
}

/** An intervention begins or ends to act. */
function changeActing(
  { acting, until }: Account,
  tally: Tally,
  {
    i,
    status,
    time,
    weight,
  }: { readonly i: number; readonly status: number; readonly time: number; readonly weight: number },
): void {
  const slot = tally.layout.acting + i;
  if (acting[i]! >= 0) addEdge(tally, slot, Math.min(time, until[i]!), -weight);
  acting[i] = status === 1 ? time : -1;
  if (status !== 1) return;
  addEdge(tally, slot, time, weight);
  addCount(tally, tally.layout.begun + i, time, weight);
}

function beginCrossings({ state, crossed }: Account, tally: Tally, weight: number): void {
  tally.layout.crossings.forEach(({ processes, strides, slot }, c) => {
    crossed[c] = processes.reduce((sum, p, at) => sum + state[p]! * strides[at]!, 0);
    addFromStart(tally, slot + crossed[c]!, weight);
  });
}

/** A process moved: the combinations that it is part of change. */
function cross(
  { crossed }: Account,
  tally: Tally,
  {
    p,
    change,
    time,
    weight,
  }: { readonly p: number; readonly change: number; readonly time: number; readonly weight: number },
): void {
  tally.layout.crossings.forEach(({ processes, strides, slot }, c) => {
    const at = processes.indexOf(p);
    if (at < 0) return;
    const before = slot + crossed[c]!;
    crossed[c]! += change * strides[at]!;
    addMove(tally, before, slot + crossed[c]!, time, weight);
  });
}
