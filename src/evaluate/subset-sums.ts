/**
 * The sums of all subsets of some whole numbers, by size of the subset, each list in rising order. Every number in turn either joins
 * a subset or does not, so each list is a merge of two sorted ones and nothing is ever sorted.
 *
 * @param values  whole numbers whose sums are exact
 * @param most    the largest size wanted
 * @returns       for each size from 0 to `most` (or to the number of values) the sums, duplicates kept
 * @example
 * subsetSums([5, 1, 3], 2).map((sums) => [...sums]) // => [[0], [1, 3, 5], [4, 6, 8]]
 */
export function subsetSums(values: readonly number[], most: number): Float64Array[] {
  const sizes = Math.min(most, values.length);
  const lists: Float64Array[] = [Float64Array.of(0)];
  for (const value of values) {
    for (let size = Math.min(sizes, lists.length); size >= 1; size--)
      lists[size] = merged(lists[size] ?? new Float64Array(0), lists[size - 1]!, value);
  }
  return lists;
}

/** Two sorted lists as one, the second moved up by a number. */
function merged(first: Float64Array, second: Float64Array, by: number): Float64Array {
  const out = new Float64Array(first.length + second.length);
  let i = 0;
  let j = 0;
  for (let k = 0; k < out.length; k++) {
    if (j >= second.length || (i < first.length && first[i]! <= second[j]! + by)) out[k] = first[i++]!;
    else out[k] = second[j++]! + by;
  }
  return out;
}

/**
 * How many pairs, one number from each rising list, add up to at most the bound.
 *
 * @returns  a whole number, exact up to 2^53
 * @example
 * pairsUpTo(Float64Array.of(1, 2), Float64Array.of(10, 20), 12) // => 2
 */
export function pairsUpTo(first: Float64Array, second: Float64Array, bound: number): number {
  let count = 0;
  let j = second.length;
  for (let i = 0; i < first.length; i++) {
    const room = bound - first[i]!;
    while (j > 0 && second[j - 1]! > room) j--;
    if (j === 0) break;
    count += j;
  }
  return count;
}
