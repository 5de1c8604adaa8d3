import { problem } from "../problem.ts";
import type { Label } from "../show/words.ts";
import { checkGroups, groupNames, type TwoGroups } from "./two-groups.ts";

/** What was known of each person before, by name: one number for each person of both groups, in the order of the costs. */
export type Covariates = Readonly<Record<string, TwoGroups>>;

/** The rows of a comparison: treated first, each row a one, the treatment, and the covariates in order. */
export interface ComparisonRows {
  readonly design: readonly (readonly number[])[];
  readonly response: readonly number[];
  /** What a reader should know of the covariates. */
  readonly cautions: readonly Label[];
}

/**
 * Costs and covariates as the rows of a regression.
 *
 * @throws when a covariate has other sizes than the costs, is not finite, or is the same for everybody
 */
export function comparisonRows(attempt: string, groups: TwoGroups, covariates: Covariates): ComparisonRows {
  checkGroups(attempt, groups);
  const names = Object.keys(covariates);
  for (const name of names) checkCovariate(attempt, name, covariates[name]!, groups);
  return {
    design: groupNames.flatMap((group) =>
      groups[group].map((_, i) => [
        1,
        Number(group === "treated"),
        ...names.map((name) => covariates[name]![group][i]!),
      ]),
    ),
    response: [...groups.treated, ...groups.control],
    cautions: names.flatMap((name) => constantInOneGroup(name, covariates[name]!)),
  };
}

function checkCovariate(attempt: string, name: string, values: TwoGroups, groups: TwoGroups): void {
  for (const group of groupNames) {
    if (values[group].length !== groups[group].length)
      throw problem(
        attempt,
        `"${name}" has ${values[group].length} numbers for the ${groups[group].length} persons of the ${group} group`,
        "give one for each person, in the same order",
      );
    const wrong = values[group].findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0)
      throw problem(
        attempt,
        `"${name}" of person ${wrong + 1} of the ${group} group is not a finite number`,
        "leave that person out, or that covariate",
      );
  }
  const all = [...values.treated, ...values.control];
  if (all.every((value) => value === all[0]))
    throw problem(attempt, `"${name}" is the same for everybody, so nothing can be adjusted for`, "leave it out");
  if (groupNames.every((group) => values[group].every((value) => value === values[group][0])))
    throw problem(
      attempt,
      `"${name}" tells the groups apart and nothing else, so its effect and the programme's cannot be told apart`,
      "leave it out",
    );
}

/** A covariate that does not vary in one group: its slope then comes from the other alone. */
function constantInOneGroup(name: string, values: TwoGroups): Label[] {
  return groupNames
    .filter((group) => values[group].every((value) => value === values[group][0]))
    .map((group) => ({
      sv: `”${name}” är lika för alla i ${group === "treated" ? "insatsgruppen" : "kontrollgruppen"}: justeringen vilar helt på den andra gruppen.`,
      en: `"${name}" is the same for all of the ${group} group: the adjustment rests on the other group alone.`,
    }));
}
