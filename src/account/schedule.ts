import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";

/** Amounts by calendar year, exact, in years' order. A year that is not named has no flow, which is not the same as a missing amount. */
export type Schedule = ReadonlyMap<number, Decimal>;

/** Amounts by year as a person writes them in a data file: `{ "2012": 4600 }`. */
export type WrittenSchedule = Readonly<Record<string, number | string>>;

/** The schedule of a written one, years in order; `undefined` for a year or amount that is not a number. */
export function readSchedule(written: WrittenSchedule): Schedule | { readonly wrong: string; readonly is: unknown } {
  const read = new Map<number, Decimal>();
  for (const [key, value] of Object.entries(written).sort(([a], [b]) => Number(a) - Number(b))) {
    const year = Number(key);
    const amount = decimalOf(value);
    if (!Number.isInteger(year) || amount === undefined) return { wrong: key, is: value };
    read.set(year, amount);
  }
  return read;
}

/** The exact decimal of a number or a numeral with a point; `undefined` for anything else. */
export function decimalOf(value: unknown): Decimal | undefined {
  if (typeof value === "string" ? !/^\s*-?\d+(\.\d+)?\s*$/.test(value) : typeof value !== "number") return undefined;
  const amount = new Exact(value as number | string);
  return amount.isFinite() ? amount : undefined;
}

/** The sum of exact amounts; 0 of none. */
export function sum(amounts: Iterable<Decimal>): Decimal {
  let total = new Exact(0);
  for (const amount of amounts) total = total.plus(amount);
  return total;
}

/** All amounts of a schedule together. */
export function total(schedule: Schedule): Decimal {
  return sum(schedule.values());
}

/** The amount of a year, 0 where none is named. */
export function amountIn(schedule: Schedule, year: number): Decimal {
  return schedule.get(year) ?? new Exact(0);
}

/** Schedules added year by year. */
export function together(schedules: Iterable<Schedule>): Schedule {
  const added = new Map<number, Decimal>();
  for (const schedule of schedules) {
    for (const [year, amount] of schedule) added.set(year, (added.get(year) ?? new Exact(0)).plus(amount));
  }
  return new Map([...added].sort(([a], [b]) => a - b));
}

/** The years from the first to the last in which any of the schedules has an amount, without gaps. */
export function yearsOf(schedules: Iterable<Schedule>): readonly number[] {
  const named = [...schedules].flatMap((schedule) => [...schedule.keys()]);
  if (named.length === 0) return [];
  const first = Math.min(...named);
  return Array.from({ length: Math.max(...named) - first + 1 }, (_, index) => first + index);
}
