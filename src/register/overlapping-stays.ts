import type { RowsByPerson } from "./rows-by-person.ts";

/** Stays of services in typed columns: service codes, first days, and the days after the last (infinite when open). */
export interface StayColumns {
  readonly service: Int32Array;
  readonly from: Float64Array;
  readonly to: Float64Array;
  /** NaN for a stay; other rows are quantities, which may lie on one another. */
  readonly quantity: Float64Array;
}

/** Pairs of rows in which a person has the same stay twice at a time: each row with the one before that lasts longest. */
export function overlappingStays(stays: StayColumns, { starts, order }: RowsByPerson): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let person = 0; person + 1 < starts.length; person++) {
    const rows = order
      .subarray(starts[person]!, starts[person + 1]!)
      .filter((row) => Number.isNaN(stays.quantity[row]!));
    rows.sort((a, b) => stays.service[a]! - stays.service[b]! || stays.from[a]! - stays.from[b]! || a - b);
    let longest = rows[0]!;
    for (let place = 1; place < rows.length; place++) {
      const row = rows[place]!;
      const same = stays.service[row] === stays.service[longest];
      if (same && stays.from[row]! < stays.to[longest]!) pairs.push([longest, row]);
      if (!same || stays.to[row]! > stays.to[longest]!) longest = row;
    }
  }
  return pairs;
}
