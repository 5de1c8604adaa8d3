import type { AnyTable } from "../table/table.ts";
import { storedNumbers } from "../table/typed-columns.ts";
import { dayNumber, partsOf } from "./calendar-years.ts";

/** Each person's years, counted from the first day of follow-up, as day numbers. */
export interface FollowUpYears {
  /** How many years before follow-up are kept, and how many of follow-up the longest has. */
  readonly before: number;
  readonly after: number;
  /** Person p's year y begins on day bounds[p * (before + after + 1) + before + y]; y runs from -before to after. */
  readonly bounds: Float64Array;
  /** The day after each person's last. */
  readonly end: Float64Array;
}

/** The years of everybody in a table with columns `start` and `end`; a year begins on the anniversary of the start. */
export function followUpYears(persons: AnyTable, before: number): FollowUpYears {
  const [start, end] = [storedNumbers(persons, "start"), storedNumbers(persons, "end")];
  let after = 0;
  for (let person = 0; person < start.length; person++) {
    while (anniversary(start[person]!, after) < end[person]!) after++;
  }
  const width = before + after + 1;
  const bounds = new Float64Array(start.length * width);
  for (let person = 0; person < start.length; person++)
    for (let year = -before; year <= after; year++)
      bounds[person * width + before + year] = anniversary(start[person]!, year);
  return { before, after, bounds, end };
}

/** The day that is so many years after another; after 29 February comes 1 March in a common year. */
function anniversary(day: number, years: number): number {
  const [year, month, dayOfMonth] = partsOf(day);
  return dayNumber(year + years, month, dayOfMonth);
}

/** How many days of a follow-up year a person was followed; of a year before, all its days. */
export function daysFollowed({ before, after, bounds, end }: FollowUpYears, person: number, year: number): number {
  const at = person * (before + after + 1) + before + year;
  return Math.max(0, Math.min(bounds[at + 1]!, year < 0 ? Number.POSITIVE_INFINITY : end[person]!) - bounds[at]!);
}
