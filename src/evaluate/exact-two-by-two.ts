import { findRoot } from "../numeric/find-root.ts";
import { conditionalDistribution } from "./conditional-distribution.ts";
import { acceptedLogOdds, conditionalP, type PValues, type TwoSidedRule } from "./conditional-p-values.ts";
import { type Confidence, type ConfidenceLimits, confidenceOf } from "./confidence-interval.ts";
import { checkTwoByTwo, type TwoByTwo } from "./two-by-two.ts";

/** A two-sided p-value with the limits for the odds ratio that belong to it: 1 lies outside them exactly when p is too small. */
export interface ExactRule {
  readonly pValue: number;
  readonly oddsRatioLimits: ConfidenceLimits;
}

/** Exact tests of a yes or no outcome in two groups, given how many had the event in all. */
export interface ExactTwoByTwo {
  /** The conditional maximum-likelihood odds ratio; 0 or infinite where a cell is empty, undefined where nobody or everybody had the event. */
  readonly oddsRatio: number | undefined;
  readonly pLess: number;
  readonly pGreater: number;
  /** Fisher's two-sided p: all tables no likelier than the one observed. */
  readonly fisher: ExactRule;
  /** Twice the smaller tail: limits split evenly, as R's fisher.test prints them (though not with fisher.test's p). */
  readonly central: ExactRule;
  /** Central, with half the observed table's own chance: closer to 5 % than the others, but not guaranteed. */
  readonly midP: ExactRule;
  /** Blaker's: the smaller tail and what the other tail has below it; never longer than central. */
  readonly blaker: ExactRule;
  readonly confidence: number;
}

/**
 * Fisher's exact test and its kin for a yes or no outcome, each with its own limits for the odds ratio to all digits. R's fisher.test
 * stops its root search at four digits and prints central limits beside another test's p; both are mended here.
 *
 * @param table    events and persons in both groups
 * @param options  `confidence`: 0.95 when left out
 * @returns        odds ratios treated over control; limits run from 0 to infinity
 * @throws         when the counts are no counts
 * @see            Fay (2010), doi:10.1093/biostatistics/kxp050; Blaker (2000); R's exact2x2
 * @example
 * const test = exactTwoByTwo(exampleTwoByTwo);
 * test.fisher.pValue // => 0.12532417313575
 * test.central.oddsRatioLimits // => { lower: 0.0768907, upper: 1.4982093 }
 */
export function exactTwoByTwo(table: TwoByTwo, options: Confidence = {}): ExactTwoByTwo {
  checkTwoByTwo("test the table", table);
  const confidence = confidenceOf(options);
  const at = conditionalP(table);
  const none = at(0);
  const rule = (name: TwoSidedRule): ExactRule => ({
    pValue: none[name],
    oddsRatioLimits: ratioLimits(acceptedLogOdds(at, name, 1 - confidence)),
  });
  return {
    oddsRatio: likeliestOddsRatio(table),
    pLess: none.less,
    pGreater: none.greater,
    fisher: rule("fisher"),
    central: { pValue: none.central, oddsRatioLimits: tailLimits(at, (1 - confidence) / 2, ["greater", "less"]) },
    midP: { pValue: none.midP, oddsRatioLimits: tailLimits(at, (1 - confidence) / 2, ["midGreater", "midLess"]) },
    blaker: rule("blaker"),
    confidence,
  };
}

/** How far log odds are searched: beyond it no table of persons lies. */
const farOut = 60;

function ratioLimits({ lower, upper }: ConfidenceLimits): ConfidenceLimits {
  return { lower: Math.exp(lower), upper: Math.exp(upper) };
}

type OneTail = "less" | "greater" | "midLess" | "midGreater";

/** Where each tail has exactly the given probability; a tail that never falls so low leaves its limit at 0 or infinity. */
function tailLimits(
  at: (logOdds: number) => PValues,
  tail: number,
  [low, high]: readonly [OneTail, OneTail],
): ConfidenceLimits {
  const cross = (name: OneTail, none: number): number => {
    const over = (logOdds: number): number => at(logOdds)[name] - tail;
    return over(-farOut) * over(farOut) < 0 ? findRoot(over, { from: -farOut, to: farOut }) : none;
  };
  return ratioLimits({ lower: cross(low, Number.NEGATIVE_INFINITY), upper: cross(high, Number.POSITIVE_INFINITY) });
}

function likeliestOddsRatio(table: TwoByTwo): number | undefined {
  const { least, most, masses } = conditionalDistribution(table);
  const observed = table.treated.events;
  if (least === most) return undefined;
  if (observed === least) return 0;
  if (observed === most) return Number.POSITIVE_INFINITY;
  const over = (logOdds: number): number =>
    masses(logOdds).reduce((sum, mass, i) => sum + mass * (least + i), 0) - observed;
  return Math.exp(findRoot(over, { from: -farOut, to: farOut }));
}
