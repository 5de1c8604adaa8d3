import { exp } from "../numeric/portable-exp.ts";
import { careRatios } from "./care-ratios.ts";
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
 * The ratio of school and childhood together, where care leavers' excess risk was published: their school's part of it comes and goes
 * with eligibility, the rest stays with them. Shares eligible are those at 25, when nobody becomes so any more.
 *
 * @param ineligible  the ratio of peers without eligibility to peers with it
 */
export function schoolAndCare({ fostered, school, p }: Pick<Person, "fostered" | "school" | "p">, ineligible: number) {
  if (!fostered) return when(school === "ineligible", ineligible);
  const never = exp(-(25 - 16) * p.lateEligibility);
  const eligible = { fostered: 1 - (1 - p.eligibleFostered) * never, peers: 1 - (1 - p.eligible) * never };
  const split = careRatios({ risk: p.fosterExcess, bySchool: p.fosterBySchool, eligible, ineligible });
  return school === "ineligible" ? split.ineligible : split.eligible;
}
