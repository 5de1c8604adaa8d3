import type { PresentedTable } from "../../../show/present-table.ts";

type Cells = readonly (readonly (string | number | null)[])[];

/** Less than an öre, or a billionth of what is added. */
function same(a: number, b: number): boolean {
  return Math.abs(a - b) <= Math.max(1e-6, 1e-9 * Math.max(Math.abs(a), Math.abs(b)));
}

/** The two columns of plain numbers whose difference a difference column is, in every row that has all three; undefined where there are none. */
export function differenceOf(
  { heads, raw: { rows } }: PresentedTable,
  at: number,
): readonly [minuend: number, subtrahend: number] | undefined {
  if (heads[at]!.kind !== "difference") return undefined;
  const plain = heads.flatMap(({ kind }, place) => (kind === "number" ? [place] : []));
  for (const one of plain)
    for (const other of plain) {
      if (one === other) continue;
      const whole = rows.filter((row) => [one, other, at].every((place) => typeof row[place] === "number"));
      const holds = whole.every((row) => same((row[one] as number) - (row[other] as number), row[at] as number));
      if (whole.length >= 2 && holds && whole.some((row) => row[at] !== 0)) return [one, other];
    }
  return undefined;
}

/** Whether a total is the sum of the rows above it, each of which has a number. */
export function sumOf(rows: Cells, at: number, first: number, total: number): boolean {
  const above = rows.slice(0, first).map((row) => row[at]);
  const own = rows[total]![at];
  if (above.length === 0 || typeof own !== "number" || !above.every((cell) => typeof cell === "number")) return false;
  const sum = (above as number[]).reduce((before, cell) => before + cell, 0);
  return Math.abs(sum - own) <= Math.max(0.005, 1e-9 * Math.abs(own));
}
