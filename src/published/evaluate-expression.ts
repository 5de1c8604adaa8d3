import { Exact, isMoneyUnit } from "../money/units.ts";
import { nearest, problem } from "../problem.ts";
import type { LibraryCall, Operand } from "./expression.ts";
import { type Fact, kronorEach, quantityOf } from "./facts.ts";
import { operators } from "./operators.ts";
import { exactly, type Quantity, roundedTo } from "./quantity.ts";

/** Facts by id. */
export type Facts = ReadonlyMap<string, Fact>;

/**
 * The quantity that a fact, a part of a fact or a calculation comes to, in kronor or as a plain number.
 *
 * @throws when a fact is not there or has no such figure
 */
export function evaluate(operand: Operand, facts: Facts): Quantity {
  if (typeof operand === "string") {
    const [fact, part] = factOf(operand, facts);
    return quantityOf(fact, part);
  }
  if ("constant" in operand) {
    const { constant, unit, step } = operand;
    const plain = exactly(new Exact(constant).times(kronorEach(unit)), Number(isMoneyUnit(unit)));
    return step === undefined ? plain : roundedTo(kronorEach(unit).times(step), plain);
  }
  if ("library" in operand) return throughLibrary(operand, facts);
  return operators[operand.operator](operand.of.map((inner) => evaluate(inner, facts)));
}

function throughLibrary({ library, of, money, inputsExact }: LibraryCall, facts: Facts): Quantity {
  const quantities = of.map((inner) => evaluate(inner, facts));
  const value = library(quantities.map((quantity) => quantity.value));
  if (inputsExact) return exactly(value, money);
  const ends = [library(quantities.map(({ low }) => low)), library(quantities.map(({ high }) => high))];
  return { low: Exact.min(...ends), value, high: Exact.max(...ends), money };
}

/** The fact, and the part of it, that `id` or `id/part` names. */
export function factOf(name: string, facts: Facts): readonly [fact: Fact, part: string | undefined] {
  const [id = "", part] = name.split("/");
  const fact = facts.get(id);
  if (fact === undefined) {
    const guess = nearest(id, facts.keys());
    const remedy = guess === undefined ? "use the id of a published fact" : `write "${guess}"`;
    throw problem("find a published figure", `there is no fact "${id}"`, remedy);
  }
  return [fact, part];
}
