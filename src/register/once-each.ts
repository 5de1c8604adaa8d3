import type { StayColumns } from "./overlapping-stays.ts";
import type { RowsByPerson } from "./rows-by-person.ts";

/** The same stays with each day of a person in a service counted once: a stay begins when those before it have ended. */
export function onceEach(stays: StayColumns, { starts, order }: RowsByPerson): StayColumns {
  const from = stays.from.slice();
  for (let person = 0; person + 1 < starts.length; person++) {
    const rows = order
      .subarray(starts[person]!, starts[person + 1]!)
      .filter((row) => Number.isNaN(stays.quantity[row]!));
    rows.sort((a, b) => stays.service[a]! - stays.service[b]! || stays.from[a]! - stays.from[b]! || a - b);
    let covered = Number.NEGATIVE_INFINITY;
    let service = -1;
    for (const row of rows) {
      if (stays.service[row] !== service) covered = Number.NEGATIVE_INFINITY;
      service = stays.service[row]!;
      from[row] = Math.min(Math.max(stays.from[row]!, covered), stays.to[row]!);
      covered = Math.max(covered, stays.to[row]!);
    }
  }
  return { ...stays, from };
}
