import { problem } from "../problem.ts";
import { checkWorlds, samePlan } from "./check-worlds.ts";
import { addStretch, emptySum, total } from "./pairwise.ts";
import type { AnyRun } from "./run.ts";

/**
 * Puts shards of one run together: the sums are those of the whole run, to the last bit, however it was cut.
 *
 * @param shards  runs of the same model, people, seed and years, with blocks that follow one another; in any order
 * @throws        when the shards do not belong together, overlap, or leave a gap
 * @example
 * const model = defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { out: 0.1 } } } });
 * const people = population(model, { size: 10_000, age: 20 });
 * const shard = (blocks: [number, number]) => simulate(model, people, { years: 10, seed: 1, blocks });
 * combine(shard([0, 1]), shard([1, 3])).blocks // => [0, 3]
 */
export function combine<R extends AnyRun>(...shards: readonly R[]): R {
  const [first, ...rest] = [...shards].sort((a, b) => a.blocks[0] - b.blocks[0]);
  if (first === undefined) throw problem("combine shards", "there are none", "give two or more runs");
  let end = first.blocks[1];
  for (const shard of rest) {
    samePlan(first, shard);
    checkWorlds({ ...shard, blocks: first.blocks }, first);
    if (shard.blocks[0] !== end)
      throw problem(
        "combine shards",
        `one ends at block ${end} and the next begins at ${shard.blocks[0]}`,
        "give shards that follow one another without gap or overlap",
      );
    end = shard.blocks[1];
  }
  const sum = emptySum();
  for (const shard of shards)
    for (const stretch of shard.stretches) addStretch(sum, { ...stretch, sums: stretch.sums.slice() });
  return { ...first, blocks: [first.blocks[0], end], sums: total(sum), stretches: sum.stretches };
}
