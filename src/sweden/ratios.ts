import { combineRisks } from "./combine-risks.ts";
import type { Person, PersonFactor, Ratios } from "./person.ts";

/** Relative risks as one factor of a hazard: combined, not multiplied. */
export function combined(ratios: Ratios): PersonFactor {
  return (who) => combineRisks(ratios(who), { independence: who.p.independence, cap: who.p.largestRatio });
}

/** A ratio where something is so, and 1 where it is not. */
export function when(is: boolean, ratio: number): number {
  return is ? ratio : 1;
}

/** Neither in work nor in studies. */
export function outOfWork({ work }: Pick<Person, "work">): boolean {
  return work === "unemployed" || work === "outside";
}

/**
 * What is left of care leavers' excess risk when the school's part is taken out: the excess over 1, less the share that adjusting for
 * school performance removed. The school's part comes back through the school process itself.
 */
export function fosterRatio({ fostered, p }: Pick<Person, "fostered" | "p">): number {
  return fostered ? 1 + (p.fosterExcess - 1) * (1 - p.fosterBySchool) : 1;
}
