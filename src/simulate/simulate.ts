import { checkOptions, type Named } from "../model/check-options.ts";
import { fillFactors } from "../model/fill-factors.ts";
import type { AnyModel, Model } from "../model/model.ts";
import type { People } from "../model/people.ts";
import type { AnyPopulation, Population } from "../model/population.ts";
import { blockCount, readBlock } from "../model/read-block.ts";
import { showing } from "../model/showing.ts";
import { type Tabulation, tabulate } from "../model/tabulate.ts";
import type { Parameters, Processes, Traits } from "../model/who.ts";
import { problem } from "../problem.ts";
import { keyOf } from "../random/seed.ts";
import { liveBlock, sumsLength, workerOf } from "./block.ts";
import { checkCrossings } from "./check-crossings.ts";
import { layoutOf } from "./layout.ts";
import { addStretch, emptySum, type PairwiseSum, total, zeros } from "./pairwise.ts";
import type { AnyRun, Run } from "./run.ts";
import { showRun } from "./show-run.ts";
import { stopIfAsked } from "./stop.ts";

/** How a world is lived. */
export interface SimulateOptions<P = Processes, Q = Parameters> {
  /** The horizon in years, a whole number of bands. */
  readonly years: number;
  /** The luck: worlds with the same seed share it, person by person. */
  readonly seed: number | string;
  /** Values that stand in for the central values of parameters. */
  readonly parameters?: { readonly [K in keyof Q]?: number } & Readonly<Record<string, number>>;
  /** Person-years by combinations of the states of several processes, besides those by process. */
  readonly crossings?: readonly (readonly (keyof P & string)[])[];
  /** A shard: blocks of 4096 people from the first up to but not including the end. Shards are put together with `combine`. */
  readonly blocks?: readonly [first: number, end: number];
}

/** The options of `simulate`. */
export const simulateOptions: Named<SimulateOptions> = {
  years: true,
  seed: true,
  parameters: true,
  crossings: true,
  blocks: true,
};

/**
 * Lives the lives of a population, one by one, in one world. The same seed gives the same luck in every world, so that the effect of
 * an intervention is the difference it makes to each person. Memory does not grow with the number of people.
 *
 * @param model    a model, with its interventions
 * @param people   a population of the same model
 * @param options  horizon and seed
 * @returns        person-years by process state, counts of transitions, starts; by year and stratum
 * @throws         when a hazard is negative or no number, the horizon does not fit, or a function reads too much
 * @see            Gillespie (1976) next reaction; Rathinam, Sheppard & Khammash (2010), common reaction paths, doi:10.1063/1.3368119
 * @example
 * const model = defineModel({ processes: { life: ["alive", "dead"] }, ends: { life: "dead" }, hazards: { life: { alive: { dead: 0.1 } } } });
 * const run = simulate(model, population(model, { size: 1000, age: 20 }), { years: 30, seed: 2024 });
 * yearsIn(run, "life", "alive") // => 9.5
 */
export function simulate<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  model: Model<P, T, Q, E>,
  people: Population<NoInfer<P>, NoInfer<T>>,
  options: SimulateOptions<NoInfer<P>, NoInfer<Q>>,
): Run<P, T, Q, E> {
  checkOptions("simulate", { what: "an option of simulate", given: options, known: simulateOptions });
  const prepared = prepare(model, people, options);
  const { tabulation, run } = prepared;
  const worker = workerOf(run.plan, keyOf(run.seed), run.layout);
  const sum = emptySum();
  for (let block = run.blocks[0]; block < run.blocks[1]; block++) {
    stopIfAsked();
    addStretch(sum, {
      first: block,
      end: block + 1,
      sums: liveBlock(worker, peopleOf(tabulation, people, block), { sums: zeros(sum, sumsLength(run.layout)) }),
    });
  }
  return finished(run, sum);
}

/** Everything that is checked and laid out before the first life: the run, but for its sums. */
export function prepare(
  model: AnyModel,
  population: AnyPopulation,
  options: SimulateOptions,
): { readonly tabulation: Tabulation; readonly run: AnyRun } {
  keyOf(options.seed);
  const tabulation = tabulate(model, population, options);
  const { plan, recipe } = tabulation;
  const crossings = options.crossings ?? [];
  checkCrossings(plan, crossings);
  const all = blockCount(population.size);
  const blocks = options.blocks ?? [0, all];
  if (!(blocks[0] >= 0 && blocks[1] > blocks[0] && blocks[1] <= all && blocks.every(Number.isInteger)))
    throw problem(
      "simulate a shard",
      `the blocks are ${blocks[0]} to ${blocks[1]} of ${all}`,
      `choose whole blocks from 0 to ${all}`,
    );
  const run: AnyRun = {
    kind: "run",
    world: plan.world,
    seed: options.seed,
    years: plan.years,
    size: population.size,
    blocks,
    plan,
    recipe,
    layout: layoutOf(plan, recipe.strata.labels.length, crossings),
    sums: new Float64Array(0),
    stretches: [],
    people: "",
    warnings: plan.warnings,
    source: { tabulation, population },
  };
  return { tabulation, run };
}

/** A run with its sums. The stretches are kept only for a shard, which is to be put together with others. */
export function finished(run: AnyRun, sum: PairwiseSum): AnyRun {
  const whole = run.blocks[0] === 0 && run.blocks[1] === blockCount(run.size);
  const lived = { ...run, sums: total(sum), stretches: whole ? [] : sum.stretches };
  return showing(lived, () => showRun(lived));
}

/** The people of a block with the numbers that only the model's functions can tell. */
export function peopleOf(tabulation: Tabulation, population: AnyPopulation, block: number): People {
  const people = readBlock(tabulation.recipe, block);
  fillFactors(tabulation, population, people);
  return people;
}
