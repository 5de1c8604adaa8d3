import { problem } from "../problem.ts";
import type { Table } from "../table/table.ts";
import { codesOf, storedNumbers } from "../table/typed-columns.ts";
import type { personColumns } from "./extract-columns.ts";

/** Refuses persons of whom one stands in two arms or twice, has no group, or has a follow-up that ends before it begins. */
export function checkPersons<P extends typeof personColumns>(persons: Table<P>): void {
  const attempt = `take in ${persons.name}`;
  const person = codesOf(persons, "person");
  const group = codesOf(persons, "group");
  const [start, end] = [storedNumbers(persons, "start"), storedNumbers(persons, "end")];
  const first = new Int32Array(person.levels.length).fill(-1);
  for (let row = 0; row < persons.rowCount; row++) {
    const code = person.codes[row]!;
    const other = first[code]!;
    if (other >= 0 && group.codes[other] !== group.codes[row])
      throw problem(
        attempt,
        `rows ${other + 1} and ${row + 1} are one person in two arms (columns "person" and "group")`,
        "decide which arm the person was first in, and say so in the design",
      );
    if (other >= 0)
      throw problem(attempt, `rows ${other + 1} and ${row + 1} are one person (column "person")`, "keep one of them");
    first[code] = row;
    if ((group.levels[group.codes[row]!] ?? "").trim() === "")
      throw problem(attempt, `row ${row + 1}, column "group" is empty`, "give the person a group, or leave it out");
    if (!(start[row]! < end[row]!))
      throw problem(
        attempt,
        `row ${row + 1}: follow-up ends (column "end") before or when it begins (column "start")`,
        "correct the dates at their source; the end is the day after the last that was followed",
      );
    if (end[row]! - start[row]! > longestLife)
      throw problem(
        attempt,
        `row ${row + 1}: follow-up (columns "start" and "end") is longer than a life`,
        "correct the dates at their source",
      );
  }
}

/** 120 years: what is longer is a slip of the pen, and every year would be laid out. */
const longestLife = 120 * 365.25;
