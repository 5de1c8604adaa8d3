import { isProblem } from "../../problem.ts";
import type { Label } from "../../show/words.ts";
import { number, text } from "../../table/column.ts";
import { fromRows } from "../../table/from-rows.ts";
import type { Estimate } from "../confidence-interval.ts";
import type { Baseline } from "../design/baseline.ts";
import type { Design } from "../design/design.ts";
import { entropyBalancing } from "../design/entropy-balancing.ts";
import { optimalPairs } from "../design/optimal-pairs.ts";
import { type Overlap, overlap } from "../design/overlap.ts";
import { weightedDifference } from "../design/weighted-difference.ts";
import { withOutcome } from "../design/with-outcome.ts";
import { type RosenbaumBounds, rosenbaumBounds } from "../rosenbaum-bounds.ts";
import type { TwoGroups } from "../two-groups.ts";

/** A result, or the words of the problem that stood in its way. */
export type Attempted<T> =
  | { readonly result: T; readonly reason?: undefined }
  | { readonly result?: undefined; readonly reason: string };

/** The groups weighed and paired on what was known before: chosen without a look at the costs, which come last. */
export interface StudyDesigns {
  /** The controls weighed to the treated's means. */
  readonly weighed: Attempted<{ readonly design: Design; readonly difference: Estimate }>;
  /** Each person of the smaller group with the likest of the larger. */
  readonly paired: Attempted<{
    readonly pairs: number;
    readonly difference: Estimate;
    readonly bounds: RosenbaumBounds;
  }>;
  readonly overlap: Attempted<Overlap>;
}

/** Distances between all persons of two groups are kept: above this many they are not. */
const mostPaired = 2_000;
/** Fewer in a group say nothing of a curve of propensity. */
const fewestScored = 50;
/** And more than these take a second and add little: the balance tells. */
const mostScored = 10_000;

/** Designs on a study's baseline, with the difference of costs that each gives. */
export function studyDesigns(of: Baseline, costs: TwoGroups): StudyDesigns {
  const many = of.sizes.treated + of.sizes.control > mostPaired;
  const few = Math.min(of.sizes.treated, of.sizes.control) < fewestScored;
  const tooMany = { reason: `more than ${mostPaired} persons: match or weigh them in a notebook` };
  return {
    weighed: many ? tooMany : attempted(() => weighed(of, costs)),
    paired: many ? tooMany : attempted(() => paired(of, costs)),
    overlap:
      few || of.sizes.treated + of.sizes.control > mostScored
        ? { reason: `overlap is shown for groups of ${fewestScored} and more, ${mostScored} in all` }
        : attempted(() => overlap(of)),
  };
}

function attempted<T>(make: () => T): Attempted<T> {
  try {
    return { result: make() };
  } catch (error) {
    if (!isProblem(error)) throw error;
    return { reason: error.message };
  }
}

function outcomes(costs: TwoGroups) {
  const rows = (["treated", "control"] as const).flatMap((group) =>
    costs[group].map((cost, at) => ({ person: `${group} ${at + 1}`, cost })),
  );
  return fromRows({ person: text(), cost: number("kronor") }, rows, { name: "costs", confidential: true });
}

function weighed(of: Baseline, costs: TwoGroups) {
  const design = entropyBalancing(of);
  const analysis = withOutcome(design, { table: outcomes(costs), column: "cost" });
  return { design, difference: weightedDifference(analysis, { together: "persons" }) };
}

function paired(of: Baseline, costs: TwoGroups) {
  const turned = of.sizes.treated > of.sizes.control;
  const smaller = turned ? swapped(of) : of;
  const analysis = withOutcome(optimalPairs(smaller, { distance: "mahalanobis" }), {
    table: outcomes(costs),
    column: "cost",
  });
  const bySet = new Map<number, { one: number; other: number }>();
  for (const { set, treated, outcome } of analysis.rows()) {
    const pair = bySet.get(set!) ?? { one: 0, other: 0 };
    bySet.set(set!, treated ? { ...pair, one: outcome } : { ...pair, other: outcome });
  }
  const sign = turned ? -1 : 1;
  const differences = [...bySet.values()].map(({ one, other }) => sign * (one - other));
  const told = weightedDifference(analysis);
  const difference = turned
    ? {
        ...told,
        estimate: -told.estimate,
        statistic: -told.statistic,
        interval: { lower: -told.interval.upper, upper: -told.interval.lower },
      }
    : told;
  return { pairs: differences.length, difference, bounds: rosenbaumBounds(differences) };
}

/** The same persons with the groups' parts exchanged, so that nobody of the smaller group goes without a pair. */
function swapped(of: Baseline): Baseline {
  return {
    ...of,
    treated: of.control,
    control: of.treated,
    isTreated: of.isTreated.map((one) => !one),
    sizes: { treated: of.sizes.control, control: of.sizes.treated },
  };
}

/** How each way is called among the others. */
export const designLabels = {
  weighed: {
    sv: "kontroller vägda till lika utgångsläge (entropibalansering)",
    en: "controls weighed to the same baseline (entropy balancing)",
  },
  paired: { sv: "optimala par på det som var känt före", en: "optimal pairs on what was known before" },
} as const satisfies Record<string, Label>;
