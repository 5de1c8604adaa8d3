import { discountFactor } from "../money/annuity.ts";
import type { Discounting } from "../money/discounting.ts";
import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import type { ConfidenceLimits } from "./confidence-interval.ts";
import type { ExtrapolationPlan, ObservedEffect } from "./extrapolation-plan.ts";
import { type Carried, centralLuck, differencesByYear, type Luck, left, luckOf } from "./extrapolation-years.ts";
import { replicateQuantile } from "./replicate-quantile.ts";

/** How a difference goes on after follow-up. */
export type Fading = "stays" | "fades" | "ends";

/** A scenario's sum, year by year. */
export interface ExtrapolatedPath {
  readonly fading: Fading;
  /** Discounted sums at the end of year 0, 1, ... horizon. */
  readonly sums: readonly number[];
  /** 95 % of the draws, by year. */
  readonly bands: { readonly low: readonly number[]; readonly high: readonly number[] };
  /** Kronor of the sum at the horizon by where they come from. */
  readonly parts: Readonly<Record<"observed" | "borrowed" | "assumed", number>>;
}

/** A difference carried beyond follow-up, and what would make it surer. */
export interface Extrapolation {
  readonly paths: readonly ExtrapolatedPath[];
  /** The width of the 95 % range at the horizon of the scenario that fades, under more information. */
  readonly widths: Readonly<Record<"now" | "twice as many" | "two more years" | "both" | "half-life known", number>>;
  readonly draws: number;
}

const draws = 4_000;

/**
 * A difference of costs carried beyond follow-up in three scenarios: it stays, it fades with a half-life, it ends in a year. The study's sampling error
 * is carried along, by its own t distribution; the half-life is drawn log-normal, later differences normal, each from its 95 % range.
 * The error of the sum and of the yearly difference is one and the same, since the same persons make both.
 *
 * @param observed  what the study saw
 * @param options   the plan, `discounting`, `seed`
 * @returns         kronor per person, treated less control, discounted; 4 000 draws
 * @throws          when the horizon is not beyond follow-up, or a range runs backwards
 * @example
 * const observed = { years: 5, sum: { estimate: -167_542, standardError: 166_000, degreesOfFreedom: 30 }, yearly: { estimate: -36_000, standardError: 36_000 } }
 * const plan = { horizon: 30, halfLife: { central: 5, low: 2, high: 10, source: "assumed" } }
 * const { paths } = extrapolate(observed, { plan, discounting: asPublished, seed: 1 })
 * paths.map(({ fading, sums }) => [fading, Math.round(sums[30])]) // => [["stays", -648279], ["fades", -335000]]
 */
export function extrapolate(
  observed: ObservedEffect,
  options: { readonly plan: ExtrapolationPlan; readonly discounting: Discounting; readonly seed: number | string },
): Extrapolation {
  const { plan, discounting } = options;
  refuse(observed, plan);
  const carried = {
    plan,
    factors: Array.from({ length: plan.horizon }, (_, year) => discountFactor(year, discounting)),
  };
  const lucks = Array.from({ length: draws }, (_, draw) => luckOf(draw, observed, options));
  const fadings: readonly Fading[] = plan.until === undefined ? ["stays", "fades"] : ["stays", "fades", "ends"];
  return {
    paths: fadings.map((fading) => pathOf(fading, observed, { ...carried, lucks })),
    widths: widths(observed, { ...carried, lucks }),
    draws,
  };
}

interface Drawn extends Carried {
  readonly lucks: readonly Luck[];
}

