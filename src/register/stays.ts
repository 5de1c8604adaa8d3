import { problem } from "../problem.ts";
import { dayOf } from "../table/calendar.ts";
import { date, type IsoDate, optional, type Row, text } from "../table/column.ts";
import type { Table } from "../table/table.ts";

/** The columns of stays in a service register: who, in which group, what service, from which day until which (not counted); open-ended when missing. */
export const stayColumns = {
  person: text(),
  group: text(),
  service: text(),
  from: date(),
  to: optional(date()),
} as const;

/** Days of a service that a person had in a calendar year. */
export interface ServiceDays {
  readonly person: string;
  readonly group: string;
  readonly service: string;
  readonly year: number;
  readonly days: number;
}

/**
 * Stays of a service register as days by person, service and calendar year. The day of leaving is not counted, as placements are paid;
 * an open-ended stay runs until the day the extract was made.
 *
 * @param table    stays, one a row, with `stayColumns`
 * @param options  `until`: the day after the last that the extract covers
 * @returns        one row for each person, service and year with any day, in the order in which stays stand
 * @throws         naming row and column, when a stay ends before it begins or begins after the extract
 * @example
 * const table = parseCsv("person,group,service,from,to\na,SkolFam2,HVB,2011-12-30,2012-01-03\n", stayColumns)
 * daysByYear(table, { until: "2013-01-01" }).map(({ year, days }) => [year, days]) // => [[2011, 2], [2012, 2]]
 */
export function daysByYear(
  table: Table<typeof stayColumns>,
  { until }: { readonly until: IsoDate },
): readonly ServiceDays[] {
  const sums = new Map<string, { -readonly [K in keyof ServiceDays]: ServiceDays[K] }>();
  let row = 0;
  for (const stay of table.rows()) {
    row++;
    const [from, to] = daysOf(table, stay, { row, until });
    for (let year = yearOf(from); from < to && year <= yearOf(to - 1); year++) {
      const days = Math.min(to, firstDay(year + 1)) - Math.max(from, firstDay(year));
      const key = JSON.stringify([stay.person, stay.group, stay.service, year]);
      const sum = sums.get(key) ?? { person: stay.person, group: stay.group, service: stay.service, year, days: 0 };
      sum.days += days;
      sums.set(key, sum);
    }
  }
  return [...sums.values()];
}

function daysOf(
  table: Table<typeof stayColumns>,
  stay: Row<typeof stayColumns>,
  { row, until }: { readonly row: number; readonly until: IsoDate },
): readonly [number, number] {
  const [from, to, last] = [dayOf(stay.from), stay.to === null ? dayOf(until) : dayOf(stay.to), dayOf(until)];
  const said = (day: IsoDate | null) => (table.confidential ? "a date" : `${day}`);
  const attempt = `count days of ${table.name}`;
  if (stay.to !== null && to < from)
    throw problem(
      attempt,
      `row ${row}, column "to" is ${said(stay.to)}, before column "from" (${said(stay.from)})`,
      "correct the stay at its source",
    );
  if (from >= last)
    throw problem(
      attempt,
      `row ${row}, column "from" is ${said(stay.from)}, and the extract ends ${until}`,
      "give the day after the extract's last as `until`",
    );
  return [from, Math.min(to, last)];
}

function yearOf(day: number): number {
  return new Date(day * 86_400_000).getUTCFullYear();
}

function firstDay(year: number): number {
  return Math.round(Date.UTC(year, 0, 1) / 86_400_000);
}
