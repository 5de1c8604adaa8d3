import type { Plan } from "../../model/plan.ts";
import { problem } from "../../problem.ts";
import type { Duration } from "./duration.ts";

/** The error of a product space too large: what is multiplied, how large it would be, and what to do. */
export function tooLarge({ processes, interventions }: Plan, { most, process }: Duration): Error {
  const parts = [
    ...processes.filter(({ event }) => !event).map(({ name, states }) => ({ name, size: states.length })),
    ...interventions.map(({ name, statuses }) => ({ name: `"${name}"`, size: statuses })),
  ].filter(({ size }) => size > 1);
  const size = parts.reduce((product, part) => product * part.size, 1);
  const told = parts.map((part) => `${part.name} (${part.size})`).join(" x ");
  const more =
    process < 0
      ? ""
      : `, and ${processes[process]!.name} depends on the time in its state, which allows no more than that`;
  return problem(
    "solve the expectation",
    `more than ${most} of the ${size} combinations of ${told} can be reached${more}`,
    "simulate individuals, or leave out processes that nothing else reads",
  );
}
