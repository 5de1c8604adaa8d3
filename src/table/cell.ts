/** What a column accepts, and how a refusal is worded without giving away a confidential value. */
import { alternatives, nearest } from "../problem.ts";
import { dayOfText } from "./calendar.ts";
import type { Column } from "./column.ts";

/** Why a cell is refused: what it should have been, and what to do. */
export interface Refusal {
  readonly wanted: string;
  readonly remedy: string;
}

const missing: Refusal = { wanted: "a value", remedy: "give it a value or declare the column optional(...)" };

const kinds = {
  number: { wanted: "a finite number", remedy: "correct it, or use null in an optional column if it is not known" },
  integer: { wanted: "a whole number", remedy: "round it or declare the column number(...)" },
  text: { wanted: "text", remedy: "turn it into text, or declare the column as what it holds" },
  flag: { wanted: "true or false", remedy: "turn it into true or false" },
  date: { wanted: "a day of the calendar", remedy: "write it as year-month-day, such as 2012-03-01" },
} as const;

const accepts = {
  number: Number.isFinite,
  integer: Number.isSafeInteger,
  text: (value: unknown) => typeof value === "string",
  flag: (value: unknown) => typeof value === "boolean",
  date: (value: unknown) => typeof value === "string" && dayOfText(value) !== undefined,
} as const;

/** Why a value cannot stand in a column, or undefined when it can. */
export function refusal(column: Column<unknown>, value: unknown): Refusal | undefined {
  if (value === null || value === undefined) return column.optional ? undefined : missing;
  if (column.kind === "oneOf") return refusalOfName(column.values ?? [], value);
  return accepts[column.kind](value) ? undefined : kinds[column.kind];
}

function refusalOfName(values: readonly string[], value: unknown): Refusal | undefined {
  if (typeof value === "string" && values.includes(value)) return undefined;
  const near = typeof value === "string" ? nearest(value, values) : undefined;
  return {
    wanted: alternatives(values),
    remedy: near === undefined ? "use one of these, or add it to oneOf(...)" : `write "${near}" if that is meant`,
  };
}

/** A value as errors quote it; of a confidential table, its kind only. */
export function quoted(value: unknown, confidential: boolean): string {
  if (value === null || value === undefined || value === "") return "missing";
  if (!confidential) return typeof value === "string" ? `"${value}"` : String(value);
  if (typeof value === "string") return "text";
  return typeof value === "number" ? "a number" : `a ${typeof value}`;
}

/** A refusal's remedy, without the guess that would give a confidential value away. */
export function remedyOf(refused: Refusal, confidential: boolean): string {
  return confidential && refused.remedy.startsWith('write "') ? "correct it at its source" : refused.remedy;
}
