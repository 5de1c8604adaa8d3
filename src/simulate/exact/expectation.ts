import { checkOptions, type Named } from "../../model/check-options.ts";
import type { AnyModel, Model } from "../../model/model.ts";
import type { AnyPopulation, Population } from "../../model/population.ts";
import { type Tabulation, tabulate } from "../../model/tabulate.ts";
import type { Parameters, Processes, Traits } from "../../model/who.ts";
import { problem } from "../../problem.ts";
import { checkCrossings } from "../check-crossings.ts";
import { cohortExpectation } from "../cycles/cohort-expectation.ts";
import { layoutOf } from "../layout.ts";
import type { Totals } from "../run.ts";
import type { SimulateOptions } from "../simulate.ts";
import { durationOf } from "./duration.ts";
import { knownSpace } from "./known-space.ts";
import { companiesOf } from "./people-of.ts";
import { settled } from "./settled.ts";
import { type Problem, seedsOf } from "./sums-of.ts";

/** How an expectation is solved. */
export interface ExpectationOptions<P = Processes, Q = Parameters>
  extends Pick<SimulateOptions<P, Q>, "years" | "parameters" | "crossings"> {
  /** The largest error of any yearly sum, in years (or counts) per person; 1e-9 unless given, 1e-6 where a duration is carried. */
  readonly tolerance?: number;
}

/** Its own, and the seed of a run's: it changes nothing here, so that one object of options does for every solver. */
const known: Named<ExpectationOptions & Pick<SimulateOptions, "seed">> = {
  years: true,
  parameters: true,
  crossings: true,
  tolerance: true,
  seed: true,
};

/** What one world's people live on average: the same sums as a run's, without chance. */
export interface AnyExpectation extends Totals {
  readonly kind: "expectation";
  /** How many combinations of states and statuses can be reached. */
  readonly states: number;
  /** How far any yearly sum is thought to be from the exact one, per person: the difference that the last refinement made. */
  readonly error: number;
}

declare const kinds: unique symbol;

/** An expectation of a model with processes P, traits T, parameters Q and events E. */
export interface Expectation<P extends Processes, T extends Traits, Q extends Parameters, E extends string = never>
  extends AnyExpectation {
  readonly [kinds]?: { readonly processes: P; readonly traits: T; readonly parameters: Q; readonly events: E };
}

/**
 * The expected person-years, counts and starts of a population in one world, without simulating anybody: the forward (Kolmogorov)
 * equations on the combinations of states that can be reached. One process may depend on the time in its present state. A model in
 * cycles is walked as a deterministic cohort, exactly; any number of its processes may depend on the time in their state.
 *
 * @param model    a model, with its interventions
 * @param people   a population of the same model; a recipe stands for its shares, not for the people it would draw
 * @param options  horizon, and how near the exact answer to come
 * @returns        person-years by process state, counts of transitions, starts; by year and stratum, as of a run
 * @throws         when too many combinations can be reached, two processes depend on the time in their state, or a continuous
 *                 trait does not settle
 * @see            Jensen (1953), uniformisation; Moler & Van Loan (2003), doi:10.1137/S00361445024180; agrees with scipy's expm
 * @example
 * const model = defineModel({ processes: { life: ["alive", "dead"] }, ends: { life: "dead" }, hazards: { life: { alive: { dead: 0.1 } } } });
 * const expected = expectation(model, population(model, { size: 1000, age: 20 }), { years: 30 });
 * yearsIn(expected, "life", "alive") // => 9.5021293163
 * @example
 * const inCycles = defineModel({
 *   processes: { life: ["alive", "dead"] },
 *   cycle: { years: 1, convention: "half-cycle" },
 *   probabilities: { life: { alive: { dead: 0.1 } } },
 * });
 * yearsIn(expectation(inCycles, population(inCycles, { size: 1000, age: 20 }), { years: 2 }), "life", "alive") // => 1.805
 */
export function expectation<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  model: Model<P, T, Q, E>,
  people: Population<NoInfer<P>, NoInfer<T>>,
  options: ExpectationOptions<NoInfer<P>, NoInfer<Q>>,
): Expectation<P, T, Q, E> {
  checkOptions("solve the expectation", { what: "an option of expectation", given: options, known });
  const tabulation = tabulate(model as AnyModel, people, options);
  return expectationOf(tabulation, people, options);
}

/** The expectation of a tabulated model. */
export function expectationOf(
  tabulation: Tabulation,
  population: AnyPopulation,
  { crossings = [], ...options }: Pick<ExpectationOptions, "crossings" | "tolerance">,
): AnyExpectation {
  const { plan, recipe } = tabulation;
  checkCrossings(plan, crossings);
  const companies = companiesOf(tabulation, population);
  const layout = layoutOf(plan, recipe.strata.labels.length, crossings);
  return {
    kind: "expectation",
    world: plan.world,
    years: plan.years,
    size: population.size,
    plan,
    recipe,
    layout,
    warnings: plan.warnings,
    ...(plan.cycle === undefined
      ? solution({ tabulation, population, companies, layout }, options.tolerance)
      : cohortExpectation(tabulation, companies, layout)),
  };
}

/** The sums of a model in hazards. */
function solution(
  given: Omit<Problem, "duration" | "space" | "tolerance">,
  wanted: number | undefined,
): Pick<AnyExpectation, "states" | "error" | "sums"> {
  const { plan } = given.tabulation;
  const duration = durationOf(plan);
  const tolerance = wanted ?? (duration.process < 0 ? 1e-9 : 1e-6);
  if (!(tolerance >= 1e-13 && tolerance <= 0.01))
    throw problem("solve the expectation", `the tolerance is ${tolerance} years`, "give one from 1e-13 to 0.01");
  const space = knownSpace(plan, duration, seedsOf(plan, given.companies));
  return { states: space.count, ...settled({ ...given, duration, space, tolerance }) };
}
