import type { personColumns } from "../../register/extract-columns.ts";
import { dayOf } from "../../table/calendar.ts";
import type { IsoDate } from "../../table/column.ts";
import { codesOf, storedNumbers } from "../../table/typed-columns.ts";
import type { ComparisonStudy } from "./comparison-study.ts";

/** How long a group was followed. */
export interface GroupFollowUp {
  readonly persons: number;
  /** Mean days of follow-up. */
  readonly days: number;
  readonly died: number;
  /** How many had begun before a day; 0 where no day was given. */
  readonly begun: number;
}

/** The follow-up of rows of the extract's persons. */
export function groupFollowUp<P extends typeof personColumns>(
  { extract: { persons } }: Pick<ComparisonStudy<P>, "extract">,
  rows: readonly number[],
  day?: IsoDate,
): GroupFollowUp {
  const [start, end] = [storedNumbers(persons, "start"), storedNumbers(persons, "end")];
  const { codes, levels } = codesOf(persons, "ending");
  return {
    persons: rows.length,
    days: rows.reduce((sum, row) => sum + end[row]! - start[row]!, 0) / rows.length,
    begun: day === undefined ? 0 : rows.filter((row) => start[row]! < dayOf(day)).length,
    died: rows.filter((row) => levels[codes[row]!] === "died").length,
  };
}
