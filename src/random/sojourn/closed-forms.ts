/**
 * The distributions whose cumulative hazard and its inverse are both a line of arithmetic. In each, `t` counts from the start of the
 * sojourn, and `after` solves H(t) = H(from) + exponential for t.
 * @module
 */
import { exp, expm1, power } from "../../numeric/portable-exp.ts";
import { log1p } from "../../numeric/portable-log.ts";

/** H(t) = (t / scale)^shape. */
export const weibull = {
  hazard: (shape: number, scale: number, t: number): number => (shape / scale) * power(t / scale, shape - 1),
  cumulative: (shape: number, scale: number, t: number): number => power(t / scale, shape),
  after: (shape: number, scale: number, from: number, exponential: number): number =>
    scale * power(from > 0 ? power(from / scale, shape) + exponential : exponential, 1 / shape),
};

/** H(t) = scale t^shape. */
export const weibullPH = {
  hazard: (shape: number, scale: number, t: number): number => shape * scale * power(t, shape - 1),
  cumulative: (shape: number, scale: number, t: number): number => scale * power(t, shape),
  after: (shape: number, scale: number, from: number, exponential: number): number =>
    power((from > 0 ? power(from, shape) : 0) + exponential / scale, 1 / shape),
};

/** h(t) = rate e^(shape t); with a negative shape some sojourns never end. */
export const gompertz = {
  hazard: (shape: number, rate: number, t: number): number => rate * exp(shape * t),
  cumulative: (shape: number, rate: number, t: number): number =>
    shape === 0 ? rate * t : (rate * expm1(shape * t)) / shape,
  after: (shape: number, rate: number, from: number, exponential: number): number => {
    const now = from > 0 ? rate * exp(shape * from) : rate;
    if (shape === 0) return from + exponential / now;
    const grown = (shape * exponential) / now;
    return grown > -1 ? from + log1p(grown) / shape : Number.POSITIVE_INFINITY;
  },
};

/** H(t) = log(1 + (t / scale)^shape). */
export const logLogistic = {
  hazard: (shape: number, scale: number, t: number): number => {
    const odds = power(t / scale, shape);
    return ((shape / scale) * power(t / scale, shape - 1)) / (1 + odds);
  },
  cumulative: (shape: number, scale: number, t: number): number => log1p(power(t / scale, shape)),
  after: (shape: number, scale: number, from: number, exponential: number): number => {
    const odds = from > 0 ? power(from / scale, shape) : 0;
    const reached = exponential < 700 ? odds * exp(exponential) + expm1(exponential) : 0;
    if (exponential < 700 && reached < Number.POSITIVE_INFINITY) return scale * power(reached, 1 / shape);
    return scale * exp((log1p(odds) + exponential) / shape);
  },
};
