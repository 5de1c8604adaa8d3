import { hypergeometricDistribution } from "../numeric/hypergeometric-distribution.ts";
import { problem } from "../problem.ts";
import { confidenceOf, criticalValue } from "./confidence-interval.ts";
import type { Group } from "./cost-table.ts";
import { type Counted, checkCounted, type Limits, scoreShareInterval } from "./proportion-interval.ts";

/** Two shares set against each other. Shares and differences are fractions: 0.41 is 41 percentage points. */
export interface ProportionComparison {
  readonly shares: Readonly<Record<Group, number>>;
  /** Treated less control, in fractions of 1: percentage points, not per cent. */
  readonly points: number;
  /** The difference as a share of the control group's share: per cent; undefined when that is 0. */
  readonly relative: number | undefined;
  /** What is left in each group, one less the share, and their ratio. */
  readonly remaining: Readonly<Record<Group, number>> & { readonly ratio: number | undefined };
  /** Independent proportions, large-sample (Wald). */
  readonly waldInterval: Limits;
  /** Newcombe's hybrid of two score intervals, which holds better for small groups. */
  readonly scoreInterval: Limits;
}

/**
 * Two shares compared: the difference in percentage points and in per cent, what remains, and intervals. A count may be a share times a
 * size where a document prints only the share; then no exact test is to be had.
 *
 * @param treated  how many of how many
 * @param control  the same of the comparison group
 * @param level    0.95 when left out
 * @throws         when a count lies outside its group, or the level outside 0 to 1
 * @see            Newcombe (1998), Statistics in Medicine 17:873, method 10
 * @example
 * const result = compareProportions({ treated: { count: 25, of: 30 }, control: { count: 0.42 * 30, of: 30 } });
 * result.points // => 0.413
 * result.waldInterval // => [0.19, 0.63]
 * result.remaining.ratio // => 0.29
 */
export function compareProportions(
  { treated, control }: Readonly<Record<Group, Counted>>,
  level = 0.95,
): ProportionComparison {
  checkCounted(treated);
  checkCounted(control);
  const shares = { treated: treated.count / treated.of, control: control.count / control.of };
  const points = shares.treated - shares.control;
  const variance = (share: number, of: number): number => (share * (1 - share)) / of;
  const half =
    criticalValue(Number.POSITIVE_INFINITY, confidenceOf({ confidence: level })) *
    Math.sqrt(variance(shares.treated, treated.of) + variance(shares.control, control.of));
  const [own, other] = [scoreShareInterval(treated, level), scoreShareInterval(control, level)];
  return {
    shares,
    points,
    relative: shares.control === 0 ? undefined : points / shares.control,
    remaining: {
      treated: 1 - shares.treated,
      control: 1 - shares.control,
      ratio: shares.control === 1 ? undefined : (1 - shares.treated) / (1 - shares.control),
    },
    waldInterval: [points - half, points + half],
    scoreInterval: [
      points - Math.hypot(shares.treated - own[0], other[1] - shares.control),
      points + Math.hypot(own[1] - shares.treated, shares.control - other[0]),
    ],
  };
}

/**
 * Fisher's exact test of two counts: the probability, with both margins fixed, of all tables that are no likelier than this one.
 *
 * @param groups  whole counts
 * @returns       the two-sided p-value
 * @throws        when a count is not whole: a share printed without its count cannot be tested
 * @see           R's fisher.test
 * @example
 * fisherExact({ treated: { count: 25, of: 30 }, control: { count: 13, of: 30 } }) // => 0.0028
 */
export function fisherExact({ treated, control }: Readonly<Record<Group, Counted>>): number {
  checkCounted(treated);
  checkCounted(control);
  const broken = [treated, control].find(({ count, of }) => !Number.isSafeInteger(count) || !Number.isSafeInteger(of));
  if (broken !== undefined)
    throw problem(
      "take Fisher's exact test",
      `${broken.count} of ${broken.of} are not whole numbers`,
      "give the counts themselves",
    );
  const marked = treated.count + control.count;
  const urn = { marked, unmarked: treated.of + control.of - marked, drawn: treated.of };
  const { mass } = hypergeometricDistribution(urn);
  const own = mass(treated.count) * (1 + 1e-7);
  let p = 0;
  for (let k = Math.max(0, urn.drawn - urn.unmarked); k <= Math.min(marked, urn.drawn); k++)
    if (mass(k) <= own) p += mass(k);
  return Math.min(1, p);
}
