import type { Cohort } from "./course.ts";
import { lagrange, points } from "./points.ts";

/**
 * Cohorts whose spells have become long against the window in which they entered: they are put at four points of it, with the same
 * four moments of the time of entry. It is done at edges of the run, where everybody of a window has the same jumps behind them.
 */
export function putTogether(cohorts: readonly Cohort[], time: number): Cohort[] {
  const rest: Cohort[] = [];
  const ready = new Map<string, Cohort[]>();
  for (const cohort of cohorts) {
    const { window, block } = cohort;
    if (window === undefined || time < window.to + 2 * (window.to - window.from)) {
      rest.push(cohort);
      continue;
    }
    const key = `${block} ${window.from}`;
    const known = ready.get(key);
    if (known === undefined) ready.set(key, [cohort]);
    else known.push(cohort);
  }
  return [...rest, ...[...ready.values()].flatMap(fewer)];
}

/** Four cohorts instead of more. */
function fewer(cohorts: readonly Cohort[]): readonly Cohort[] {
  const { window, block, jump, vector } = cohorts[0]!;
  if (cohorts.length <= points.length) return cohorts.map((cohort) => ({ ...cohort, window: undefined }));
  const { from, to } = window!;
  return points.map((point, n) => {
    const sum = new Float64Array(vector.length);
    for (const cohort of cohorts) {
      const at = (cohort.entered - from) / (to - from);
      const weight = lagrange[n]!.reduceRight((value, coefficient) => value * at + coefficient, 0);
      for (let i = 0; i < sum.length; i++) sum[i]! += weight * cohort.vector[i]!;
    }
    return { block, entered: from + point * (to - from), window: undefined, jump, vector: sum };
  });
}
