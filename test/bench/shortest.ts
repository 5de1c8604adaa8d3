/**
 * The nanoseconds of one step: the shortest of many short runs, because a shared machine only ever adds time.
 *
 * @param work   does a number of steps
 * @param steps  how many steps one call of `work` does
 */
export function nanoseconds(work: () => void, steps: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 300; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return (best * 1e6) / steps;
}
