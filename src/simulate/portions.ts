/** Blocks from the first up to but not including the end. */
export type Portion = readonly [first: number, end: number];

/** Blocks in one portion at most: enough to be worth the way. */
const most = 8;

/**
 * Deals blocks out in portions: aligned stretches, so that sums come back as few arrays; ever smaller towards the end, so that all
 * threads are done at about the same time.
 *
 * @returns `next`, which gives portion after portion in order until none is left, and `stop`, after which none is
 */
export function portions(
  [first, end]: Portion,
  threads: number,
): { readonly next: () => Portion | undefined; readonly stop: () => void } {
  let from = first;
  return {
    next: () => {
      if (from >= end) return undefined;
      let size = 1;
      while (size < most && 2 * size * 4 * threads <= end - from) size *= 2;
      const start = from;
      from = Math.min(end, (Math.floor(start / size) + 1) * size);
      return [start, from];
    },
    stop: () => {
      from = end;
    },
  };
}
