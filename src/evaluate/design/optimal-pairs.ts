import { problem } from "../../problem.ts";
import { allowedPairs, type PairLimits } from "./allowed-pairs.ts";
import { cheapestAssignment } from "./assignment.ts";
import type { Baseline } from "./baseline.ts";
import { type Design, type DesignOptions, designOf } from "./design.ts";
import { type DistanceKind, type Distances, distances } from "./distances.ts";
import { matchedSets, type Pair } from "./matched-sets.ts";

/** How pairs are made. */
export interface PairOptions extends DesignOptions, PairLimits {
  /** `logit` when left out. */
  readonly distance?: DistanceKind;
  /** Controls for each treated person; 1 when left out. */
  readonly ratio?: number;
}

/**
 * Optimal pair matching: of all ways to give every treated person a control of their own, the one with the smallest sum of distances. Where not
 * all pairs are allowed as many as possible are made, and of those the nearest.
 *
 * @param of       from `baseline`
 * @param options  `distance`, `ratio`, `caliper`, `exact`: covariates in which pairs must be alike
 * @throws         when there are fewer controls than treated times the ratio
 * @see            Rosenbaum (1989), doi:10.1080/01621459.1989.10478868; the least sum that R's clue::solve_LSAP finds
 * @example
 * const design = optimalPairs(exampleBaseline, { distance: "mahalanobis" })
 * design.totalDistance // => 0.5943
 * design.leftOut // => { treated: 0, control: 2 }
 */
export function optimalPairs(of: Baseline, options: PairOptions = {}): Design {
  const { distance = "logit", ratio = 1 } = options;
  refuseTooFew(of, ratio);
  const apart = allowedPairs(of, distances(of, distance), options);
  const matched = matchedSets(of, nearestPairs(apart, ratio), apart);
  const method = {
    sv: `optimal parmatchning, ${ratio} till 1 (${distanceWords[distance].sv})`,
    en: `optimal pair matching, ${ratio} to 1 (${distanceWords[distance].en})`,
  };
  return designOf(of, { method, estimand: "ATT", ...matched }, options);
}

/** Each treated person stands for as many rows as it gets controls; a pair that is not allowed costs more than all others together. */
function nearestPairs({ treated, control, values }: Distances, ratio: number): readonly Pair[] {
  const rows = treated.length * ratio;
  const columns = control.length;
  const cost = new Float64Array(rows * columns);
  const farthest = values.reduce((max, value) => (value < Number.POSITIVE_INFINITY ? Math.max(max, value) : max), 0);
  const forbidden = (farthest + 1) * (rows + 1);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = values[Math.floor(row / ratio) * columns + column]!;
      cost[row * columns + column] = Math.min(value, forbidden);
    }
  const columnOf = cheapestAssignment(cost, { rows, columns });
  return Array.from(columnOf, (column, row): Pair => [Math.floor(row / ratio), column]).filter(
    ([one, other]) => values[one * columns + other]! < Number.POSITIVE_INFINITY,
  );
}

/** Refuses a ratio for which the controls do not suffice. */
export function refuseTooFew({ sizes }: Baseline, ratio: number, replacement = false): void {
  if (!(Number.isInteger(ratio) && ratio >= 1))
    throw problem("match", `the ratio is ${ratio}`, "give a whole number of controls for each treated, 1 or more");
  const wanted = replacement ? ratio : sizes.treated * ratio;
  if (sizes.control < wanted)
    throw problem(
      "match",
      `${sizes.treated} treated at ${ratio} each want ${wanted} controls, and there are ${sizes.control}`,
      "match with replacement (nearestNeighbours), in full (fullMatching), or weigh (entropyBalancing)",
    );
}

/** The distances in words. */
export const distanceWords = {
  propensity: { sv: "propensitet", en: "propensity" },
  logit: { sv: "logit av propensitet", en: "logit of propensity" },
  mahalanobis: { sv: "Mahalanobis avstånd", en: "Mahalanobis distance" },
} as const;
