import { problem } from "../problem.ts";
import { type Confidence, type ConfidenceLimits, confidenceOf } from "./confidence-interval.ts";
import { type MeanDifference, welchDifference } from "./mean-difference.ts";
import { groupNames, type TwoGroups } from "./two-groups.ts";

/** One service among several: its own difference, and what holds for all services together. */
export interface JointDifference extends MeanDifference {
  readonly service: string;
  /** All these intervals hold their truths together with the confidence asked for, or more. */
  readonly jointInterval: ConfidenceLimits;
  /** Holm's p-value: below 0.05 only if it stands among the other services. */
  readonly jointPValue: number;
}

/**
 * Differences of several services, judged together: one of ten is significant by luck four times in ten. Intervals by Bonferroni, p-values by
 * Holm; both hold however the services go together.
 *
 * @param services  costs by service, the same persons in the same order in each
 * @param options   `confidence`: of all intervals together, 0.95 when left out
 * @throws          when there are no services, the services have different persons, or nobody differs in one
 * @see             Holm (1979); R's p.adjust
 * @example
 * const joint = jointDifferences({ homes: exampleGroups, school: { treated: [9, 8, 7, 9, 8, 9, 7], control: [5, 6, 4, 6, 5, 6] } });
 * joint.map(({ service, jointPValue }) => [service, jointPValue]) // => [["homes", 0.3538], ["school", 0.0002]]
 */
export function jointDifferences(
  services: Readonly<Record<string, TwoGroups>>,
  options: Confidence = {},
): readonly JointDifference[] {
  const names = Object.keys(services);
  checkSamePersons(names, services);
  const confidence = confidenceOf(options);
  const each = names.map((service) => welchDifference(services[service]!, { confidence }));
  const narrow = 1 - (1 - confidence) / names.length;
  const adjusted = holm(each.map(({ pValue }) => pValue));
  return names.map((service, i) => ({
    ...each[i]!,
    service,
    jointInterval: welchDifference(services[service]!, { confidence: narrow }).interval,
    jointPValue: adjusted[i]!,
  }));
}

/** The smallest p times how many there are, the next times one less, and so on, never falling. */
function holm(pValues: readonly number[]): number[] {
  const order = pValues.map((_, i) => i).sort((a, b) => pValues[a]! - pValues[b]!);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let least = 0;
  order.forEach((i, rank) => {
    least = Math.max(least, Math.min(1, (pValues.length - rank) * pValues[i]!));
    adjusted[i] = least;
  });
  return adjusted;
}

function checkSamePersons(names: readonly string[], services: Readonly<Record<string, TwoGroups>>): void {
  const first = services[names[0] ?? ""];
  if (first === undefined) throw problem("compare the services", "there are none", "give at least one");
  for (const name of names)
    for (const group of groupNames)
      if (services[name]![group].length !== first[group].length)
        throw problem(
          "compare the services",
          `"${name}" has ${services[name]![group].length} persons in the ${group} group and "${names[0]}" ${first[group].length}`,
          "give the same persons for each service, 0 where one used none",
        );
}
