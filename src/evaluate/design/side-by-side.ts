import { problem } from "../../problem.ts";
import type { Columns } from "../../table/column.ts";
import type { Table } from "../../table/table.ts";
import { type BalanceTable, balance } from "./balance.ts";
import { type Baseline, type BaselineChoice, baseline } from "./baseline.ts";
import type { Design } from "./design.ts";

/** One treated group beside several comparison groups. */
export interface SideBySide {
  /** A design against each comparison group, by the group's name. */
  readonly designs: Readonly<Record<string, Design>>;
  /** How alike the first two comparison groups are: as far as they differ, so may a comparison with either mislead. */
  readonly between: BalanceTable;
}

/**
 * The same design against two or more comparison groups, side by side, with the balance between the first two as a gauge of bias.
 *
 * @param table   persons with a group and covariates
 * @param choice  as for `baseline`, with `controls`: two or more groups
 * @param make    makes the design of a baseline: `(of) => entropyBalancing(of)`
 * @throws        when there are fewer than two comparison groups, or a design cannot be made
 * @example
 * const people = fromRows({ group: text(), age: integer("years") }, ["programme", "town", "region"].flatMap((group, at) => [8, 9, 10, 11, 12].map((age) => ({ group, age: age + at % 2 }))))
 * const both = sideBySide(people, { treated: "programme", controls: ["town", "region"], covariates: ["age"], make: (of) => entropyBalancing(of) })
 * Object.keys(both.designs) // => ["town", "region"]
 */
export function sideBySide<C extends Columns>(
  table: Table<C>,
  {
    controls,
    make,
    ...choice
  }: Omit<BaselineChoice<NoInfer<C>>, "control"> & {
    readonly controls: readonly string[];
    readonly make: (of: Baseline) => Design;
  },
): SideBySide {
  const [first, second] = controls;
  if (first === undefined || second === undefined)
    throw problem("set comparison groups side by side", `${controls.length} are named`, "name two or more");
  const designs = controls.map((control) => [control, make(baseline(table, { ...choice, control }))] as const);
  const between = balance(baseline(table, { ...choice, treated: first, control: second }));
  return { designs: Object.fromEntries(designs), between };
}
