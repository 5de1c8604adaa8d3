import { problem } from "../../problem.ts";
import type { Baseline } from "./baseline.ts";
import type { Distances } from "./distances.ts";

/** A pair: places in the lists of treated and of controls of `Distances`. */
export type Pair = readonly [treated: number, control: number];

/** Sets and weights for the effect on the treated, of pairs in which a control may stand more than once. */
export interface Matched {
  readonly sets: readonly (number | undefined)[];
  readonly weights: readonly number[];
  readonly totalDistance: number;
}

/**
 * The matched sets of pairs: treated have weight 1, and each shares a weight of 1 among its controls; the controls' weights are then scaled to sum to
 * their number.
 */
export function matchedSets(of: Baseline, pairs: readonly Pair[], { treated, control, values }: Distances): Matched {
  if (pairs.length === 0)
    throw problem("match", "no treated person has a control near enough", "widen the caliper, or use fewer covariates");
  const sets: (number | undefined)[] = of.isTreated.map(() => undefined);
  const matches = new Map<number, number>();
  for (const [one] of pairs) matches.set(one, (matches.get(one) ?? 0) + 1);
  const weights = new Array<number>(of.isTreated.length).fill(0);
  let totalDistance = 0;
  for (const [one, other] of pairs) {
    joinSets(sets, treated[one]!, control[other]!);
    weights[treated[one]!] = 1;
    weights[control[other]!]! += 1 / matches.get(one)!;
    totalDistance += values[one * control.length + other]!;
  }
  return { sets: renumbered(sets), weights: scaledControls(of, weights), totalDistance };
}

/** Puts a pair in one set, with all whom either is in a set with: a control who serves two treated ties them together. */
function joinSets(sets: (number | undefined)[], one: number, other: number): void {
  const [own, theirs] = [sets[one] ?? one, sets[other] ?? one];
  sets[one] = own;
  sets[other] = theirs;
  if (own === theirs) return;
  for (const [row, set] of sets.entries()) if (set === theirs) sets[row] = own;
}

/** Controls' weights scaled to sum to how many controls have one. */
export function scaledControls({ isTreated }: Baseline, weights: readonly number[]): readonly number[] {
  const own = weights.filter((weight, row) => !isTreated[row] && weight > 0);
  const factor = own.length / own.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight, row) => (isTreated[row] ? weight : weight * factor));
}

/** Sets numbered from 0 in the order in which they first stand. */
export function renumbered(sets: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const numbers = new Map<number, number>();
  return sets.map((set) => {
    if (set === undefined) return undefined;
    const number = numbers.get(set) ?? numbers.size;
    numbers.set(set, number);
    return number;
  });
}
