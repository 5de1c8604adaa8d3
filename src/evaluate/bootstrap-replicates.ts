import { nameWord, personWord } from "../random/address.ts";
import { keyOf } from "../random/seed.ts";
import { uniformPair } from "../random/uniform-pair.ts";

/** Differences of means and their Welch standard errors, one for each replicate. */
export interface BootstrapReplicates {
  readonly differences: Float64Array;
  readonly standardErrors: Float64Array;
}

/** Which replicates: how many, by which seed, and the number of the first. */
export interface ReplicateRange {
  readonly seed: number | string;
  readonly replicates: number;
  readonly first?: number;
}

/**
 * Replicates of a difference of two means, each group drawn with replacement on its own: the hot loop of the bootstrap. Draws are
 * addressed by seed, replicate and turn, so any part may be made by any worker.
 *
 * @param treated  numbers about their mean, as `control`
 * @returns        differences about 0
 * @example
 * const one = Float64Array.of(-2, -1, 3), other = Float64Array.of(-4, 4);
 * const all = bootstrapReplicates(one, other, { seed: 1, replicates: 10 }).differences;
 * all[7] === bootstrapReplicates(one, other, { seed: 1, replicates: 1, first: 7 }).differences[0] // => true
 */
export function bootstrapReplicates(
  treated: Float64Array,
  control: Float64Array,
  { seed, replicates, first = 0 }: ReplicateRange,
): BootstrapReplicates {
  const key = keyOf(seed);
  const word = nameWord(["bootstrap"]);
  const pair = new Float64Array(2);
  const differences = new Float64Array(replicates);
  const standardErrors = new Float64Array(replicates);
  const [many, few] = [treated.length, control.length];
  for (let at = 0; at < replicates; at++) {
    const number = first + at;
    const last = personWord("own", number);
    let [sum, square, sumOther, squareOther] = [0, 0, 0, 0];
    for (let turn = 0; turn < many + few; turn++) {
      if ((turn & 1) === 0) uniformPair(key.first, key.second, turn >>> 1, word, number | 0, last, pair);
      if (turn < many) {
        const value = treated[Math.floor(pair[turn & 1]! * many)]!;
        sum += value;
        square += value * value;
      } else {
        const value = control[Math.floor(pair[turn & 1]! * few)]!;
        sumOther += value;
        squareOther += value * value;
      }
    }
    const about = Math.max(0, square - (sum * sum) / many);
    const aboutOther = Math.max(0, squareOther - (sumOther * sumOther) / few);
    differences[at] = sum / many - sumOther / few;
    standardErrors[at] = Math.sqrt(about / (many * (many - 1)) + aboutOther / (few * (few - 1)));
  }
  return { differences, standardErrors };
}
