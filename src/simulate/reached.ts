import { axes, type Plan } from "../model/plan.ts";

/** Where a person stands when it is asked whether an intervention reaches them: states counted within their processes. */
export interface Standing {
  readonly profile: number;
  readonly states: ArrayLike<number>;
  readonly statuses: ArrayLike<number>;
  /** Shifts of the four axes. */
  readonly shift: ArrayLike<number>;
  /** The band of the run. */
  readonly band: number;
  /** The person's number in a column of factors. */
  readonly factor: (column: number) => number;
}

/** Whether an intervention reaches a person. */
export function reaches(plan: Plan, i: number, { profile, states, statuses, shift, band, factor }: Standing): boolean {
  const { tables, transitions, interventions, processes } = plan;
  const entry = transitions.length + i;
  const { length } = interventions;
  let cell = tables.profileCell[profile * (transitions.length + length) + entry]!;
  for (let p = 0; p < processes.length; p++) cell += tables.stateStride[entry * processes.length + p]! * states[p]!;
  for (let j = 0; j < length; j++) cell += tables.statusStride[entry * length + j]! * statuses[j]!;
  const column = tables.factor[cell]!;
  const asked = column === 0 ? 1 : factor(column);
  return asked * tables.values[tables.row[cell]! + shift[axes.indexOf(plan.reaches[i]!)]! + band]! > 0;
}

/** Whether an intervention reaches everybody at all times: then nobody needs to be asked. */
export function reachesAll(plan: Plan, i: number): boolean {
  const { tables, transitions, interventions, processes } = plan;
  const entry = transitions.length + i;
  const { length } = interventions;
  for (let p = 0; p < processes.length; p++) if (tables.stateStride[entry * processes.length + p] !== 0) return false;
  for (let j = 0; j < length; j++) if (tables.statusStride[entry * length + j] !== 0) return false;
  const entries = transitions.length + length;
  const cell = tables.profileCell[entry]!;
  for (let at = entry; at < tables.profileCell.length; at += entries) if (tables.profileCell[at] !== cell) return false;
  if (plan.reaches[i] !== "time" || tables.factor[cell] !== 0) return false;
  return tables.values.subarray(tables.row[cell]!, tables.row[cell]! + plan.bands).every((yes) => yes > 0);
}
