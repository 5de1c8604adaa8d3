/** A tail seen from one point of the search: how far its logarithm is from the one that is sought, and how fast it moves. */
export interface TailGap {
  /** log(tail / probability). */
  readonly gap: number;
  /** The derivative of the log tail by the search variable. */
  readonly slope: number;
}

/**
 * The point at which a monotone tail has a given probability: Newton's method on the logarithm of the tail, which is nearly straight
 * in the logarithm of the point, kept inside a bracket that every step narrows.
 *
 * @param look   the tail at a value of the search variable
 * @param start   where to begin; any finite value will do
 * @param rising  whether the tail grows with the search variable
 */
export function invertTail(
  look: (u: number) => TailGap,
  { start, rising }: { start: number; rising: boolean },
): number {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  let reach = 1;
  let u = start;
  for (let round = 0; round < 400; round++) {
    const { gap, slope } = look(u);
    if (gap === 0) return u;
    if (gap < 0 === rising) low = u;
    else high = u;
    const step = -gap / slope;
    let next = u + step;
    if (!(next > low && next < high) || Math.abs(step) > 64 * reach) {
      next = Number.isFinite(low) && Number.isFinite(high) ? (low + high) / 2 : low === u ? u + reach : u - reach;
      reach *= 2;
    }
    if (Math.abs(next - u) <= 1e-16 * Math.max(1, Math.abs(u)) || next === low || next === high) return next;
    u = next;
  }
  return u;
}

/** The gap between a tail and the probability that is sought, from its logarithm where the tail itself underflows. */
export function gapOf(tail: number, logTail: number, probability: number): number {
  return tail > 1e-290 ? Math.log(tail / probability) : logTail - Math.log(probability);
}
