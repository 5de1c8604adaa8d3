import type { People } from "../model/people.ts";
import type { Plan } from "../model/plan.ts";
import { readBlock } from "../model/read-block.ts";
import type { Recipe } from "../model/recipe.ts";
import type { Key } from "../random/seed.ts";
import { liveBlock, sumsLength, workerOf } from "./block.ts";
import { type EffectBlock, effectBlock, type Side } from "./effect-block.ts";
import type { Layout } from "./layout.ts";
import type { LooseOutcome } from "./outcome.ts";
import { pathOutcome } from "./outcome-of-path.ts";
import { addStretch, emptySum, type PairwiseSum, type Stretch, zeros } from "./pairwise.ts";

/** One world as a worker gets it: data only. */
export interface World {
  readonly plan: Plan;
  readonly recipe: Recipe;
  readonly layout: Layout;
  readonly key: Key;
}

/** What a worker is to do with blocks of people: add up a world, or measure a data outcome in two. */
export type Job =
  | { readonly kind: "simulate"; readonly world: World }
  | {
      readonly kind: "effect";
      readonly treated: World;
      readonly control: World;
      readonly outcome: LooseOutcome;
      readonly every: number;
    };

/** A stretch of blocks, with the numbers of their people that only the model's functions can tell: by block, then by world. */
export interface Task {
  readonly first: number;
  readonly end: number;
  readonly factors: readonly (readonly (Float64Array | undefined)[])[];
}

/** What came of a task: its sums, added in pairs, and of an effect the differences that are kept. */
export interface Done {
  readonly first: number;
  readonly end: number;
  readonly stretches: readonly Stretch[];
  readonly kept: readonly Pick<EffectBlock, "values" | "weights">[];
}

/** What a thread says once it has loaded all that it needs. */
export const ready = "ready";

/** Does a task; sums are added up in spare arrays as long as there are some. */
export type Doer = (task: Task, spare: Float64Array[]) => Done;

/** What does the tasks of a job, on whatever thread it stands. */
export function doerOf(job: Job): Doer {
  return job.kind === "simulate" ? simulating(job.world) : measuring(job);
}

function simulating({ plan, recipe, layout, key }: World): Doer {
  const worker = workerOf(plan, key, layout);
  const read = reader(recipe);
  return ({ first, end, factors }, spare) => {
    const sum: PairwiseSum = { stretches: [], spare };
    for (let block = first; block < end; block++) {
      const people = read(block, factors[block - first]?.[0]);
      addStretch(sum, {
        first: block,
        end: block + 1,
        sums: liveBlock(worker, people, { sums: zeros(sum, sumsLength(layout)) }),
      });
    }
    return { first, end, stretches: sum.stretches, kept: [] };
  };
}

function measuring({ treated, control, outcome, every }: Job & { readonly kind: "effect" }): Doer {
  const worlds = [treated, control].map((world) => ({
    ...world,
    worker: workerOf(world.plan, world.key, world.layout),
    read: reader(world.recipe),
    outcome: pathOutcome(world.plan, world.layout, outcome),
  }));
  return ({ first, end, factors }) => {
    const sum = emptySum();
    const kept: EffectBlock[] = [];
    for (let block = first; block < end; block++) {
      const sides = worlds.map(
        ({ worker, read, outcome: measure }, w): Side => ({
          worker,
          people: read(block, factors[block - first]?.[w]),
          outcome: measure,
        }),
      );
      const lived = effectBlock(sides[0]!, sides[1]!, every);
      addStretch(sum, { first: block, end: block + 1, sums: lived.sums });
      kept.push(lived);
    }
    return { first, end, stretches: sum.stretches, kept };
  };
}

/** Reads the people of block after block in the same arrays, with factors that came from elsewhere. */
function reader(recipe: Recipe): (block: number, factors: Float64Array | undefined) => People {
  let before: People | undefined;
  return (block, factors) => {
    before = readBlock(recipe, block, before);
    return factors === undefined ? before : { ...before, factors };
  };
}
