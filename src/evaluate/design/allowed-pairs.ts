import { problem } from "../../problem.ts";
import { storedNumbers } from "../../table/typed-columns.ts";
import type { Baseline } from "./baseline.ts";
import type { Distances } from "./distances.ts";

/** How far apart a pair may be. */
export interface Caliper {
  readonly width: number;
  /** In everybody's standard deviations of the score, or in the score's own unit. */
  readonly in: "standard deviations" | "units";
}

/** Which pairs are allowed at all. */
export interface PairLimits {
  readonly caliper?: Caliper;
  /** Covariates in which a pair must be alike. */
  readonly exact?: readonly string[];
}

/** The distances with those of pairs that are not allowed infinite. */
export function allowedPairs(of: Baseline, apart: Distances, { caliper, exact = [] }: PairLimits): Distances {
  const { treated, control, values } = apart;
  const most = widest(apart, caliper);
  const stray = exact.find((name) => !of.covariates.includes(name));
  if (stray !== undefined)
    throw problem("match", `"${stray}" is not a covariate of the baseline`, `name some of ${of.covariates.join(", ")}`);
  const codes = exact.map((name) => storedNumbers(of.people, name));
  const alike = (one: number, other: number): boolean => codes.every((column) => column[one] === column[other]);
  const limited = values.map((value, at) => {
    const pair = [treated[Math.floor(at / control.length)]!, control[at % control.length]!] as const;
    return value <= most && alike(...pair) ? value : Number.POSITIVE_INFINITY;
  });
  return { ...apart, values: limited };
}

function widest({ unit, kind }: Distances, caliper: Caliper | undefined): number {
  if (caliper === undefined) return Number.POSITIVE_INFINITY;
  if (!(caliper.width > 0)) throw problem("match", `the caliper is ${caliper.width} wide`, "give a width above 0");
  if (kind === "mahalanobis" && caliper.in === "standard deviations")
    throw problem("match", "Mahalanobis distance has no standard deviation", 'give the caliper in "units"');
  return caliper.width * (caliper.in === "units" ? 1 : unit);
}
