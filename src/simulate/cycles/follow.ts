import type { Tabulation } from "../../model/tabulate.ts";
import type { Company, Start } from "../exact/people-of.ts";
import type { Layout } from "../layout.ts";
import { type CohortSums, cohortSumsOf } from "./cohort-sums.ts";
import { refuseOdd } from "./counting.ts";
import { type CyclePlan, cyclePlanOf } from "./cycle-plan.ts";
import { cohortEdges } from "./edges.ts";
import { type CohortSpace, cohortSpace } from "./space.ts";
import { beginCycle, kindOf, type Standing } from "./standing.ts";
import { emptyWalk, type Walk } from "./walk.ts";

/** Everything needed to follow the people of one kind: the space that they can reach, room for their walk, and where its sums go. */
export interface Followed {
  readonly space: CohortSpace;
  readonly walk: Walk;
  readonly sums: CohortSums;
}

/** Follows people of each kind through a space of their own, which people of other strata share. */
export function followedBy(
  { plan }: Tabulation,
  companies: readonly Company[],
  layout: Layout,
): (company: Company) => Followed {
  const c = cyclePlanOf(plan, plan.cycle!);
  if (c.cycle.convention === "simpson") refuseOdd(c.bands);
  const kinds = new Map<string, { readonly starts: Standing[]; followed?: Followed }>();
  const keyOf = ({ profile, entry }: Company): string => `${profile} ${entry}`;
  for (const company of companies) {
    const known = kinds.get(keyOf(company)) ?? { starts: [] };
    known.starts.push(...[...company.starts.values()].map((start) => standingOf(c, start)));
    kinds.set(keyOf(company), known);
  }
  return (company) => {
    const kind = kinds.get(keyOf(company))!;
    kind.followed ??= follow(c, company, kind.starts, layout);
    return kind.followed;
  };
}

function follow(c: CyclePlan, { profile, entry }: Company, starts: readonly Standing[], layout: Layout): Followed {
  const space = cohortSpace(c, kindOf(c, profile, entry), starts);
  return { space, walk: emptyWalk(space, cohortEdges(space)), sums: cohortSumsOf(space, layout) };
}

/** Where people begin, before it is decided whom interventions reach. */
export function standingOf(c: CyclePlan, { states, spells }: Start): Standing {
  return {
    state: Int32Array.from(states),
    spell: Int32Array.from(spells, (years) => Math.round(years / c.cycle.years)),
    status: new Int32Array(c.interventions),
  };
}

/** Counts people and their starting states, as interventions that act at once left them. */
export function addStarts(
  { space: { c, kind } }: Followed,
  layout: Layout,
  { stratum, start, people }: { readonly stratum: number; readonly start: Start; readonly people: number },
  to: Float64Array,
): void {
  const standing = standingOf(c, start);
  beginCycle(c, kind, standing, 0);
  to[layout.people + stratum]! += people;
  for (let p = 0; p < c.processes; p++)
    to[layout.starting + stratum * layout.states + c.first[p]! + standing.state[p]!]! += people;
}
