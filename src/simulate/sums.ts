import { checkName } from "../model/check-name.ts";
import { moments } from "./layout.ts";
import type { Totals } from "./run.ts";

/** The place of a slot's cell in a group: add the group's beginning, and a moment from 0 to 3. */
export function cellOf({ layout }: Totals, stratum: number, slot: number, year: number): number {
  return ((stratum * layout.slots + slot) * layout.years + year) * moments;
}

/** The sum over all groups at a place of a group's numbers. */
export function overGroups({ layout, sums }: Totals, place: number): number {
  let sum = 0;
  for (let at = place; at < sums.length; at += layout.group) sum += sums[at]!;
  return sum;
}

/** The place of a state among all states. */
export function stateSlot({ plan }: Totals, process: string, state: string): number {
  const processes = plan.processes.filter(({ event }) => !event);
  checkName("look up a state", { what: "a process", name: process, allowed: processes.map(({ name }) => name) });
  const { states, first } = processes.find(({ name }) => name === process)!;
  checkName("look up a state", { what: `a state of ${process}`, name: state, allowed: states });
  return first + states.indexOf(state);
}

/** The sum of a moment of a slot over all groups, strata and years. */
export function slotSum(run: Totals, slot: number, moment = 0): number {
  let sum = 0;
  for (let stratum = 0; stratum < run.layout.strata; stratum++)
    for (let year = 0; year < run.layout.years; year++)
      sum += overGroups(run, cellOf(run, stratum, slot, year) + moment);
  return sum;
}

/** The sum of all weights. */
export function peopleCount(run: Totals): number {
  let sum = 0;
  for (let stratum = 0; stratum < run.layout.strata; stratum++) sum += overGroups(run, run.layout.people + stratum);
  return sum;
}
