import { problem } from "../problem.ts";
import { type Column, integer, oneOf, optional, text } from "../table/column.ts";
import { fromRows } from "../table/from-rows.ts";
import type { AnyTable, Table } from "../table/table.ts";
import { codesOf, storedNumbers } from "../table/typed-columns.ts";
import type { personColumns } from "./extract-columns.ts";
import { counted, type Finding, finding } from "./finding.ts";
import { linked } from "./linked.ts";
import { type PlacementForm, type placementColumns, placementForms } from "./placement-columns.ts";
import { type PlacementRows, placementSegments, type Segment } from "./placement-segments.ts";
import { type Pseudonyms, pseudonymise } from "./pseudonymise.ts";
import type { RegisterExtract } from "./register-extract.ts";
import { rowsByPerson } from "./rows-by-person.ts";

const forms = Object.keys(placementForms) as [PlacementForm, ...PlacementForm[]];

/** A person's time in one place, in days from the first of follow-up: the data of a sequence plot. No basis at home. */
export const segmentColumns = {
  person: text(),
  group: text(),
  form: oneOf(...forms) as Column<PlacementForm>,
  basis: optional(oneOf("SoL", "LVU")),
  from: integer("days"),
  to: integer("days"),
} as const;

/** Where children lived during follow-up. */
export interface Trajectories {
  /** Confidential; in the order of the persons, then of time. */
  readonly segments: Table<typeof segmentColumns>;
  readonly findings: readonly Finding[];
}

/**
 * Placement trajectories: where each child of an extract lived, day by day from the first of follow-up to the last. What no placement covers is
 * home. Two placements of one form that touch are two places; of two forms at one time the one that began last counts (a bed kept in
 * a foster home during an emergency), and that is told.
 *
 * @param extract     from `registerExtract`
 * @param placements  with `placementColumns`; personal numbers become pseudonyms here too
 * @param pseudonyms  `key` and `asOf`, as for the extract
 * @throws            naming rows, when a placement ends before it begins, is of nobody in the extract, or lies on another of the same form
 * @example
 * const extract = registerExtract(exampleExtract)
 * const rows = fromRows(placementColumns, [{ person: "A", form: "foster home", basis: "LVU", from: "2012-03-01", to: null }])
 * trajectories(extract, rows).segments.rowCount // => 4
 */
export function trajectories<P extends typeof personColumns>(
  { persons }: RegisterExtract<P>,
  placements: Table<typeof placementColumns>,
  pseudonyms: Pseudonyms = {},
): Trajectories {
  const { table } = pseudonymise(placements, pseudonyms);
  const rows = rowsOf(table);
  const personOf = linked(table, persons);
  const attempt = `follow placements in ${table.name}`;
  refuse(attempt, rows, { personOf, persons });
  const times = { start: storedNumbers(persons, "start"), end: storedNumbers(persons, "end") };
  const { segments, sameForm, otherForm } = placementSegments(rows, rowsByPerson(personOf, persons.rowCount), times);
  const [clash] = sameForm;
  if (clash !== undefined)
    throw problem(
      attempt,
      `rows ${clash[0] + 1} and ${clash[1] + 1} are placements of one person in one form at the same time (${counted(sameForm.length, "pair")} in all)`,
      "end one before the other begins",
    );
  const findings =
    otherForm.length === 0 ? [] : [finding("overlapping stays", { table: table.name, rows: otherForm }, overlapWords)];
  return { segments: segmentTable(segments, rows, persons), findings };
}

function rowsOf(table: AnyTable): PlacementRows {
  const to = storedNumbers(table, "to").map((day) => (Number.isNaN(day) ? Number.POSITIVE_INFINITY : day));
  return {
    form: codesOf(table, "form").codes,
    basis: codesOf(table, "basis").codes,
    from: storedNumbers(table, "from"),
    to,
  };
}

function refuse(
  attempt: string,
  rows: PlacementRows,
  { personOf, persons }: { readonly personOf: Int32Array; readonly persons: AnyTable },
): void {
  const backwards = rows.from.findIndex((day, row) => rows.to[row]! < day);
  if (backwards >= 0)
    throw problem(
      attempt,
      `row ${backwards + 1}: the placement ends (column "to") before it begins (column "from")`,
      "correct the dates at their source",
    );
  const stranger = personOf.indexOf(-1);
  if (stranger >= 0)
    throw problem(
      attempt,
      `row ${stranger + 1}, column "person": ${persons.name} has no such person`,
      "give the person a group there, or leave the row out",
    );
}

function segmentTable(
  segments: readonly Segment[],
  rows: PlacementRows,
  persons: AnyTable,
): Table<typeof segmentColumns> {
  const [person, group] = [codesOf(persons, "person"), codesOf(persons, "group")];
  const told = segments.map(({ person: at, row, from, to }) => ({
    person: person.levels[person.codes[at]!]!,
    group: group.levels[group.codes[at]!]!,
    form: row < 0 ? ("home" as const) : forms[rows.form[row]! + 1]!,
    basis: row < 0 ? null : (["SoL", "LVU"] as const)[rows.basis[row]!]!,
    from,
    to,
  }));
  return fromRows(segmentColumns, told, { name: "trajectories", confidential: true });
}

const overlapWords = {
  sv: "Två placeringsformer samtidigt; den som började sist räknas.",
  en: "Two forms of placement at one time; the one that began last counts.",
} as const;
