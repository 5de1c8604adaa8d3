import { isProblem } from "../../problem.ts";
import { byGroup } from "../cost-table.ts";
import { type DifferenceInDifferences, differenceInDifferences } from "../difference-in-differences.ts";
import { robustCoefficient } from "../robust-coefficient.ts";
import type { TwoGroups } from "../two-groups.ts";
import type { StudyCosts } from "./study-costs.ts";

/** How one group's costs changed beside another's. */
export interface ComparedChange {
  /** Means per year, before and after the start. */
  readonly difference: DifferenceInDifferences;
  /** Satterthwaite's degrees of freedom with CR2 errors. */
  readonly cr2: number;
  /** Against the last year before, which is 0 itself. */
  readonly years: readonly {
    readonly year: number;
    readonly estimate: number;
    readonly low: number;
    readonly high: number;
  }[];
}

/** The change of the treated less that of the control group, and year by year. */
export function comparedChange({ before, years }: Pick<StudyCosts, "before" | "years">): ComparedChange {
  const mean = (of: readonly TwoGroups[]): TwoGroups =>
    byGroup((group) => of[0]![group].map((_, at) => of.reduce((sum, year) => sum + year[group][at]!, 0) / of.length));
  const [earlier, later] = [mean(before), mean(years)];
  const difference = differenceInDifferences(byGroup((group) => ({ before: earlier[group], after: later[group] })));
  const last = before.at(-1)!;
  const all = [
    ...before.map((year, at) => ({ year: at - before.length, costs: year })),
    ...years.map((year, at) => ({ year: at + 1, costs: year })),
  ];
  return {
    difference,
    cr2: satterthwaite(earlier, later),
    years: all.map(({ year, costs }) => ({ year, ...(costs === last ? none : since(last, costs)) })),
  };
}

const none = { estimate: 0, low: 0, high: 0 };

function since(last: TwoGroups, costs: TwoGroups) {
  try {
    const { estimate, interval } = differenceInDifferences(
      byGroup((group) => ({ before: last[group], after: costs[group] })),
    );
    return { estimate, low: interval.lower, high: interval.upper };
  } catch (error) {
    if (!isProblem(error)) throw error;
    const change = byGroup(
      (group) => costs[group].reduce((sum, cost, at) => sum + cost - last[group][at]!, 0) / costs[group].length,
    );
    const estimate = change.treated - change.control;
    return { estimate, low: estimate, high: estimate };
  }
}

function satterthwaite(earlier: TwoGroups, later: TwoGroups): number {
  const changes = byGroup((group) => later[group].map((cost, at) => cost - earlier[group][at]!));
  const design = [...changes.treated.map(() => [1, 1]), ...changes.control.map(() => [1, 0])];
  return robustCoefficient(design, { response: [...changes.treated, ...changes.control], column: 1 }).errors
    .degreesOfFreedom;
}
