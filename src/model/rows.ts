/** Rows of numbers, each kept once: an equal row gives the same place, so an equal place means that nothing changed. */
export interface Rows {
  readonly add: (row: Float64Array) => number;
  readonly values: () => Float64Array;
}

/** An empty store of rows. */
export function rowStore(): Rows {
  const rows: Float64Array[] = [];
  const places: number[] = [];
  const byHash = new Map<number, number[]>();
  let length = 0;
  return {
    add: (row) => {
      const hash = hashOf(row);
      const alike = byHash.get(hash) ?? [];
      const known = alike.find((index) => same(rows[index]!, row));
      if (known !== undefined) return places[known]!;
      byHash.set(hash, [...alike, rows.length]);
      rows.push(row);
      places.push(length);
      length += row.length;
      return length - row.length;
    },
    values: () => {
      const all = new Float64Array(length);
      rows.forEach((row, index) => {
        all.set(row, places[index]!);
      });
      return all;
    },
  };
}

function hashOf(row: Float64Array): number {
  let hash = row.length;
  for (const word of new Int32Array(row.buffer, row.byteOffset, 2 * row.length))
    hash = Math.imul(hash ^ word, 0x01000193);
  return hash;
}

function same(a: Float64Array, b: Float64Array): boolean {
  return a.length === b.length && a.every((value, place) => Object.is(value, b[place]));
}
