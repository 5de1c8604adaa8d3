import { problem } from "../problem.ts";
import type { ByGroup, Group } from "./cost-table.ts";

/** One number for each person of two groups: costs in kronor, as a rule. Differences are treated less control. */
export type TwoGroups = ByGroup<readonly number[]>;

/** The groups in the order in which differences are taken. */
export const groupNames: readonly Group[] = ["treated", "control"];

/**
 * Refuses two groups that nothing can be said of, before any work.
 *
 * @param attempt  what the user tried, as a verb phrase
 * @param groups   finite numbers, one for each person
 * @param least    how many persons each group must have; two when left out
 * @throws         when a group is too small or holds something that is no finite number
 * @example
 * checkGroups("compare the means", { treated: [1, 2], control: [3, 4] })
 */
export function checkGroups(attempt: string, groups: TwoGroups, least = 2): void {
  for (const name of groupNames) {
    const values = groups[name];
    if (values.length < least)
      throw problem(
        attempt,
        `the ${name} group has ${values.length === 1 ? "1 person" : `${values.length} persons`}`,
        `give ${least === 1 ? "at least one" : `at least ${least}`}`,
      );
    const wrong = values.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0)
      throw problem(
        attempt,
        `person ${wrong + 1} of the ${name} group has no finite number`,
        "leave that person out of both counts, or find the number",
      );
    const huge = values.findIndex((value) => Math.abs(value) > mostOfAnything);
    if (huge >= 0)
      throw problem(
        attempt,
        `person ${huge + 1} of the ${name} group has ${values[huge]}, more than anything costs`,
        "look for a slip of units or a code that means missing",
      );
  }
}

/** Beyond this, squares and cubes of numbers leave what a computer can hold. */
const mostOfAnything = 1e90;

/** Refuses groups in which nobody differs from anybody else of the same group: there is no spread to judge a difference by. */
export function checkSpread(attempt: string, groups: TwoGroups): void {
  const flat = groupNames.every((name) => groups[name].every((value) => value === groups[name][0]));
  if (flat)
    throw problem(
      attempt,
      "all persons of each group have the same number, so there is no spread",
      "look for a copied or capped column",
    );
}

/** Seven persons against six, made up, for the examples of this folder; kronor. */
export const exampleGroups: TwoGroups = {
  treated: [120_000, 340_000, 95_000, 610_000, 205_000, 0, 1_480_000],
  control: [430_000, 790_000, 150_000, 1_210_000, 365_000, 980_000],
};
