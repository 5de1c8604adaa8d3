import type { People } from "../../model/people.ts";
import type { Plan } from "../../model/plan.ts";
import type { Competitor } from "../competing.ts";
import type { Path } from "../path.ts";
import { type CyclePlan, cyclePlanOf } from "./cycle-plan.ts";
import { emptyStanding, kindOf, rowOf, type Standing } from "./standing.ts";

/** The transitions that competed in the cycle of something on a path, itself first, with their probabilities as the cycle began. */
export function competingInCycle(
  plan: Plan,
  { people, i, path, e }: { readonly people: People; readonly i: number; readonly path: Path; readonly e: number },
): Competitor[] {
  const c = cyclePlanOf(plan, plan.cycle!);
  const kind = kindOf(c, people.profile[i]!, people.entry[i]!);
  const time = path.time[e]!;
  const k = cycleOf(c, time);
  const firstMove = path.time.findIndex((at, place) => at === time && path.what[place]! >= 0);
  const standing = standingBefore(c, path, { e: firstMove, k });
  const idle = { ...standing, status: new Int32Array(c.interventions) };
  const t = path.what[e]!;
  const { out, outFirst, values } = c.tables;
  const origin = c.first[c.process[t]!]! + c.from[t]!;
  return Array.from(out.subarray(outFirst[origin]!, outFirst[origin + 1]!))
    .sort((a, b) => Number(b === t) - Number(a === t))
    .map((u) => ({
      to: plan.transitions[u]!.name[2],
      hazard: values[rowOf(c, kind, standing, u) + k]!,
      without: values[rowOf(c, kind, idle, u) + k]!,
    }));
}

/** The cycle in which something moved at a time. */
function cycleOf({ cycle: { years, convention } }: CyclePlan, time: number): number {
  const before = convention === "end" ? 0 : convention === "beginning" ? 1 : 0.5;
  return Math.round(time / years - before);
}

/** Where a person stood before event e, at the beginning of cycle k. */
function standingBefore(c: CyclePlan, path: Path, { e, k }: { readonly e: number; readonly k: number }): Standing {
  const standing = emptyStanding(c);
  standing.state.set(path.starts);
  for (let p = 0; p < c.processes; p++) standing.spell[p] = k + Math.round(path.spells[p]! / c.cycle.years);
  for (let before = 0; before < e; before++) {
    const t = path.what[before]!;
    if (t < 0) {
      standing.status[-1 - t] = path.status[before]!;
      continue;
    }
    standing.state[c.process[t]!] = c.to[t]!;
    standing.spell[c.process[t]!] = k - cycleOf(c, path.time[before]!) - 1;
  }
  return standing;
}
