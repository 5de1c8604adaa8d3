import { studentTDistribution } from "../numeric/student-t-distribution.ts";
import { problem } from "../problem.ts";

/** How much of what is left unexplained a confounder would have to explain, of treatment and of outcome alike, to undo an estimate. */
export interface RobustnessValue {
  /** To bring the estimate to zero (or by the share q of it); 0 to 1. */
  readonly estimate: number;
  /** To bring it within reach of chance at the level; 0 when it already is. */
  readonly significance: number;
  /** The share of the outcome's unexplained variance that the treatment explains: an extreme confounder must explain as much. */
  readonly partialR2: number;
}

/**
 * The robustness value of a regression coefficient, from its t and its degrees of freedom.
 *
 * @param t        estimate over its ordinary standard error
 * @param options  `degreesOfFreedom` of the residuals, above 1; `share`: how much of the estimate must go, 1 when left out; `level`: 0.05
 * @throws         when t is not finite or there are too few degrees of freedom
 * @see            Cinelli & Hazlett (2020), doi:10.1111/rssb.12348; R's sensemakr
 * @example
 * robustnessValue(4.18445, { degreesOfFreedom: 783 }) // => { estimate: 0.1387764, significance: 0.076258, partialR2: 0.0218731 }
 */
export function robustnessValue(
  t: number,
  {
    degreesOfFreedom,
    share = 1,
    level = 0.05,
  }: { readonly degreesOfFreedom: number; readonly share?: number; readonly level?: number },
): RobustnessValue {
  if (!(Math.abs(t) < 1e90 && degreesOfFreedom > 1 && degreesOfFreedom < Number.POSITIVE_INFINITY && share > 0))
    throw problem(
      "find the robustness value",
      `t is ${t} with ${degreesOfFreedom} degrees of freedom`,
      "give a finite t, a finite number of degrees of freedom above one and a share above 0",
    );
  const f = (share * Math.abs(t)) / Math.sqrt(degreesOfFreedom);
  const critical =
    studentTDistribution(degreesOfFreedom - 1).upperQuantile(level / 2) / Math.sqrt(degreesOfFreedom - 1);
  return {
    estimate: strengthFor(f),
    significance:
      f <= critical ? 0 : f > 1 / critical ? (f * f - critical * critical) / (1 + f * f) : strengthFor(f - critical),
    partialR2: (t * t) / (t * t + degreesOfFreedom),
  };
}

/** What a confounder of given strength would leave of an estimate. */
export interface ConfoundedEstimate {
  readonly estimate: number;
  readonly standardError: number;
  readonly t: number;
}

/**
 * An estimate after a confounder that explains such shares of what treatment and outcome leave unexplained, working against it.
 *
 * @param estimate  with its ordinary `standardError` and `degreesOfFreedom`
 * @param strength  partial R2 with `treatment` (below 1) and with `outcome`
 * @see             Cinelli & Hazlett (2020), equations 12 to 14
 * @example
 * confoundedEstimate({ estimate: 0.0973, standardError: 0.02325, degreesOfFreedom: 783 }, { treatment: 0.0274, outcome: 0.3681 }) // => { estimate: 0.03104863, standardError: 0.01875243, t: 1.655712 }
 */
export function confoundedEstimate(
  {
    estimate,
    standardError,
    degreesOfFreedom,
  }: { readonly estimate: number; readonly standardError: number; readonly degreesOfFreedom: number },
  { treatment, outcome }: { readonly treatment: number; readonly outcome: number },
): ConfoundedEstimate {
  if (!(Number.isFinite(estimate) && standardError > 0 && standardError < Number.POSITIVE_INFINITY))
    throw problem(
      "weigh a confounder",
      `the estimate is ${estimate} with standard error ${standardError}`,
      "give finite numbers, the error above 0",
    );
  if (!(treatment >= 0 && treatment < 1 && outcome >= 0 && outcome < 1 && degreesOfFreedom > 1))
    throw problem(
      "weigh a confounder",
      `it explains ${treatment} of the treatment and ${outcome} of the outcome`,
      "give shares from 0 to below 1, and more than one degree of freedom",
    );
  const bias = standardError * Math.sqrt((degreesOfFreedom * outcome * treatment) / (1 - treatment));
  const adjusted = Math.sign(estimate) * (Math.abs(estimate) - bias);
  const error =
    standardError * Math.sqrt(((1 - outcome) / (1 - treatment)) * (degreesOfFreedom / (degreesOfFreedom - 1)));
  return { estimate: adjusted, standardError: error, t: adjusted / error };
}

function strengthFor(f: number): number {
  return (Math.sqrt(f ** 4 + 4 * f * f) - f * f) / 2;
}
