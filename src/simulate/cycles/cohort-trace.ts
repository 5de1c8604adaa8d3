import { checkOptions, type Named } from "../../model/check-options.ts";
import type { Model } from "../../model/model.ts";
import type { Population } from "../../model/population.ts";
import { tabulate } from "../../model/tabulate.ts";
import type { Parameters, Processes, Traits } from "../../model/who.ts";
import { problem } from "../../problem.ts";
import { companiesOf } from "../exact/people-of.ts";
import { layoutOf } from "../layout.ts";
import type { SimulateOptions } from "../simulate.ts";
import { walkCompany } from "./cohort-expectation.ts";
import { type Followed, followedBy } from "./follow.ts";
import { endedBy } from "./standing.ts";

/** Shares of a population in each state at the edges of cycles, by process and state: one number for each edge, the start first. */
export type CohortTrace<P extends Processes> = {
  readonly [K in keyof P]: { readonly [S in P[K][number]]: Float64Array };
};

/** What says when and with which numbers; a run's seed and crossings change nothing here, so that one object of options does for every solver. */
const known: Named<Omit<SimulateOptions, "blocks">> = { years: true, parameters: true, seed: true, crossings: true };

/**
 * The shares of a population in each state at every edge between cycles: the cohort trace of a model in cycles. For figures, and for
 * published models that value states at edges; person-years for prices come from `expectation`.
 *
 * @param model    a model in cycles, with its interventions
 * @param people   a population of the same model
 * @param options  horizon
 * @returns        by process and state the shares at 0, 1, ..., n cycles; where lives end, other processes are in no state
 * @throws         when the model is in hazards, or too many combinations can be reached
 * @see            Sonnenberg & Beck (1993), Markov models in medical decision making, doi:10.1177/0272989X9301300409
 * @example
 * const model = defineModel({
 *   processes: { life: ["alive", "dead"] },
 *   cycle: { years: 1, convention: "half-cycle" },
 *   probabilities: { life: { alive: { dead: 0.1 } } },
 * });
 * cohortTrace(model, population(model, { size: 1, age: 20 }), { years: 2 }).life.alive // => [1, 0.9, 0.81]
 */
export function cohortTrace<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  model: Model<P, T, Q, E>,
  people: Population<NoInfer<P>, NoInfer<T>>,
  options: Pick<SimulateOptions<NoInfer<P>, NoInfer<Q>>, "years" | "parameters">,
): CohortTrace<P> {
  checkOptions("trace a cohort", { what: "an option of cohortTrace", given: options, known });
  if (model.cycle === undefined)
    throw problem("trace a cohort", "the model is in hazards", "use expectation, or define the model in cycles");
  const tabulation = tabulate(model, people, options);
  const { plan, recipe } = tabulation;
  const companies = companiesOf(tabulation, people);
  const follow = followedBy(tabulation, companies, layoutOf(plan, recipe.strata.labels.length, []));
  const edges = plan.bands + 1;
  const shares = plan.processes.map(({ states }) => states.map(() => new Float64Array(edges)));
  let everybody = 0;
  for (const company of companies) {
    const followed = follow(company);
    walkCompany(followed, company);
    for (let edge = 0; edge < edges; edge++) addEdge(followed, edge, shares);
    for (const { people: own } of company.starts.values()) everybody += own;
  }
  for (const states of shares) for (const own of states) for (let k = 0; k < edges; k++) own[k]! /= everybody;
  return Object.fromEntries(
    plan.processes.map(({ name, states }, p) => [
      name,
      Object.fromEntries(states.map((state, s) => [state, shares[p]![s]!])),
    ]),
  ) as CohortTrace<P>;
}

/** Adds the people at an edge to the states that they are in. */
function addEdge({ space, walk }: Followed, edge: number, shares: readonly (readonly Float64Array[])[]): void {
  const { c, nodes } = space;
  const row = edge < c.bands ? walk.begin : walk.end;
  const first = Math.min(edge, c.bands - 1) * nodes.length;
  nodes.forEach((standing, node) => {
    const people = row[first + node]!;
    const ended = endedBy(c, standing);
    for (let p = 0; p < c.processes; p++)
      if (ended < 0 || ended === p) shares[p]![standing.state[p]!]![edge]! += people;
  });
}
