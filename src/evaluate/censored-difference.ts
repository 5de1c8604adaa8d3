import { problem } from "../problem.ts";
import { type CensoredMeanCost, censoredMeanCost } from "./censored-costs.ts";
import { type Confidence, type Estimate, estimateFrom } from "./confidence-interval.ts";
import { type ByGroup, byGroup } from "./cost-table.ts";
import type { FollowedPerson } from "./followed-person.ts";

/**
 * The difference of two groups' mean costs when follow-up was cut short for some, by Zhao and Tian's means.
 *
 * @param groups   persons of both groups
 * @param options  `until`: up to when costs are counted, the same for both; `confidence`: 0.95
 * @returns        treated less control; t interval with Welch's degrees of freedom
 * @throws         as `censoredMeanCost`, or when neither mean has any error
 * @example
 * censoredDifference({ treated: exampleFollowed, control: exampleFollowed }, { until: 3 }).estimate // => 0
 */
export function censoredDifference(
  groups: ByGroup<readonly FollowedPerson[]>,
  { until, ...options }: Confidence & { readonly until: number },
): Estimate & { readonly means: ByGroup<CensoredMeanCost> } {
  const means = byGroup((name) => censoredMeanCost(groups[name], { until }));
  const each = byGroup((name) => means[name].zhaoTian.standardError ** 2);
  const total = each.treated + each.control;
  if (!(total > 0))
    throw problem("compare censored costs", "everybody of each group costs the same", "look for a copied column");
  const spread = each.treated ** 2 / (groups.treated.length - 1) + each.control ** 2 / (groups.control.length - 1);
  const estimate = means.treated.zhaoTian.mean - means.control.zhaoTian.mean;
  return {
    ...estimateFrom({ estimate, standardError: Math.sqrt(total), degreesOfFreedom: total ** 2 / spread }, options),
    means,
  };
}
