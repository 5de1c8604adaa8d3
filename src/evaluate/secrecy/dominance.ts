import { problem } from "../../problem.ts";

/** A dominance rule: a sum is withheld when its largest contributors hold more than a share of it. */
export interface DominanceRule {
  readonly largest: number;
  readonly share: number;
}

/** The one largest may hold 75 %: assumed; the data's owner decides. */
export const assumedDominance: DominanceRule = { largest: 1, share: 0.75 };

/**
 * Whether so few hold so much of a sum that it would give them away: a sum of kronor of which one child has nearly all is that child's.
 *
 * @param contributions  each person's part, in kronor; of credits the size counts
 * @param rule           how many of the largest, and the share that is too much; one and 75 % when left out
 * @see                  Hundepool et al., Statistical Disclosure Control (2012), section 4.2, the (n, k) rule
 * @example
 * isDominated([900, 50, 50]) // => true
 * isDominated([400, 300, 300]) // => false
 */
export function isDominated(contributions: readonly number[], rule: DominanceRule = assumedDominance): boolean {
  const { largest, share } = rule;
  if (!(Number.isInteger(largest) && largest >= 1 && share > 0 && share <= 1))
    throw problem(
      "judge dominance",
      `the rule is that ${largest} hold more than ${share}`,
      "give a whole number of contributors and a share above 0, at most 1",
    );
  const sizes = contributions.map(Math.abs).sort((a, b) => b - a);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return total > 0 && sizes.slice(0, largest).reduce((sum, size) => sum + size, 0) > share * total;
}
