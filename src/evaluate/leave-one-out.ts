import { problem } from "../problem.ts";
import { type Confidence, type ConfidenceLimits, confidenceOf } from "./confidence-interval.ts";
import type { Group } from "./cost-table.ts";
import { welchDifference } from "./mean-difference.ts";
import { momentsWithout } from "./moments-without.ts";
import { checkGroups, groupNames, type TwoGroups } from "./two-groups.ts";
import { type Parts, welchOf } from "./welch-of.ts";

/** The comparison without one person. */
export interface WithoutPerson {
  readonly group: Group;
  /** The person's place in the group, from 0. */
  readonly person: number;
  readonly difference: number;
  readonly interval: ConfidenceLimits;
  readonly pValue: number;
}

/** How much a comparison rests on single persons. For internal use: it shows single persons' costs. */
export interface LeaveOneOut {
  readonly difference: number;
  /** One for each person, treated first. */
  readonly without: readonly WithoutPerson[];
  /** The least and largest difference without somebody. */
  readonly range: ConfidenceLimits;
  /** Without whom the difference moves most. */
  readonly mostInfluential: WithoutPerson;
  /** Whether the sign hangs on one person; whether the verdict at this confidence does. */
  readonly signChanges: boolean;
  readonly verdictChanges: boolean;
}

/**
 * A difference of means without each person in turn: exact, and in time proportional to the persons.
 *
 * @param groups   kronor, one for each person; at least three in each group
 * @param options  `confidence`: 0.95 when left out
 * @throws         when a group has fewer than three persons, nobody differs, or nobody would without one person
 * @example
 * const { range, mostInfluential, signChanges } = leaveOneOut(exampleGroups);
 * range // => { lower: -425833.33, upper: -135857.14 }
 * mostInfluential.person // => 6
 * signChanges // => false
 */
export function leaveOneOut(groups: TwoGroups, options: Confidence = {}): LeaveOneOut {
  checkGroups("leave persons out", groups, 3);
  const confidence = confidenceOf(options);
  const whole = welchDifference(groups, { confidence });
  const without = groupNames.flatMap((group) =>
    momentsWithout(groups[group]).map(({ count, mean, squares }, person): WithoutPerson => {
      const rest = {
        means: { ...whole.means, [group]: mean },
        standardDeviations: { ...whole.standardDeviations, [group]: Math.sqrt(squares / (count - 1)) },
        sizes: { ...whole.sizes, [group]: count },
      };
      refuseFlat(rest, group, person);
      const { estimate, interval, pValue } = welchOf(rest, { confidence });
      return { group, person, difference: estimate, interval, pValue };
    }),
  );
  const differences = without.map(({ difference }) => difference);
  const moved = (own: WithoutPerson): number => Math.abs(own.difference - whole.estimate);
  return {
    difference: whole.estimate,
    without,
    range: {
      lower: differences.reduce((least, one) => Math.min(least, one)),
      upper: differences.reduce((most, one) => Math.max(most, one)),
    },
    mostInfluential: without.reduce((most, own) => (moved(own) > moved(most) ? own : most)),
    signChanges: differences.some((difference) => difference * whole.estimate <= 0),
    verdictChanges: without.some(({ pValue }) => pValue < 1 - confidence !== whole.pValue < 1 - confidence),
  };
}

/** Where all the spread there is comes from one person, nothing is left to judge by without them. */
function refuseFlat({ standardDeviations }: Parts, group: Group, person: number): void {
  if (standardDeviations.treated > 0 || standardDeviations.control > 0) return;
  throw problem(
    "leave persons out",
    `without person ${person + 1} of the ${group} group all persons of each group have the same number, so there is no spread`,
    "compare the groups with and without that person in words",
  );
}
