import { normalDistribution } from "../../numeric/normal-distribution.ts";
import { problem } from "../../problem.ts";
import { formatKronor } from "../../show/unit.ts";
import type { Label } from "../../show/words.ts";

/** Two years of everybody's costs before anything began, and what is known of how the treated were chosen. */
export interface PreYears {
  /** Kronor of each person in the year before the last, and in the last year before. */
  readonly earlier: ArrayLike<number>;
  readonly later: ArrayLike<number>;
  /** Who is treated; the others are the pool that they are held against. */
  readonly isTreated: readonly boolean[];
  /** Whether enrolment was triggered by a crisis year: then some fall back is to be expected. */
  readonly crisis: boolean;
}

/** What would happen to the treated without any effect. */
export interface RegressionToMean {
  /** Pearson's correlation of the two years in the pool, with its 95 % interval by Fisher's z. */
  readonly correlation: number;
  readonly interval: readonly [low: number, high: number];
  readonly poolMean: number;
  readonly treatedMean: number;
  /** Kronor per treated person that the next year is expected to differ from the last one without any effect. */
  readonly expectedDrift: number;
  readonly driftInterval: readonly [low: number, high: number];
  readonly words: Label;
}

/**
 * Regression to the mean: a group chosen in a dear year becomes cheaper by itself. The expected drift is (r - 1) times how far the treated lie from the
 * pool, with r the correlation of two years before. It takes the pool's mean and spread to be the same from year to year.
 *
 * @param of  kronor of two years, `isTreated`, `crisis`
 * @throws    when the pool has fewer than four persons or does not vary, or the lengths differ
 * @see       Barnett, van der Pols & Dobson (2005), doi:10.1093/ije/dyh299
 * @example
 * const of = { earlier: [1, 2, 3, 4, 5, 4], later: [2, 1, 4, 3, 5, 9], isTreated: [false, false, false, false, false, true], crisis: true }
 * regressionToMean(of).expectedDrift // => -1.2
 */
export function regressionToMean({ earlier, later, isTreated, crisis }: PreYears): RegressionToMean {
  const attempt = "estimate regression to the mean";
  if (earlier.length !== isTreated.length || later.length !== isTreated.length)
    throw problem(
      attempt,
      `the years have ${earlier.length} and ${later.length} persons, and ${isTreated.length} have a group`,
      "give every person both years",
    );
  const wrong = isTreated.findIndex((_, row) => !(Math.abs(earlier[row]!) < 1e90 && Math.abs(later[row]!) < 1e90));
  if (wrong >= 0)
    throw problem(attempt, `person ${wrong + 1} has no finite cost in one of the years`, "leave that person out");
  const rows = [...isTreated.keys()];
  const pool = rows.filter((row) => !isTreated[row]);
  const treated = rows.filter((row) => isTreated[row]);
  if (pool.length < 4 || treated.length === 0)
    throw problem(
      attempt,
      `the pool has ${pool.length} persons and the treated are ${treated.length}`,
      "give a pool of four or more",
    );
  const correlation = correlationOf(
    pool.map((row) => earlier[row]!),
    pool.map((row) => later[row]!),
  );
  if (!Number.isFinite(correlation))
    throw problem(attempt, "the pool's costs do not vary in one of the years", "use years in which they do");
  const mean = (of: readonly number[]): number => of.reduce((sum, row) => sum + later[row]!, 0) / of.length;
  const [poolMean, treatedMean] = [mean(pool), mean(treated)];
  const interval = fisherInterval(correlation, pool.length);
  const drift = (r: number): number => (r - 1) * (treatedMean - poolMean);
  const [low, high] = [drift(interval[0]), drift(interval[1])].sort((a, b) => a - b) as [number, number];
  const expectedDrift = drift(correlation);
  return {
    correlation,
    interval,
    poolMean,
    treatedMean,
    expectedDrift,
    driftInterval: [low, high],
    words: worded(expectedDrift, crisis),
  };
}

function correlationOf(a: readonly number[], b: readonly number[]): number {
  const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  let [both, squareA, squareB] = [0, 0, 0];
  a.forEach((value, at) => {
    both += (value - meanA) * (b[at]! - meanB);
    squareA += (value - meanA) ** 2;
    squareB += (b[at]! - meanB) ** 2;
  });
  return both / Math.sqrt(squareA * squareB);
}

function fisherInterval(r: number, n: number): readonly [number, number] {
  const half = normalDistribution().upperQuantile(0.025) / Math.sqrt(n - 3);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

function worded(drift: number, crisis: boolean): Label {
  const warning = crisis
    ? {
        sv: "Varning: insatsen sattes in efter ett krisår. ",
        en: "Warning: enrolment was triggered by a crisis year. ",
      }
    : { sv: "", en: "" };
  const amount = (language: "sv" | "en"): string => formatKronor(drift, { language });
  return {
    sv: `${warning.sv}Utan någon effekt väntas programgruppens kostnad ändras med ${amount("sv")} per person till nästa år.`,
    en: `${warning.en}Without any effect the treated group's cost is expected to change by ${amount("en")} per person to the next year.`,
  };
}
