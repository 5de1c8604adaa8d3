/**
 * Twice the rank of each number, tied numbers sharing the middle of their ranks: whole numbers, so that sums of them are exact.
 *
 * @example
 * doubledRanks([30, 10, 10, 50]) // => [6, 3, 3, 8]
 */
export function doubledRanks(values: readonly number[]): number[] {
  const order = values.map((_, i) => i).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to]!] === values[order[from]!]) to++;
    for (let k = from; k < to; k++) ranks[order[k]!] = from + 1 + to;
    from = to;
  }
  return ranks;
}

/** How many values each run of ties has, runs of one included. */
export function tieSizes(values: readonly number[]): number[] {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()];
}

/**
 * In how many ways so many of the given whole numbers add up to each sum.
 *
 * @param numbers  whole numbers of 0 or more
 * @param chosen   how many of them make a sum
 * @returns        ways by sum; above 2^53 to double precision
 * @example
 * [...waysBySum([1, 1, 2], 2)] // => [0, 0, 1, 2]
 */
export function waysBySum(numbers: readonly number[], chosen: number): Float64Array {
  const largest = [...numbers].sort((a, b) => b - a).slice(0, chosen);
  const width = largest.reduce((sum, value) => sum + value, 0) + 1;
  const rows = Array.from({ length: chosen + 1 }, () => new Float64Array(width));
  rows[0]![0] = 1;
  numbers.forEach((value, seen) => {
    for (let k = Math.min(chosen, seen + 1); k >= 1; k--) {
      const [row, before] = [rows[k]!, rows[k - 1]!];
      for (let sum = width - 1; sum >= value; sum--) row[sum]! += before[sum - value]!;
    }
  });
  return rows[chosen]!;
}
