import { checkOptions, type Named } from "../../model/check-options.ts";
import type { Model } from "../../model/model.ts";
import type { Population } from "../../model/population.ts";
import { tabulate } from "../../model/tabulate.ts";
import type { Parameters, Processes, Traits } from "../../model/who.ts";
import { problem } from "../../problem.ts";
import { keyOf } from "../../random/seed.ts";
import { checkCrossings } from "../check-crossings.ts";
import { groups, layoutOf, moments } from "../layout.ts";
import type { Totals } from "../run.ts";
import type { SimulateOptions } from "../simulate.ts";
import { addWalk } from "./cohort-sums.ts";
import { type Crowd, crowdsOf } from "./crowds.ts";
import { luckOf, wordsOf } from "./divide.ts";
import { addStarts, type Followed, followedBy, standingOf } from "./follow.ts";
import { walkCohort } from "./walk.ts";

const known: Named<Omit<SimulateOptions, "blocks">> = { years: true, parameters: true, seed: true, crossings: true };

/** What one world's stochastic cohort left: the same sums as a run's, in 64 replicate groups that were each followed by themselves. */
export interface AnyCohort extends Totals {
  readonly kind: "cohort";
  readonly seed: number | string;
  /** How many combinations of states, spells and statuses can be reached. */
  readonly states: number;
}

declare const kinds: unique symbol;

/** A stochastic cohort of a model with processes P, traits T, parameters Q and events E. */
export interface Cohort<P extends Processes, T extends Traits, Q extends Parameters, E extends string = never>
  extends AnyCohort {
  readonly [kinds]?: { readonly processes: P; readonly traits: T; readonly parameters: Q; readonly events: E };
}

/**
 * Follows the people of a model in cycles as counts: how many of those in each state make each transition is drawn by its exact
 * (multinomial) law, so that the sums vary from seed to seed as those of individuals do, at a cost that hardly grows with the number
 * of people. Nobody has a life of their own: use `simulate` for effects on each person, `expectation` for the average.
 *
 * @param model    a model in cycles, with its interventions
 * @param people   a population of the same model: the same people as `simulate` would live
 * @param options  horizon and seed
 * @returns        person-years by process state, counts of transitions, starts; by year and stratum, in 64 replicate groups
 * @throws         when the model is in hazards, or too many combinations can be reached
 * @example
 * const model = defineModel({
 *   processes: { life: ["alive", "dead"] },
 *   cycle: { years: 1, convention: "end" },
 *   probabilities: { life: { alive: { dead: 0.1 } } },
 * });
 * yearsIn(stochasticCohort(model, population(model, { size: 100000, age: 20 }), { years: 1, seed: 1 }), "life", "alive") // => 0.9
 */
export function stochasticCohort<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  model: Model<P, T, Q, E>,
  people: Population<NoInfer<P>, NoInfer<T>>,
  options: Omit<SimulateOptions<NoInfer<P>, NoInfer<Q>>, "blocks">,
): Cohort<P, T, Q, E> {
  checkOptions("draw a cohort", { what: "an option of stochasticCohort", given: options, known });
  const key = keyOf(options.seed);
  if (model.cycle === undefined)
    throw problem("draw a cohort", "the model is in hazards", "use simulate, or define the model in cycles");
  const tabulation = tabulate(model, people, options);
  const { plan, recipe } = tabulation;
  const crossings = options.crossings ?? [];
  checkCrossings(plan, crossings);
  const layout = layoutOf(plan, recipe.strata.labels.length, crossings);
  const sums = new Float64Array(groups * layout.group);
  const crowds = crowdsOf(tabulation, people);
  const follow = followedBy(tabulation, crowds, layout);
  let states = 0;
  for (const crowd of crowds) {
    const followed = follow(crowd);
    states = Math.max(states, followed.space.nodes.length);
    const { stratum, weight } = crowd;
    const words = wordsOf(followed.space, tabulation, crowd);
    for (let group = 0; group < groups; group++) {
      const own = sums.subarray(group * layout.group, (group + 1) * layout.group);
      const starts = startsOf(followed, crowd, group);
      if (starts.every((count) => count === 0)) continue;
      walkCohort(followed.space, followed.walk, starts, luckOf(plan.transitions.length, words, key, group));
      for (const start of crowd.starts.values())
        addStarts(followed, layout, { stratum, start, people: weight * start.inGroup[group]! }, own);
      addWalk(followed.sums, followed.walk, own, { at: stratum * layout.slots * layout.years * moments, weight });
    }
  }
  return {
    kind: "cohort",
    world: plan.world,
    seed: options.seed,
    years: plan.years,
    size: people.size,
    plan,
    recipe,
    layout,
    sums,
    warnings: plan.warnings,
    states,
  };
}

function startsOf({ space, walk }: Followed, { starts }: Crowd, group: number): Float64Array {
  const counts = new Float64Array(walk.edges.nodes);
  for (const start of starts.values()) counts[space.find(standingOf(space.c, start))]! += start.inGroup[group]!;
  return counts;
}
