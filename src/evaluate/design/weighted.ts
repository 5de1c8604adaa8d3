/** Moments and quantiles of weighted numbers; with equal weights they are the ordinary ones. */

/** The weighted mean. */
export function weightedMean(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  let [sum, total] = [0, 0];
  for (let at = 0; at < values.length; at++) {
    sum += weights[at]! * values[at]!;
    total += weights[at]!;
  }
  return sum / total;
}

/** The weighted variance, without bias for weights that tell reliability: n - 1 in the denominator when they are equal. */
export function weightedVariance(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const mean = weightedMean(values, weights);
  let [sum, total, squares] = [0, 0, 0];
  for (let at = 0; at < values.length; at++) {
    sum += weights[at]! * (values[at]! - mean) ** 2;
    total += weights[at]!;
    squares += weights[at]! ** 2;
  }
  return (sum * total) / (total * total - squares);
}

/** The weighted median: midway between two values where exactly half the weight lies below. */
export function weightedMedian(values: ArrayLike<number>, weights: ArrayLike<number>): number {
  const order = rising(values).filter((at) => weights[at]! > 0);
  const half = order.reduce((sum, at) => sum + weights[at]!, 0) / 2;
  let below = 0;
  for (const [place, at] of order.entries()) {
    below += weights[at]!;
    if (Math.abs(below - half) <= 1e-12 * half && place + 1 < order.length)
      return (values[at]! + values[order[place + 1]!]!) / 2;
    if (below > half) return values[at]!;
  }
  return values[order.at(-1)!]!;
}

/** Kolmogorov and Smirnov's distance: the largest gap between two weighted distribution functions. */
export function largestGap(values: ArrayLike<number>, weights: ArrayLike<number>, first: readonly boolean[]): number {
  const totals = [0, 0];
  for (let at = 0; at < values.length; at++) totals[Number(first[at])]! += weights[at]!;
  const order = rising(values);
  let [gap, most] = [0, 0];
  for (const [place, at] of order.entries()) {
    gap += first[at] ? weights[at]! / totals[1]! : -weights[at]! / totals[0]!;
    if (values[order[place + 1] ?? -1] !== values[at]) most = Math.max(most, Math.abs(gap));
  }
  return most;
}

/** How many equally weighted persons would tell as much: (sum of weights) squared over the sum of their squares. */
export function effectiveSize(weights: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let at = 0; at < weights.length; at++) {
    sum += weights[at]!;
    squares += weights[at]! ** 2;
  }
  return squares === 0 ? 0 : (sum * sum) / squares;
}

function rising(values: ArrayLike<number>): number[] {
  return Array.from({ length: values.length }, (_, at) => at).sort((a, b) => values[a]! - values[b]!);
}
