import { pairsUpTo, subsetSums } from "./subset-sums.ts";

/** How many of all assignments give a treated sum at most, at least, or on either side at least as far out as the one observed. */
export interface AssignmentCounts {
  readonly total: number;
  readonly atMost: number;
  readonly atLeast: number;
  readonly asFarOut: number;
}

/** How many subset sums each half may have: 64 MB for both. */
const mostSums = 2 ** 22;

/**
 * Counts assignments by meeting in the middle: the pooled persons are halved, the sums of all subsets of each half are listed in rising
 * order by size, and pairs of lists whose sizes add up are counted along their edges. 131 282 408 400 assignments of 40 persons take
 * some two million steps.
 *
 * @param pooled  whole numbers with exact sums, the chosen ones first
 * @param chosen  how many are chosen; counted for the smaller group by the caller
 * @returns       exact counts; ties count as at least as extreme
 * @example
 * countAssignments([1, 2, 3, 4], 2) // => { total: 6, atMost: 1, atLeast: 6, asFarOut: 2 }
 */
export function countAssignments(pooled: readonly number[], chosen: number): AssignmentCounts {
  const size = pooled.length;
  const half = Math.floor(size / 2);
  const first = subsetSums(pooled.filter((_, i) => i % 2 === 0).slice(0, size - half), chosen);
  const second = subsetSums(
    pooled.filter((_, i) => i % 2 === 1),
    chosen,
  );
  const count = (bound: number): number => {
    let sum = 0;
    for (let k = 0; k <= chosen; k++) {
      const [a, b] = [first[k], second[chosen - k]];
      if (a !== undefined && b !== undefined) sum += pairsUpTo(a, b, bound);
    }
    return sum;
  };
  const all = pooled.reduce((sum, value) => sum + value, 0);
  const observed = pooled.slice(0, chosen).reduce((sum, value) => sum + value, 0);
  const total = count(Number.POSITIVE_INFINITY);
  const atMost = count(observed);
  const atLeast = total - count(observed - 1);
  const twiceCentre = (2 * chosen * all) / size;
  const mirror = twiceCentre - observed;
  if (mirror === observed) return { total, atMost, atLeast, asFarOut: total };
  const asFarOut =
    mirror > observed
      ? atMost + total - count(ceiling(chosen, all, size, observed) - 1)
      : atLeast + count(-ceiling(chosen, -all, size, -observed));
  return { total, atMost, atLeast, asFarOut };
}

/** The least whole number at or above 2 chosen all / size - observed, by whole-number division so that nothing is rounded. */
function ceiling(chosen: number, all: number, size: number, observed: number): number {
  const [numerator, divisor] = [BigInt(2 * chosen) * BigInt(all) - BigInt(observed) * BigInt(size), BigInt(size)];
  const quotient = numerator / divisor;
  return Number(numerator > 0n && numerator % divisor !== 0n ? quotient + 1n : quotient);
}

/**
 * Whether the assignments of so many persons can be counted in a second or two.
 *
 * @example
 * countable({ size: 40, chosen: 19 }) // => true
 * countable({ size: 60, chosen: 30 }) // => false
 */
export function countable({ size, chosen }: { readonly size: number; readonly chosen: number }): boolean {
  const half = Math.ceil(size / 2);
  let sums = 0;
  let ways = 1;
  for (let k = 0; k <= Math.min(chosen, half); k++) {
    sums += ways;
    ways *= (half - k) / (k + 1);
  }
  return sums <= mostSums;
}
