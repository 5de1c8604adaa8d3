import type { Plan } from "../model/plan.ts";

/** How many replicate groups people are dealt into, by their place: what any later price takes its paired standard error from. */
export const groups = 64;

/** Moments of time about the middle of a year that every cell holds: years (or counts), and these times u, u^2 and u^3. */
export const moments = 4;

/** Where everything stands in the array of sums of one run: group by group, each with all strata. */
export interface Layout {
  readonly years: number;
  readonly strata: number;
  /** Slots of person-years: states of all processes, interventions acting, crossings; then of counts: transitions, interventions begun. */
  readonly states: number;
  readonly acting: number;
  readonly crossings: readonly Crossing[];
  readonly counts: number;
  readonly begun: number;
  readonly slots: number;
  /** Numbers of one group: cells of all strata, then people by stratum and starting state, then people by stratum. */
  readonly starting: number;
  readonly people: number;
  readonly group: number;
}

/** Person-years in each combination of the states of some processes. */
export interface Crossing {
  readonly processes: readonly number[];
  /** The first slot, and what each process's state adds to it. */
  readonly slot: number;
  readonly strides: readonly number[];
  readonly size: number;
}

/** The layout of a plan's sums. */
export function layoutOf(plan: Plan, strata: number, crossed: readonly (readonly string[])[]): Layout {
  const years = Math.ceil(plan.years - 1e-9);
  const last = plan.processes.at(-1)!;
  const states = last.first + last.states.length;
  const acting = states;
  let slot = acting + plan.interventions.length;
  const crossings = crossed.map((names): Crossing => {
    const processes = names.map((name) => plan.processes.findIndex((process) => process.name === name));
    let size = 1;
    const strides = processes.map((p) => {
      const stride = size;
      size *= plan.processes[p]!.states.length;
      return stride;
    });
    slot += size;
    return { processes, slot: slot - size, strides, size };
  });
  const counts = slot;
  const begun = counts + plan.transitions.length;
  const slots = begun + plan.interventions.length;
  const starting = strata * slots * years * moments;
  const people = starting + strata * states;
  return { years, strata, states, acting, crossings, counts, begun, slots, starting, people, group: people + strata };
}
