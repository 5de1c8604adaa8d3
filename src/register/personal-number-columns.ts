import { problem } from "../problem.ts";
import type { AnyTable } from "../table/table.ts";
import { storedNumbers } from "../table/typed-columns.ts";
import { personalNumbersIn } from "./personal-number.ts";

/**
 * Refuses columns of numbers that hold personal numbers: a number cannot become a pseudonym. Twelve digits are enough once; shorter ones,
 * whose leading zeros may be gone, only where at least half of the cells are such.
 */
export function refuseNumeric(attempt: string, table: AnyTable): void {
  for (const [column, { kind }] of Object.entries(table.columns)) {
    if (kind !== "number" && kind !== "integer") continue;
    const numbers = storedNumbers(table, column);
    const long = numbers.findIndex((value) => value >= 18e10 && value < 21e10 && isPersonal(value, 12));
    const short = numbers.reduce(
      (count, value) => count + Number(value >= 1e8 && value < 1e10 && isPersonal(value, 10)),
      0,
    );
    if (long < 0 && 2 * short < Math.max(1, numbers.length)) continue;
    const row = long >= 0 ? long : numbers.findIndex((value) => isPersonal(value, 10));
    throw problem(
      attempt,
      `row ${row + 1}, column "${column}" holds a personal number as a number`,
      `declare the column text(), so that it becomes a pseudonym`,
    );
  }
}

function isPersonal(value: number, length: number): boolean {
  if (!Number.isInteger(value)) return false;
  return personalNumbersIn(String(value).padStart(length, "0")).some(({ checks }) => checks);
}
