import { normalDistribution } from "../numeric/normal-distribution.ts";
import { studentTDistribution } from "../numeric/student-t-distribution.ts";
import { uniformAt } from "../random/uniform-at.ts";
import type { Fading } from "./extrapolation.ts";
import type { ExtrapolationPlan, LaterDifference, ObservedEffect } from "./extrapolation-plan.ts";

/** What is drawn: how far the study's estimate lies from the truth, in standard errors, and everything not observed. */
export interface Luck {
  readonly error: number;
  readonly halfLife: number;
  readonly later: readonly number[];
}

/** How amounts are carried on. */
export interface Carried {
  readonly plan: ExtrapolationPlan;
  /** Of each year to the horizon. */
  readonly factors: readonly number[];
}

/** No luck: every number at its centre. */
export const centralLuck = (plan: ExtrapolationPlan): Luck => ({
  error: 0,
  halfLife: plan.halfLife.central,
  later: (plan.later ?? []).map((one) => one.central),
});

/** A draw by its number, the same whatever else is drawn. */
export function luckOf(
  draw: number,
  { sum: { degreesOfFreedom } }: ObservedEffect,
  { plan, seed }: { readonly plan: ExtrapolationPlan; readonly seed: number | string },
): Luck {
  const at = (name: string): number => uniformAt(seed, { person: draw, name: `extrapolation ${name}` });
  const normal = normalDistribution();
  const spread = 2 * normal.upperQuantile(0.025);
  const { halfLife, later = [] } = plan;
  const sigma = Math.log(halfLife.high / halfLife.low) / spread;
  return {
    error: Number.isFinite(degreesOfFreedom)
      ? studentTDistribution(degreesOfFreedom).quantile(at("error"))
      : normal.quantile(at("error")),
    halfLife: halfLife.central * Math.exp(sigma * normal.quantile(at("half-life"))),
    later: later.map(
      (one, place) => one.central + ((one.high - one.low) / spread) * normal.quantile(at(`later ${place}`)),
    ),
  };
}

/** What of the yearly difference is left in a year after follow-up; year 0 is the first of follow-up. */
export function left(
  fading: Fading,
  year: number,
  { years, until, halfLife }: { years: number; until: number; halfLife: number },
) {
  if (fading === "stays") return 1;
  if (fading === "ends") return Number(year < until);
  return 0.5 ** ((year - years + 0.5) / halfLife);
}

/** The discounted difference of each year; those observed are shared out of the sum as the years' discounting has it. */
export function differencesByYear(
  fading: Fading,
  { years, sum, yearly }: ObservedEffect,
  { plan, factors }: Carried,
  luck: Luck,
): readonly { readonly seen: number; readonly borrowed: number; readonly assumed: number }[] {
  const seen = sum.estimate + luck.error * sum.standardError;
  const going = yearly.estimate + luck.error * yearly.standardError;
  const all = factors.slice(0, years).reduce((total, one) => total + one, 0);
  const until = plan.until?.year ?? plan.horizon;
  return Array.from({ length: plan.horizon }, (_, year) => {
    const from = (provenance: LaterDifference["provenance"]): number =>
      (plan.later ?? []).reduce(
        (total, one, place) =>
          one.provenance === provenance && year + 1 >= one.from && year + 1 <= one.to
            ? total + luck.later[place]! * factors[year]!
            : total,
        0,
      );
    const carried =
      year < years ? 0 : going * left(fading, year, { years, until, halfLife: luck.halfLife }) * factors[year]!;
    return {
      seen: year < years ? (seen * factors[year]!) / all : 0,
      borrowed: from("borrowed"),
      assumed: carried + from("assumed"),
    };
  });
}
