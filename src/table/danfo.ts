/** The border to danfojs. The package is not part of Livsbana: whoever uses it passes it in. */
import { problem } from "../problem.ts";
import type { Columns } from "./column.ts";
import { float32Cautions, groupCautions, missingCautions } from "./danfo-cautions.ts";
import { fromForeign } from "./foreign.ts";
import type { TableOptions } from "./from-rows.ts";
import { refuseConfidential } from "./refuse-confidential.ts";
import type { AnyTable, Table } from "./table.ts";

/** What is asked of the package `danfojs-node` or `danfojs`. */
export interface DanfoPackage {
  readonly DataFrame: new (...arguments_: never[]) => object;
}

/** What is asked of a data frame of danfo. */
export interface DanfoFrame {
  readonly columns: readonly string[];
  /** The rows, each an array of cells. */
  readonly values: readonly unknown[];
}

/** What danfo's own arithmetic may do to the numbers, and what is to be grouped. */
export interface DanfoOptions {
  /** Whole numbers that 32-bit floats do not hold are refused, unless they are accepted here; then they are cautioned of. */
  readonly float32?: "refuse" | "accept";
  /** The columns that `groupby` is going to be called with: refused when danfo would merge their groups. */
  readonly groupBy?: readonly string[];
}

/** A frame, and what to beware of when computing with it in danfo. */
export interface HandedOver<F> {
  readonly frame: F;
  readonly cautions: readonly string[];
}

/**
 * The table as a data frame of danfo, with what to beware of: danfo adds, multiplies and compares data frames in 32-bit floats, merges group
 * keys whose joined texts are alike, and its group means of missing cells are NaN. Dates go over as text. What comes back is exact as
 * long as danfo has not computed with it.
 *
 * @param danfo  the package: `import * as danfo from "danfojs-node"`
 * @throws       when the table is confidential, holds a whole number that a 32-bit float does not (16 777 217 is the first), or
 *               danfo would merge groups of the columns in `groupBy`
 * @example
 * class DataFrame {}
 * const costs = fromRows({ cost: number("kronor") }, [{ cost: 16777217 }], { name: "costs" });
 * toDanfo(costs, { DataFrame }, { float32: "accept" }).cautions
 * // => ["danfo computes in 32-bit floats: cost of row 0, 16777217, becomes 16777216"]
 * toDanfo(costs, { DataFrame }) // throws Cannot hand costs over to danfo: danfo computes in 32-bit floats: cost of row 0, 16777217, becomes 16777216. Instead, compute it here or in DuckDB, or say float32: "accept".
 */
export function toDanfo<P extends DanfoPackage>(
  table: AnyTable,
  danfo: P,
  options: DanfoOptions = {},
): HandedOver<InstanceType<P["DataFrame"]>> {
  refuseConfidential(table, "danfo");
  const { float32 = "refuse", groupBy } = options;
  const refuse = (obstacle: string, remedy: string): never => {
    throw problem(`hand ${table.name} over to danfo`, obstacle, remedy);
  };
  const { changed, rounded } = float32Cautions(table);
  if (changed[0] !== undefined && float32 === "refuse")
    refuse(changed[0], 'compute it here or in DuckDB, or say float32: "accept"');
  const merged = groupCautions(table, groupBy);
  if (merged[0] !== undefined && groupBy !== undefined)
    refuse(merged[0], "group it here with summarise(...), or in DuckDB");
  const cells = Object.keys(table.columns).map((name) => [name, Array.from(table.column(name))] as const);
  const given =
    table.rowCount === 0
      ? [[], { columns: Object.keys(table.columns) }]
      : [Object.fromEntries(cells), { columns: Object.keys(table.columns) }];
  const frame = Reflect.construct(danfo.DataFrame, given) as InstanceType<P["DataFrame"]>;
  return { frame, cautions: [...changed, ...rounded, ...merged, ...missingCautions(table)] };
}

/**
 * The table in a data frame of danfo; every cell is checked against its column. NaN, which danfo makes of missing numbers, is a missing cell.
 *
 * @param frame    a data frame of danfo
 * @param columns  which columns to take, by name
 * @throws         when a column is not there, or a cell is not what its column holds
 * @example
 * const frame = { columns: ["cost"], values: [[10], [NaN]] };
 * [...fromDanfo(frame, { cost: optional(number("kronor")) }).column("cost")] // => [10, null]
 */
export function fromDanfo<const C extends Columns>(frame: DanfoFrame, columns: C, options?: TableOptions): Table<C> {
  const rows = frame.values as readonly (readonly unknown[])[];
  const cells = (name: string): readonly unknown[] => {
    const place = frame.columns.indexOf(name);
    return rows.map((row) => (Number.isNaN(row[place]) ? null : row[place]));
  };
  return fromForeign({ called: "the data frame", names: frame.columns, cells }, columns, options);
}
