/**
 * The gamma and generalised gamma distributions (Prentice 1974, as flexsurv has it): log time is a location and a scale times the
 * logarithm of a gamma variable u. Everything is a tail of that variable, so both share one inverse.
 * @module
 */
import { incompleteGamma, logGammaWeight } from "../../numeric/incomplete-gamma.ts";
import { logGamma } from "../../numeric/log-gamma.ts";
import { exp, expm1 } from "../../numeric/portable-exp.ts";
import { log, log1p } from "../../numeric/portable-log.ts";
import { risingRoot } from "../rising-root.ts";
import { normalCumulativeHazard, normalFromHazard, normalHazard } from "./normal-tail.ts";

const portable = { exp, log };

/** Minus the logarithm of the tail of a gamma variable: above u, or below u when `upward` is false. */
function tailHazard(shape: number, u: number, upward: boolean): number {
  const tails = incompleteGamma(shape, u, portable);
  return upward ? -tails.logUpper : -tails.logLower;
}

/** How fast `tailHazard` grows (upward) or falls as log u grows: density times u, over the tail. */
function tailSlope(shape: number, u: number, tail: number): number {
  return tail > 1e6 ? farSlope(shape, u) : exp(logGammaWeight(shape, u, portable) + tail);
}

/** The same where density and tail are both beyond the smallest number: u over the asymptotic series of the upper tail (DLMF 8.11.2). */
function farSlope(shape: number, u: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 12; k++) {
    term *= (shape - k) / u;
    sum += term;
  }
  return u / sum;
}

/** The logarithm of the u whose `tailHazard` is the target, sought by the logarithm of the hazard, which is nearly straight. */
function logPoint(shape: number, target: number, upward: boolean): number {
  const logTarget = log(target);
  const look = (y: number) => {
    const u = exp(y);
    const tail = tailHazard(shape, u, upward);
    const error = log(tail) - logTarget;
    return { value: upward ? error : -error, slope: tailSlope(shape, u, tail) / tail };
  };
  return risingRoot(look, startingPoint(shape, target, upward));
}

/**
 * The gamma variable (rate 1) with a given probability below it.
 * @example
 * gammaQuantile(2, 0.5) // => 1.67834699
 */
export function gammaQuantile(shape: number, probability: number): number {
  return exp(logPoint(shape, -log1p(-probability), true));
}

/** Wilson and Hilferty's cube root, or near zero the first term of the series. */
function startingPoint(shape: number, target: number, upward: boolean): number {
  const z = upward ? normalFromHazard(target) : -normalFromHazard(target);
  const root = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
  if (root > 0.2) return log(shape) + 3 * log(root);
  const lower = upward ? log(-expm1(-target)) : -target;
  return (lower + logGamma(shape + 1, log)) / shape;
}

/** Shape and rate. */
export const gamma = {
  hazard: (shape: number, rate: number, t: number): number => {
    const u = rate * t;
    return tailSlope(shape, u, tailHazard(shape, u, true)) / t;
  },
  cumulative: (shape: number, rate: number, t: number): number => tailHazard(shape, rate * t, true),
  after: (shape: number, rate: number, from: number, exponential: number): number =>
    exp(logPoint(shape, (from > 0 ? tailHazard(shape, rate * from, true) : 0) + exponential, true)) / rate,
};

/** Location mu, scale sigma and shape q of log time; q = 0 is the log-normal, 1 the Weibull, sigma the gamma. */
export const generalisedGamma = {
  hazard: (mu: number, sigma: number, q: number, t: number): number => {
    const w = (log(t) - mu) / sigma;
    if (q === 0) return normalHazard(w) / (sigma * t);
    const shape = 1 / (q * q);
    const u = shape * exp(q * w);
    return (tailSlope(shape, u, tailHazard(shape, u, q > 0)) * Math.abs(q)) / (sigma * t);
  },
  cumulative: (mu: number, sigma: number, q: number, t: number): number => {
    if (t === 0) return 0;
    const w = (log(t) - mu) / sigma;
    if (q === 0) return normalCumulativeHazard(w);
    const shape = 1 / (q * q);
    return tailHazard(shape, shape * exp(q * w), q > 0);
  },
  after: (mu: number, sigma: number, q: number, from: number, exponential: number): number => {
    const target = generalisedGamma.cumulative(mu, sigma, q, from) + exponential;
    if (q === 0) return exp(mu + sigma * normalFromHazard(target));
    const shape = 1 / (q * q);
    return exp(mu + (sigma * (logPoint(shape, target, q > 0) - log(shape))) / q);
  },
};
