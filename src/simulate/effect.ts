import type { People } from "../model/people.ts";
import { readBlock } from "../model/read-block.ts";
import { showing } from "../model/showing.ts";
import type { Parameters, Processes, Traits } from "../model/who.ts";
import { problem, refuseMissing } from "../problem.ts";
import { keyOf } from "../random/seed.ts";
import type { Displayable } from "../show/display.ts";
import { workerOf } from "./block.ts";
import { checkWorlds } from "./check-worlds.ts";
import { type Differences, keptOneIn } from "./differences.ts";
import { type EffectBlock, effectBlock, type Side } from "./effect-block.ts";
import { type Estimates, estimateOf } from "./estimate.ts";
import { type Life, lifeOf } from "./life.ts";
import type { LooseOutcome, Outcome } from "./outcome.ts";
import { pathOutcome } from "./outcome-of-path.ts";
import { addStretch, emptySum, total } from "./pairwise.ts";
import type { AnyRun, Run } from "./run.ts";
import { showEffect } from "./show-effect.ts";
import { peopleOf } from "./simulate.ts";
import { stopIfAsked } from "./stop.ts";

/** What an intervention does to an outcome, from the same people in two worlds. */
export interface Effect extends Estimates, Displayable {
  readonly kind: "effect";
  readonly treatedWorld: string;
  readonly controlWorld: string;
  /** The individual differences, treated minus control. */
  readonly differences: Differences;
}

/** Two worlds to compare: the same people, seed and horizon. */
export interface Worlds<P extends Processes, T extends Traits, Q extends Parameters, E extends string> {
  readonly treated: Run<P, T, Q, E>;
  readonly control: Run<P, T, Q, E>;
}

/**
 * The effect of an intervention on an outcome: the mean difference between each person's life with and without it, lived with the same luck.
 * Nothing was stored; both worlds are lived again, block by block, from plan, people and seed.
 *
 * @param worlds   two runs of the same people, seed and years
 * @param outcome  an outcome as data, `{ yearsIn: ["work", "employed"] }`, or any function of a life that gives a number
 * @returns        the effect with its paired standard error; what the pairing gained; who is touched
 * @throws         when the runs differ in seed, people or years, or the outcome is no number
 * @see            common random numbers: Glasserman & Yao (1992), doi:10.1287/mnsc.38.6.884
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.2 }, out: { in: 1 } } } });
 * const people = population(model, { size: 1000, age: 20 });
 * const support = defineIntervention(model, { name: "support", acts: { from: 0, to: 5 }, hazards: { work: { in: { out: 0.5 } } } });
 * const control = simulate(model, people, { years: 10, seed: 1 });
 * const treated = simulate(intervene(model, support), people, { years: 10, seed: 1 });
 * effect({ treated, control }, { yearsIn: ["work", "in"] }).mean // => 0.4
 */
export function effect<P extends Processes, T extends Traits, Q extends Parameters, E extends string>(
  worlds: Worlds<P, T, Q, E>,
  outcome: Outcome<NoInfer<P>, NoInfer<E>> | ((life: Life<P, E>) => number),
): Effect {
  refuseMissing("compare worlds", "what holds the two runs", worlds, "give { treated, control }");
  checkWorlds(worlds.treated, worlds.control);
  const sides = [worlds.treated, worlds.control].map((run) => sideOf(run, outcome as LooseOutcome | LifeOutcome)) as [
    Living,
    Living,
  ];
  const every = keptOneIn(worlds.control.size);
  const sum = emptySum();
  const kept: EffectBlock[] = [];
  const [first, end] = worlds.control.blocks;
  for (let block = first; block < end; block++) {
    stopIfAsked();
    const lived = effectBlock(sides[0](block), sides[1](block), every);
    addStretch(sum, { first: block, end: block + 1, sums: lived.sums });
    kept.push(lived);
  }
  return effectOf(worlds, total(sum), { every, kept });
}

/** An effect from its sums. */
export function effectOf(
  { treated, control }: { readonly treated: AnyRun; readonly control: AnyRun },
  sums: Float64Array,
  { every, kept }: { readonly every: number; readonly kept: readonly Pick<EffectBlock, "values" | "weights">[] },
): Effect {
  const found = {
    kind: "effect" as const,
    treatedWorld: treated.world,
    controlWorld: control.world,
    ...estimateOf(sums),
    differences: {
      every,
      values: Float64Array.from(kept.flatMap(({ values }) => values)),
      weights: Float64Array.from(kept.flatMap(({ weights }) => weights)),
    },
  };
  return showing(found, () => showEffect(found));
}

type LifeOutcome = (life: Life<Processes, string>) => number;
type Living = (block: number) => Side;

/** What lives one world, block by block, and measures the outcome. */
function sideOf(run: AnyRun, outcome: LooseOutcome | LifeOutcome): Living {
  const worker = workerOf(run.plan, keyOf(run.seed), run.layout);
  const measure =
    typeof outcome === "function" ? lifeOutcome(run, outcome) : pathOutcome(run.plan, run.layout, outcome);
  return (block) => ({ worker, people: blockOf(run, block), outcome: measure });
}

function lifeOutcome(run: AnyRun, outcome: LifeOutcome): Side["outcome"] {
  const { life, show } = lifeOf(run.plan, run.layout);
  return (path, person, weight) => {
    show(path, person, weight);
    const value = outcome(life);
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw problem(
      "measure an outcome",
      `it is ${typeof value === "number" ? value : (JSON.stringify(value) ?? "undefined")} for person ${person + 1}`,
      "return a finite number for every life",
    );
  };
}

/** The people of a block of a run; those of a loaded run only when the plan alone knows everything about them. */
export function blockOf(run: AnyRun, block: number): People {
  if (run.source !== undefined) return peopleOf(run.source.tabulation, run.source.population, block);
  if (run.recipe.factors === 1) return readBlock(run.recipe, block);
  throw problem(
    "live a loaded run again",
    "its hazards read continuous traits, which only the model can",
    "simulate it again from the model",
  );
}