function pathOf(fading: Fading, observed: ObservedEffect, { lucks, ...of }: Drawn): ExtrapolatedPath {
  const running = (luck: Luck): readonly number[] => {
    let total = 0;
    return [
      0,
      ...differencesByYear(fading, observed, of, luck).map(
        (year) => (total += year.seen + year.borrowed + year.assumed),
      ),
    ];
  };
  const drawn = lucks.map(running);
  const range = Array.from({ length: of.plan.horizon + 1 }, (_, year) => middle(drawn.map((path) => path[year]!)));
  const plain = differencesByYear(fading, observed, of, centralLuck(of.plan));
  const part = (name: "seen" | "borrowed" | "assumed"): number => plain.reduce((sum, year) => sum + year[name], 0);
  return {
    fading,
    sums: running(centralLuck(of.plan)),
    bands: { low: range.map(({ lower }) => lower), high: range.map(({ upper }) => upper) },
    parts: { observed: part("seen"), borrowed: part("borrowed"), assumed: part("assumed") },
  };
}

/** The middle 95 % of draws. */
function middle(values: readonly number[]): ConfidenceLimits {
  const sorted = Float64Array.from(values).sort();
  return { lower: replicateQuantile(sorted, 0.025), upper: replicateQuantile(sorted, 0.975) };
}

/** How wide the range at the horizon is now, and would be: each study imagined to find what this one expects. */
function widths(observed: ObservedEffect, { lucks, ...of }: Drawn): Extrapolation["widths"] {
  const width = (study: ObservedEffect, change: (luck: Luck) => Luck = (luck) => luck): number => {
    const { lower, upper } = middle(
      lucks.map((luck) =>
        differencesByYear("fades", study, of, change(luck)).reduce(
          (sum, year) => sum + year.seen + year.borrowed + year.assumed,
          0,
        ),
      ),
    );
    return upper - lower;
  };
  const half = (luck: Luck): Luck => ({ ...luck, error: luck.error / Math.SQRT2 });
  const longer = twoMoreYears(observed, of);
  return {
    now: width(observed),
    "twice as many": width(observed, half),
    "two more years": width(longer),
    both: width(longer, half),
    "half-life known": width(observed, (luck) => ({ ...luck, halfLife: of.plan.halfLife.central })),
  };
}

/** The study followed for two more years, in which the difference fades by the central half-life and costs vary between persons as before. */
function twoMoreYears(observed: ObservedEffect, { plan, factors }: Carried): ObservedEffect {
  const { years, sum, yearly } = observed;
  const more = Math.min(2, plan.horizon - years);
  const kept = (year: number): number => left("fades", year, { years, until: 0, halfLife: plan.halfLife.central });
  const added = Array.from({ length: more }, (_, at) => kept(years + at) * factors[years + at]!).reduce(
    (a, b) => a + b,
    0,
  );
  const then = kept(years + more - 0.5);
  return {
    years: years + more,
    sum: {
      ...sum,
      estimate: sum.estimate + added * yearly.estimate,
      standardError: sum.standardError + added * yearly.standardError,
    },
    yearly: { estimate: then * yearly.estimate, standardError: then * yearly.standardError },
  };
}

function refuse({ years, sum, yearly }: ObservedEffect, { horizon, halfLife, later = [] }: ExtrapolationPlan): void {
  const attempt = "carry the difference beyond follow-up";
  checkFinite(attempt, {
    "estimate of the sum": sum.estimate,
    "standard error of the sum": sum.standardError,
    "estimate of a year": yearly.estimate,
    "standard error of a year": yearly.standardError,
  });
  if (!(Number.isInteger(horizon) && horizon > years))
    throw problem(
      attempt,
      `the horizon is ${horizon} years and ${years} were observed`,
      "give whole years beyond follow-up",
    );
  if (!(halfLife.low > 0 && halfLife.low < halfLife.central && halfLife.central < halfLife.high))
    throw problem(
      attempt,
      `the half-life is ${halfLife.central} (${halfLife.low} to ${halfLife.high}) years`,
      "give years above 0, the central between the low and the high",
    );
  const wrong = later.find(({ low, high, central: own, from, to }) => !(low <= own && own <= high && from <= to));
  if (wrong !== undefined)
    throw problem(
      attempt,
      `a later difference is ${wrong.central} (${wrong.low} to ${wrong.high}) in years ${wrong.from} to ${wrong.to}`,
      "give the lower end and the first year first",
    );
}
