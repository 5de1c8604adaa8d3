/** A sum of blocks first to end - 1, an aligned stretch of 2^n blocks. */
export interface Stretch {
  readonly first: number;
  readonly end: number;
  readonly sums: Float64Array;
}

/**
 * Sums of blocks, added in pairs up a tree whose shape depends on the blocks' numbers alone: whoever adds which part, in which order
 * the parts come, the last digit is the same. Holds one array a level of the tree.
 */
export interface PairwiseSum {
  readonly stretches: Stretch[];
  /** Arrays that were added to others and may be written over. */
  readonly spare: Float64Array[];
}

/** Spare arrays that are kept at most: those that come from other threads would pile up. */
const kept = 4;

/** A sum with nothing in it. */
export function emptySum(): PairwiseSum {
  return { stretches: [], spare: [] };
}

/** An array of zeros for the sums of a block: a spare one where there is one, so that memory does not grow with the blocks. */
export function zeros({ spare }: PairwiseSum, length: number): Float64Array {
  return spare.pop()?.fill(0) ?? new Float64Array(length);
}

/** Adds a stretch of blocks; it may come in any order. */
export function addStretch({ stretches, spare }: PairwiseSum, given: Stretch): void {
  let stretch = given;
  for (;;) {
    const size = stretch.end - stretch.first;
    const left = stretch.first % (2 * size) === 0;
    const wanted = left ? stretch.end : stretch.first - size;
    const at = stretches.findIndex(({ first, end }) => first === wanted && end - first === size);
    if (at < 0) break;
    const [sibling] = stretches.splice(at, 1) as [Stretch];
    const [before, after] = left ? [stretch, sibling] : [sibling, stretch];
    stretch = joined(before, after);
    if (spare.length < kept) spare.push(after.sums);
  }
  stretches.push(stretch);
}

/** The left stretch with the right one added to it: its array is used again. */
function joined(left: Stretch, right: Stretch): Stretch {
  const { sums } = left;
  for (let i = 0; i < sums.length; i++) sums[i]! += right.sums[i]!;
  return { first: left.first, end: right.end, sums };
}

/** The sum of all stretches, from the first block to the last; where there is but one, its own array. */
export function total({ stretches }: PairwiseSum): Float64Array {
  const [first, ...rest] = [...stretches].sort((a, b) => a.first - b.first);
  if (rest.length === 0) return first!.sums;
  const sums = first!.sums.slice();
  for (const stretch of rest) for (let i = 0; i < sums.length; i++) sums[i]! += stretch.sums[i]!;
  return sums;
}
