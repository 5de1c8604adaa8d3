import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import type { ConfidenceLimits } from "./confidence-interval.ts";

/** How strong unmeasured confounding would have to be, as a risk ratio with both treatment and outcome. */
export interface EValue {
  /** To explain the estimate away; 1 when there is nothing to explain. */
  readonly estimate: number;
  /** To bring the interval to no effect; 1 when it holds it already. Absent without limits. */
  readonly limit?: number;
  /** The risk ratio that was judged. */
  readonly riskRatio: number;
}

/**
 * The E-value of a risk ratio.
 *
 * @param riskRatio  above 0
 * @param limits     of its interval, if there is one
 * @throws           when the ratio or a limit is not above 0, or the limits do not hold the ratio
 * @see              VanderWeele & Ding (2017), doi:10.7326/M16-2607; R's EValue
 * @example
 * eValue(0.8, { lower: 0.71, upper: 0.91 }) // => { estimate: 1.809017, limit: 1.428571, riskRatio: 0.8 }
 * eValue(2).estimate // => 3.4142136
 */
export function eValue(riskRatio: number, limits?: ConfidenceLimits): EValue {
  checkFinite("find the E-value", { "risk ratio": riskRatio });
  const given = limits ?? { lower: riskRatio, upper: riskRatio };
  if (
    !(given.lower > 0 && given.lower <= riskRatio && riskRatio <= given.upper && given.upper < Number.POSITIVE_INFINITY)
  )
    throw problem(
      "find the E-value",
      `the risk ratio is ${riskRatio} with limits ${given.lower} and ${given.upper}`,
      "give numbers above 0, the ratio between its limits",
    );
  const nearest = given.lower > 1 ? given.lower : Math.min(given.upper, 1);
  return { estimate: strengthBehind(riskRatio), ...(limits && { limit: strengthBehind(nearest) }), riskRatio };
}

/**
 * The E-value of an odds ratio: of a rare outcome it is taken for a risk ratio, of a common one (above 15 %) its square root is.
 *
 * @example
 * eValueOfOddsRatio(0.36, { common: true }).riskRatio // => 0.6
 */
export function eValueOfOddsRatio(
  oddsRatio: number,
  { common, limits }: { readonly common: boolean; readonly limits?: ConfidenceLimits },
): EValue {
  const of = (ratio: number): number => (common ? Math.sqrt(ratio) : ratio);
  return eValue(of(oddsRatio), limits && { lower: of(limits.lower), upper: of(limits.upper) });
}

/**
 * The E-value of a difference of means in standard deviations, by way of the risk ratio exp(0.91 d).
 *
 * @param difference     in standard deviations of the outcome
 * @param standardError  of it, in the same unit; without it there is no limit
 * @see                  VanderWeele & Ding (2017), table 2; EValue's evalues.MD
 * @example
 * eValueOfDifference(-0.42, { standardError: 0.14 }) // => { estimate: 2.291459, limit: 1.545344, riskRatio: 0.6823586 }
 */
export function eValueOfDifference(
  difference: number,
  { standardError }: { readonly standardError?: number } = {},
): EValue {
  const ratio = Math.exp(0.91 * difference);
  if (standardError === undefined) return eValue(ratio);
  const half = 1.78 * standardError;
  return eValue(ratio, { lower: Math.exp(0.91 * difference - half), upper: Math.exp(0.91 * difference + half) });
}

function strengthBehind(ratio: number): number {
  const above = ratio < 1 ? 1 / ratio : ratio;
  return above + Math.sqrt(above * (above - 1));
}
