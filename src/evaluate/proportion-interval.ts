import { betaDistribution } from "../numeric/beta-distribution.ts";
import { binomialDistribution } from "../numeric/binomial-distribution.ts";
import { problem } from "../problem.ts";
import { confidenceOf, criticalValue } from "./confidence-interval.ts";

/** How many of how many. */
export interface Counted {
  readonly count: number;
  readonly of: number;
}

/** A pair of limits. */
export type Limits = readonly [low: number, high: number];

/** Refuses counts that cannot be. */
export function checkCounted({ count, of }: Counted): void {
  if (!(count >= 0 && count <= of && of > 0 && of < Number.POSITIVE_INFINITY))
    throw problem("compare shares", `${count} of ${of} is not a share`, "give a count from 0 to the size of the group");
}

/**
 * The exact (Clopper-Pearson) interval of a share.
 *
 * @param counted  whole numbers
 * @param level    0.95 when left out
 * @example
 * exactShareInterval({ count: 13, of: 27 }) // => [0.287, 0.681]
 */
export function exactShareInterval({ count, of }: Counted, level = 0.95): Limits {
  checkCounted({ count, of });
  const tail = (1 - confidenceOf({ confidence: level })) / 2;
  return [
    count === 0 ? 0 : betaDistribution(count, of - count + 1).quantile(tail),
    count === of ? 1 : betaDistribution(count + 1, of - count).upperQuantile(tail),
  ];
}

/** Wilson's score interval of a share, which holds for any count. */
export function scoreShareInterval({ count, of }: Counted, level = 0.95): Limits {
  checkCounted({ count, of });
  const z = criticalValue(Number.POSITIVE_INFINITY, confidenceOf({ confidence: level }));
  const share = count / of;
  const centre = share + (z * z) / (2 * of);
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of));
  const scale = 1 + (z * z) / of;
  return [Math.max(0, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}

/**
 * The exact two-sided p-value of a count against a share that was set beforehand: the probability of all counts that are no likelier.
 *
 * @param counted  whole numbers
 * @param goal     the share, from 0 to 1
 * @see            R's binom.test
 * @example
 * exactShareTest({ count: 13, of: 27 }, 0.6) // => 0.24
 */
export function exactShareTest({ count, of }: Counted, goal: number): number {
  checkCounted({ count, of });
  const { mass } = binomialDistribution(of, goal);
  const own = mass(count) * (1 + 1e-7);
  let p = 0;
  for (let k = 0; k <= of; k++) if (mass(k) <= own) p += mass(k);
  return Math.min(1, p);
}
