/** The border to Apache Arrow. The package is not part of Livsbana: whoever uses it passes it in. */
import { dayOf } from "./calendar.ts";
import type { Columns, IsoDate } from "./column.ts";
import { fromForeign } from "./foreign.ts";
import type { TableOptions } from "./from-rows.ts";
import { refuseConfidential } from "./refuse-confidential.ts";
import type { AnyTable, Table } from "./table.ts";

type Make = new (...arguments_: never[]) => object;

/** What is asked of the package `apache-arrow`. */
export interface ArrowPackage {
  readonly Table: Make;
  readonly Float64: Make;
  readonly Int64: Make;
  readonly Int32: Make;
  readonly Utf8: Make;
  readonly Bool: Make;
  readonly DateDay: Make;
  readonly Dictionary: Make;
  vectorFromArray(values: readonly unknown[], type: object): unknown;
}

/** What is asked of an Arrow table. */
export interface ArrowTable {
  readonly schema: { readonly fields: readonly { readonly name: string }[] };
  getChild(name: string): { toArray(): ArrayLike<unknown>; get(at: number): unknown; readonly length: number } | null;
}

const millisecondsPerDay = 86_400_000;

/**
 * The table as an Arrow table: numbers as Float64, integers as Int64, `oneOf` as a dictionary, dates as DateDay, missing cells as null.
 *
 * @param arrow  the package: `import * as arrow from "apache-arrow"`
 * @throws       when the table is confidential
 * @example
 * const secret = fromRows({ age: integer("years") }, [{ age: 12 }], { name: "children", confidential: true });
 * toArrow(secret, {}) // throws Cannot hand children over to Arrow: it is confidential, and Arrow would show its values. Instead, release(...) it with the reason first.
 */
export function toArrow<P extends ArrowPackage>(table: AnyTable, arrow: P): InstanceType<P["Table"]> {
  refuseConfidential(table, "Arrow");
  const vectors = Object.entries(table.columns).map(([name, { kind }]) => {
    const values = Array.from(table.column(name), (cell) => arrowCell(kind, cell));
    return [name, arrow.vectorFromArray(values, arrowType(arrow, kind))] as const;
  });
  return make(arrow.Table, Object.fromEntries(vectors)) as InstanceType<P["Table"]>;
}

function make(type: Make, ...arguments_: unknown[]): object {
  return Reflect.construct(type, arguments_) as object;
}

function arrowType(arrow: ArrowPackage, kind: string): object {
  if (kind === "oneOf") return make(arrow.Dictionary, make(arrow.Utf8), make(arrow.Int32));
  const types: Readonly<Record<string, Make>> = {
    number: arrow.Float64,
    integer: arrow.Int64,
    text: arrow.Utf8,
    flag: arrow.Bool,
    date: arrow.DateDay,
  };
  return make(types[kind]!);
}

function arrowCell(kind: string, cell: unknown): unknown {
  if (cell === null) return null;
  if (kind === "integer") return BigInt(cell as number);
  return kind === "date" ? new Date(dayOf(cell as IsoDate) * millisecondsPerDay) : cell;
}

/**
 * The table in an Arrow table; every cell is checked against its column.
 *
 * @param source   an Arrow table of any origin
 * @param columns  which columns to take, by name
 * @throws         when a column is not there, or a cell is not what its column holds
 * @example
 * fromArrow({ schema: { fields: [{ name: "kostnad" }] }, getChild: () => null }, { cost: number("kronor") }) // throws Cannot take a table from the Arrow table: it has no column "cost"; there are kostnad. Instead, rename one of its columns to "cost".
 */
export function fromArrow<const C extends Columns>(source: ArrowTable, columns: C, options?: TableOptions): Table<C> {
  const names = source.schema.fields.map(({ name }) => name);
  const cells = (name: string): ArrayLike<unknown> => {
    const vector = source.getChild(name)!;
    return Array.from({ length: vector.length }, (_, at) => vector.get(at));
  };
  return fromForeign({ called: "the Arrow table", names, cells }, columns, options);
}
