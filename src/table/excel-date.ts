/** Excel's day numbers, in its two calendars, as days since 1970-01-01. */

/** The calendar of a workbook: Windows counts from 1900, old Macintosh files from 1904. */
export type ExcelCalendar = "1900" | "1904";

/** Excel's day 60 is 29 February 1900, which never was: day numbers before it are one day later than they seem. */
const fictitiousLeapDay = 60;
const epoch1900 = -25_569;
const epoch1904 = -24_107;

/** The day since 1970-01-01 of an Excel day number, or undefined when it is no real day. A time of day is cut off. */
export function dayOfExcel(serial: number, calendar: ExcelCalendar): number | undefined {
  const whole = Math.floor(serial);
  if (!(whole >= 0 && whole < 2_958_466) || (calendar === "1900" && (whole === fictitiousLeapDay || whole === 0)))
    return undefined;
  if (calendar === "1904") return whole + epoch1904;
  return whole + epoch1900 + (whole < fictitiousLeapDay ? 1 : 0);
}

/** The 1900 calendar's day number of a day since 1970-01-01, or undefined before 1900. */
export function excelOfDay(day: number): number | undefined {
  const serial = day - epoch1900;
  const early = serial <= fictitiousLeapDay ? serial - 1 : serial;
  return early >= 1 ? early : undefined;
}
