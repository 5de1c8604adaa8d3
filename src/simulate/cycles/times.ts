import type { Cycle } from "../../model/cycle.ts";
import type { Plan } from "../../model/plan.ts";

/** A plan in cycles with its times counted in cycles, so that they are whole numbers. */
export function inCycles(plan: Plan, { years }: Cycle): Plan {
  const count = (time: number): number => (Number.isFinite(time) ? Math.round(time / years) : time);
  return {
    ...plan,
    years: plan.bands,
    band: 1,
    interventions: plan.interventions.map((intervention) => ({
      ...intervention,
      from: count(intervention.from),
      to: count(intervention.to),
      steps: intervention.steps.map(count),
    })),
  };
}

/** The years in a number of cycles: a quotient where a year is a whole number of cycles, so that years begin on their edge. */
export function yearsAt({ years }: Cycle, cycles: number): number {
  const each = Math.round(1 / years);
  return Math.abs(each * years - 1) < 1e-12 ? cycles / each : cycles * years;
}

/** Where in cycle k all move, in cycles: just before its end where time is counted in the state at the beginning. */
export function moveAt({ convention }: Cycle, k: number): number {
  if (convention === "end") return k;
  return convention === "beginning" ? (k + 1) * (1 - 2 * Number.EPSILON) : k + 0.5;
}
