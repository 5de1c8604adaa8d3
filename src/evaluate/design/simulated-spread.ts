import { uniformAt } from "../../random/uniform-at.ts";
import { balance, type Denominator } from "./balance.ts";
import type { Baseline } from "./baseline.ts";
import { covariateColumns } from "./covariate-columns.ts";

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
  const differences = covariateColumns(of, "all values").map((): number[] => []);
  for (let draw = 0; draw < draws; draw++) {
    const { rows } = balance({ ...of, isTreated: shuffled(of.isTreated, { seed, draw }) }, { denominator });
    rows.forEach(({ standardisedDifference = 0 }, at) => {
      differences[at]!.push(standardisedDifference);
    });
  }
  return balance(of, { denominator }).rows.map(({ covariate }, at) => {
    const sorted = differences[at]!.sort((a, b) => a - b);
    const place = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
    return { covariate, interval: [place(0.025), place(0.975)] };
  });
}

/** Fisher and Yates's shuffle, each draw under its own address. */
function shuffled(
  values: readonly boolean[],
  { seed, draw }: { readonly seed: number | string; readonly draw: number },
): readonly boolean[] {
  const out = [...values];
  for (let last = out.length - 1; last > 0; last--) {
    const other = Math.floor(uniformAt(seed, { person: draw, name: "arms by chance", turn: last }) * (last + 1));
    [out[last], out[other]] = [out[other]!, out[last]!];
  }
  return out;
}
