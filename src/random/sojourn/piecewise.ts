/**
 * Hazards that are constant between given times: the piecewise exponential and the life table.
 * Packed as: how many pieces; their starts; their rates; the cumulative hazard at their starts. The last piece has no end.
 * @module
 */
import { log1p } from "../../numeric/portable-log.ts";
import { finite, increasing, type Place, rates, wrong } from "./checked.ts";

/** The packed numbers of pieces that begin at `starts`. Before the first start the hazard is zero. */
function packed(starts: readonly number[], values: readonly number[]): Float64Array {
  const count = starts.length;
  const numbers = new Float64Array(1 + 3 * count);
  numbers[0] = count;
  numbers.set(starts, 1);
  numbers.set(values, 1 + count);
  for (let n = 1; n < count; n++)
    numbers[1 + 2 * count + n] = numbers[2 * count + n]! + values[n - 1]! * (starts[n]! - starts[n - 1]!);
  return numbers;
}

/** Checks and packs starts and rates. */
export function packPiecewise(
  place: Place,
  { starts, rates: values }: { readonly starts: readonly number[]; readonly rates: readonly number[] },
): Float64Array {
  increasing(place, "start", starts);
  rates(place, values);
  if (starts.length !== values.length)
    throw wrong(
      place,
      "list of starts",
      `${starts.length} long with ${values.length} rates`,
      "one start for each rate",
    );
  if (starts[0]! < 0) throw wrong(place, "first start", starts[0]!, "a time of 0 or more");
  return packed(starts, values);
}

/** Checks and packs a table of yearly death risks q, or of yearly rates, from an age (or time) on. */
export function packLifeTable(
  place: Place,
  table: { readonly from?: number; readonly q?: readonly number[]; readonly rates?: readonly number[] },
): Float64Array {
  const [from = 0] = finite(place, { from: table.from ?? 0 });
  if (from < 0) throw wrong(place, "first age", from, "an age of 0 or more");
  const values = table.q === undefined ? (table.rates ?? []) : table.q.map((q, n) => rateOf(place, q, from + n));
  rates(place, values);
  return packed(
    values.map((_, n) => from + n),
    values,
  );
}

/** The constant hazard in a year of which a share q is lost. */
function rateOf(place: Place, q: number, age: number): number {
  if (q === 1)
    throw wrong(
      place,
      `q at age ${age}`,
      "1, which no rate gives",
      `a table that ends at age ${age - 1}, with \`open: true\`: its last rate goes on`,
    );
  if (!(q >= 0 && q < 1)) throw wrong(place, `q at age ${age}`, q, "probabilities from 0 to 1");
  return -log1p(-q);
}

/** The last piece that begins at or before t; -1 before the first. */
function pieceAt(numbers: Float64Array, at: number, count: number, t: number): number {
  const first = numbers[at + 1]!;
  const guess = Math.min(count - 1, Math.max(-1, Math.floor(t - first)));
  let piece = guess;
  while (piece >= 0 && numbers[at + 1 + piece]! > t) piece--;
  while (piece < count - 1 && numbers[at + 2 + piece]! <= t) piece++;
  return piece;
}

/** The hazard at t: on a border, that of the piece which begins there. */
export function piecewiseHazard(numbers: Float64Array, at: number, t: number): number {
  const count = numbers[at]!;
  const piece = pieceAt(numbers, at, count, t);
  return piece < 0 ? 0 : numbers[at + 1 + count + piece]!;
}

/** The cumulative hazard from 0 to t. */
export function piecewiseCumulativeHazard(numbers: Float64Array, at: number, t: number): number {
  const count = numbers[at]!;
  const piece = pieceAt(numbers, at, count, t);
  if (piece < 0) return 0;
  return numbers[at + 1 + 2 * count + piece]! + numbers[at + 1 + count + piece]! * (t - numbers[at + 1 + piece]!);
}

/** The time at which an exponential is spent when spending begins at `from`: infinite when the last rate is zero. */
export function piecewiseAfter(numbers: Float64Array, at: number, from: number, exponential: number): number {
  const count = numbers[at]!;
  let piece = pieceAt(numbers, at, count, from);
  let now = from;
  for (; piece < count - 1; piece++) {
    const end = numbers[at + 2 + piece]!;
    const rate = piece < 0 ? 0 : numbers[at + 1 + count + piece]!;
    const spent = rate * (end - now);
    if (spent >= exponential) return now + exponential / rate;
    exponential -= spent;
    now = end;
  }
  return now + exponential / numbers[at + 1 + count + piece]!;
}
