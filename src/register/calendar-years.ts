/** Years of the calendar and of follow-up in day numbers, by arithmetic alone: a million of them in no time. */

/** Year, month (1 to 12) and day of a day number. The same calendar as `dateOf`; March begins the year, so that leap days come last. */
export function partsOf(day: number): readonly [year: number, month: number, dayOfMonth: number] {
  const shifted = day + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const month = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * month + 2) / 5) + 1;
  return [yearOfEra + era * 400 + Number(month >= 10), month < 10 ? month + 3 : month - 9, dayOfMonth];
}

/** The day number of a year, month and day; 29 February of a common year is 1 March. */
export function dayNumber(year: number, month: number, dayOfMonth: number): number {
  const marchYear = year - Number(month <= 2);
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}
