import type { CycleConvention } from "../../model/cycle.ts";
import { problem } from "../../problem.ts";
import type { CyclePlan } from "./cycle-plan.ts";
import { moveAt, yearsAt } from "./times.ts";

/**
 * How the people at the edges of cycles become person-years: each entry says which row of a walk is counted (rows 0 to n - 1 stand at the
 * beginning of a cycle, n to 2 n - 1 at its end), in which cycle and year, and how many years, with their three moments, each person adds.
 */
export interface Counting {
  readonly row: Int32Array;
  readonly cycle: Int32Array;
  readonly year: Int32Array;
  readonly moments: Float64Array;
  /** By cycle: the years since the start at which it begins, and at which all move in it. */
  readonly begins: Float64Array;
  readonly moves: Float64Array;
}

/** The counting of a plan's cycles by its convention. */
export function countingOf({ cycle, bands }: CyclePlan): Counting {
  const entries: { row: number; cycle: number; year: number; moments: readonly number[] }[] = [];
  const add = (row: number, k: number, [from, to]: readonly [number, number], times = 1): void => {
    for (const { year, moments } of piecesOf(yearsAt(cycle, from), yearsAt(cycle, to)))
      entries.push({ row, cycle: k, year, moments: moments.map((moment) => times * moment) });
  };
  for (let k = 0; k < bands; k++) {
    if (cycle.convention === "simpson") {
      const first = k - (k % 2);
      const thirds = k === first ? [5, 8, -1] : [-1, 8, 5];
      thirds.forEach((times, edge) => {
        add(first + edge < bands ? first + edge : 2 * bands - 1, k, [k, k + 1], times / 12);
      });
      continue;
    }
    const middle = cycle.convention === "beginning" ? k + 1 : moveAt(cycle, k);
    add(k, k, [k, middle]);
    add(bands + k, k, [middle, k + 1]);
  }
  return {
    row: Int32Array.from(entries, ({ row }) => row),
    cycle: Int32Array.from(entries, (entry) => entry.cycle),
    year: Int32Array.from(entries, ({ year }) => year),
    moments: Float64Array.from(entries.flatMap(({ moments }) => moments)),
    begins: Float64Array.from({ length: bands }, (_, k) => yearsAt(cycle, k)),
    moves: Float64Array.from({ length: bands }, (_, k) => yearsAt(cycle, moveAt(cycle, k))),
  };
}

/** The parts of a stretch of time in each year, with the moments of time about the year's middle. */
function piecesOf(from: number, to: number): { readonly year: number; readonly moments: readonly number[] }[] {
  const pieces = [];
  for (let year = Math.floor(from); year < to; year++) {
    const a = Math.max(from - year, 0) - 0.5;
    const b = Math.min(to - year, 1) - 0.5;
    if (b > a) pieces.push({ year, moments: [1, 2, 3, 4].map((n) => (raised(b, n) - raised(a, n)) / n) });
  }
  return pieces;
}

/**
 * The weights of the states at the edges of cycles that a convention stands for: how many cycles each edge counts as. For published
 * models that value and discount states at edges; runs and expectations spread time within the cycles and need no weights.
 *
 * @param convention  "beginning", "end", "half-cycle" or "simpson"
 * @param cycles      how many, one or more; an even number for Simpson's rule
 * @returns           one weight for each of the cycles + 1 edges; they sum to the number of cycles
 * @throws            when the number of cycles is not whole, or is odd under Simpson's rule
 * @see               Elbasha & Chhatwal (2016), doi:10.1007/s40273-015-0337-0, on within-cycle corrections
 * @example
 * edgeWeights("half-cycle", 3) // => [0.5, 1, 1, 0.5]
 * edgeWeights("simpson", 2) // => [0.3333333333, 1.3333333333, 0.3333333333]
 */
export function edgeWeights(convention: CycleConvention, cycles: number): Float64Array {
  if (!(Number.isSafeInteger(cycles) && cycles > 0))
    throw problem("weigh the edges of cycles", `there are ${cycles} cycles`, "give a whole number, one or more");
  if (convention === "simpson") refuseOdd(cycles);
  return Float64Array.from({ length: cycles + 1 }, (_, edge) => {
    const inner = edge > 0 && edge < cycles;
    if (convention === "beginning") return edge < cycles ? 1 : 0;
    if (convention === "end") return edge > 0 ? 1 : 0;
    if (convention === "half-cycle") return inner ? 1 : 0.5;
    return (inner ? (edge % 2 === 1 ? 4 : 2) : 1) / 3;
  });
}

/** Simpson's rule takes cycles in pairs. */
export function refuseOdd(cycles: number): void {
  if (cycles % 2 === 0) return;
  throw problem(
    "count time by Simpson's rule",
    `there are ${cycles} cycles, an odd number`,
    'choose a horizon of an even number of cycles, or count by "half-cycle"',
  );
}

function raised(base: number, times: number): number {
  return times === 0 ? 1 : base * raised(base, times - 1);
}
