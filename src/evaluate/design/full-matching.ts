import { problem } from "../../problem.ts";
import { allowedPairs, type PairLimits } from "./allowed-pairs.ts";
import { cheapestAssignment } from "./assignment.ts";
import type { Baseline } from "./baseline.ts";
import { type Design, type DesignOptions, designOf } from "./design.ts";
import { type DistanceKind, type Distances, distances } from "./distances.ts";
import { type Pair, renumbered, scaledControls } from "./matched-sets.ts";
import { distanceWords } from "./optimal-pairs.ts";

/**
 * Full matching: everybody is in one set, with one treated and some controls or one control and some treated, and the sum of distances within sets is the
 * smallest there is.
 *
 * It is the cheapest edge cover of treated and controls, and that is found by one assignment: pairs are worth what they save against giving
 * both persons their nearest.
 *
 * @param of       from `baseline`
 * @param options  `distance`: `logit` when left out; `caliper`, `exact`: who has nobody allowed is left out
 * @see            Rosenbaum (1991); Hansen & Klopfer (2006), doi:10.1198/106186006X137047; the least sum that R's lpSolve finds for the edge cover
 * @example
 * const design = fullMatching(exampleBaseline, { distance: "mahalanobis" })
 * design.leftOut // => { treated: 0, control: 0 }
 */
export function fullMatching(
  of: Baseline,
  options: DesignOptions & PairLimits & { readonly distance?: DistanceKind } = {},
): Design {
  const { distance = "logit" } = options;
  const apart = allowedPairs(of, distances(of, distance), options);
  const pairs = stars(cheapestCover(apart));
  if (pairs.length === 0)
    throw problem("match", "no treated person has a control near enough", "widen the caliper, or use fewer covariates");
  const { treated, control, values } = apart;
  const sets: (number | undefined)[] = of.isTreated.map(() => undefined);
  // A set is named by its centre: the person in it who stands in more than one pair, else the treated.
  const degree = degrees(pairs);
  for (const [one, other] of pairs) {
    const centre = degree.control.get(other)! > 1 ? treated.length + other : one;
    sets[treated[one]!] = centre;
    sets[control[other]!] = centre;
  }
  const totalDistance = pairs.reduce((sum, [one, other]) => sum + values[one * control.length + other]!, 0);
  const method = {
    sv: `full matchning (${distanceWords[distance].sv})`,
    en: `full matching (${distanceWords[distance].en})`,
  };
  const parts = {
    method,
    estimand: "ATT",
    sets: renumbered(sets),
    weights: stratumWeights(of, sets),
    totalDistance,
  } as const;
  return designOf(of, parts, options);
}

/** Weights for the effect on the treated: in each stratum controls weigh as many as there are treated, then are scaled to their own number. */
export function stratumWeights(of: Baseline, sets: readonly (number | undefined)[]): readonly number[] {
  const counts = new Map<number, [control: number, treated: number]>();
  sets.forEach((set, row) => {
    if (set === undefined) return;
    const count = counts.get(set) ?? [0, 0];
    count[of.isTreated[row] ? 1 : 0] += 1;
    counts.set(set, count);
  });
  const weights = sets.map((set, row) => {
    const [control, treated] = set === undefined ? [0, 0] : counts.get(set)!;
    if (control === 0 || treated === 0) return 0;
    return of.isTreated[row] ? 1 : treated / control;
  });
  return scaledControls(of, weights);
}

/** The pairs that cover everybody at the least sum of distances. */
function cheapestCover({ treated, control, values }: Distances): readonly Pair[] {
  const columns = control.length;
  const nearestControl = treated.map((_, one) => leastPlace(columns, (other) => values[one * columns + other]!));
  const nearestTreated = control.map((_, other) => leastPlace(treated.length, (one) => values[one * columns + other]!));
  const saved = (one: number, other: number): number => {
    const value = values[one * columns + other]!;
    if (value === Number.POSITIVE_INFINITY) return Number.NEGATIVE_INFINITY;
    return values[one * columns + nearestControl[one]!]! + values[nearestTreated[other]! * columns + other]! - value;
  };
  const pairs = mostSaved(saved, { treated: treated.length, control: columns });
  const covered = { treated: new Set(pairs.map(([one]) => one)), control: new Set(pairs.map(([, other]) => other)) };
  treated.forEach((_, one) => {
    if (!covered.treated.has(one)) pairs.push([one, nearestControl[one]!]);
  });
  control.forEach((_, other) => {
    if (!covered.control.has(other)) pairs.push([nearestTreated[other]!, other]);
  });
  return pairs.filter(([one, other]) => values[one * columns + other]! < Number.POSITIVE_INFINITY);
}

/** The pairs of an assignment that saves the most; pairs that save nothing are left. */
function mostSaved(
  saved: (one: number, other: number) => number,
  { treated, control }: { readonly treated: number; readonly control: number },
): Pair[] {
  const turned = treated > control;
  const [rows, columns] = turned ? [control, treated] : [treated, control];
  const worth = new Float64Array(rows * columns);
  let most = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const value = Math.max(0, turned ? saved(column, row) : saved(row, column));
      worth[row * columns + column] = value;
      most = Math.max(most, value);
    }
  const columnOf = cheapestAssignment(
    worth.map((value) => most - value),
    { rows, columns },
  );
  return Array.from(columnOf, (column, row): Pair => (turned ? [column, row] : [row, column])).filter(
    ([one, other]) => saved(one, other) > 0,
  );
}

/** Without the pairs both of whose persons stand in others: at equal distances a cover may hold such. */
function stars(pairs: readonly Pair[]): readonly Pair[] {
  const { treated, control } = degrees(pairs);
  return pairs.filter(([one, other]) => {
    if (treated.get(one)! < 2 || control.get(other)! < 2) return true;
    treated.set(one, treated.get(one)! - 1);
    control.set(other, control.get(other)! - 1);
    return false;
  });
}

function degrees(pairs: readonly Pair[]): {
  readonly treated: Map<number, number>;
  readonly control: Map<number, number>;
} {
  const [treated, control] = [new Map<number, number>(), new Map<number, number>()];
  for (const [one, other] of pairs) {
    treated.set(one, (treated.get(one) ?? 0) + 1);
    control.set(other, (control.get(other) ?? 0) + 1);
  }
  return { treated, control };
}

function leastPlace(count: number, value: (place: number) => number): number {
  let best = 0;
  for (let place = 1; place < count; place++) if (value(place) < value(best)) best = place;
  return best;
}
