import type { ConfidenceLimits } from "./confidence-interval.ts";
import type { RankTails } from "./rank-sum-test.ts";

/**
 * The shifts that a rank test does not refuse. Ranks change only where the shift equals one of the differences, so the test is asked
 * there and between neighbours, and the first shift that each tail lets pass is found by halving.
 *
 * @param differences  in rising order, by place: all shifts at which ranks change
 * @param tail         what each tail may at most have when a shift is refused: 0.025 for 95 %
 * @param testAt       the test with the treated moved back by a shift
 * @param step         2 asks between the differences only: the signed-rank test leaves out a difference that meets the shift, and then
 *                     judges by fewer, so that what it says there need not lie between what it says on either side
 * @returns            infinite limits where even the outermost shift is not refused: too few persons for this confidence
 */
export function shiftLimits(
  differences: { readonly length: number; at(place: number): number | undefined },
  tail: number,
  testAt: (shift: number) => Pick<RankTails, "pLess" | "pGreater">,
  step: 1 | 2 = 1,
): ConfidenceLimits {
  const steps = differences instanceof Float64Array ? [...new Set(differences)] : differences;
  const last = 2 * steps.length;
  const stepAt = (place: number): number => steps.at(Math.floor(place / 2))!;
  const shiftAt = (place: number): number => {
    if (place % 2 === 1) return stepAt(place);
    if (place === 0) return stepAt(0) - 1 - Math.abs(stepAt(0));
    const before = stepAt(place - 2);
    return place === last ? before + 1 + Math.abs(before) : before + (stepAt(place) - before) / 2;
  };
  const first = step * firstPlace(last / step, (place) => testAt(shiftAt(step * place)).pGreater > tail);
  const final = last - step * firstPlace(last / step, (place) => testAt(shiftAt(last - step * place)).pLess > tail);
  return {
    lower: first === 0 ? Number.NEGATIVE_INFINITY : stepAt(first - 1),
    upper: final === last ? Number.POSITIVE_INFINITY : stepAt(final),
  };
}

/** The first place from 0 to last that passes; the last one always does. */
function firstPlace(last: number, passes: (place: number) => boolean): number {
  let [low, high] = [0, last];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
