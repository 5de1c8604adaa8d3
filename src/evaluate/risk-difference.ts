import { findRoot } from "../numeric/find-root.ts";
import { type Confidence, type ConfidenceLimits, confidenceOf, criticalValue } from "./confidence-interval.ts";
import { scoreShareInterval } from "./proportion-interval.ts";
import { checkTwoByTwo, type EventCount, type TwoByTwo } from "./two-by-two.ts";

/** A difference of two risks with intervals that hold for small groups. */
export interface RiskDifference {
  /** Treated less control, from -1 to 1. */
  readonly difference: number;
  /** Newcombe's hybrid of two Wilson intervals: the default. */
  readonly newcombe: ConfidenceLimits;
  /** Miettinen and Nurminen's score interval. */
  readonly score: ConfidenceLimits;
  readonly confidence: number;
}

/**
 * The difference of two risks with Newcombe's and the score interval; Wald's, which fails at this size, is left out.
 *
 * @param table    events and persons in both groups
 * @param options  `confidence`: 0.95 when left out
 * @throws         when the counts are no counts
 * @see            Newcombe (1998), method 10; Miettinen & Nurminen (1985), doi:10.1002/sim.4780040211
 * @example
 * const risk = riskDifference(exampleTwoByTwo);
 * risk.difference // => -0.25564
 * risk.newcombe // => { lower: -0.50079, upper: 0.04874 }
 */
export function riskDifference(table: TwoByTwo, options: Confidence = {}): RiskDifference {
  checkTwoByTwo("compare the risks", table);
  const confidence = confidenceOf(options);
  const z = criticalValue(Number.POSITIVE_INFINITY, confidence);
  const [p, q] = [riskOf(table.treated), riskOf(table.control)];
  const [own, other] = [
    scoreShareInterval(table.treated, { confidence }),
    scoreShareInterval(table.control, { confidence }),
  ];
  return {
    difference: p - q,
    newcombe: {
      lower: p - q - Math.hypot(p - own.lower, other.upper - q),
      upper: p - q + Math.hypot(own.upper - p, q - other.lower),
    },
    score: scoreLimits(table, z),
    confidence,
  };
}

function riskOf({ events, persons }: EventCount): number {
  return events / persons;
}

function scoreLimits(table: TwoByTwo, z: number): ConfidenceLimits {
  const difference = riskOf(table.treated) - riskOf(table.control);
  const over = (delta: number): number => score(table, delta);
  const edge = 1 - 1e-12;
  return {
    lower: over(-edge) > z ? findRoot((delta) => over(delta) - z, { from: -edge, to: difference }) : -1,
    upper: over(edge) < -z ? findRoot((delta) => over(delta) + z, { from: difference, to: edge }) : 1,
  };
}

/** How many standard errors the observed difference lies above a supposed one, the risks being the likeliest with that difference. */
function score({ treated, control }: TwoByTwo, delta: number): number {
  const difference = riskOf(treated) - riskOf(control);
  if (difference === delta) return 0;
  const q = likeliestControlRisk({ treated, control }, delta);
  const p = Math.min(1, Math.max(0, q + delta));
  const total = treated.persons + control.persons;
  const variance = (p * (1 - p)) / treated.persons + (q * (1 - q)) / control.persons;
  return (difference - delta) / Math.sqrt((variance * total) / (total - 1));
}

/** The control risk at which the table is likeliest when the treated risk is that plus delta: the score's own root. */
function likeliestControlRisk({ treated, control }: TwoByTwo, delta: number): number {
  const [low, high] = [Math.max(0, -delta), Math.min(1, 1 - delta)];
  const slope = (q: number): number =>
    pull(treated.events, q + delta) -
    pull(treated.persons - treated.events, 1 - q - delta) +
    pull(control.events, q) -
    pull(control.persons - control.events, 1 - q);
  const [from, to] = [low + (high - low) * 1e-14, high - (high - low) * 1e-14];
  if (slope(from) <= 0) return low;
  return slope(to) >= 0 ? high : findRoot(slope, { from, to });
}

function pull(count: number, risk: number): number {
  return count === 0 ? 0 : count / risk;
}
