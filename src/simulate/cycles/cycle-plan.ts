import type { Cycle } from "../../model/cycle.ts";
import { axes, type Plan, type PlanTables } from "../../model/plan.ts";
import { inCycles } from "./times.ts";

/** A plan in cycles laid out for its solvers: its times in cycles, and flat arrays by process and transition. */
export interface CyclePlan {
  readonly plan: Plan;
  readonly cycle: Cycle;
  readonly tables: PlanTables;
  readonly bands: number;
  readonly processes: number;
  readonly transitions: number;
  readonly interventions: number;
  /** By process: the place of its first state, and the state that ends a life. */
  readonly first: Int32Array;
  readonly end: Int32Array;
  /** By transition. */
  readonly process: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly axis: Int32Array;
  readonly spellBands: Int32Array;
  /** By intervention: the axis of the row that says who is reached. */
  readonly reachAxis: Int32Array;
}

/** Lays out a plan in cycles. */
export function cyclePlanOf(given: Plan, cycle: Cycle): CyclePlan {
  const plan = inCycles(given, cycle);
  const { transitions, processes, interventions, tables, bands, reaches } = plan;
  return {
    plan,
    cycle,
    tables,
    bands,
    processes: processes.length,
    transitions: transitions.length,
    interventions: interventions.length,
    first: Int32Array.from(processes, ({ first }) => first),
    end: Int32Array.from(processes, ({ end }) => end),
    process: Int32Array.from(transitions, ({ process }) => process),
    from: Int32Array.from(transitions, ({ from }) => from),
    to: Int32Array.from(transitions, ({ to }) => to),
    axis: Int32Array.from(transitions, ({ axis }) => axes.indexOf(axis)),
    spellBands: Int32Array.from(transitions, ({ spellBands }) => spellBands),
    reachAxis: Int32Array.from(reaches, (axis) => axes.indexOf(axis)),
  };
}
