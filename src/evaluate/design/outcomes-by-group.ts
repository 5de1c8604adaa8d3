import { problem } from "../../problem.ts";
import type { Table } from "../../table/table.ts";
import type { TwoGroups } from "../two-groups.ts";
import type { analysisColumns } from "./with-outcome.ts";

/**
 * The outcomes of a design without weights as two groups of numbers, for `meanDifference`, `permutationTest` and the others that take such.
 *
 * @param analysis  from `withOutcome`
 * @throws          when persons of a group weigh differently: then an estimator with weights is wanted
 * @example
 * const costs = fromRows({ person: text(), cost: number("kronor") }, Array.from({ length: 10 }, (_, at) => ({ person: `child ${at + 1}`, cost: 100 * at })))
 * outcomesByGroup(withOutcome(optimalPairs(exampleBaseline), { table: costs, column: "cost" })).treated // => [0, 100, 200, 300]
 */
export function outcomesByGroup(analysis: Table<typeof analysisColumns>): TwoGroups {
  const [weights, outcomes] = [analysis.numbers("weight"), analysis.numbers("outcome")];
  const rows = Array.from(analysis.column("treated"));
  const of = (arm: boolean): readonly number[] => {
    const own = [...rows.keys()].filter((row) => rows[row] === arm);
    if (own.some((row) => Math.abs(weights[row]! - weights[own[0]!]!) > 1e-9))
      throw problem(
        "split outcomes by group",
        `the ${arm ? "treated" : "controls"} weigh differently`,
        "use weightedDifference(...)",
      );
    return own.map((row) => outcomes[row]!);
  };
  return { treated: of(true), control: of(false) };
}
