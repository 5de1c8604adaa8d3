import { checkName } from "../model/check-name.ts";
import type { Plan } from "../model/plan.ts";
import { problem } from "../problem.ts";

/** Refuses crossings of what is no process, or of a process with itself. */
export function checkCrossings(plan: Plan, crossings: readonly (readonly string[])[]): void {
  const allowed = plan.processes.filter(({ event }) => !event).map(({ name }) => name);
  for (const crossing of crossings) {
    if (!Array.isArray(crossing))
      throw problem(
        "cross processes",
        `the crossing is ${JSON.stringify(crossing)}`,
        'give lists of processes: [["work", "life"]]',
      );
    for (const name of crossing) checkName("cross processes", { what: "a process", name, allowed });
    if (crossing.length < 2 || new Set(crossing).size < crossing.length)
      throw problem(
        "cross processes",
        `the crossing is ${crossing.join(" by ")}`,
        "name two or more different processes",
      );
  }
}
