import type { People } from "../model/people.ts";
import type { Worker } from "./block.ts";
import { addPair, fields } from "./effect-sums.ts";
import type { Path } from "./path.ts";

/** Lives one world's people, and tells a number of each. */
export interface Side {
  readonly worker: Worker;
  readonly people: People;
  readonly outcome: (path: Path, person: number, weight: number) => number;
}

/** What a block of people adds to an effect. */
export interface EffectBlock {
  readonly sums: Float64Array;
  /** Differences and weights of one person in so many. */
  readonly values: number[];
  readonly weights: number[];
}

/** Lives the people of a block in both worlds, one person after another. */
export function effectBlock(treated: Side, control: Side, every: number): EffectBlock {
  const sums = new Float64Array(fields);
  const values: number[] = [];
  const weights: number[] = [];
  const { people } = control;
  for (let i = 0; i < people.count; i++) {
    const weight = people.weight[i]!;
    const person = people.first + i;
    treated.worker.live(treated.people, i, treated.worker.path);
    const helped = treated.outcome(treated.worker.path, person, weight);
    control.worker.live(people, i, control.worker.path);
    const without = control.outcome(control.worker.path, person, weight);
    const touched = !sameLife(treated.worker, control.worker);
    addPair(sums, { treated: helped, control: without, weight, touched });
    if (i % every !== 0) continue;
    values.push(helped - without);
    weights.push(weight);
  }
  return { sums, values, weights };
}

/** Whether the same transitions happened at the same times, to the last bit; what interventions are at does not count. */
function sameLife(a: Worker, b: Worker): boolean {
  const [one, other] = [a.path, b.path];
  if (one.end !== other.end) return false;
  for (let p = 0; p < one.starts.length; p++) if (one.starts[p] !== other.starts[p]) return false;
  let f = 0;
  for (let e = 0; e < one.count; e++) {
    if (one.what[e]! < 0) continue;
    while (f < other.count && other.what[f]! < 0) f++;
    if (f === other.count || one.what[e] !== other.what[f] || one.time[e] !== other.time[f]) return false;
    f++;
  }
  while (f < other.count && other.what[f]! < 0) f++;
  return f === other.count;
}
