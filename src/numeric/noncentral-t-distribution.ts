import { type ContinuousDistribution, checkParameters, continuous, type Side } from "./distribution.ts";
import { logOnePlusMinus } from "./elementary.ts";
import { gapOf, invertTail } from "./invert-tail.ts";
import { stirlingRemainder } from "./log-gamma.ts";
import { normalTails } from "./normal-distribution.ts";
import type { Tails } from "./tails.ts";

const halfLogTwoPi = 0.9189385332046728;

/**
 * The noncentral t distribution: the t statistic of two normal groups whose means differ by `noncentrality` standard errors.
 * It gives the power of a t test and the effect that a study can detect.
 *
 * @param degreesOfFreedom  above 0; need not be whole
 * @param noncentrality     from -1000 to 1000, beyond which digits are lost; 0 gives Student's t
 * @throws                  when the degrees of freedom are not above 0, or the noncentrality lies outside -1000 to 1000
 * @see                     Johnson, Kotz & Balakrishnan (1995), eq. 31.11; agrees with mpmath to 12 digits, both tails
 * @example
 * noncentralTDistribution(38, 2.87490846).upper(2.02439416) // => 0.8
 * noncentralTDistribution(10, 1).lower(-3) // => 0.0004157031586696
 */
export function noncentralTDistribution(degreesOfFreedom: number, noncentrality: number): ContinuousDistribution {
  checkParameters(
    "noncentral t distribution",
    { "degrees of freedom": degreesOfFreedom, noncentrality },
    "give degrees of freedom above 0 and a noncentrality from -1000 to 1000",
    degreesOfFreedom > 0 && degreesOfFreedom < Number.POSITIVE_INFINITY && Math.abs(noncentrality) <= 1000,
  );
  const mix = (part: (s: number) => number) => mixOverSpread(degreesOfFreedom, part);
  const logDensity = (t: number): number => mix((s) => Math.log(s) - 0.5 * (t * s - noncentrality) ** 2 - halfLogTwoPi);
  const tails = (t: number): Tails => {
    if (Math.abs(t) === Number.POSITIVE_INFINITY) return normalTails(t);
    const logLower = Math.min(
      0,
      mix((s) => normalTails(t * s - noncentrality).logLower),
    );
    const logUpper = Math.min(
      0,
      mix((s) => normalTails(t * s - noncentrality).logUpper),
    );
    return { lower: Math.exp(logLower), upper: Math.exp(logUpper), logLower, logUpper };
  };
  return continuous({
    name: "noncentral t distribution",
    support: [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY],
    density: (t) => (Math.abs(t) === Number.POSITIVE_INFINITY ? 0 : Math.exp(logDensity(t))),
    tails,
    point: (side, probability) => pointOf(side, probability, { tails, logDensity, start: noncentrality }),
  });
}

/**
 * The logarithm of the mean of exp(part(s)) over s, the square root of a chi-square variable divided by its degrees of freedom. In
 * v = log s the integrand is smooth with fast tails, so the trapezoidal rule converges geometrically; and as all its terms are
 * positive, a small probability has as many digits as a large one.
 */
function mixOverSpread(degreesOfFreedom: number, part: (s: number) => number): number {
  const half = degreesOfFreedom / 2;
  const scale = Math.LN2 + 0.5 * Math.log(half) - halfLogTwoPi - stirlingRemainder(half);
  const log = (v: number): number => {
    const squareLessOne = Math.expm1(2 * v);
    const ratio = Math.abs(v) < 0.3 ? logOnePlusMinus(squareLessOne) : 2 * v - squareLessOne;
    return half * ratio + part(Math.exp(v));
  };
  const peak = peakOf(log, 0, Math.min(1, 1 / Math.sqrt(degreesOfFreedom)));
  const top = log(peak);
  const left = edgeOf(log, peak, -1, top);
  const right = edgeOf(log, peak, 1, top);
  return scale + top + Math.log(trapezoid((v) => Math.exp(log(v) - top), left, right));
}

/** The integral of a smooth function that has died out at both ends: points are added half-way until that changes nothing. */
function trapezoid(f: (v: number) => number, left: number, right: number): number {
  let steps = 60;
  let sum = 0;
  for (let k = 0; k <= steps; k++) sum += f(left + ((right - left) * k) / steps);
  let before = sum / steps;
  while (steps < 1e5) {
    for (let k = 1; k < 2 * steps; k += 2) sum += f(left + ((right - left) * k) / (2 * steps));
    steps *= 2;
    const mean = sum / steps;
    if (Math.abs(mean - before) < 1e-14 * mean) break;
    before = mean;
  }
  return (sum / steps) * (right - left);
}

/** About where a function with one hill is highest: walk uphill in growing steps, then in shrinking ones. */
function peakOf(log: (v: number) => number, start: number, width: number): number {
  let best = start;
  let height = log(best);
  for (let step = width; Math.abs(step) > width * 0.05; ) {
    const next = log(best + step);
    if (next > height) {
      best += step;
      height = next;
      step *= 1.5;
    } else if (step > 0) step = -step;
    else step *= -0.4;
  }
  return best;
}

/** Where the function has fallen by 42, a factor of 6e-19, on one side of its peak. */
function edgeOf(log: (v: number) => number, peak: number, direction: 1 | -1, top: number): number {
  let far = 1e-3;
  while (log(peak + direction * far) > top - 42 && far < 1e4) far *= 1.3;
  return peak + direction * far;
}

interface Searched {
  readonly tails: (t: number) => Tails;
  readonly logDensity: (t: number) => number;
  readonly start: number;
}

/** The t with the given probability on that side; the search runs over u with t = sinh u, as the far tails are powers. */
function pointOf(side: Side, probability: number, { tails, logDensity, start }: Searched): number {
  const sign = side === "lower" ? 1 : -1;
  const look = (u: number) => {
    const at = tails(Math.sinh(u));
    const logTail = side === "lower" ? at.logLower : at.logUpper;
    return {
      gap: gapOf(side === "lower" ? at.lower : at.upper, logTail, probability),
      slope: sign * Math.cosh(u) * Math.exp(logDensity(Math.sinh(u)) - logTail),
    };
  };
  return Math.sinh(invertTail(look, { start: Math.asinh(start), rising: side === "lower" }));
}
