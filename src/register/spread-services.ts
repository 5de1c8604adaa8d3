import type { FollowUpYears } from "./follow-up-years.ts";
import { growing } from "./growing.ts";
import type { StayColumns } from "./overlapping-stays.ts";
import type { RowsByPerson } from "./rows-by-person.ts";
import type { UnitPrices } from "./unit-prices.ts";

/** Sums by person, service and year: one place in each array for every combination that any row touches. */
export interface SpreadServices {
  readonly person: Int32Array;
  readonly service: Int32Array;
  readonly year: Int32Array;
  readonly days: Float64Array;
  readonly quantity: Float64Array;
  readonly kronor: Float64Array;
  /** Rows (from 0) that lack a price in some year, a quantity, or lie outside everything that is kept. */
  readonly unpriced: readonly number[];
  readonly uncounted: readonly number[];
  readonly outside: readonly number[];
}

/** What is spread. */
export interface Spreading {
  readonly rows: StayColumns;
  readonly byPerson: RowsByPerson;
  readonly years: FollowUpYears;
  readonly prices: UnitPrices;
  /** The first day of each calendar year of the prices, and of the year after. */
  readonly newYears: Float64Array;
  readonly services: number;
}

/** Spreads services over follow-up years and calendar years, person by person: memory grows with the result, not with the combinations. */
export function spreadServices({ rows, byPerson, years, prices, newYears, services }: Spreading): SpreadServices {
  const width = years.before + years.after;
  const grid = {
    days: new Float64Array(services * width),
    quantity: new Float64Array(services * width),
    kronor: new Float64Array(services * width),
  };
  const seen = new Uint8Array(services * width);
  const touched: number[] = [];
  const out = {
    person: growing(),
    service: growing(),
    year: growing(),
    days: growing(),
    quantity: growing(),
    kronor: growing(),
  };
  const [unpriced, uncounted, outside]: [number[], number[], number[]] = [[], [], []];

  /** One piece of a row: within one follow-up year and one calendar year. */
  const add = (
    row: number,
    at: number,
    piece: { readonly days: number; readonly units: number; readonly calendar: number },
  ): void => {
    const price = prices.amounts[rows.service[row]! * prices.years + piece.calendar]!;
    if (Number.isNaN(price)) {
      unpriced.push(row);
      return;
    }
    if (seen[at] === 0) touched.push(at);
    seen[at] = 1;
    grid.days[at]! += piece.days;
    grid.quantity[at]! += piece.units;
    grid.kronor[at]! += piece.units * price;
  };

  const spread = (row: number, person: number): void => {
    const first = person * (width + 1);
    const [from, end] = [rows.from[row]!, years.end[person]!];
    const units = rows.quantity[row]!;
    const stay = Number.isNaN(units);
    const perDay = prices.perDay[rows.service[row]!]!;
    const until = Math.min(lastDay(rows, row), stay ? end : Number.POSITIVE_INFINITY);
    const [low, high] = [Math.max(from, years.bounds[first]!), Math.min(until, end)];
    if (!(low < high)) {
      if (lastDay(rows, row) > from) outside.push(row);
      return;
    }
    if (stay && perDay === 0) {
      uncounted.push(row);
      return;
    }
    const each = stay ? perDay : units / (until - from);
    let year = 0;
    let calendar = 0;
    for (let day = low; day < high; ) {
      while (years.bounds[first + year + 1]! <= day) year++;
      while (newYears[calendar + 1]! <= day) calendar++;
      const next = Math.min(high, years.bounds[first + year + 1]!, newYears[calendar + 1]!);
      const days = next - day;
      add(row, rows.service[row]! * width + year, { days: stay ? days : 0, units: days * each, calendar });
      day = next;
    }
  };

  for (let person = 0; person + 1 < byPerson.starts.length; person++) {
    for (let place = byPerson.starts[person]!; place < byPerson.starts[person + 1]!; place++)
      spread(byPerson.order[place]!, person);
    touched.sort((a, b) => a - b);
    for (const at of touched) {
      out.person.push(person);
      out.service.push(Math.floor(at / width));
      out.year.push((at % width) - years.before);
      out.days.push(grid.days[at]!);
      out.quantity.push(grid.quantity[at]!);
      out.kronor.push(grid.kronor[at]!);
      seen[at] = grid.days[at] = grid.quantity[at] = grid.kronor[at] = 0;
    }
    touched.length = 0;
  }
  return {
    person: Int32Array.from(out.person.all()),
    service: Int32Array.from(out.service.all()),
    year: Int32Array.from(out.year.all()),
    days: out.days.all(),
    quantity: out.quantity.all(),
    kronor: out.kronor.all(),
    unpriced,
    uncounted,
    outside,
  };
}

/** The day after a row's last: a quantity without an end falls all on its first day. */
function lastDay({ from, to, quantity }: StayColumns, row: number): number {
  const last = to[row]!;
  if (Number.isNaN(quantity[row]!)) return last;
  return last > from[row]! && last < Number.POSITIVE_INFINITY ? last : from[row]! + 1;
}
