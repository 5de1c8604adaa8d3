import { uniformAt } from "../../random/uniform-at.ts";
import { allowedPairs } from "./allowed-pairs.ts";
import type { Baseline } from "./baseline.ts";
import { type Design, designOf } from "./design.ts";
import { type Distances, distances } from "./distances.ts";
import { matchedSets, type Pair } from "./matched-sets.ts";
import { distanceWords, type PairOptions, refuseTooFew } from "./optimal-pairs.ts";

/** In which order the treated choose: the highest or lowest score first, as they stand, or by chance. */
export type Turn = "largest" | "smallest" | "data" | { readonly seed: number | string };

/** How nearest neighbours are found. */
export interface NearestOptions extends PairOptions {
  /** Whether a control may be chosen again; false when left out. */
  readonly replacement?: boolean;
  /** `largest` when left out (`data` with Mahalanobis, which has no score). */
  readonly order?: Turn;
}

/**
 * Nearest-neighbour matching: each treated person in turn takes the nearest control that is left; with a ratio, in so many rounds. Greedy, so the order
 * matters and is part of the design: `optimalPairs` has none.
 *
 * @param of       from `baseline`
 * @param options  `distance`, `ratio`, `replacement`, `order`, `caliper`, `exact`
 * @throws         when there are too few controls and no replacement, or nobody is near enough
 * @see            Stuart (2010), doi:10.1214/09-STS313; of equally near controls the first in the table
 * @example
 * const design = nearestNeighbours(exampleBaseline, { distance: "mahalanobis", replacement: true })
 * design.totalDistance // => 0.5943
 */
export function nearestNeighbours(of: Baseline, options: NearestOptions = {}): Design {
  const { distance = "logit", ratio = 1, replacement = false } = options;
  refuseTooFew(of, ratio, replacement);
  const apart = allowedPairs(of, distances(of, distance), options);
  const order = options.order ?? (apart.scores === undefined ? "data" : "largest");
  const pairs = chosen(apart, { ratio, replacement, turns: turnsOf(apart, order) });
  const method = {
    sv: `närmaste granne, ${ratio} till 1, ${replacement ? "med" : "utan"} återläggning (${distanceWords[distance].sv})`,
    en: `nearest neighbour, ${ratio} to 1, ${replacement ? "with" : "without"} replacement (${distanceWords[distance].en})`,
  };
  return designOf(of, { method, estimand: "ATT", ...matchedSets(of, pairs, apart) }, options);
}

function turnsOf({ treated, scores }: Distances, order: Turn): readonly number[] {
  const places = [...treated.keys()];
  if (order === "data") return places;
  const value =
    typeof order === "object"
      ? (place: number) => uniformAt(order.seed, { person: place, name: "turn of a treated person" })
      : (place: number) => (order === "largest" ? -1 : 1) * (scores?.[treated[place]!] ?? 0);
  return places.sort((a, b) => value(a) - value(b) || a - b);
}

interface Choosing {
  readonly ratio: number;
  readonly replacement: boolean;
  readonly turns: readonly number[];
}

function chosen({ control, values }: Distances, { ratio, replacement, turns }: Choosing): readonly Pair[] {
  const taken = new Set<number>();
  const own = new Map<number, Set<number>>(turns.map((one) => [one, new Set()]));
  const pairs: Pair[] = [];
  for (let round = 0; round < ratio; round++)
    for (const one of turns) {
      let best = -1;
      for (let other = 0; other < control.length; other++) {
        const value = values[one * control.length + other]!;
        const free = replacement ? !own.get(one)!.has(other) : !taken.has(other);
        if (free && value < Number.POSITIVE_INFINITY && (best < 0 || value < values[one * control.length + best]!))
          best = other;
      }
      if (best < 0) continue;
      taken.add(best);
      own.get(one)!.add(best);
      pairs.push([one, best]);
    }
  return pairs;
}
