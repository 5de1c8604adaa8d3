import type { Baseline } from "./baseline.ts";
import { effectiveSize } from "./weighted.ts";

/** What weights do to one group. */
export interface ArmWeights {
  readonly persons: number;
  /** How many equally weighted persons would tell as much. */
  readonly effectiveSize: number;
  /** The largest weight over the mean weight of those who have one. */
  readonly largestOverMean: number;
  /** The share of all weight that the heaviest person has. */
  readonly largestShare: number;
}

/** What weights do to both groups. */
export interface WeightDiagnostics {
  readonly treated: ArmWeights;
  readonly control: ArmWeights;
}

/** The diagnostics of weights, one for each row of the baseline. */
export function weightDiagnostics({ isTreated }: Baseline, weights: readonly number[]): WeightDiagnostics {
  return {
    treated: armWeights(weights.filter((weight, row) => isTreated[row] && weight > 0)),
    control: armWeights(weights.filter((weight, row) => !isTreated[row] && weight > 0)),
  };
}

function armWeights(weights: readonly number[]): ArmWeights {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0);
  const persons = weights.length;
  return {
    persons,
    effectiveSize: effectiveSize(weights),
    largestOverMean: persons === 0 ? 0 : (largest * persons) / total,
    largestShare: persons === 0 ? 0 : largest / total,
  };
}
