import type { Plan } from "../../model/plan.ts";
import type { AnyPopulation } from "../../model/population.ts";
import type { Tabulation } from "../../model/tabulate.ts";
import type { Layout } from "../layout.ts";
import { beginningOf, isOver, possibleBeginnings, reachingOf } from "./beginning.ts";
import { nodesOf } from "./continuous.ts";
import { courseOf } from "./course.ts";
import type { Duration } from "./duration.ts";
import { checkFixed } from "./jumps.ts";
import type { Kind } from "./kind.ts";
import type { Company } from "./people-of.ts";
import { type Beginning, solve } from "./solve.ts";
import type { Space } from "./space.ts";
import { stretchesOf } from "./stretches.ts";

/** Everything that an expectation is made from. */
export interface Problem {
  readonly tabulation: Tabulation;
  readonly population: AnyPopulation;
  readonly duration: Duration;
  readonly companies: readonly Company[];
  readonly space: Space;
  readonly layout: Layout;
  readonly tolerance: number;
}

/** Every combination of states and statuses in which somebody may begin; whom interventions reach is known where personal numbers are. */
export function* seedsOf(plan: Plan, companies: readonly Company[]): Generator<readonly number[]> {
  for (const { starts, factors, ...kind } of companies)
    for (const start of starts.values())
      for (const point of factors === undefined
        ? possibleBeginnings(plan, start)
        : [beginningOf(plan, start, reachingOf(plan, { ...kind, factors }))])
        if (!isOver(plan, point)) yield [...point.states, ...point.statuses];
}

/**
 * The sums of all companies.
 *
 * @param parts  into how many parts a year is divided where durations are carried
 * @param width  of the rule over continuous traits, in standard deviations
 */
export function sumsOf(
  given: Problem,
  { parts, width }: { readonly parts: number; readonly width: number },
): Float64Array {
  const { tabulation, population, duration, companies, layout } = given;
  const sums = new Float64Array(layout.group);
  const stretches = stretchesOf(tabulation.plan, duration, parts);
  for (const company of companies) {
    const nodes =
      company.factors === undefined
        ? nodesOf(tabulation, population, company.profile, width)
        : [{ factors: company.factors, share: 1 }];
    for (const { factors, share } of nodes)
      addCompany(given, company, { kind: { ...company, factors }, share, stretches, sums });
  }
  return sums;
}

/** Follows a company with the personal numbers of one node. */
function addCompany(
  { tabulation: { plan }, duration, space, layout, tolerance }: Problem,
  { stratum, starts }: Company,
  {
    kind,
    share,
    stretches,
    sums,
  }: {
    readonly kind: Kind;
    readonly share: number;
    readonly stretches: ReturnType<typeof stretchesOf>;
    readonly sums: Float64Array;
  },
): void {
  const everybody = [...starts.values()].reduce((sum, start) => sum + start.people, 0);
  const beginnings: Beginning[] = [];
  const begun = new Float64Array(plan.interventions.length);
  for (const start of starts.values()) {
    const point = beginningOf(plan, start, reachingOf(plan, kind));
    const people = share * start.people;
    sums[layout.people + stratum]! += people;
    plan.processes.forEach(({ event, first }, p) => {
      if (!event) sums[layout.starting + stratum * layout.states + first + point.states[p]!]! += people;
    });
    point.statuses.forEach((status, i) => {
      begun[i]! += status * (start.people / everybody);
    });
    if (isOver(plan, point)) continue;
    const spell = point.spells[duration.process] ?? 0;
    beginnings.push({ place: space.find(point.states, point.statuses), spell, share: start.people / everybody });
  }
  const course = courseOf(plan, space, kind, { layout, tolerance: tolerance / 1000 });
  checkFixed(course.edges);
  begun.forEach((reached, i) => {
    for (let m = 0; m < 4; m++) course.ledger.begun[4 * i + m] = reached * [1, -0.5, 0.25, -0.125][m]!;
  });
  solve(course, beginnings, { stretches, layout, sums, stratum, people: share * everybody });
}
