import { philoxMachine } from "./philox-machine.ts";
import { plainPair } from "./plain-pair.ts";

const machine = philoxMachine();

/**
 * Two uniforms from one block of Philox 4x32-10: the hot form.
 *
 * @param key0, key1   the seed, from `keyOf`
 * @param c0..c3       the four counter words: see `address.ts`
 * @param pair         where the two uniforms go, as elements 0 and 1: multiples of 2^-53, above 0 and below 1
 * @example
 * const pair = new Float64Array(2);
 * uniformPair(0, 0, 0, 0, 0, 0, pair);
 * pair[0] // => 0.3990465
 */
export function uniformPair(
  key0: number,
  key1: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  pair: Float64Array,
): void {
  if (machine === undefined) plainPair(key0, key1, c0, c1, c2, c3, pair);
  else {
    pair[0] = machine.first(key0, key1, c0, c1, c2, c3);
    pair[1] = machine.second[0]!;
  }
}
