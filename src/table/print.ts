/** A table as plain text for consoles: the first rows, or, of a confidential table, counts only. */
import type { AnyTable } from "./table.ts";

const rowsShown = 10;
const widest = 30;

/** The text of a table. */
export function print(table: AnyTable): string {
  const names = Object.keys(table.columns);
  const size = `${table.name}: ${counted(table.rowCount, "row")}, ${counted(names.length, "column")}`;
  if (table.confidential) return `${size} (confidential: ${names.join(", ")})`;
  const shown = Math.min(rowsShown, table.rowCount);
  const cells = names.map((name) => {
    const column = table.column(name);
    return [name, ...Array.from({ length: shown }, (_, row) => clipped(column.at(row)))];
  });
  const widths = cells.map((column) => Math.max(...column.map((cell) => cell.length)));
  const lines = Array.from({ length: shown + 1 }, (_, row) =>
    cells.map((column, place) => aligned(column[row]!, widths[place]!, table.columns[names[place]!]!.kind)).join("  "),
  );
  const rest = table.rowCount - shown;
  return [size, ...lines, ...(rest > 0 ? [`... ${counted(rest, "more row")}`] : [])].join("\n");
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

function clipped(cell: unknown): string {
  const text = cell === null ? "-" : String(cell);
  return text.length > widest ? `${text.slice(0, widest - 1)}…` : text;
}

function aligned(cell: string, width: number, kind: string): string {
  return kind === "number" || kind === "integer" ? cell.padStart(width) : cell.padEnd(width);
}
