import { describe, expect, it } from "vitest";
import { forAudience } from "../../../src/evaluate/secrecy/audience.ts";
import { isDominated } from "../../../src/evaluate/secrecy/dominance.ts";
import { type ProtectedTable, protectTable } from "../../../src/evaluate/secrecy/protect-table.ts";
import { isProblem } from "../../../src/problem.ts";
import { uniforms } from "../design/cases.ts";

const names = (count: number): string[] => Array.from({ length: count }, (_, at) => `${at}`);
const protect = (counts: number[][]): ProtectedTable =>
  protectTable({ name: "t", rows: names(counts.length), columns: names(counts[0]!.length), counts });

describe("a protected table", () => {
  it("withholds small counts and as few others as hide them", () => {
    expect(
      protect([
        [3, 9, 20],
        [12, 8, 21],
      ]).counts,
    ).toEqual([
      [undefined, undefined, 20],
      [undefined, undefined, 21],
    ]);
    expect(
      protect([
        [30, 9, 20],
        [12, 8, 21],
      ]).withheld,
    ).toBe(0);
  });
  it("in one column withholds the next smallest, or the total", () => {
    const { counts, columnTotals } = protect([[3], [9], [20]]);
    expect(counts).toEqual([[undefined], [undefined], [20]]);
    expect(columnTotals).toEqual([32]);
    expect(protect([[3], [0], [0]]).columnTotals).toEqual([undefined]);
  });
  it("two ones in a row hide nothing: together they are 2, and neither is 0", () => {
    const { counts, rowTotals } = protect([
      [1, 1, 20],
      [12, 8, 21],
    ]);
    expect(counts[0]!.slice(0, 2)).toEqual([undefined, undefined]);
    expect([rowTotals[0], counts[0]![2]]).toContain(undefined);
  });
  it("dominated cells are withheld as small ones are", () => {
    const contributions = [
      [[9000, 1, 1, 1, 1], new Array(9).fill(1)],
      [new Array(7).fill(1), new Array(8).fill(1)],
    ];
    const of = {
      name: "t",
      rows: ["a", "b"],
      columns: ["c", "d"],
      counts: [
        [5, 9],
        [7, 8],
      ],
      contributions,
    };
    const table = protectTable(of);
    expect([table.counts[0]![0], table.rowTotals[0], table.columnTotals[0], table.total]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
  it("gives no withheld cell away: for each there is another table of whole numbers that prints the same (200 tables)", () => {
    const next = uniforms(11);
    let withheld = 0;
    for (let trial = 0; trial < 200; trial++) {
      const [rows, columns] = [1 + Math.floor(3 * next()), 1 + Math.floor(3 * next())];
      const counts = Array.from({ length: rows }, () => Array.from({ length: columns }, () => Math.floor(9 * next())));
      const table = protectOrUndefined(counts);
      if (table === undefined) continue;
      withheld += table.withheld;
      expect(determined(counts, table), JSON.stringify({ counts, table })).toEqual([]);
    }
    expect(withheld).toBeGreaterThan(300);
  });
  it("the audit sees a table that withholds the small cells alone", () => {
    const counts = [
      [3, 9, 20],
      [12, 8, 21],
    ];
    const careless = {
      ...protect([
        [30, 9, 20],
        [12, 8, 21],
      ]),
      counts: [
        [undefined, 9, 20],
        [12, 8, 21],
      ],
      rowTotals: [32, 41],
      columnTotals: [15, 17, 41],
      total: 73,
    };
    expect(determined(counts, careless)).toEqual([[0, 0]]);
  });
  it("refuses what cannot be hidden, and what are no counts", () => {
    expect(() => protect([[3]])).toThrow(
      "Cannot publish t: a small cell in row 1, column 1 can be worked out from the rest. Instead, merge rows or columns, or publish fewer of them.",
    );
    expect(() => protect([[3, -1]])).toThrow(
      "Cannot publish t: row 1, column 2 is no count. Instead, give whole numbers from 0.",
    );
  });
});

describe("dominance and audience", () => {
  it("one of 76 % dominates, one of 75 % does not; credits count by size", () => {
    expect([isDominated([76, 24]), isDominated([75, 25]), isDominated([-90, 10]), isDominated([0, 0])]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect(isDominated([40, 45, 15], { largest: 2, share: 0.8 })).toBe(true);
  });
  it("a published report tells what was kept out by its title only", () => {
    const parts = [{ title: "Means", content: 1 }, { title: "Range", kind: "range", content: 123456 } as const];
    const { parts: kept, withheld } = forAudience("published", parts);
    expect(kept.map(({ title }) => title)).toEqual(["Means"]);
    expect(JSON.stringify(withheld)).not.toContain("123456");
    expect(withheld).toHaveLength(1);
  });
});

function protectOrUndefined(counts: number[][]): ProtectedTable | undefined {
  try {
    return protect(counts);
  } catch (error) {
    if (isProblem(error)) return undefined;
    throw error;
  }
}

/** The withheld inner cells that every table consistent with the print (whole numbers, 1 or more where withheld) agrees on: by trying them all. */
function determined(
  counts: number[][],
  table: Pick<ProtectedTable, "counts" | "rowTotals" | "columnTotals" | "total">,
): number[][] {
  const cells = table.counts.flatMap((row, r) =>
    row.flatMap((count, c) => (count === undefined ? [[r, c] as const] : [])),
  );
  const values = cells.map(() => new Set<number>());
  const trial = counts.map((row) => [...row]);
  const columns = counts[0]!.length;
  const sum = (of: readonly number[]): number => of.reduce((total, value) => total + value, 0);
  const fits = (): boolean => {
    const rowSums = trial.map(sum);
    const columnSums = trial[0]!.map((_, c) => sum(trial.map((row) => row[c]!)));
    const same = (shown: number | undefined, value: number): boolean =>
      shown === undefined ? value >= 1 : shown === value;
    if (columns > 1 && !table.rowTotals.every((shown, r) => same(shown, rowSums[r]!))) return false;
    if (trial.length > 1 && !table.columnTotals.every((shown, c) => same(shown, columnSums[c]!))) return false;
    return same(table.total, trial.length === 1 && columns === 1 ? trial[0]![0]! : sum(rowSums));
  };
  // One person more or fewer along any set of cells: changes of -1, 0 and 1 are enough to show that a cell is free.
  for (let code = 0; code < 3 ** cells.length; code++) {
    let rest = code;
    for (const [r, c] of cells) {
      trial[r]![c] = counts[r]![c]! + (rest % 3) - 1;
      rest = Math.floor(rest / 3);
    }
    if (cells.every(([r, c]) => trial[r]![c]! >= 1) && fits())
      for (const [at, [r, c]] of cells.entries()) values[at]!.add(trial[r]![c]!);
  }
  return cells.filter((_, at) => values[at]!.size < 2).map(([r, c]) => [r, c]);
}
