import type { ConfidenceLimits } from "./confidence-interval.ts";
import type { RankTails } from "./rank-sum-test.ts";

/**
 * The shifts that a rank test does not refuse. Ranks change only where the shift equals one of the differences, so the test is asked
 * there and between neighbours, and the first shift that each tail lets pass is found by halving.
 *
 * @param differences  in rising order: all shifts at which ranks change
 * @param tail         what each tail may at most have when a shift is refused: 0.025 for 95 %
 * @param testAt       the test with the treated moved back by a shift
 * @param step         2 asks between the differences only: the signed-rank test leaves out a difference that meets the shift, and then
 *                     judges by fewer, so that what it says there need not lie between what it says on either side
 * @returns            infinite limits where even the outermost shift is not refused: too few persons for this confidence
 */
export function shiftLimits(
  differences: Float64Array,
  tail: number,
  testAt: (shift: number) => Pick<RankTails, "pLess" | "pGreater">,
  step: 1 | 2 = 1,
): ConfidenceLimits {
  const steps = [...new Set(differences)];
  const last = 2 * steps.length;
  const shiftAt = (place: number): number => {
    const [before, after] = [steps[(place >> 1) - 1], steps[place >> 1]];
    if (place % 2 === 1) return steps[place >> 1]!;
    if (before === undefined) return after! - 1 - Math.abs(after!);
    return after === undefined ? before + 1 + Math.abs(before) : before + (after - before) / 2;
  };
  const first = step * firstPlace(last / step, (place) => testAt(shiftAt(step * place)).pGreater > tail);
  const final = last - step * firstPlace(last / step, (place) => testAt(shiftAt(last - step * place)).pLess > tail);
  return {
    lower: first === 0 ? Number.NEGATIVE_INFINITY : steps[(first - 1) >> 1]!,
    upper: final === last ? Number.POSITIVE_INFINITY : steps[final >> 1]!,
  };
}

/** The first place from 0 to last that passes; the last one always does. */
function firstPlace(last: number, passes: (place: number) => boolean): number {
  let [low, high] = [0, last];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passes(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
