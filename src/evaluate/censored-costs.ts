import { problem } from "../problem.ts";
import { checkPersons, type FollowedPerson } from "./followed-person.ts";
import { productLimit } from "./product-limit.ts";

/** A mean with its standard error. */
export interface MeanCost {
  readonly mean: number;
  readonly standardError: number;
}

/** Mean cost per person up to a time, when some were followed for less. */
export interface CensoredMeanCost {
  /** Bang and Tsiatis: complete histories only, weighted up for those cut short. */
  readonly bangTsiatis: MeanCost;
  /** Zhao and Tian: the same, with what was seen of the cut histories; the better of the two. */
  readonly zhaoTian: MeanCost;
  /** The plain mean of what was seen: too low, shown for comparison only. */
  readonly observed: number;
  /** The plain mean of complete histories: biased towards short lives. */
  readonly complete: number;
  readonly persons: number;
  readonly cut: number;
}

/**
 * Mean cost per person up to a time when follow-up was cut short for some (moved away, study closed). A plain mean would count what was not
 * seen as nothing.
 *
 * @param persons  follow-up and costs; times in one unit, each person's clock starting at 0
 * @param options  `until`: up to when costs are counted
 * @returns        kronor per person
 * @throws         when there are fewer than two persons, times or amounts are impossible, or too few were followed to the end
 * @see            Bang & Tsiatis (2000), doi:10.1093/biomet/87.2.329; Zhao & Tian (2001), doi:10.1111/j.0006-341X.2001.01002.x; ccostr
 * @example
 * const cost = censoredMeanCost(exampleFollowed, { until: 3 });
 * cost.bangTsiatis.mean // => 91.25
 * cost.observed // => 85
 */
export function censoredMeanCost(
  persons: readonly FollowedPerson[],
  { until }: { readonly until: number },
): CensoredMeanCost {
  checkPersons(persons, until);
  const rows = persons.map((person) => rowOf(person, until));
  const last = rows.reduce((most, { time }) => Math.max(most, time), 0);
  if (rows.every(({ time, complete }) => time < last || !complete))
    throw problem(
      "find the mean of censored costs",
      `the longest follow-up, ${last}, was cut short of ${until}`,
      "count costs up to a time that somebody was followed to",
    );
  const weights = weighted(rows);
  const own = rows.map(({ cost }) => cost);
  const mean = average(own.map((cost, i) => weights.full[i]! * cost));
  const bangTsiatis = variance(rows, weights, mean);
  const zhaoTian =
    mean +
    average(
      weights.cut.map(({ weight, seen, others }) => weight * (seen - others.mean)),
      rows.length,
    );
  const size = rows.length;
  const gain = weights.cut.reduce((sum, { weight, others, drift }) => {
    return sum + weight ** 2 * (others.square - others.mean ** 2 - 2 * drift);
  }, 0);
  const error = (square: number): number => errorOf(square, { rows, largest: average(own.map((cost) => cost ** 2)) });
  return {
    bangTsiatis: { mean, standardError: error(bangTsiatis) },
    zhaoTian: { mean: zhaoTian, standardError: error(bangTsiatis + gain / size ** 2) },
    observed: average(own),
    complete: average(rows.filter(({ complete }) => complete).map(({ cost }) => cost)),
    persons: size,
    cut: rows.filter(({ complete }) => !complete).length,
  };
}

/** The root of a variance. Its estimate can fall below 0 where few were followed to the end: that is no certainty, and refused. */
function errorOf(
  square: number,
  { rows, largest }: { readonly rows: readonly Row[]; readonly largest: number },
): number {
  if (square >= 0) return Math.sqrt(square);
  if (square > -1e-12 * largest) return 0;
  const full = rows.filter(({ complete }) => complete).length;
  throw problem(
    "find the mean of censored costs",
    `only ${full} of ${rows.length} persons were followed to the end, too few to tell how sure the mean is`,
    "count costs up to an earlier time, or follow more persons",
  );
}

interface Row {
  readonly time: number;
  readonly complete: boolean;
  readonly cost: number;
  readonly costBy: (time: number) => number;
}

function rowOf({ followed, ended, costs }: FollowedPerson, until: number): Row {
  const time = Math.min(followed, until);
  const costBy = (at: number): number =>
    costs.reduce((sum, { from, to, amount }) => {
      if (to <= at) return sum + amount;
      return from >= at ? sum : sum + (amount * (at - from)) / (to - from);
    }, 0);
  return { time, complete: ended || followed >= until, cost: costBy(time), costBy };
}

interface CutHistory {
  /** One over the chance of not being cut by then. */
  readonly weight: number;
  readonly seen: number;
  /** What all persons followed so long had cost by then. */
  readonly others: { readonly mean: number; readonly square: number };
  /** How costs by then and in all vary together among complete histories. */
  readonly drift: number;
  /** Weighted moments of complete costs among those followed so long. */
  readonly later: { readonly mean: number; readonly square: number };
}

interface Weights {
  readonly full: readonly number[];
  readonly cut: readonly CutHistory[];
}

/** Complete histories weigh one over the chance of not being cut before their end. */
function weighted(rows: readonly Row[]): Weights {
  const times = rows.map(({ time }) => time);
  const kept = productLimit(
    times,
    rows.map(({ complete }) => !complete),
  );
  const alive = productLimit(
    times,
    rows.map(({ complete }) => complete),
  );
  const full = rows.map(({ time, complete }) => (complete ? 1 / kept.before(time) : 0));
  const known = new Map<number, Omit<CutHistory, "seen">>();
  const cut = rows
    .filter(({ complete }) => !complete)
    .map(({ time, cost }): CutHistory => {
      const others = known.get(time) ?? othersAt(time);
      known.set(time, others);
      return { seen: cost, ...others };
    });
  return { full, cut };

  /** What belongs to a time and not to the person: the same for all who were cut short then. */
  function othersAt(time: number): Omit<CutHistory, "seen"> {
    const by = rows.map(({ costBy }) => costBy(time));
    const still = rows.flatMap((row, i) => (row.time >= time ? [i] : []));
    const mean = (of: (i: number) => number): number =>
      still.reduce((sum, i) => sum + full[i]! * of(i), 0) / (rows.length * alive.at(time));
    const later = { mean: mean((i) => rows[i]!.cost), square: mean((i) => rows[i]!.cost ** 2) };
    return {
      weight: 1 / kept.at(time),
      others: { mean: average(still.map((i) => by[i]!)), square: average(still.map((i) => by[i]! ** 2)) },
      drift: mean((i) => rows[i]!.cost * by[i]!) - later.mean * mean((i) => by[i]!),
      later,
    };
  }
}

/** The variance of Bang and Tsiatis's mean. */
function variance(rows: readonly Row[], { full, cut }: Weights, mean: number): number {
  const own = average(rows.map(({ cost }, i) => full[i]! * (cost - mean) ** 2));
  const lost = average(
    cut.map(({ weight, later }) => weight ** 2 * (later.square - later.mean ** 2)),
    rows.length,
  );
  return (own + lost) / rows.length;
}

function average(values: readonly number[], size = values.length): number {
  return values.reduce((sum, value) => sum + value, 0) / size;
}
