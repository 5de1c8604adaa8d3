import type { Columns } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { checkPersons } from "./check-persons.ts";
import { checkServices } from "./check-services.ts";
import type { personColumns, serviceColumns } from "./extract-columns.ts";
import { type Acceptable, type Finding, finding } from "./finding.ts";
import { type Pseudonymised, type Pseudonyms, pseudonymise } from "./pseudonymise.ts";

/** A register extract that was checked at the door: who, in which group, followed how long, with which services. */
export interface RegisterExtract<P extends typeof personColumns = typeof personColumns> {
  readonly services: Table<typeof serviceColumns>;
  readonly persons: Table<P>;
  readonly accepted: readonly Acceptable[];
  readonly findings: readonly Finding[];
}

/** The two tables of an extract, and how they are to be taken in. */
export interface WrittenExtract<P extends typeof personColumns> extends Pseudonyms {
  readonly services: Table<typeof serviceColumns>;
  readonly persons: Table<P>;
  /** What is told as a finding instead of refused. */
  readonly accept?: readonly Acceptable[];
}

/**
 * A register extract, checked at the door. Both tables become confidential and lose their personal numbers; whatever makes the figures
 * ambiguous is refused with file, row and column, and nothing is ever told of a cell.
 *
 * @param written  `services`, `persons` (with baseline covariates as further columns), `key` and `asOf` for pseudonyms, `accept`
 * @throws         when a person is in two arms or twice, a follow-up or service ends before it begins, a person has no group, a
 *                 person has the same stay twice at a time, or there are personal numbers and no key
 * @example
 * const extract = registerExtract(exampleExtract)
 * extract.persons.confidential // => true
 * extract.findings.length // => 0
 */
export function registerExtract<P extends typeof personColumns>(written: WrittenExtract<P>): RegisterExtract<P> {
  const { accept = [] } = written;
  const persons = pseudonymise(written.persons, written);
  const services = pseudonymise(written.services, written);
  checkPersons(persons.table);
  const findings = checkServices(services.table, persons.table, accept);
  return {
    services: services.table,
    persons: persons.table,
    accepted: accept,
    findings: [...doubtful(persons), ...doubtful(services), ...findings],
  };
}

/** What looks like a personal number and has a wrong check digit is left, and told. */
function doubtful({ table, suspected }: Pseudonymised<Columns>): readonly Finding[] {
  const rows = suspected.map(({ row }) => row - 1);
  if (rows.length === 0) return [];
  return [
    finding(
      "doubtful personal numbers",
      { table: table.name, rows },
      {
        sv: "Ser ut som personnummer men kontrollsiffran är fel; de står kvar och bör rättas vid källan.",
        en: "They look like personal numbers but for the check digit; they are left, and should be corrected at their source.",
      },
    ),
  ];
}
