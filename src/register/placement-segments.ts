import type { RowsByPerson } from "./rows-by-person.ts";

/** Placements in typed columns. */
export interface PlacementRows {
  readonly form: Int32Array;
  readonly basis: Int32Array;
  readonly from: Float64Array;
  /** Infinite when open. */
  readonly to: Float64Array;
}

/** An unbroken time in one place: days from the start of follow-up. Row -1 is home. */
export interface Segment {
  readonly person: number;
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

/** What a set of placements comes to. */
export interface Segments {
  readonly segments: readonly Segment[];
  /** Rows in the same form as another at the same time, and rows in another form: there the placement that began last counts. */
  readonly sameForm: readonly (readonly [number, number])[];
  readonly otherForm: readonly number[];
}

/** Each person's time from the first day of follow-up to the last, cut where the place changes; what no placement covers is home. */
export function placementSegments(
  rows: PlacementRows,
  { starts, order }: RowsByPerson,
  { start, end }: { readonly start: Float64Array; readonly end: Float64Array },
): Segments {
  const segments: Segment[] = [];
  const sameForm: (readonly [number, number])[] = [];
  const otherForm = new Set<number>();
  for (let person = 0; person + 1 < starts.length; person++) {
    const own = [...order.subarray(starts[person]!, starts[person + 1]!)].sort(
      (a, b) => rows.from[a]! - rows.from[b]! || a - b,
    );
    own.forEach((row, place) => {
      for (const earlier of own.slice(0, place))
        if (rows.to[earlier]! > rows.from[row]! && rows.to[row]! > rows.from[row]!) {
          if (rows.form[earlier] === rows.form[row]) sameForm.push([earlier, row]);
          else otherForm.add(row);
        }
    });
    segments.push(...personSegments(rows, own, { person, start: start[person]!, end: end[person]! }));
  }
  return { segments, sameForm, otherForm: [...otherForm] };
}

function personSegments(
  rows: PlacementRows,
  own: readonly number[],
  { person, start, end }: { readonly person: number; readonly start: number; readonly end: number },
): readonly Segment[] {
  const cuts = own.flatMap((row) => [rows.from[row]!, rows.to[row]!]).filter((day) => day > start && day < end);
  const days = [start, ...new Set(cuts), end].sort((a, b) => a - b);
  const out: Segment[] = [];
  for (let place = 0; place + 1 < days.length; place++) {
    const [from, to] = [days[place]!, days[place + 1]!];
    const row = own.findLast((one) => rows.from[one]! <= from && rows.to[one]! > from) ?? -1;
    const last = out.at(-1);
    if (last !== undefined && last.row === row) out[out.length - 1] = { ...last, to: to - start };
    else out.push({ person, row, from: from - start, to: to - start });
  }
  return out;
}
