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
