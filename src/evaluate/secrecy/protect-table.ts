import { problem } from "../../problem.ts";
import { assumedDominance, type DominanceRule, isDominated } from "./dominance.ts";
import { hidingCycle } from "./hiding-cycle.ts";

/** Counts of persons by two classifications; with one column, by one. */
export interface SecretTable {
  readonly name: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly number[])[];
  /** Each person's kronor behind each count, where sums are published too. */
  readonly contributions?: readonly (readonly (readonly number[])[])[];
}

/** How a table is protected. */
export interface SecrecyOptions {
  /** Counts from 1 to below this are withheld; 5 when left out. */
  readonly least?: number;
  readonly dominance?: DominanceRule;
}

/** A table that may be published: withheld cells are undefined, for whichever reason, so that the reason tells nothing. */
export interface ProtectedTable {
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly counts: readonly (readonly (number | undefined)[])[];
  /** Totals of rows; none where there is one column. */
  readonly rowTotals: readonly (number | undefined)[];
  readonly columnTotals: readonly (number | undefined)[];
  readonly total: number | undefined;
  readonly withheld: number;
}

/**
 * A table of counts with its totals as it may be published: small counts and dominated cells are withheld, and with them so many others that
 * none can be worked out from the totals, which are cells like others. Zeros are shown. Sums of kronor are withheld where their counts are.
 *
 * A withheld cell is safe when some other table of whole numbers, 1 or more where withheld, would print the same: that is looked for as a cycle of
 * withheld cells along which one person can be moved, and the cheapest cells that close one are withheld too.
 *
 * @param of       `counts` by row and column; `contributions` where kronor are published for the same cells
 * @param options  `least`, `dominance`
 * @throws         when the shape is wrong, a count is no whole number from 0, or a cell cannot be hidden by any others
 * @see            Kelly, Golden & Assad (1992), doi:10.1002/net.3230220407, for cycles of withheld cells
 * @example
 * const table = protectTable({ name: "placements", rows: ["girls", "boys"], columns: ["HVB", "SiS", "none"], counts: [[3, 9, 20], [12, 8, 21]] })
 * table.counts // => [[undefined, undefined, 20], [undefined, undefined, 21]]
 * table.columnTotals // => [15, 17, 41]
 */
export function protectTable(
  of: SecretTable,
  { least = 5, dominance = assumedDominance }: SecrecyOptions = {},
): ProtectedTable {
  checkShape(of);
  const full = withTotals(of.counts, sumOf);
  const hidden = full.map((row) => row.map((count) => count > 0 && count < least));
  const parts = of.contributions === undefined ? [] : withTotals(of.contributions, (lists) => lists.flat());
  parts.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (isDominated(cell, dominance)) hidden[r]![c] = true;
    });
  });
  for (const [r, row] of full.entries())
    for (const c of row.keys()) {
      if (!hidden[r]![c]) continue;
      const cycle = hidingCycle({ counts: full, hidden }, [r, c]);
      if (cycle === undefined)
        throw problem(
          `publish ${of.name}`,
          `a small cell in row ${r + 1}, column ${c + 1} can be worked out from the rest`,
          "merge rows or columns, or publish fewer of them",
        );
      for (const [i, j] of cycle) hidden[i]![j] = true;
    }
  return published(of, full, hidden);
}

function checkShape({ name, rows, columns, counts, contributions }: SecretTable): void {
  const fits = counts.length === rows.length && counts.every((row) => row.length === columns.length);
  if (!fits || rows.length === 0 || columns.length === 0)
    throw problem(`publish ${name}`, "the counts are not one for each row and column", "give them row by row");
  for (const [r, row] of counts.entries())
    for (const [c, count] of row.entries()) {
      if (!(Number.isInteger(count) && count >= 0))
        throw problem(`publish ${name}`, `row ${r + 1}, column ${c + 1} is no count`, "give whole numbers from 0");
      if (contributions !== undefined && contributions[r]?.[c]?.length !== count)
        throw problem(
          `publish ${name}`,
          `row ${r + 1}, column ${c + 1} has another number of contributions than persons`,
          "give one for each person",
        );
    }
}

/** The cells with a row of totals, and a column of them, where there is more than one to add. */
function withTotals<T>(cells: readonly (readonly T[])[], total: (of: readonly T[]) => T): T[][] {
  const wide = cells.map((row) => (row.length > 1 ? [...row, total(row)] : [...row]));
  return wide.length > 1 ? [...wide, wide[0]!.map((_, c) => total(wide.map((row) => row[c]!)))] : wide;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function published(
  { rows, columns }: SecretTable,
  full: readonly number[][],
  hidden: readonly boolean[][],
): ProtectedTable {
  const shown = full.map((row, r) => row.map((count, c) => (hidden[r]![c] ? undefined : count)));
  const inner = shown.slice(0, rows.length);
  const last = rows.length > 1 ? shown.at(-1)! : shown[0]!;
  return {
    rows,
    columns,
    counts: inner.map((row) => row.slice(0, columns.length)),
    rowTotals: columns.length > 1 ? inner.map((row) => row.at(-1)) : [],
    columnTotals: last.slice(0, columns.length),
    total: last.at(-1),
    withheld: hidden.flat().filter(Boolean).length,
  };
}
