import { type Confidence, estimateFrom } from "./confidence-interval.ts";
import { byGroup } from "./cost-table.ts";
import type { MeanDifference } from "./mean-difference.ts";

/** Means, standard deviations and sizes: all that a difference of two means is made of. */
export type Parts = Pick<MeanDifference, "means" | "standardDeviations" | "sizes">;

/** Welch's comparison from its parts, which somebody else has checked. */
export function welchOf(parts: Parts, options: Confidence = {}): MeanDifference {
  const each = byGroup((name) => parts.standardDeviations[name] ** 2 / parts.sizes[name]);
  const variance = each.treated + each.control;
  const spread = each.treated ** 2 / (parts.sizes.treated - 1) + each.control ** 2 / (parts.sizes.control - 1);
  return {
    ...parts,
    ...estimateFrom(
      {
        estimate: parts.means.treated - parts.means.control,
        standardError: Math.sqrt(variance),
        degreesOfFreedom: variance ** 2 / spread,
      },
      options,
    ),
  };
}
