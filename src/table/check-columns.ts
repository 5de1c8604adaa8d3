import { problem } from "../problem.ts";
import type { Column, ColumnKind, Columns } from "./column.ts";

const kinds: Readonly<Record<ColumnKind, true>> = {
  number: true,
  integer: true,
  text: true,
  oneOf: true,
  flag: true,
  date: true,
};

/**
 * Refuses what is no set of columns, for callers that no type checker stands beside.
 *
 * @param attempt  what the user tried, as a verb phrase
 * @throws         when there are no columns, they are wrapped in an object once too often, or one of them is no column
 */
export function checkColumns(attempt: string, columns: unknown): asserts columns is Columns {
  const example = '{ cost: number("kronor") }';
  if (typeof columns !== "object" || columns === null || Array.isArray(columns))
    throw problem(
      attempt,
      `its columns are ${columns === undefined ? "not said" : "no object"}`,
      `name them with what they hold, such as ${example}`,
    );
  for (const [name, column] of Object.entries(columns)) {
    if (isColumn(column)) continue;
    const wrapped = typeof column === "object" && column !== null && Object.values(column).some(isColumn);
    throw problem(
      attempt,
      wrapped ? `"${name}" is no column but an object of columns` : `"${name}" is no column`,
      wrapped
        ? `give the columns by themselves: ${example}, not { ${name}: ${example} }`
        : 'say what it holds: number("kronor"), integer("years"), text(), oneOf(...), flag() or date()',
    );
  }
}

function isColumn(value: unknown): value is Column<unknown> {
  return typeof value === "object" && value !== null && "kind" in value && Object.hasOwn(kinds, String(value.kind));
}
