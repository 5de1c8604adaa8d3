/**
 * A packed sojourn distribution read by number: what hot loops call. `kind` is the number of its name, its own numbers begin at `at`.
 * Exact up to rounding (1e-14 relative; the hazard of the gamma family 1e-11, and 1e-9 for a generalised gamma with q nearer zero than 0.001) wherever the cumulative hazard and its inverse are written down; the inverses of the gamma, generalised gamma and
 * spline are solved until they stand still, to 1e-13. The same bits on every engine.
 * @module
 */

import { exp } from "../../numeric/portable-exp.ts";
import { log } from "../../numeric/portable-log.ts";
import { gompertz, logLogistic, weibull, weibullPH } from "./closed-forms.ts";
import { gamma, generalisedGamma } from "./gamma-family.ts";
import { normalCumulativeHazard, normalFromHazard, normalHazard } from "./normal-tail.ts";
import { piecewiseAfter, piecewiseCumulativeHazard, piecewiseHazard } from "./piecewise.ts";
import { splineAfter, splineCumulativeHazard, splineHazard } from "./spline.ts";

/**
 * The time at which a unit exponential is spent, when spending begins at a time since the start of the sojourn: solves
 * H(t) = H(from) + exponential. A multiplier m on the hazard is the exponential divided by m.
 *
 * @param from         years since the start, 0 or more
 * @param exponential  above 0
 * @returns            years since the start, not before `from`; infinite when the hazard that is left does not suffice
 * @example
 * const { kind, numbers } = packSojourn({ exponential: { rate: 0.5 } });
 * timeAfter(kind, numbers, 0, { from: 2, exponential: 1 }) // => 4
 */
export function timeAfter(
  kind: number,
  numbers: Float64Array,
  at: number,
  { from, exponential }: { readonly from: number; readonly exponential: number },
): number {
  return timeAfterAt(kind, numbers, at, from, exponential);
}

/** `timeAfter` without an object: the hot form. */
export function timeAfterAt(
  kind: number,
  numbers: Float64Array,
  at: number,
  from: number,
  exponential: number,
): number {
  const t = solved(kind, numbers, at, from, exponential);
  return Math.max(t, from);
}

function solved(kind: number, numbers: Float64Array, at: number, from: number, exponential: number): number {
  const a = numbers[at]!;
  const b = numbers[at + 1]!;
  switch (kind) {
    case 1:
      return from + exponential / a;
    case 2:
      return weibull.after(a, b, from, exponential);
    case 3:
      return weibullPH.after(a, b, from, exponential);
    case 4:
      return gompertz.after(a, b, from, exponential);
    case 5:
      return exp(a + b * normalFromHazard((from > 0 ? normalCumulativeHazard((log(from) - a) / b) : 0) + exponential));
    case 6:
      return logLogistic.after(a, b, from, exponential);
    case 7:
      return gamma.after(a, b, from, exponential);
    case 8:
      return generalisedGamma.after(a, b, numbers[at + 2]!, from, exponential);
    case 10:
      return a;
    case 12:
      return splineAfter(numbers, at, from, exponential);
    default:
      return piecewiseAfter(numbers, at, from, exponential);
  }
}

/**
 * The cumulative hazard from the start of the sojourn to a time: the survival is e to minus this.
 *
 * @param t  years since the start, 0 or more
 * @returns  0 or more; infinite from a fixed sojourn's end on
 * @example
 * const { kind, numbers } = packSojourn({ weibull: { shape: 2, scale: 10 } });
 * cumulativeHazard(kind, numbers, 0, 5) // => 0.25
 */
export function cumulativeHazard(kind: number, numbers: Float64Array, at: number, t: number): number {
  const a = numbers[at]!;
  const b = numbers[at + 1]!;
  switch (kind) {
    case 1:
      return a * t;
    case 2:
      return t > 0 ? weibull.cumulative(a, b, t) : 0;
    case 3:
      return t > 0 ? weibullPH.cumulative(a, b, t) : 0;
    case 4:
      return t > 0 ? gompertz.cumulative(a, b, t) : 0;
    case 5:
      return t > 0 ? normalCumulativeHazard((log(t) - a) / b) : 0;
    case 6:
      return t > 0 ? logLogistic.cumulative(a, b, t) : 0;
    case 7:
      return t > 0 ? gamma.cumulative(a, b, t) : 0;
    case 8:
      return generalisedGamma.cumulative(a, b, numbers[at + 2]!, t);
    case 10:
      return t < a ? 0 : Number.POSITIVE_INFINITY;
    case 12:
      return splineCumulativeHazard(numbers, at, t);
    default:
      return piecewiseCumulativeHazard(numbers, at, t);
  }
}

/**
 * The hazard at a time since the start of the sojourn.
 *
 * @param t  years since the start, above 0
 * @returns  per year, 0 or more; a fixed sojourn has none before its end, and an infinite one at it
 * @example
 * const { kind, numbers } = packSojourn({ weibull: { shape: 2, scale: 10 } });
 * hazardAt(kind, numbers, 0, 5) // => 0.1
 */
export function hazardAt(kind: number, numbers: Float64Array, at: number, t: number): number {
  const a = numbers[at]!;
  const b = numbers[at + 1]!;
  switch (kind) {
    case 1:
      return a;
    case 2:
      return weibull.hazard(a, b, t);
    case 3:
      return weibullPH.hazard(a, b, t);
    case 4:
      return gompertz.hazard(a, b, t);
    case 5:
      return normalHazard((log(t) - a) / b) / (b * t);
    case 6:
      return logLogistic.hazard(a, b, t);
    case 7:
      return gamma.hazard(a, b, t);
    case 8:
      return generalisedGamma.hazard(a, b, numbers[at + 2]!, t);
    case 10:
      return t < a ? 0 : Number.POSITIVE_INFINITY;
    case 12:
      return splineHazard(numbers, at, t);
    default:
      return piecewiseHazard(numbers, at, t);
  }
}
