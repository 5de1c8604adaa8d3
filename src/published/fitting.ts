import { Exact } from "../money/units.ts";
import { agreement } from "./agreement.ts";
import type { Facts } from "./evaluate-expression.ts";
import { factOf } from "./evaluate-expression.ts";
import type { Constant, Expression, Operand } from "./expression.ts";
import { figureOf } from "./facts.ts";
import { inUnitOf } from "./verdict.ts";

/** Looks for whole numbers from one to another. */
export interface Search {
  readonly from: number;
  readonly to: number;
}

/**
 * The whole numbers that, put in place of a guessed constant, give every printed figure that rests on it: one alone is what makes the
 * guess worth making.
 *
 * @param constant      the guessed constant, as it stands in the calculations
 * @param calculations  by fact id, as in the register
 */
export function wholesThatFit(
  constant: Constant,
  { from, to }: Search,
  calculations: Readonly<Record<string, Expression>>,
  facts: Facts,
): readonly number[] {
  const resting = Object.entries(calculations).filter(([, expression]) => contains(expression, constant));
  return wholes({ from, to }).filter((whole) =>
    resting.every(([name, expression]) => {
      const [fact, part] = factOf(name, facts);
      const print = { value: new Exact(Number(figureOf(fact, part))), step: new Exact(fact.precision ?? 1) };
      const tried = replaced(expression, constant, { ...constant, constant: whole }) as Expression;
      return ["reproduced", "rounded"].includes(agreement(print, inUnitOf(fact, tried, facts)));
    }),
  );
}

/** The whole numbers of which some part makes the printed share: 42 % can be 8 of 19 but nothing of 30. */
export function wholesThatGive(share: number, step: number, { from, to }: Search): readonly number[] {
  const print = { value: new Exact(share), step: new Exact(step) };
  return wholes({ from, to }).filter((whole) =>
    wholes({ from: -whole, to: whole }).some((part) => {
      const value = new Exact(part).dividedBy(whole);
      return ["reproduced", "rounded"].includes(agreement(print, { low: value, value, high: value }));
    }),
  );
}

/** The guessed constants of a calculation. */
export function guessesOf(expression: Operand): readonly Constant[] {
  if (typeof expression === "string") return [];
  if ("constant" in expression) return expression.guessed ? [expression] : [];
  return expression.of.flatMap(guessesOf);
}

function wholes({ from, to }: Search): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

function contains(expression: Operand, constant: Constant): boolean {
  return guessesOf(expression).includes(constant);
}

function replaced(expression: Operand, constant: Constant, by: Constant): Operand {
  if (expression === constant) return by;
  if (typeof expression === "string" || "constant" in expression) return expression;
  return { ...expression, of: expression.of.map((inner) => replaced(inner, constant, by)) };
}
