import { problem } from "../../problem.ts";
import type { personColumns } from "../../register/extract-columns.ts";
import type { AnyTable } from "../../table/table.ts";
import { type ByGroup, byGroup } from "../cost-table.ts";
import type { TwoGroups } from "../two-groups.ts";
import type { ComparisonStudy, StudyOutcome } from "./comparison-study.ts";
import type { StudyCosts } from "./study-costs.ts";

/** An outcome beside money, by person: 1 and 0 for yes and no. */
export interface OutcomeValues {
  readonly outcome: StudyOutcome;
  readonly kind: "yes or no" | "number";
  /** Of those for whom it is known. */
  readonly values: TwoGroups;
  readonly missing: ByGroup<number>;
}

/** The values of a study's outcomes, refused where there is no such column or it is neither numbers nor yes and no. */
export function outcomeValues<P extends typeof personColumns>(
  { outcomes = [], extract }: ComparisonStudy<P>,
  { rows }: StudyCosts,
): readonly OutcomeValues[] {
  const persons: AnyTable = extract.persons;
  return outcomes.map((outcome) => {
    const { column } = outcome;
    const kind = persons.columns[column]?.kind;
    if (kind === undefined)
      throw problem("compare the outcomes", `${persons.name} has no column "${column}"`, "name outcomes that it has");
    if (kind !== "flag" && kind !== "number" && kind !== "integer")
      throw problem(
        "compare the outcomes",
        `column "${column}" of ${persons.name} holds ${kind}`,
        "name numbers, or yes and no",
      );
    const cells = persons.column(column);
    const known = byGroup((group) => rows[group].filter((row) => cells.at(row) !== null));
    return {
      outcome,
      kind: kind === "flag" ? "yes or no" : "number",
      values: byGroup((group) => known[group].map((row) => Number(cells.at(row)))),
      missing: byGroup((group) => rows[group].length - known[group].length),
    };
  });
}
