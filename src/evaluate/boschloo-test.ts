import { binomialDistribution } from "../numeric/binomial-distribution.ts";
import { hypergeometricDistribution } from "../numeric/hypergeometric-distribution.ts";
import { problem } from "../problem.ts";
import { checkTwoByTwo, type TwoByTwo } from "./two-by-two.ts";

/** Boschloo's test: Fisher's p-value used as a statistic, its own chance taken at the least favourable common risk. */
export interface BoschlooTest {
  readonly pLess: number;
  readonly pGreater: number;
  /** With Fisher's two-sided p as the statistic, as Boschloo did. */
  readonly pTwoSided: number;
  /** Twice the smaller one-sided p, as SciPy and exact2x2 do. */
  readonly pCentral: number;
}

/**
 * Boschloo's unconditional exact test of two risks: as safe as Fisher's, which it never exceeds, and more powerful.
 *
 * @param table  events and persons in both groups; 1 500 persons at most
 * @throws       when the counts are no counts, or there are too many persons
 * @see          Boschloo (1970); SciPy's boschloo_exact; R's Exact
 * @example
 * const test = boschlooTest(exampleTwoByTwo);
 * test.pTwoSided // => 0.105742
 * test.pCentral // => 0.117674
 */
export function boschlooTest(table: TwoByTwo): BoschlooTest {
  checkTwoByTwo("test the table", table);
  const persons = table.treated.persons + table.control.persons;
  if (persons > mostPersons)
    throw problem(
      "try every table",
      `${persons} persons have too many of them`,
      "use exactTwoByTwo: in groups so large the two differ little",
    );
  const [pLess, pGreater, pTwoSided] = (["less", "greater", "twoSided"] as const).map((side) =>
    leastFavourable(table, side),
  ) as [number, number, number];
  return { pLess, pGreater, pTwoSided, pCentral: Math.min(1, 2 * Math.min(pLess, pGreater)) };
}

/** Above this the tables take longer than anybody waits: their number grows as the square of the persons. */
const mostPersons = 1_500;

type Side = "less" | "greater" | "twoSided";

/** The largest chance, over all common risks, of a table whose Fisher p is no larger than the observed one's. */
function leastFavourable({ treated, control }: TwoByTwo, side: Side): number {
  const p = fisherTable(treated.persons, control.persons, side);
  const own = p[treated.events]![control.events]! * (1 + 1e-9);
  const region = p.map((row) => row.map((value) => value <= own));
  const chance = (risk: number): number => {
    const [first, second] = [treated.persons, control.persons].map((persons) => massesOf(persons, risk));
    return region.reduce(
      (sum, row, i) => sum + first![i]! * row.reduce((part, in_, j) => part + (in_ ? second![j]! : 0), 0),
      0,
    );
  };
  return Math.min(1, largest(chance));
}

function massesOf(persons: number, risk: number): number[] {
  const { mass } = binomialDistribution(persons, risk);
  return Array.from({ length: persons + 1 }, (_, k) => mass(k));
}

/** Fisher's p of every table with these group sizes. */
function fisherTable(treated: number, control: number, side: Side): number[][] {
  const p = Array.from({ length: treated + 1 }, () => new Array<number>(control + 1).fill(1));
  for (let events = 0; events <= treated + control; events++) {
    const urn = hypergeometricDistribution({ marked: treated, unmarked: control, drawn: events });
    const [from, to] = [Math.max(0, events - control), Math.min(treated, events)];
    const masses = Array.from({ length: to - from + 1 }, (_, i) => urn.mass(from + i));
    for (let k = from; k <= to; k++) {
      const own = masses[k - from]!;
      if (side === "less") p[k]![events - k] = urn.lower(k);
      else if (side === "greater") p[k]![events - k] = urn.upper(k - 1);
      else p[k]![events - k] = masses.filter((mass) => mass <= own * (1 + 1e-7)).reduce((sum, mass) => sum + mass, 0);
    }
  }
  return p;
}

/** The largest value of a smooth function from 0 to 1: a grid, then golden section about its three best points. */
function largest(f: (x: number) => number): number {
  const points = 400;
  const values = Array.from({ length: points + 1 }, (_, i) => f(i / points));
  const best = values.map((_, i) => i).sort((a, b) => values[b]! - values[a]!);
  return Math.max(
    ...best.slice(0, 3).map((i) => peak(f, Math.max(0, (i - 1) / points), Math.min(1, (i + 1) / points))),
  );
}

const golden = (Math.sqrt(5) - 1) / 2;

function peak(f: (x: number) => number, low: number, high: number): number {
  let [a, b] = [high - golden * (high - low), low + golden * (high - low)];
  let [fa, fb] = [f(a), f(b)];
  for (let round = 0; round < 40; round++) {
    if (fa > fb) {
      [high, b, fb] = [b, a, fa];
      a = high - golden * (high - low);
      fa = f(a);
    } else {
      [low, a, fa] = [a, b, fb];
      b = low + golden * (high - low);
      fb = f(b);
    }
  }
  return Math.max(fa, fb);
}
