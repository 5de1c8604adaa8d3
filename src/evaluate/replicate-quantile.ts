import { normalDistribution } from "../numeric/normal-distribution.ts";

/**
 * A quantile of bootstrap replicates: the (R + 1) p-th smallest, between two of them by interpolation on the normal scale.
 *
 * @param sorted       replicates in rising order
 * @param probability  above 0 and below 1; beyond the outermost replicates it gives the outermost
 * @see                Davison & Hinkley (1997), equation 5.8; R's boot
 * @example
 * replicateQuantile(Float64Array.from({ length: 99 }, (_, i) => i + 1), 0.25) // => 25
 */
export function replicateQuantile(sorted: Float64Array, probability: number): number {
  const place = (sorted.length + 1) * probability;
  const k = Math.floor(place + 1e-9);
  if (k < 1) return sorted[0]!;
  if (k >= sorted.length) return sorted[sorted.length - 1]!;
  const below = sorted[k - 1]!;
  if (Math.abs(place - k) < 1e-9 || sorted[k] === below) return below;
  const { quantile } = normalDistribution();
  const [from, to] = [quantile(k / (sorted.length + 1)), quantile((k + 1) / (sorted.length + 1))];
  return below + ((quantile(probability) - from) / (to - from)) * (sorted[k]! - below);
}
