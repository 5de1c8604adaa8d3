/** A cell of a table: its row and column. */
export type TableCell = readonly [row: number, column: number];

/** Counts with their totals as a last row and column, where there is more than one row or column to add. */
export interface FullTable {
  readonly counts: readonly (readonly number[])[];
  readonly hidden: readonly (readonly boolean[])[];
}

/**
 * The cheapest cells to withhold so that a withheld cell cannot be worked out: a cycle through it, alternating along rows and columns, on which one
 * person can be moved with every cell staying at 1 or more. Cells that are withheld already cost nothing, others by their size.
 *
 * @returns the other cells of the cycle, or undefined when there is none
 */
export function hidingCycle(table: FullTable, cell: TableCell): readonly TableCell[] | undefined {
  const paths = ([1, -1] as const).flatMap((change) =>
    table.counts[cell[0]]![cell[1]]! + change < 1 ? [] : (cheapestPath(table, cell, change) ?? []),
  );
  return paths.sort((a, b) => a.cost - b.cost)[0]?.cells;
}

/** A way from the cell's column, over cells that may change, to a place. */
interface Path {
  readonly node: number;
  readonly cost: number;
  readonly cells: readonly TableCell[];
}

/** From the cell's column back to its row, by Dijkstra's method, when the cell changes by one person. */
function cheapestPath(table: FullTable, [row, column]: TableCell, change: 1 | -1): Path | undefined {
  const places = placesOf(table);
  const first = signOf(table, [row, column]) * change;
  const settled = new Set<number>();
  const open: Path[] = [{ node: places.column(column), cost: 0, cells: [] }];
  while (open.length > 0) {
    open.sort((a, b) => b.cost - a.cost);
    const path = open.pop()!;
    if (path.node === places.row(row)) return path;
    if (settled.has(path.node)) continue;
    settled.add(path.node);
    const alongColumn = path.node >= table.counts.length;
    for (const cell of table.counts.flatMap((counts, r) => counts.map((_, c): TableCell => [r, c]))) {
      const [here, there] = alongColumn
        ? [places.column(cell[1]), places.row(cell[0])]
        : [places.row(cell[0]), places.column(cell[1])];
      const itself = cell[0] === row && cell[1] === column;
      if (here !== path.node || itself || settled.has(there)) continue;
      const moved = signOf(table, cell) * first * (alongColumn ? -1 : 1);
      const cost = costOf(table, cell, moved);
      if (cost !== undefined) open.push({ node: there, cost: path.cost + cost, cells: [...path.cells, cell] });
    }
  }
  return undefined;
}

/** What it costs to have a cell on the cycle; undefined when it shows a zero or would become one. */
function costOf({ counts, hidden }: FullTable, [r, c]: TableCell, moved: number): number | undefined {
  const count = counts[r]![c]!;
  if (count < 1 || count + moved < 1) return undefined;
  return hidden[r]![c] ? 0 : 1 + count;
}

/** Cells and the grand total add to nothing with totals taken negative: along any row or column the signed changes cancel. */
function signOf({ counts }: FullTable, [r, c]: TableCell): number {
  const inTotalRow = counts.length > 1 && r === counts.length - 1;
  const inTotalColumn = counts[0]!.length > 1 && c === counts[0]!.length - 1;
  return inTotalRow === inTotalColumn ? 1 : -1;
}

/** The numbers of rows and columns as places; where nothing is added along rows (one column) all rows are one place, and so for columns. */
function placesOf({ counts }: FullTable): { row(r: number): number; column(c: number): number } {
  const [rows, columns] = [counts.length, counts[0]!.length];
  return { row: (r) => (columns > 1 ? r : 0), column: (c) => rows + (rows > 1 ? c : 0) };
}
