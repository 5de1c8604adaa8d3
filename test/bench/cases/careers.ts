import { keyOf } from "../../../src/random/seed.ts";
import { liveBlock, workerOf } from "../../../src/simulate/block.ts";
import { peopleOf, prepare } from "../../../src/simulate/simulate.ts";
import { careers, youth } from "../careers.ts";
import { compiledReference } from "../reference/compiled.ts";
import { dumpPlan } from "../reference/dump-plan.ts";

/**
 * Transitions a second on one thread, with all person-years and counts: five processes, 16 transitions, yearly hazards, 30 years.
 * The reference is a loop written by hand in C on the same plan; the goals are 4 million, and half of the reference.
 */
export function run() {
  const blockCount = 4;
  const people = youth(blockCount * 4096);
  const { tabulation, run: prepared } = prepare(careers, people, { years: 30, seed: 2024 });
  const worker = workerOf(prepared.plan, keyOf(2024), prepared.layout);
  const blocks = Array.from({ length: blockCount }, (_, block) => peopleOf(tabulation, people, block));
  let [best, events] = [0, 0];
  for (let round = 0; round < 25; round++) {
    events = 0;
    const start = performance.now();
    for (const block of blocks)
      liveBlock(worker, block, {
        seen: (path) => {
          events += path.count;
        },
      });
    best = Math.max(best, events / (performance.now() - start) / 1000);
  }
  const reference = compiledReference(dumpPlan(prepared.plan, keyOf(2024), blocks), people.size, 25);
  const same = reference === undefined || reference.transitions === events;
  if (!same) throw new Error(`the reference had ${reference.transitions} transitions, the solver ${events}`);
  return { figure: best, unit: "million transitions/s", reference: reference?.rate, perLife: events / people.size };
}
