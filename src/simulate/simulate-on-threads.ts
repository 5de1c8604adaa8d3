import { checkOptions, type Named } from "../model/check-options.ts";
import type { Model } from "../model/model.ts";
import { blockSize } from "../model/people.ts";
import type { Population } from "../model/population.ts";
import type { Parameters, Processes, Traits } from "../model/who.ts";
import { keyOf } from "../random/seed.ts";
import { checkWorlds } from "./check-worlds.ts";
import { keptOneIn } from "./differences.ts";
import { blockOf, type Effect, effectOf, type Worlds } from "./effect.ts";
import type { LooseOutcome, Outcome } from "./outcome.ts";
import { pathOutcome } from "./outcome-of-path.ts";
import { addStretch, emptySum, total } from "./pairwise.ts";
import type { AnyRun, Run } from "./run.ts";
import { finished, prepare, type SimulateOptions, simulateOptions } from "./simulate.ts";
import { onThreads, type ThreadOptions } from "./threads.ts";
import type { Done, Task, World } from "./work.ts";

const threadOptions: Named<ThreadOptions> = { threads: true, progress: true, signal: true };

/**
 * `simulate` on several threads of a Node process: the same lives and the same sums, to the last bit, sooner.
 *
 * @param options  horizon and seed as for `simulate`; threads, progress, and a signal that stops it
 * @throws         as `simulate`, before any thread starts; the signal's reason when it is stopped
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.1 } } } });
 * const people = population(model, { size: 10_000, age: 20 });
 * const run = await simulateOnThreads(model, people, { years: 10, seed: 1, threads: 2 });
 * yearsIn(run, "work", "in") === yearsIn(simulate(model, people, { years: 10, seed: 1 }), "work", "in") // => true
 */
export async function simulateOnThreads<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  model: Model<P, T, Q, E>,
  people: Population<NoInfer<P>, NoInfer<T>>,
  options: SimulateOptions<NoInfer<P>, NoInfer<Q>> & ThreadOptions,
): Promise<Run<P, T, Q, E>> {
  const known = { ...simulateOptions, ...threadOptions };
  checkOptions("simulate on threads", { what: "an option of simulateOnThreads", given: options, known });
  const { run } = prepare(model, people, options);
  const sum = emptySum();
  await onThreads({ kind: "simulate", world: worldOf(run) }, run.blocks, {
    ...options,
    taskOf: tasksOf([run]),
    spare: sum.spare,
    done: counted(run, options, ({ stretches }) => {
      for (const stretch of stretches) addStretch(sum, stretch);
    }),
  });
  return finished(run, sum);
}

/**
 * `effect` on several threads, for an outcome that is data; a function of a life runs only where it stands, so it goes to `effect`.
 *
 * @throws as `effect`, before any thread starts; the signal's reason when it is stopped
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.1 } } } });
 * const people = population(model, { size: 10_000, age: 20 });
 * const run = simulate(model, people, { years: 10, seed: 1 });
 * (await effectOnThreads({ treated: run, control: run }, { yearsIn: ["work", "in"] }, { threads: 2 })).touched // => 0
 */
export async function effectOnThreads<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  worlds: Worlds<P, T, Q, E>,
  outcome: Outcome<NoInfer<P>, NoInfer<E>>,
  options: ThreadOptions = {},
): Promise<Effect> {
  const { treated, control } = worlds;
  const what = "an option of effectOnThreads";
  checkOptions("measure an effect on threads", { what, given: options, known: threadOptions });
  checkWorlds(treated, control);
  for (const run of [treated, control]) pathOutcome(run.plan, run.layout, outcome as LooseOutcome);
  const every = keptOneIn(control.size);
  const sum = emptySum();
  const parts: Done[] = [];
  const job = {
    kind: "effect",
    treated: worldOf(treated),
    control: worldOf(control),
    outcome: outcome as LooseOutcome,
    every,
  } as const;
  await onThreads(job, control.blocks, {
    ...options,
    taskOf: tasksOf([treated, control]),
    spare: sum.spare,
    done: counted(control, options, (part) => {
      for (const stretch of part.stretches) addStretch(sum, stretch);
      parts.push(part);
    }),
  });
  const kept = parts.sort((a, b) => a.first - b.first).flatMap((part) => part.kept);
  return effectOf(worlds, total(sum), { every, kept });
}

function worldOf({ plan, recipe, layout, seed }: AnyRun): World {
  return { plan, recipe, layout, key: keyOf(seed) };
}

/** Tasks with the numbers that only the model's functions can tell, asked here, where the model is. */
function tasksOf(runs: readonly AnyRun[]): (first: number, end: number) => Task {
  const asks = runs.some(({ recipe }) => recipe.factors > 1);
  return (first, end) => ({
    first,
    end,
    factors: asks
      ? Array.from({ length: end - first }, (_, b) =>
          runs.map((run) => (run.recipe.factors > 1 ? blockOf(run, first + b).factors : undefined)),
        )
      : [],
  });
}

/** Tells the progress after each stretch. */
function counted(
  { size, blocks }: AnyRun,
  { progress }: ThreadOptions,
  take: (done: Done) => void,
): (done: Done) => void {
  const before = (block: number): number => Math.min(size, block * blockSize);
  const all = before(blocks[1]) - before(blocks[0]);
  let lived = 0;
  return (done) => {
    take(done);
    lived += before(done.end) - before(done.first);
    progress?.(lived, all);
  };
}
