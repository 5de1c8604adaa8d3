/** What danfo 1.2 would do wrong with a table, looked for in the table itself. */
import { keysOf } from "./keys.ts";
import type { AnyTable } from "./table.ts";

/** Whole numbers that a 32-bit float changes, and columns whose decimals it rounds. */
export function float32Cautions(table: AnyTable): { readonly changed: string[]; readonly rounded: string[] } {
  const changed: string[] = [];
  const rounded: string[] = [];
  for (const name of numeric(table)) {
    let decimals: number | undefined;
    let at = 0;
    for (const cell of table.column(name)) {
      if (cell !== null && Math.fround(cell as number) !== cell) {
        if (Number.isInteger(cell)) {
          changed.push(
            `danfo computes in 32-bit floats: ${name} of row ${at}, ${cell}, becomes ${Math.fround(cell as number)}`,
          );
          break;
        }
        decimals ??= at;
      }
      at++;
    }
    if (decimals !== undefined)
      rounded.push(
        `danfo computes in 32-bit floats: ${name} keeps about 7 digits (row ${decimals} is the first rounded)`,
      );
  }
  return { changed, rounded };
}

/** Groups that danfo merges, because it joins the texts of a group's keys with "-": of the columns told, or of any two of text. */
export function groupCautions(table: AnyTable, groupBy: readonly string[] | undefined): string[] {
  const words = Object.keys(table.columns).filter((name) => ["text", "oneOf"].includes(table.columns[name]!.kind));
  const pairs = words.flatMap((a) => words.filter((b) => b !== a).map((b) => [a, b]));
  return (groupBy === undefined ? pairs : [groupBy]).flatMap((names) => {
    const merged = mergedGroups(table, names);
    if (merged === undefined) return [];
    return [`danfo merges groups of ${names.join(", ")}: those of rows ${merged[0]} and ${merged[1]} are one to it`];
  });
}

/** The first rows of two different groups whose keys danfo joins to the same text. */
function mergedGroups(table: AnyTable, names: readonly string[]): readonly [number, number] | undefined {
  const seen = new Map<string, number>();
  for (const row of keysOf(table, names).first) {
    const joined = names.map((name) => String(table.column(name).at(row))).join("-");
    const before = seen.get(joined);
    if (before !== undefined) return [before, row];
    seen.set(joined, row);
  }
  return undefined;
}

/** Columns of numbers with missing cells. */
export function missingCautions(table: AnyTable): string[] {
  return numeric(table).flatMap((name) => {
    const missing = [...table.column(name)].filter((cell) => cell === null).length;
    return missing === 0
      ? []
      : [`danfo's group sums and means of ${name} are NaN where a cell is missing (${missing} are)`];
  });
}

function numeric(table: AnyTable): readonly string[] {
  return Object.keys(table.columns).filter((name) => ["number", "integer"].includes(table.columns[name]!.kind));
}
