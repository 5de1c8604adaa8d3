import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";
import { typed } from "../show/number.ts";
import type { Agreement } from "./agreement.ts";
import { type Facts, factOf } from "./evaluate-expression.ts";
import { type Expression, readsOf } from "./expression.ts";
import { type Fact, factsById, type PublishedDocument } from "./facts.ts";
import { figureText, printedText } from "./figure-text.ts";
import { judge, type Outcome, type Verdict } from "./verdict.ts";
import { byFigure, byId, written } from "./written.ts";

/** One published figure recomputed. */
export interface RecomputedFact {
  readonly id: string;
  readonly document: string;
  readonly section: string;
  readonly sv: string;
  readonly en: string;
  /** The figure in print with its unit; null when it is ours. */
  readonly printed: string | null;
  readonly unit: string;
  /** The calculation with ids, and with figures; null when there is none. */
  readonly formula: string | null;
  readonly calculation: string | null;
  /** The facts that the calculation reads. */
  readonly reads: readonly string[];
  /** What it comes to, in the fact's unit, one for each part; none without a calculation. */
  readonly computed: readonly number[];
  readonly computedText: string | null;
  readonly verdict: Verdict;
  /** The verdict as it is recorded: how it agrees where it is a guess, what the calculation comes to, and what a contradiction contradicts. */
  readonly record: string;
  readonly explanation: string;
  readonly note: string | null;
}

const order: readonly Verdict[] = ["contradicted", "truncated", "rounded inputs", "rounded", "reproduced"];

/** Every fact of a register recomputed from its inputs; nothing is compared but what is computed here. */
export function recompute(
  documents: readonly PublishedDocument[],
  calculations: Readonly<Record<string, Expression>>,
): readonly RecomputedFact[] {
  const facts = factsById(documents);
  for (const name of Object.keys(calculations)) factOf(name, facts);
  return documents.flatMap(({ document, facts: own }) =>
    own.map((fact) => recomputeFact(document, fact, calculations, facts)),
  );
}

function recomputeFact(
  document: string,
  fact: Fact,
  calculations: Readonly<Record<string, Expression>>,
  facts: Facts,
): RecomputedFact {
  const mine = Object.keys(calculations).filter((name) => name === fact.id || name.startsWith(`${fact.id}/`));
  const parts = mine.map((name) => name.slice(fact.id.length + 1) || undefined);
  const expressions = mine.map((name) => calculations[name]!);
  const outcomes = expressions.map((expression, at) => judge(fact, parts[at], expression, facts));
  const { verdict, agreement, explanation } = worst(outcomes) ?? uncomputed(fact);
  const { id, section, sv, en, unit, note = null } = fact;
  const printed = fact.printed === undefined ? null : printedText(fact);
  const computedText = joined(outcomes.map(({ computed }) => figureText(computed.value, unit, stepOf(fact))));
  const record = recordOf(verdict, agreement, computedText, printed);
  const common = { id, document, section, sv, en, printed, unit, verdict, record, explanation, note };
  return {
    ...common,
    formula: joined(expressions.map((expression) => cut(verdict, written(expression, byId), fact))),
    calculation: joined(expressions.map((expression) => cut(verdict, written(expression, byFigure(facts)), fact))),
    reads: [...new Set(expressions.flatMap(readsOf))],
    computed: outcomes.map(({ computed }) => computed.value.toNumber()),
    computedText,
  };
}

function recordOf(
  verdict: Verdict,
  agreement: Agreement | undefined,
  computedText: string | null,
  printed: string | null,
): string {
  if (verdict === "contradicted" && printed !== null) return typed(`${verdict}: ${computedText}, print ${printed}`);
  const agreeing = agreement === undefined || agreement === verdict ? verdict : `${verdict} (${agreement})`;
  return computedText === null ? agreeing : `${agreeing}: ${typed(computedText)}`;
}

/** What is left to say of a fact without a calculation. */
function uncomputed({ lost, reason }: Fact): Pick<Outcome, "verdict" | "explanation"> & { agreement?: undefined } {
  if (lost !== undefined) return { verdict: "not recoverable", explanation: lost };
  if (reason !== undefined) return { verdict: "stated", explanation: reason };
  return { verdict: "unexplained", explanation: "neither a calculation nor a reason" };
}

/** Of several parts, the one that agrees least. */
function worst(outcomes: readonly Outcome[]): Outcome | undefined {
  return [...outcomes].sort((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict))[0];
}

/** A cut-off figure is written with its cut. */
function cut(verdict: Verdict, text: string, fact: Fact): string {
  if (verdict !== "truncated") return text;
  const step = figureText(new Exact(fact.precision ?? 1), fact.unit, new Exact(fact.precision ?? 1));
  return `truncate(${text}, ${step})`;
}

function stepOf({ precision }: Fact): Decimal | undefined {
  return precision === undefined ? undefined : new Exact(precision);
}

function joined(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join("; ");
}
