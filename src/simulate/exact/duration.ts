import type { Plan, PlanIntervention } from "../../model/plan.ts";
import { problem } from "../../problem.ts";

/** The process whose hazards, or interventions, depend on the time in its present state. */
export interface Duration {
  /** Its place; -1 when there is none. */
  readonly process: number;
  /** Those of its states in which the time matters, and the block of each of its states; 0 where time does not matter. */
  readonly states: readonly number[];
  readonly block: readonly number[];
  /** How many product states can be carried. */
  readonly most: number;
}

/** More product states than this are refused: without duration and with it. */
const most = { markov: 200_000, duration: 5_000 };

/** Finds the process that depends on its own duration, and refuses two. */
export function durationOf(plan: Plan): Duration {
  const reasons = [...fromTransitions(plan), ...fromInterventions(plan)];
  const first = reasons[0];
  if (first === undefined) return { process: -1, states: [], block: [], most: most.markov };
  const second = reasons.find(({ process }) => process !== first.process);
  if (second !== undefined)
    throw problem(
      "solve the expectation",
      `two processes depend on the time in their present state: ${told(plan, first)} and ${told(plan, second)}`,
      `count the time of one of them from the start or from birth (clock: "time" or "age"), or simulate individuals`,
    );
  const states = [...new Set(reasons.map(({ state }) => state))].sort((a, b) => a - b);
  const block = plan.processes[first.process]!.states.map((_, state) => states.indexOf(state) + 1);
  return { process: first.process, states, block, most: most.duration };
}

interface Reason {
  readonly process: number;
  readonly state: number;
  readonly what: string;
}

/** Transitions whose hazard changes with the time in the state they leave; an exponential one does not. */
function fromTransitions({ transitions }: Plan): Reason[] {
  return transitions
    .filter(({ family, clock, spellBands }) => spellBands > 1 || (family > 1 && clock === "spell"))
    .map(({ process, from, name }) => ({
      process,
      state: from,
      what: name[1] === name[2] ? "its event" : `${name[1]} -> ${name[2]}`,
    }));
}

/** Spells that trigger an intervention. */
function fromInterventions({ interventions }: Plan): Reason[] {
  return interventions
    .filter(({ process }) => process >= 0)
    .map(({ process, state, name }) => ({ process, state, what: `"${name}"` }));
}

function told({ processes }: Plan, { process, what }: Reason): string {
  return `${processes[process]!.name} (${what})`;
}

/** The changes of status that an intervention can make of itself, in order; those of a triggered one at times in its spell. */
export function stepsDuring({
  process,
  from,
  steps,
  next,
  after,
}: PlanIntervention): readonly { readonly at: number; readonly from: readonly number[]; readonly to: number }[] {
  if (process < 0) return [{ at: from, from: [0], to: 1 }];
  const during = [1, ...next];
  return [
    { at: from, from: [0, after], to: 1 },
    ...Array.from(steps, (at, step) => ({ at, from: [during[step]!], to: next[step]! })),
  ];
}
