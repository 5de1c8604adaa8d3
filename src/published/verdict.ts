import type { Decimal } from "decimal.js";
import { nearestShares } from "../evaluate/attainability.ts";
import { Exact } from "../money/units.ts";
import { type Agreement, agreement, type Computed } from "./agreement.ts";
import { evaluate, type Facts } from "./evaluate-expression.ts";
import { type Expression, guessOf } from "./expression.ts";
import { type Fact, figureOf, kronorEach } from "./facts.ts";
import { figureText } from "./figure-text.ts";

/**
 * What recomputing a published figure showed. `inferred`: it agrees, but the calculation is our guess. `derived`: computed from published
 * inputs, with nothing printed to hold against. `stated`: nothing to compute it from. `not recoverable`: its inputs are lost.
 */
export type Verdict = Agreement | "inferred" | "derived" | "stated" | "not recoverable" | "unexplained";

/** The outcome of one calculation beside the figure it aims at. */
export interface Outcome {
  readonly verdict: Verdict;
  /** How the computed figure agrees with print; none when nothing is printed. */
  readonly agreement?: Agreement;
  /** In the fact's unit. */
  readonly computed: Computed;
  /** One sentence: what was found. */
  readonly explanation: string;
}

/** Judges one calculation against the print of its fact, or of one part of it. */
export function judge(fact: Fact, part: string | undefined, expression: Expression, facts: Facts): Outcome {
  const printed = figureOf(fact, part);
  if (typeof printed !== "number") return derived(inUnitOf(fact, expression, facts));
  const print = { value: new Exact(printed), step: new Exact(fact.precision ?? 1) };
  const whole = wholeOf(expression);
  if (whole !== undefined) return judgeShare(fact, print, evaluate(whole, facts).value);
  const computed = inUnitOf(fact, expression, facts);
  const agrees = agreement(print, computed);
  if (computed.value.isNaN())
    return {
      verdict: "contradicted",
      agreement: agrees,
      computed,
      explanation: "what is printed does not determine it",
    };
  const guess = agrees === "contradicted" ? undefined : guessOf(expression);
  const found = explain[agrees](computed, (value) => figureText(value, fact.unit, print.step), print.value);
  if (guess === undefined) return { verdict: agrees, agreement: agrees, computed, explanation: found };
  return { verdict: "inferred", agreement: agrees, computed, explanation: `a guess: ${guess}` };
}

/** What a calculation comes to, in the fact's unit. */
export function inUnitOf(fact: Fact, expression: Expression, facts: Facts): Computed {
  const { low, value, high } = evaluate(expression, facts);
  const unit = kronorEach(fact.unit);
  return { low: low.dividedBy(unit), value: value.dividedBy(unit), high: high.dividedBy(unit) };
}

function derived(computed: Computed): Outcome {
  if (computed.low.greaterThan(computed.high))
    return {
      verdict: "contradicted",
      computed,
      explanation: "the published figures that it rests on exclude each other",
    };
  return {
    verdict: "derived",
    computed,
    explanation: "ours, from published figures; nothing is printed to hold it against",
  };
}

/** A printed share against the shares that a whole of so many can have. That it can be had is no proof: the count itself is a guess. */
function judgeShare(fact: Fact, print: { value: Decimal; step: Decimal }, whole: Decimal): Outcome {
  const [below, above] = nearestShares(print.value, whole);
  const nearer = print.value.minus(below).lessThanOrEqualTo(above.minus(print.value)) ? below : above;
  const computed = { low: nearer, value: nearer, high: nearer };
  const agrees = agreement(print, computed);
  const of = (share: Decimal): string =>
    `${share.times(whole).abs().toFixed(0)} of ${whole.toFixed(0)} is ${figureText(share, fact.unit, print.step)}`;
  if (agrees === "contradicted") {
    const explanation = `no whole number of ${whole.toFixed(0)} gives it: ${of(below)}, ${of(above)}`;
    return { verdict: agrees, agreement: agrees, computed, explanation };
  }
  const all = print.step.times(whole).greaterThanOrEqualTo(1) ? "; of so many any percentage can be had" : "";
  return {
    verdict: "inferred",
    agreement: agrees,
    computed,
    explanation: `a guess: no count is printed; ${of(nearer)}${all}`,
  };
}

function wholeOf(expression: Expression): Expression | string | undefined {
  return "operator" in expression && expression.operator === "wholeShareOf" ? expression.of[0] : undefined;
}

type Told = (computed: Computed, text: (value: Decimal) => string, printed: Decimal) => string;

const explain: Readonly<Record<Agreement, Told>> = {
  reproduced: () => "equal",
  rounded: ({ value }, text) => `${text(value)}, rounded`,
  "rounded inputs": ({ low, high }, text) =>
    `its inputs are rounded themselves and allow ${text(low)} to ${text(high)}`,
  truncated: () => "cut off, not rounded",
  contradicted: ({ value }, text, printed) => {
    const off = printed.minus(value);
    return `comes to ${text(value)}: print is ${text(off.abs())} too ${off.isNegative() ? "low" : "high"}`;
  },
};
