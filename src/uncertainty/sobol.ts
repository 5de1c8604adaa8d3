import { problem } from "../problem.ts";
import { joeKuo } from "./sobol-directions.ts";

/** How many dimensions the direction numbers reach. */
export const sobolDimensions: number = joeKuo.length + 1;

/**
 * One coordinate of one point of the Sobol sequence, as 32 bits: any point, without those before it.
 *
 * @param dimension  0, 1, 2, ... up to 255
 * @param point      0, 1, 2, ... below 2^32; points come in the order of Gray's code, as in Joe and Kuo's program
 * @returns          a whole number from 0 to 2^32 - 1, to be divided by 2^32
 * @throws           when there are no direction numbers for the dimension
 * @see              Joe & Kuo (2008), doi:10.1137/070709359; agrees with scipy.stats.qmc.Sobol without scrambling, every bit
 * @example
 * [0, 1, 2, 3].map((point) => sobolWord(0, point) / 2 ** 32) // => [0, 0.5, 0.75, 0.25]
 */
export function sobolWord(dimension: number, point: number): number {
  const directions = directionsOf(dimension);
  let word = 0;
  for (let bit = 0, gray = (point ^ (point >>> 1)) >>> 0; gray !== 0; bit++, gray >>>= 1)
    if (gray & 1) word ^= directions[bit]!;
  return word >>> 0;
}

const known: Int32Array[] = [];

/** The 32 directions of a dimension, by the recurrence of its primitive polynomial. */
function directionsOf(dimension: number): Int32Array {
  if (!(Number.isInteger(dimension) && dimension >= 0 && dimension < sobolDimensions))
    throw problem(
      "make Sobol points",
      `they have no dimension ${dimension + 1}`,
      `use at most ${sobolDimensions} uncertain parameters, or the design "latinHypercube"`,
    );
  known[dimension] ??= dimension === 0 ? Int32Array.from({ length: 32 }, (_, bit) => 1 << (31 - bit)) : made(dimension);
  return known[dimension];
}

function made(dimension: number): Int32Array {
  const [polynomial, ...first] = joeKuo[dimension - 1]!;
  const degree = first.length;
  const directions = new Int32Array(32);
  for (let k = 0; k < 32; k++) {
    if (k < degree) {
      directions[k] = first[k]! << (31 - k);
      continue;
    }
    let next = directions[k - degree]! ^ (directions[k - degree]! >>> degree);
    for (let back = 1; back < degree; back++) if ((polynomial! >>> (degree - back)) & 1) next ^= directions[k - back]!;
    directions[k] = next;
  }
  return directions;
}

/**
 * A Sobol coordinate scrambled as Owen proposed, each bit turned by all those above it: the points stay as even, and become random, so
 * that a seed chooses them and no estimate is biased.
 *
 * @param word  32 bits
 * @param seed  32 bits, one for each dimension
 * @see         Owen (1995); the hash of Laine and Karras as improved by Burley (2020), Journal of Computer Graphics Techniques 9(4)
 * @example
 * scrambled(0, 7) === scrambled(0, 8) // => false
 */
export function scrambled(word: number, seed: number): number {
  let x = (reversed(word) + seed) | 0;
  x ^= Math.imul(x, 0x6c50b47c);
  x ^= Math.imul(x, 0xb82f1e52);
  x ^= Math.imul(x, 0xc7afe638);
  x ^= Math.imul(x, 0x8d22f6e6);
  return reversed(x);
}

/** The 32 bits in the other order. */
function reversed(word: number): number {
  let x = ((word >>> 1) & 0x55555555) | ((word & 0x55555555) << 1);
  x = ((x >>> 2) & 0x33333333) | ((x & 0x33333333) << 2);
  x = ((x >>> 4) & 0x0f0f0f0f) | ((x & 0x0f0f0f0f) << 4);
  x = ((x >>> 8) & 0x00ff00ff) | ((x & 0x00ff00ff) << 8);
  return ((x >>> 16) | (x << 16)) >>> 0;
}
