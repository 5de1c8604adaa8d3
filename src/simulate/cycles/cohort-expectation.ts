import type { Tabulation } from "../../model/tabulate.ts";
import type { Company } from "../exact/people-of.ts";
import { type Layout, moments } from "../layout.ts";
import { addWalk } from "./cohort-sums.ts";
import { addStarts, type Followed, followedBy, standingOf } from "./follow.ts";
import { walkCohort } from "./walk.ts";

/** The sums of a deterministic cohort: everybody in proportion to the probabilities, which is what lives are on average. */
export function cohortExpectation(
  tabulation: Tabulation,
  companies: readonly Company[],
  layout: Layout,
): { readonly states: number; readonly error: number; readonly sums: Float64Array } {
  const sums = new Float64Array(layout.group);
  const follow = followedBy(tabulation, companies, layout);
  let states = 0;
  for (const company of companies) {
    const followed = follow(company);
    walkCompany(followed, company);
    for (const start of company.starts.values())
      addStarts(followed, layout, { stratum: company.stratum, start, people: start.people }, sums);
    const at = company.stratum * layout.slots * layout.years * moments;
    addWalk(followed.sums, followed.walk, sums, { at, weight: 1 });
    states = Math.max(states, followed.space.nodes.length);
  }
  return { states, error: 0, sums };
}

/** Walks a company through its cycles. */
export function walkCompany({ space, walk }: Followed, company: Company): void {
  const starts = new Float64Array(walk.edges.nodes);
  for (const start of company.starts.values()) starts[space.find(standingOf(space.c, start))]! += start.people;
  walkCohort(space, walk, starts);
}
