import { problem } from "../../problem.ts";
import type { Table } from "../../table/table.ts";
import { type Confidence, type Estimate, estimateFrom } from "../confidence-interval.ts";
import { byGroup } from "../cost-table.ts";
import { robustCoefficient } from "../robust-coefficient.ts";
import { checkGroups } from "../two-groups.ts";
import type { analysisColumns } from "./with-outcome.ts";

/** How a weighted difference is judged. */
export interface WeightedOptions extends Confidence {
  /** Who goes together: the persons of a matched set, or everybody alone; by set when left out and there are ten sets or more. */
  readonly together?: "sets" | "persons";
}

/**
 * The effect that a design estimates: the difference of weighted means, with the cluster-robust standard error of Bell and McCaffrey and Satterthwaite's
 * degrees of freedom. Without weights and sets it is the plain difference with Welch's standard error; of pairs it is the paired t interval.
 *
 * @param analysis  from `withOutcome`
 * @param options   `together`; `confidence`: 0.95 when left out
 * @returns         treated less control; weights are taken as given, though an estimated propensity score makes the interval a little too wide
 * @throws          when fewer than two of a group are left, there are sets to go by and some have none, or the fit is impossible
 * @see             Pustejovsky & Tipton (2018), doi:10.1080/07350015.2016.1247004; HC2 by R, and R's t.test(paired = TRUE)
 * @example
 * const costs = fromRows({ person: text(), cost: number("kronor") }, Array.from({ length: 10 }, (_, at) => ({ person: `child ${at + 1}`, cost: at ** 2 })))
 * const analysis = withOutcome(entropyBalancing(exampleBaseline), { table: costs, column: "cost" })
 * weightedDifference(analysis).estimate // => -51.5612
 */
export function weightedDifference(analysis: Table<typeof analysisColumns>, options: WeightedOptions = {}): Estimate {
  const [weights, outcomes] = [analysis.numbers("weight"), analysis.numbers("outcome")];
  const treated = Array.from(analysis.column("treated"), Number);
  const sets = Array.from(analysis.column("set"));
  checkGroups(
    "judge the weighted difference",
    byGroup((group) => Array.from(outcomes).filter((_, row) => treated[row] === Number(group === "treated"))),
  );
  const roots = weights.map(Math.sqrt);
  const { coefficient, errors } = robustCoefficient(
    treated.map((one, row) => [roots[row]!, one * roots[row]!]),
    {
      response: Array.from(outcomes, (value, row) => value * roots[row]!),
      column: 1,
      clusters: clustersOf(sets, options),
    },
  );
  const parts = { estimate: coefficient, standardError: errors.cr2, degreesOfFreedom: errors.degreesOfFreedom };
  return estimateFrom(parts, options);
}

function clustersOf(sets: readonly (number | null)[], { together }: WeightedOptions): readonly number[] {
  const named = sets.flatMap((set) => (set === null ? [] : [set]));
  const bySet = together ?? (new Set(named).size >= 10 && named.length === sets.length ? "sets" : "persons");
  if (bySet === "persons") return [...sets.keys()];
  if (named.length < sets.length)
    throw problem(
      "judge the difference by sets",
      `${sets.length - named.length} of ${sets.length} persons are in none`,
      'take a matched design, or say together: "persons"',
    );
  return named;
}
