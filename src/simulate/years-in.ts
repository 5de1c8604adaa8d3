import { checkKind } from "../model/check-kind.ts";
import type { Parameters, Processes, Traits } from "../model/who.ts";
import type { Cohort } from "./cycles/stochastic-cohort.ts";
import type { Expectation } from "./exact/expectation.ts";
import type { Run } from "./run.ts";
import { peopleCount, slotSum, stateSlot } from "./sums.ts";

/**
 * Mean years that a person of a run, or of an expectation, spent in a state within the horizon.
 *
 * @returns years per person, from 0 to the horizon; nobody lives years after the end of a life
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0 } } } });
 * yearsIn(simulate(model, population(model, { size: 10, age: 20 }), { years: 30, seed: 1 }), "work", "in") // => 30
 */
export function yearsIn<
  P extends Processes,
  T extends Traits,
  Q extends Parameters,
  E extends string,
  K extends keyof P & string,
>(run: Run<P, T, Q, E> | Expectation<P, T, Q, E> | Cohort<P, T, Q, E>, process: K, state: P[K][number]): number {
  checkKind("look up a state", "totals", run);
  return slotSum(run, stateSlot(run, process, state)) / peopleCount(run);
}
