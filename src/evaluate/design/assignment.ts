/**
 * The cheapest assignment of every row to a column of its own, by shortest augmenting paths with potentials: rows^2 times columns steps.
 *
 * @param cost     row after row; 0 or more
 * @param rows     at most as many as columns
 * @returns        the column of each row
 * @see            Kuhn (1955); Jonker & Volgenant (1987), doi:10.1007/BF02278710
 * @example
 * Array.from(cheapestAssignment(Float64Array.of(4, 1, 3, 2, 0, 5, 3, 2, 2), { rows: 3, columns: 3 })) // => [1, 0, 2]
 */
export function cheapestAssignment(
  cost: Float64Array,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Int32Array {
  const rowPotential = new Float64Array(rows);
  const columnPotential = new Float64Array(columns);
  const rowOf = new Int32Array(columns).fill(-1);
  const columnOf = new Int32Array(rows).fill(-1);
  const shortest = new Float64Array(columns);
  const before = new Int32Array(columns);
  const done = new Uint8Array(columns);
  for (let start = 0; start < rows; start++) {
    shortest.fill(Number.POSITIVE_INFINITY);
    done.fill(0);
    let row = start;
    let last = -1;
    let reached = 0;
    while (row >= 0) {
      let nearest = -1;
      let least = Number.POSITIVE_INFINITY;
      const base = row * columns;
      const level = reached - rowPotential[row]!;
      for (let column = 0; column < columns; column++) {
        if (done[column] === 1) continue;
        const through = level + cost[base + column]! - columnPotential[column]!;
        if (through < shortest[column]!) {
          shortest[column] = through;
          before[column] = row;
        }
        if (shortest[column]! < least) {
          least = shortest[column]!;
          nearest = column;
        }
      }
      reached = least;
      done[nearest] = 1;
      last = nearest;
      row = rowOf[nearest]!;
    }
    rowPotential[start]! += reached;
    for (let column = 0; column < columns; column++) {
      if (done[column] === 0 || column === last) continue;
      const gap = reached - shortest[column]!;
      columnPotential[column]! -= gap;
      rowPotential[rowOf[column]!]! += gap;
    }
    augment(last, start, { before, rowOf, columnOf });
  }
  return columnOf;
}

/** Turns the path that ends in a free column: each row on it takes the column before which it stands. */
function augment(
  last: number,
  start: number,
  { before, rowOf, columnOf }: { readonly [K in "before" | "rowOf" | "columnOf"]: Int32Array },
): void {
  let column = last;
  for (;;) {
    const row = before[column]!;
    const next = columnOf[row]!;
    rowOf[column] = row;
    columnOf[row] = column;
    if (row === start) return;
    column = next;
  }
}
