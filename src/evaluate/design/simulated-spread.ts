import { nameWord } from "../../random/address.ts";
import { type Key, keyOf } from "../../random/seed.ts";
import { uniformOf } from "../../random/uniform-at.ts";
import { armsOf, type Denominator, scaleOf } from "./balance.ts";
import type { Baseline } from "./baseline.ts";
import { covariateColumns } from "./covariate-columns.ts";
import { weightedMean } from "./weighted.ts";

/** How far chance alone puts a covariate's standardised difference from 0. */
export interface SimulatedSpread {
  readonly covariate: string;
  /** 95 of 100 random divisions lie between these. */
  readonly interval: readonly [low: number, high: number];
}

/**
 * The spread of standardised differences when chance alone divides these very persons into groups of the same sizes: for skewed covariates, where
 * `chanceSpread` is only roughly right.
 *
 * @param of       from `baseline`
 * @param options  `draws` (1 000 when left out), `seed`, `denominator`
 * @example
 * simulatedSpread(exampleBaseline, { seed: 1, draws: 200 })[0].interval.map((limit) => Math.sign(limit)) // => [-1, 1]
 */
export function simulatedSpread(
  of: Baseline,
  {
    seed,
    draws = 1000,
    denominator = "pooled",
  }: { readonly seed: number | string; readonly draws?: number; readonly denominator?: Denominator },
): readonly SimulatedSpread[] {
  const columns = covariateColumns(of, "all values");
  const differences = columns.map((): number[] => []);
  const key = keyOf(seed);
  const ones = new Float64Array(of.isTreated.length).fill(1);
  for (let draw = 0; draw < draws; draw++) {
    const divided = { ...of, isTreated: shuffled(of.isTreated, { key, draw }) };
    const { treated, control } = armsOf(divided, ones);
    columns.forEach(({ values }, at) => {
      const scale = scaleOf(divided, values, denominator);
      const apart = weightedMean(values, treated) - weightedMean(values, control);
      differences[at]!.push(scale > 0 ? apart / scale : 0);
    });
  }
  return columns.map(({ name }, at) => {
    const sorted = Float64Array.from(differences[at]!).sort();
    const place = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
    return { covariate: name, interval: [place(0.025), place(0.975)] };
  });
}

const word = nameWord(["arms by chance"]);

/** Fisher and Yates's shuffle, each draw under its own address. */
function shuffled(
  values: readonly boolean[],
  { key, draw }: { readonly key: Key; readonly draw: number },
): readonly boolean[] {
  const out = [...values];
  for (let last = out.length - 1; last > 0; last--) {
    const other = Math.floor(uniformOf(key, "own", { person: draw, word, turn: last }) * (last + 1));
    [out[last], out[other]] = [out[other]!, out[last]!];
  }
  return out;
}
