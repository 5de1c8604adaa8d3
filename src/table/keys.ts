/** Rows told apart by the values of some columns: each distinct combination is one key, numbered by first appearance. */
import { type AnyTable, storageOf } from "./table.ts";

/** The key of each row, and the first row of each key. */
export interface Keys {
  readonly of: Int32Array;
  readonly first: readonly number[];
}

/** The keys of a table's rows. Two numbers are combined exactly, never as joined text, so that ("a-b", "c") is not ("a", "b-c"). */
export function keysOf(table: AnyTable, names: readonly string[]): Keys {
  let of: Int32Array = new Int32Array(table.rowCount);
  let first: readonly number[] = table.rowCount === 0 ? [] : [0];
  for (const name of names) {
    const { values, missing } = storageOf(table, name);
    const combined = new Map<number, number>();
    const next = new Int32Array(table.rowCount);
    const firsts: number[] = [];
    const own = numbered(values, missing);
    for (let at = 0; at < next.length; at++) {
      const pair = of[at]! * own.count + own.of[at]!;
      let key = combined.get(pair);
      if (key === undefined) {
        key = firsts.push(at) - 1;
        combined.set(pair, key);
      }
      next[at] = key;
    }
    of = next;
    first = firsts;
  }
  return { of, first };
}

/** The distinct values of one column, numbered; a missing cell is a value of its own. */
function numbered(values: ArrayLike<number>, missing: Uint8Array | undefined): { of: Int32Array; count: number } {
  const numbers = new Map<number | null, number>();
  const of = new Int32Array(values.length);
  for (let at = 0; at < of.length; at++) {
    const value = missing?.[at] === 1 ? null : values[at]!;
    let own = numbers.get(value);
    if (own === undefined) {
      own = numbers.size;
      numbers.set(value, own);
    }
    of[at] = own;
  }
  return { of, count: Math.max(1, numbers.size) };
}
