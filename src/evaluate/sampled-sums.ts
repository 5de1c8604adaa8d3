import { nameWord, personWord } from "../random/address.ts";
import { keyOf } from "../random/seed.ts";
import { uniformPair } from "../random/uniform-pair.ts";

/** Sums and sums of squares of the chosen, one for each draw. */
export interface SampledSums {
  readonly sums: Float64Array;
  readonly squares: Float64Array;
}

/** What is drawn: how many are chosen, by which seed, how many draws, and the number of the first. */
export interface Sampling {
  readonly chosen: number;
  readonly seed: number | string;
  readonly draws: number;
  readonly first?: number;
}

/**
 * Sums of so many persons chosen at random without replacement, draw after draw: the hot loop of sampled permutation tests. A draw
 * depends on the seed and its own number only, so draws may be made in any order and place.
 *
 * @param pooled  one number for each person
 * @example
 * const all = sampledSums(Float64Array.of(1, 2, 3, 4, 5), { chosen: 2, seed: 1, draws: 4 }).sums;
 * const last = sampledSums(Float64Array.of(1, 2, 3, 4, 5), { chosen: 2, seed: 1, draws: 1, first: 3 }).sums;
 * all[3] === last[0] // => true
 */
export function sampledSums(pooled: Float64Array, { chosen, seed, draws, first = 0 }: Sampling): SampledSums {
  const key = keyOf(seed);
  const word = nameWord(["permutation"]);
  const order = Float64Array.from(pooled);
  const pair = new Float64Array(2);
  const [sums, squares] = [new Float64Array(draws), new Float64Array(draws)];
  for (let draw = 0; draw < draws; draw++) {
    const number = first + draw;
    const last = personWord("own", number);
    order.set(pooled);
    let [sum, square] = [0, 0];
    for (let i = 0; i < chosen; i++) {
      if ((i & 1) === 0) uniformPair(key.first, key.second, i >>> 1, word, number | 0, last, pair);
      const j = i + Math.floor(pair[i & 1]! * (order.length - i));
      const value = order[j]!;
      order[j] = order[i]!;
      sum += value;
      square += value * value;
    }
    sums[draw] = sum;
    squares[draw] = square;
  }
  return { sums, squares };
}
