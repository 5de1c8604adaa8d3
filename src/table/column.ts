/** Column specifications: what a column holds, said once, as a value that carries its type. Tables and a model's traits share them. */

/** A calendar date as text, such as "2012-03-01". */
export type IsoDate = `${number}-${number}-${number}`;

/** The six kinds of column. */
export type ColumnKind = "number" | "integer" | "text" | "oneOf" | "flag" | "date";

declare const cell: unique symbol;

/** What one column holds. `T` is the type of its cells: `null` is among them only where missing cells are allowed. */
export interface Column<out T> {
  readonly kind: ColumnKind;
  /** What a number counts or measures: "kronor", "years", "z-score". */
  readonly unit?: string;
  /** The allowed values of a `oneOf`, in their own order. */
  readonly values?: readonly string[];
  /** Whether cells may be missing. */
  readonly optional: boolean;
  /** Only for the type checker; never there when the program runs. */
  readonly [cell]?: T;
}

/** The columns of a table, by name. */
export type Columns = Readonly<Record<string, Column<unknown>>>;

/** The type of one cell of a column. */
export type Cell<S> = S extends Column<infer T> ? T : never;

/** One row of a table with these columns. */
export type Row<C> = { readonly [K in keyof C]: Cell<C[K]> };

/** The names of a table's columns. */
export type ColumnName<C> = keyof C & string;

/** The names of the columns whose cells are all numbers, none of them missing. */
export type NumberName<C> = { [K in ColumnName<C>]: Cell<C[K]> extends number ? K : never }[ColumnName<C>];

/**
 * A column of finite numbers in a unit.
 *
 * @param unit  what the numbers measure, in words: "kronor", "years", "z-score"
 * @example
 * number("kronor") // => { kind: "number", unit: "kronor", optional: false }
 */
export function number(unit: string): Column<number> {
  return { kind: "number", unit, optional: false };
}

/**
 * A column of whole numbers in a unit, up to 2^53 either way.
 *
 * @param unit  what is counted: "persons", "days"
 * @example
 * integer("days").kind // => integer
 */
export function integer(unit: string): Column<number> {
  return { kind: "integer", unit, optional: false };
}

/**
 * A column of text, kept as it stands: leading zeros of postal and personal codes stay.
 *
 * @example
 * text() // => { kind: "text", optional: false }
 */
export function text(): Column<string> {
  return { kind: "text", optional: false };
}

/**
 * A column whose cells are one of a few named values; their order here is the order they sort and show in.
 *
 * @example
 * oneOf("woman", "man").values // => ["woman", "man"]
 */
export function oneOf<const V extends readonly [string, ...string[]]>(...values: V): Column<V[number]> {
  return { kind: "oneOf", values, optional: false };
}

/**
 * A column of yes and no.
 *
 * @example
 * flag() // => { kind: "flag", optional: false }
 */
export function flag(): Column<boolean> {
  return { kind: "flag", optional: false };
}

/**
 * A column of calendar dates, with no time of day and no time zone.
 *
 * @example
 * date() // => { kind: "date", optional: false }
 */
export function date(): Column<IsoDate> {
  return { kind: "date", optional: false };
}

/**
 * The same column with missing cells allowed: they are `null`, never NaN and never an empty text.
 *
 * @example
 * optional(number("kronor")) // => { kind: "number", unit: "kronor", optional: true }
 */
export function optional<T>(column: Column<T>): Column<T | null> {
  return { ...column, optional: true } as Column<T | null>;
}
