import { groups } from "../../../src/simulate/layout.ts";
import type { AnyRun, Totals } from "../../../src/simulate/run.ts";
import { cellOf, peopleCount, slotSum } from "../../../src/simulate/sums.ts";
import { slotNames } from "../../../src/simulate/yearly.ts";

/** How far a run is from an expectation, for each thing that both count: in standard errors of the run, of which it has 64 groups. */
export function distances(run: AnyRun, expected: Totals): { readonly names: string; readonly z: number }[] {
  return slotNames(run).flatMap(({ of, names }, slot) => {
    const byGroup = Array.from({ length: groups }, (_, group) => groupSum(run, group, slot));
    const mean = byGroup.reduce((sum, value) => sum + value, 0) / groups;
    const variance = byGroup.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (groups - 1);
    const difference = slotSum(run, slot) / peopleCount(run) - slotSum(expected, slot) / peopleCount(expected);
    const standardError = Math.sqrt(variance * groups) / peopleCount(run);
    if (names.length === 0 || (standardError === 0 && Math.abs(difference) < 1e-8)) return [];
    return [{ names: `${of} ${names.join(" ")}`, z: difference / standardError }];
  });
}

function groupSum(run: AnyRun, group: number, slot: number): number {
  let sum = 0;
  for (let stratum = 0; stratum < run.layout.strata; stratum++)
    for (let year = 0; year < run.layout.years; year++)
      sum += run.sums[group * run.layout.group + cellOf(run, stratum, slot, year)]!;
  return sum;
}

/** The largest distance, with its name. */
export function furthest(run: AnyRun, expected: Totals): { readonly names: string; readonly z: number } {
  return distances(run, expected).reduce((far, one) => (Math.abs(one.z) > Math.abs(far.z) ? one : far), {
    names: "",
    z: 0,
  });
}
