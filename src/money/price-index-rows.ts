import { problem } from "../problem.ts";
import type { PriceIndex } from "./price-year.ts";

/**
 * A price index from yearly changes in per cent: 100 in the year before the first, then chained.
 *
 * @param name     what it is called: PKV, LPIK, KPIF
 * @param changes  per cent by year, years without gaps
 * @param source   where the changes stand
 * @returns        levels by year
 * @throws         when a year is left out between two others, or a change is no number
 * @example
 * indexFromChanges("PKV", { 2023: 7, 2024: 3 }, "assumed").levels[2024] // => 110.21
 */
export function indexFromChanges(name: string, changes: Readonly<Record<number, number>>, source: string): PriceIndex {
  const years = Object.keys(changes)
    .map(Number)
    .sort((a, b) => a - b);
  const attempt = `chain the index ${name}`;
  const gap = years.find((year, index) => index > 0 && year !== years[index - 1]! + 1);
  if (gap !== undefined) throw problem(attempt, `column "${gap - 1}" is missing`, "give every year's change");
  const wrong = years.find((year) => !(changes[year]! > -100 && Number.isFinite(changes[year])));
  if (wrong !== undefined)
    throw problem(attempt, `column "${wrong}" is ${changes[wrong]}`, "give the year's change in per cent");
  const levels: Record<number, number> = years[0] === undefined ? {} : { [years[0] - 1]: 100 };
  for (const year of years) levels[year] = levels[year - 1]! * (1 + changes[year]! / 100);
  return { name, source, levels };
}

/**
 * A price index from the rows of a worksheet that has years across and, in a row named by its first words, each year's change in per cent: the
 * form in which SKR tells its price index of municipal services (PKV). The downloaded workbook itself could not be seen when this was
 * written: the row and the years are looked for, wherever they stand, and what is not found is refused.
 *
 * @param rows     the worksheet's cells, row by row
 * @param options  `row`: words that the row's first text begins with or holds; `name` and `source` of the index
 * @returns        levels by year, 100 in the year before the first
 * @throws         when no row has two years or more, no row has these words, or a year has no number
 * @see            skr.se, Prisindex för kommunal verksamhet (PKV), Excel
 * @example
 * const rows = [["PKV"], ["", 2023, 2024], ["Arbetskraftskostnader", 4, 4], ["Prisförändring, PKV", 7, 3]]
 * indexFromRows(rows, { row: "Prisförändring", name: "PKV", source: "SKR" }).levels[2024] // => 110.21
 */
export function indexFromRows(
  rows: readonly (readonly unknown[])[],
  { row, name, source }: { readonly row: string; readonly name: string; readonly source: string },
): PriceIndex {
  const attempt = `read the index ${name}`;
  const header = rows.findIndex((cells) => cells.filter((cell) => yearOf(cell) !== undefined).length >= 2);
  if (header < 0) throw problem(attempt, "no row has two years or more across", "name the worksheet that has them");
  const at = rows.findIndex((cells, index) => index > header && wordsOf(cells).includes(row.toLowerCase()));
  if (at < 0)
    throw problem(
      attempt,
      `no row below row ${header + 1} is called "${row}"`,
      "name the row by words that stand in it",
    );
  const changes: Record<number, number> = {};
  rows[header]!.forEach((cell, column) => {
    const year = yearOf(cell);
    if (year === undefined) return;
    const change = numberOf(rows[at]![column]);
    if (change === undefined)
      throw problem(
        attempt,
        `row ${at + 1}, column "${year}" is ${JSON.stringify(rows[at]![column] ?? null)}`,
        "give that year's change in per cent",
      );
    changes[year] = change;
  });
  return indexFromChanges(name, changes, source);
}

function wordsOf(cells: readonly unknown[]): string {
  const first = cells.find((cell) => typeof cell === "string" && cell.trim() !== "");
  return String(first ?? "").toLowerCase();
}

function yearOf(cell: unknown): number | undefined {
  const year = Number(typeof cell === "string" ? cell.trim() : cell);
  return typeof cell !== "boolean" && Number.isInteger(year) && year >= 1900 && year <= 2200 ? year : undefined;
}

function numberOf(cell: unknown): number | undefined {
  if (typeof cell === "number") return cell;
  if (typeof cell !== "string" || !/^\s*[-−]?\d+([.,]\d+)?\s*%?\s*$/.test(cell)) return undefined;
  return Number(cell.replace("−", "-").replace("%", "").replace(",", ".").trim());
}
