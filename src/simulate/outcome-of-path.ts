import { checkName } from "../model/check-name.ts";
import { checkOptions, type Named } from "../model/check-options.ts";
import type { Plan } from "../model/plan.ts";
import { alternatives, problem } from "../problem.ts";
import { accountOf } from "./account.ts";
import type { Layout } from "./layout.ts";
import type { LooseOutcome } from "./outcome.ts";
import type { Path } from "./path.ts";
import { priceOf, pricerOf } from "./price-path.ts";
import { functionalOf } from "./prices.ts";

/** Reads a number from a path. */
export type PathOutcome = (path: Path) => number;

/** An outcome that is data, made ready for the paths of a plan. */
export function pathOutcome(plan: Plan, layout: Layout, outcome: LooseOutcome): PathOutcome {
  checkOutcome(outcome);
  if (outcome.priced !== undefined) {
    const pricer = pricerOf(functionalOf(plan, layout, outcome.priced), layout, accountOf(plan, 0));
    return (path) => priceOf(pricer, path);
  }
  if (outcome.count !== undefined) return countOutcome(plan, outcome.count);
  const { process, state } = stateNamed(plan, (outcome.yearsIn ?? outcome.everIn ?? outcome.firstTime)!);
  const into = plan.transitions.map((transition) => transition.process === process && transition.to === state);
  const outOf = plan.transitions.map((transition) => transition.process === process && transition.from === state);
  if (outcome.yearsIn !== undefined) return (path) => yearsOf(path, { process, state, into, outOf });
  const first = (path: Path): number => firstEntry(path, { process, state, into });
  if (outcome.everIn !== undefined) return (path) => Number(first(path) < Number.POSITIVE_INFINITY);
  return (path) => Math.min(first(path), plan.years);
}

const known: Named<LooseOutcome> = { yearsIn: true, everIn: true, firstTime: true, count: true, priced: true };

/** Refuses what is no outcome, and more than one at once. */
function checkOutcome(outcome: LooseOutcome): void {
  checkOptions("measure an outcome", { what: "an outcome", given: outcome, known });
  const names = Object.keys(outcome);
  if (names.length !== 1)
    throw problem(
      "measure an outcome",
      names.length === 0 ? "none is named" : `${names.length} are named at once`,
      `name one of ${alternatives(Object.keys(known))}`,
    );
}

interface Sought {
  readonly process: number;
  readonly state: number;
  readonly into: readonly boolean[];
}

function stateNamed(plan: Plan, [name = "", state = ""]: readonly string[]): { process: number; state: number } {
  const known = plan.processes.filter(({ event }) => !event).map((process) => process.name);
  checkName("measure an outcome", { what: "a process", name, allowed: known });
  const process = plan.processes.findIndex((each) => each.name === name);
  const allowed = plan.processes[process]!.states;
  checkName("measure an outcome", { what: `a state of ${name}`, name: state, allowed });
  return { process, state: allowed.indexOf(state) };
}

function countOutcome(plan: Plan, names: readonly string[]): PathOutcome {
  const name = names.length === 1 ? [names[0]!, "event", "event"] : names;
  const t = plan.transitions.findIndex((transition) => transition.name.every((word, at) => word === name[at]));
  if (t < 0)
    throw problem(
      "measure an outcome",
      `the model has no transition ${names.join(" ")}`,
      "name process, from and to, or an event",
    );
  return ({ count, what }) => {
    let times = 0;
    for (let e = 0; e < count; e++) if (what[e] === t) times++;
    return times;
  };
}

/** When a state is first entered; infinite when never. */
function firstEntry({ starts, count, what, time }: Path, { process, state, into }: Sought): number {
  if (starts[process] === state) return 0;
  for (let e = 0; e < count; e++) if (what[e]! >= 0 && into[what[e]!]!) return time[e]!;
  return Number.POSITIVE_INFINITY;
}

/** Years in a state: from each entry to the next exit, or the end. */
function yearsOf(
  { starts, count, what, time, end }: Path,
  { process, state, into, outOf }: Sought & { readonly outOf: readonly boolean[] },
): number {
  let since = starts[process] === state ? 0 : -1;
  let years = 0;
  for (let e = 0; e < count; e++) {
    const t = what[e]!;
    if (t < 0) continue;
    if (since >= 0 && outOf[t]!) {
      years += time[e]! - since;
      since = -1;
    }
    if (into[t]!) since = time[e]!;
  }
  return since >= 0 && since < end ? years + end - since : years;
}
