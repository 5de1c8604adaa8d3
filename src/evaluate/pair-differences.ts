/** All differences between two groups in rising order, told by their place. */
export interface PairDifferences {
  readonly length: number;
  /** The difference at a place from 0; undefined outside. */
  at(place: number): number | undefined;
  /** How many lie at or below a number. */
  upTo(value: number): number;
}

/** Above this many pairs they are not listed: a place is then found by counting. */
const mostListed = 1_000_000;

/**
 * The differences a - b of every number of one group with every number of another. Some millions of them are never listed: how many lie at or below a
 * number is counted by walking along both groups in order, and a place is found by halving until no number lies between.
 *
 * @see Monahan (1984), doi:10.1145/1271.319414, for the idea
 */
export function pairDifferences(first: readonly number[], second: readonly number[]): PairDifferences {
  const listed = first.length * second.length <= mostListed;
  return listed ? listedDifferences(first, second) : countedDifferences(first, second);
}

/** The plain form. */
export function listedDifferences(first: readonly number[], second: readonly number[]): PairDifferences {
  const all = Float64Array.from(first.flatMap((a) => second.map((b) => a - b))).sort();
  return {
    length: all.length,
    at: (place) => all[place],
    upTo: (value) => all.reduce((count, one) => count + Number(one <= value), 0),
  };
}

/** The form for large groups: the same numbers, without a list. */
export function countedDifferences(first: readonly number[], second: readonly number[]): PairDifferences {
  const [a, b] = [Float64Array.from(first).sort(), Float64Array.from(second).sort()];
  const length = a.length * b.length;
  const upTo = (value: number): number => {
    let count = 0;
    let from = b.length;
    // The smaller of a, the fewer of b are so small that their difference is above the value.
    for (let i = a.length - 1; i >= 0; i--) {
      // Places of b whose difference from a[i] is at most the value are those from `from` on.
      if (i === a.length - 1) from = firstAtMost(a[i]!, b, value);
      else while (from > 0 && a[i]! - b[from - 1]! <= value) from--;
      count += b.length - from;
    }
    return count;
  };
  const [least, most] = [a[0]! - b.at(-1)!, a.at(-1)! - b[0]!];
  return { length, upTo, at: placeFound({ length, upTo, least, most }) };
}

/** Finds the number at a place of a row that is only counted: halves until no number lies between. */
export function placeFound({
  length,
  upTo,
  least,
  most,
}: {
  readonly length: number;
  readonly upTo: (value: number) => number;
  readonly least: number;
  readonly most: number;
}): (place: number) => number | undefined {
  return (place) => {
    if (place < 0 || place >= length) return undefined;
    let [low, high] = [least, most];
    if (upTo(low) > place) return low;
    // The answer lies above low and at or below high; it is high when no number is between.
    for (;;) {
      const middle = low + (high - low) / 2;
      if (middle <= low || middle >= high) return high;
      if (upTo(middle) > place) high = middle;
      else low = middle;
    }
  };
}

/** The first place of a rising row whose difference from a number is at most a value. */
function firstAtMost(from: number, row: Float64Array, value: number): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (from - row[middle]! <= value) high = middle;
    else low = middle + 1;
  }
  return low;
}
