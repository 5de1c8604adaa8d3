import { problem } from "../problem.ts";
import type { Label } from "../show/words.ts";

/** What one outcome cost. */
export interface CostPerOutcome {
  readonly outcome: Label;
  readonly count: number;
  /** Kronor for each. */
  readonly kronor: number;
}

/**
 * A programme's cost for each participant, each success, each additional success: the same kronor over different counts, side by side, so
 * that nobody mistakes one for another.
 *
 * @param cost      kronor in all
 * @param outcomes  what is counted, and how many; a count above what would have come anyway may be a fraction
 * @throws          when the cost is not finite or a count is not above 0
 * @example
 * costPerOutcome(4_600_000, [{ outcome: "participant", count: 30 }, { outcome: "additional exit", count: 0.41 * 30 }]).map(({ kronor }) => Math.round(kronor))
 * // => [153333, 373984]
 */
export function costPerOutcome(
  cost: number,
  outcomes: readonly { readonly outcome: Label; readonly count: number }[],
): readonly CostPerOutcome[] {
  if (!Number.isFinite(cost)) throw problem("divide a cost", `it is ${cost}`, "give kronor");
  return outcomes.map(({ outcome, count }) => {
    if (!(count > 0 && count < Number.POSITIVE_INFINITY))
      throw problem("divide a cost", `a count is ${count}`, "leave out outcomes that did not happen");
    return { outcome, count, kronor: cost / count };
  });
}
