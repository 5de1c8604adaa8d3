import { log } from "../numeric/portable-log.ts";
import { uniformPair } from "./uniform-pair.ts";

/**
 * Two unit exponentials from one block: how far two turns of a clock are wound. Each is minus the logarithm of a uniform.
 *
 * @param pair  where the two go: above 0, at most 37.43
 * @example
 * const pair = new Float64Array(2);
 * windPair(0, 0, 0, 0, 0, 0, pair);
 * pair[0] // => 0.9186774
 */
export function windPair(
  key0: number,
  key1: number,
  c0: number,
  c1: number,
  c2: number,
  c3: number,
  pair: Float64Array,
): void {
  uniformPair(key0, key1, c0, c1, c2, c3, pair);
  pair[0] = -log(pair[0]!);
  pair[1] = -log(pair[1]!);
}
