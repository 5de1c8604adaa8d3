import { problem } from "../problem.ts";
import type { Table } from "../table/table.ts";
import { codesOf, storedNumbers } from "../table/typed-columns.ts";
import type { personColumns, serviceColumns } from "./extract-columns.ts";
import { type Acceptable, counted, type Finding, finding } from "./finding.ts";
import { linked } from "./linked.ts";
import { overlappingStays } from "./overlapping-stays.ts";
import { rowsByPerson } from "./rows-by-person.ts";

/** Refuses services whose dates are out of order, of persons without group, or that overlap; tells those that were accepted by name. */
export function checkServices<S extends typeof serviceColumns, P extends typeof personColumns>(
  services: Table<S>,
  persons: Table<P>,
  accept: readonly Acceptable[],
): readonly Finding[] {
  const attempt = `take in ${services.name}`;
  const [from, until] = [storedNumbers(services, "from"), storedNumbers(services, "to")];
  const quantity = storedNumbers(services, "quantity");
  for (let row = 0; row < services.rowCount; row++)
    if (until[row]! < from[row]!)
      throw problem(
        attempt,
        `row ${row + 1}: the service ends (column "to") before it begins (column "from")`,
        "correct the dates at their source",
      );
  const personOf = linked(services, persons);
  const findings: Finding[] = [];
  const strangers = rowsWhere(personOf, (person) => person < 0);
  if (strangers.length > 0) {
    if (!accept.includes("persons without group"))
      throw problem(
        attempt,
        `row ${strangers[0]! + 1}, column "person": ${persons.name} has no such person (${counted(strangers.length, "row")} in all)`,
        'give the person a group there, or say accept: ["persons without group"] to leave such rows out',
      );
    findings.push(finding("persons without group", { table: services.name, rows: strangers }, words.strangers));
  }
  const { codes } = codesOf(services, "service");
  const to = until.map((day) => (Number.isNaN(day) ? Number.POSITIVE_INFINITY : day));
  const byPerson = rowsByPerson(personOf, persons.rowCount);
  const overlaps = overlappingStays({ service: codes, from, to, quantity }, byPerson);
  if (overlaps.length > 0) {
    const [first, second] = overlaps[0]!;
    if (!accept.includes("overlapping stays"))
      throw problem(
        attempt,
        `rows ${first + 1} and ${second + 1} are stays of one person in one service at the same time (${counted(overlaps.length, "pair")} in all)`,
        'correct them at their source, or say accept: ["overlapping stays"] to count each day once',
      );
    const rows = overlaps.map(([, row]) => row);
    findings.push(finding("overlapping stays", { table: services.name, rows }, words.overlaps));
  }
  const empty = rowsWhere(from, (day, row) => day === until[row] && Number.isNaN(quantity[row]!));
  if (empty.length > 0) findings.push(finding("stays of no days", { table: services.name, rows: empty }, words.empty));
  return findings;
}

function rowsWhere(values: ArrayLike<number>, is: (value: number, row: number) => boolean): readonly number[] {
  const rows: number[] = [];
  for (let row = 0; row < values.length; row++) if (is(values[row]!, row)) rows.push(row);
  return rows;
}

const words = {
  strangers: {
    sv: "Insatser för personer som inte hör till någon grupp räknas inte.",
    en: "Services of persons who are in no group are not counted.",
  },
  overlaps: {
    sv: "Samma person har samma insats två gånger samtidigt; varje dygn räknas en gång.",
    en: "One person has the same service twice at a time; each day is counted once.",
  },
  empty: {
    sv: "Vistelser som slutar samma dag som de börjar har inga dygn och kostar inget.",
    en: "Stays that end on the day on which they begin have no days and cost nothing.",
  },
} as const;
