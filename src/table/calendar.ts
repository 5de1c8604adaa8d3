/** Calendar dates as days since 1 January 1970, in the Gregorian calendar, without time zones. */
import { problem } from "../problem.ts";
import type { IsoDate } from "./column.ts";

const millisecondsPerDay = 86_400_000;

/**
 * The day number of a date: days since 1970-01-01. Subtract two to get the days between them.
 *
 * @returns whole days; negative before 1970
 * @throws  when there is no such day
 * @example
 * dayOf("2012-03-01") - dayOf("2012-02-01") // => 29
 * dayOf("2011-02-29") // throws Cannot read a date: "2011-02-29" is no day of the calendar. Instead, write it as year-month-day, such as 2012-03-01.
 */
export function dayOf(date: IsoDate): number {
  const day = dayOfText(date);
  if (day === undefined)
    throw problem(
      "read a date",
      `"${date}" is no day of the calendar`,
      "write it as year-month-day, such as 2012-03-01",
    );
  return day;
}

/** The day number of text such as "2012-03-01", or undefined when it is no day of the calendar. */
export function dayOfText(text: string): number | undefined {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? undefined : dayOfParts(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** The day number of a year, month (1 to 12) and day of the month, or undefined when there is no such day. */
export function dayOfParts(year: number, month: number, dayOfMonth: number): number | undefined {
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, dayOfMonth);
  const real = moment.getUTCMonth() === month - 1 && moment.getUTCDate() === dayOfMonth && month >= 1;
  return real ? Math.round(moment.getTime() / millisecondsPerDay) : undefined;
}

/**
 * The date of a day number, the inverse of `dayOf`.
 *
 * @param day  days since 1970-01-01, whole, between the years 0 and 9999
 * @throws     when the day is not whole or lies outside those years
 * @example
 * dateOf(15400) // => 2012-03-01
 */
export function dateOf(day: number): IsoDate {
  const moment = new Date(day * millisecondsPerDay);
  const year = moment.getUTCFullYear();
  if (!Number.isInteger(day) || !(year >= 0 && year <= 9999))
    throw problem("tell a date", `day ${day} is not a whole day of the years 0 to 9999`, "round it or check its unit");
  return moment.toISOString().slice(0, 10) as IsoDate;
}
