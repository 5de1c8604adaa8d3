import type { Decimal } from "decimal.js";
import type { OperatorName } from "./operators.ts";

/** A fact by its id, one of several values of a fact as `id/part`, or a calculation. */
export type Operand = string | Expression;

/** A calculation as data: a constant, or an operator over operands. It can be evaluated, written out and asked what it reads. */
export type Expression = Constant | Operation | LibraryCall;

/** A number that is not one of the facts, and where it comes from. */
export interface Constant {
  readonly constant: number;
  readonly unit: string;
  /** Where it stands, or why we think so when it stands nowhere. */
  readonly source: string;
  readonly guessed: boolean;
  /** The size of its last printed place, where it is printed rounded. */
  readonly step?: number;
}

/** An operator over operands. */
export interface Operation {
  readonly operator: OperatorName;
  readonly of: readonly Operand[];
  /** Why the calculation is only a guess; none when the document shows it. */
  readonly guess?: string;
}

/**
 * A function of the library over operands, told in kronor: its worth is kronor (`money` 1) or a plain number (0). It rises, or falls, in all
 * its operands at once: its bounds are its values at theirs.
 */
export interface LibraryCall {
  readonly library: (values: readonly Decimal[]) => Decimal;
  readonly of: readonly Operand[];
  readonly money: number;
  /** Set when it wants its operands as printed, and not what rounding lets them stand for. */
  readonly inputsExact?: true;
  /** Why the calculation is only a guess; none when the document shows it. */
  readonly guess?: string;
  /** How it is written, from its written operands. */
  readonly write: (of: readonly string[]) => string;
}

/** A number that a document prints within a fact's wording, or that the fact's own name says (the five of five years). */
export function given(constant: number, unit: string, source: string, step?: number): Constant {
  return { constant, unit, source, guessed: false, ...(step === undefined ? {} : { step }) };
}

/** A number that no document prints and that we inferred. */
export function guessed(constant: number, unit: string, source: string): Constant {
  return { constant, unit, source, guessed: true };
}

/** The calculation with a remark that the document does not show it: it is our guess, and why. */
export function inferred(guess: string, expression: Operation): Operation {
  return { ...expression, guess };
}

const operation =
  (operator: OperatorName) =>
  (...of: readonly Operand[]): Operation => ({ operator, of });

/** The same figure, printed elsewhere or in another unit. */
export const same = operation("same");
export const sum = operation("sum");
export const difference = operation("difference");
export const product = operation("product");
export const ratio = operation("ratio");
/** Annual amount, rate, years: payments at the start of each year. */
export const annuityDue = operation("annuityDue");
/** Up to a whole number. */
export const ceiling = operation("ceiling");
/** Cut to whole thousands of kronor. */
export const truncatedToTkr = operation("truncatedToTkr");
/** Shown to the krona: what it stands for may be half a krona more or less. */
export const shownToKrona = operation("shownToKrona");
/** How many there are. */
export const count = operation("count");
/** What several roundings of the same number agree on. */
export const agreeing = operation("agreeing");
/** Any whole number of so many, as a share: k / n. */
export const wholeShareOf = operation("wholeShareOf");

/** The facts a calculation reads, each once, in the order of writing. */
export function readsOf(expression: Operand): readonly string[] {
  if (typeof expression === "string") return [expression];
  return "constant" in expression ? [] : [...new Set(expression.of.flatMap(readsOf))];
}

/** Why a calculation is a guess: its own remark, or those of the constants within it; none when it is no guess. */
export function guessOf(expression: Operand): string | undefined {
  if (typeof expression === "string") return undefined;
  if ("constant" in expression) return expression.guessed ? expression.source : undefined;
  return expression.guess ?? expression.of.map(guessOf).find((guess) => guess !== undefined);
}
