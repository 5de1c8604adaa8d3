import type { Label } from "../../show/words.ts";
import type { FrozenPlan } from "./frozen-plan.ts";
import { type PlanTerm, type PlanTerms, termLabels } from "./plan-terms.ts";

/** Something that became otherwise than planned. */
export interface Deviation {
  readonly term: Label;
  readonly planned: string;
  readonly now: string;
}

/** Every term in which a study is not as its plan said, in the plan's order. */
export function deviations({ terms }: FrozenPlan, now: PlanTerms): readonly Deviation[] {
  return (Object.keys(termLabels) as PlanTerm[])
    .filter((term) => terms[term] !== now[term])
    .map((term) => ({ term: termLabels[term], planned: terms[term], now: now[term] }));
}
