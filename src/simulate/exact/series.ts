/**
 * One step of the forward equations p' = p Q(s), s from 0 to 1 over the step, as a power series in s: with constant hazards this is
 * uniformisation (Jensen 1953), every term of which is positive; hazards that are polynomials in s add their earlier terms. p(s) is
 * e^(-x s) times the series, x the largest hazard of leaving times the step, so that integrals of s^m p are sums of the series' terms
 * with the weights E(k) = integral of s^k e^(-x s), positive too.
 * @module
 */
import { exp } from "../../numeric/portable-exp.ts";
import type { Flow } from "./flow.ts";
import { degree } from "./hazard-polynomial.ts";
import { edgeKinds } from "./space.ts";

/** A step in which more than this leaves a state is taken in parts. */
export const mostSpent = 24;
const mostTerms = 44 + 2 * mostSpent;
const history = degree + 2;

/** Working memory, and what a step leaves. */
export interface Series {
  readonly terms: readonly Float64Array[];
  readonly end: Float64Array;
  readonly weights: Float64Array;
  /** By pair: the present term of hazard times share. */
  readonly hazard: Float64Array;
  /** Integrals over the step, in years, of s^m p by state, and of s^m hazard p by pair: four side by side. */
  readonly occupied: Float64Array;
  readonly spent: Float64Array;
}

/** Working memory for blocks of at most so many states and pairs. */
export function seriesOf(states: number, pairs: number): Series {
  return {
    terms: Array.from({ length: history }, () => new Float64Array(states)),
    end: new Float64Array(states),
    weights: new Float64Array(mostTerms + 5),
    hazard: new Float64Array(pairs),
    occupied: new Float64Array(4 * states),
    spent: new Float64Array(4 * pairs),
  };
}

/**
 * Takes a step; `vector` becomes the shares at its end, `occupied` and `spent` its integrals.
 *
 * @param polynomials  by shape, the coefficients of its hazard in s
 * @returns            false when the series has not converged: take a shorter step
 */
export function takeStep(
  series: Series,
  flow: Flow,
  vector: Float64Array,
  {
    step,
    polynomials,
    tolerance,
  }: { readonly step: number; readonly polynomials: readonly Float64Array[]; readonly tolerance: number },
): boolean {
  const { terms, end, weights, occupied, spent } = series;
  const { count } = flow;
  const pairs = flow.pairShape.length;
  const fastest = fastestExit(series, flow, polynomials);
  const x = fastest * step;
  if (x > mostSpent) return false;
  const shrink = exp(-x);
  const most = 44 + Math.ceil(2 * x);
  setWeights(weights, { x, shrink, top: most + 4 });
  end.fill(0, 0, count);
  occupied.fill(0, 0, 4 * count);
  spent.fill(0, 0, 4 * pairs);
  terms[0]!.set(vector.subarray(0, count));
  let quiet = pairs > 0 ? 3 : 1;
  for (let n = 0; n < most; n++) {
    const now = terms[n % history]!;
    const next = terms[(n + 1) % history]!;
    const w0 = weights[n]! * step;
    const w1 = weights[n + 1]! * step;
    const w2 = weights[n + 2]! * step;
    const w3 = weights[n + 3]! * step;
    let size = 0;
    for (let i = 0; i < count; i++) {
      const share = now[i]!;
      end[i]! += share;
      occupied[4 * i]! += w0 * share;
      occupied[4 * i + 1]! += w1 * share;
      occupied[4 * i + 2]! += w2 * share;
      occupied[4 * i + 3]! += w3 * share;
      size += Math.abs(share);
    }
    if (n + 1 > x && 4 * shrink * size <= tolerance) {
      quiet--;
      if (quiet <= 0) {
        for (let i = 0; i < count; i++) vector[i] = shrink * end[i]!;
        return true;
      }
    } else quiet = pairs > 0 ? 3 : 1;
    const scale = step / (n + 1);
    moveConstant(flow, { now, next, fastest, scale: pairs > 0 ? 1 : scale });
    if (pairs === 0) continue;
    addVarying(series, flow, { n, step, polynomials, next });
    for (let i = 0; i < count; i++) next[i]! *= scale;
  }
  return false;
}

/** What stays in each state of the block, and what comes to it at constant hazards. */
function moveConstant(
  { count, exit, within: { first, from, rate } }: Flow,
  {
    now,
    next,
    fastest,
    scale,
  }: { readonly now: Float64Array; readonly next: Float64Array; readonly fastest: number; readonly scale: number },
): void {
  let c = 0;
  for (let i = 0; i < count; i++) {
    let sum = (fastest - exit[i]!) * now[i]!;
    for (const end = first[i + 1]!; c < end; c++) sum += rate[c]! * now[from[c]!]!;
    next[i] = scale * sum;
  }
}

/** What flows, or leaves, at hazards that vary: products of power series. */
function addVarying(
  { terms, hazard, weights, spent }: Series,
  { pairShape, pairState, varying }: Flow,
  {
    n,
    step,
    polynomials,
    next,
  }: {
    readonly n: number;
    readonly step: number;
    readonly polynomials: readonly Float64Array[];
    readonly next: Float64Array;
  },
): void {
  const last = Math.min(degree, n);
  for (let pair = 0; pair < pairShape.length; pair++) {
    const polynomial = polynomials[pairShape[pair]!]!;
    const state = pairState[pair]!;
    let sum = 0;
    for (let j = 0; j <= last; j++) sum += polynomial[j]! * terms[(n - j) % history]![state]!;
    hazard[pair] = sum;
    for (let m = 0; m < 4; m++) spent[4 * pair + m]! += weights[n + m]! * step * sum;
  }
  const { from, to, rate, kind, pair } = varying;
  for (let c = 0; c < rate.length; c++) {
    const flowing = rate[c]! * hazard[pair[c]!]!;
    if (kind[c] !== edgeKinds.event) next[from[c]!]! -= flowing;
    if (to[c]! >= 0) next[to[c]!]! += flowing;
  }
}

/** The largest hazard of leaving a state, a varying one taken at its mean. */
function fastestExit(
  { end }: Series,
  { count, exit, varying, pairShape }: Flow,
  polynomials: readonly Float64Array[],
): number {
  end.set(exit.subarray(0, count));
  const { from, rate, kind, pair } = varying;
  for (let c = 0; c < rate.length; c++)
    if (kind[c] !== edgeKinds.event) end[from[c]!]! += rate[c]! * meanOf(polynomials[pairShape[pair[c]!]!]!);
  let most = 0;
  for (let i = 0; i < count; i++) if (end[i]! > most) most = end[i]!;
  return most;
}

function meanOf(polynomial: Float64Array): number {
  let sum = 0;
  for (let n = 0; n <= degree; n++) sum += polynomial[n]! / (n + 1);
  return sum;
}

/** E(k) for all k, from the last by recurrence downwards, which only adds what is positive. */
function setWeights(
  weights: Float64Array,
  { x, shrink, top }: { readonly x: number; readonly shrink: number; readonly top: number },
): void {
  let term = 1 / (top + 1);
  let sum = term;
  for (let j = 2; term > sum * 1e-17; j++) {
    term *= x / (top + j);
    sum += term;
  }
  weights[top] = shrink * sum;
  for (let k = top; k > 0; k--) weights[k - 1] = (shrink + x * weights[k]!) / k;
}
