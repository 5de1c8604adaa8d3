import { isDominated } from "../secrecy/dominance.ts";
import type { TwoGroups } from "../two-groups.ts";
import type { StudyCosts } from "./study-costs.ts";

/** Whether a sum may be told: of nobody, or of five or more of whom none dominates, in each group. */
export function mayBeTold({ treated, control }: TwoGroups): boolean {
  return [treated, control].every((costs) => {
    const used = costs.filter((cost) => cost !== 0);
    return used.length === 0 || (used.length >= 5 && !isDominated(used));
  });
}

/** Whether every year's sums may be told: one that may not could be worked out from the others and the total. */
export function yearsMayBeTold({ before, years }: Pick<StudyCosts, "before" | "years">): boolean {
  return [...before, ...years].every(mayBeTold);
}
