import { firstStates } from "./compile-recipe.ts";
import type { PlanIntervention, PlanProcess } from "./plan.ts";
import type { Surroundings } from "./setting.ts";
import type { Statuses } from "./status.ts";

/** The processes in the order of their declaration, then the events. */
export function processesOf(around: Surroundings): PlanProcess[] {
  const first = firstStates(around);
  return around.processes.map((name, p) => {
    const states = around.model.processes[name];
    if (states === undefined) return { name, states: ["event"], first: first[p]!, event: true, end: -1 };
    return { name, states, first: first[p]!, event: false, end: states.indexOf(around.model.ends[name] ?? "") };
  });
}

/** One intervention in the terms of a plan. */
export function interventionOf({ model, processes }: Surroundings, i: number, statuses: Statuses): PlanIntervention {
  const { name, acts, starts } = model.interventions[i]!;
  const [process, state] = acts.during ?? [undefined, undefined];
  return {
    name,
    process: process === undefined ? -1 : processes.indexOf(process),
    state: process === undefined ? -1 : model.processes[process]!.indexOf(state!),
    from: acts.from,
    to: acts.to,
    steps: statuses.steps,
    next: statuses.next,
    statuses: statuses.count,
    after: statuses.after,
    starts: Int32Array.from(processes, (p) => (starts[p] === undefined ? -1 : model.processes[p]!.indexOf(starts[p]))),
  };
}
