import { Exact } from "../money/units.ts";
import type { Facts } from "./evaluate-expression.ts";
import { factOf } from "./evaluate-expression.ts";
import type { Operand, Operation } from "./expression.ts";
import { figureOf } from "./facts.ts";
import { figureText } from "./figure-text.ts";
import type { OperatorName } from "./operators.ts";

/** What stands for a fact in a written calculation: its id, or its figure. */
export type Naming = (name: string) => string;

/** A calculation in writing, `sum`s with plus signs and functions by name; long sums by their ends. */
export function written(operand: Operand, naming: Naming): string {
  if (typeof operand === "string") return naming(operand);
  if ("constant" in operand) return figureText(new Exact(operand.constant), operand.unit, new Exact(operand.constant));
  if ("library" in operand) return operand.write(operand.of.map((inner) => written(inner, naming)));
  const names = operand.of.map((inner) => bracketed(inner, operand, naming));
  return forms[operand.operator](names);
}

/** Names facts by their figures, so that a reader can follow the sum. */
export function byFigure(facts: Facts): Naming {
  return (name) => {
    const [fact, part] = factOf(name, facts);
    const figure = figureOf(fact, part);
    if (typeof figure !== "number") return name;
    return figureText(new Exact(figure), fact.unit, new Exact(fact.precision ?? 1));
  };
}

/** Names facts by their ids. */
export const byId: Naming = (name) => name;

const forms: Readonly<Record<OperatorName, (of: readonly string[]) => string>> = {
  same: ([figure]) => figure!,
  sum: (of) => listed(of, " + ", "sum"),
  difference: (of) => of.join(" − "),
  product: (of) => of.join(" × "),
  ratio: (of) => of.join(" / "),
  annuityDue: (of) => `annuityDue(${of.join(", ")})`,
  ceiling: ([figure]) => `ceiling(${figure})`,
  truncatedToTkr: ([amount]) => `truncate(${amount}, tkr)`,
  shownToKrona: ([amount]) => `shown(${amount}, krona)`,
  count: (of) => `count(${listed(of, ", ", "rows")})`,
  agreeing: (of) => `agreeing(${of.join(", ")})`,
  wholeShareOf: ([whole]) => `k / ${whole} for a whole k`,
};

function listed(of: readonly string[], mark: string, name: string): string {
  return of.length > 8 ? `${name} of ${of.length}: ${of[0]} … ${of.at(-1)}` : of.join(mark);
}

/** A sum within a product, or the right side of a minus or a division, is put in brackets. */
function bracketed(inner: Operand, outer: Operation, naming: Naming): string {
  const text = written(inner, naming);
  if (text.startsWith("−") && outer.operator === "difference" && outer.of[0] !== inner) return `(${text})`;
  if (typeof inner === "string" || !("operator" in inner)) return text;
  const binds = { sum: 1, difference: 1, product: 2, ratio: 2 } as const;
  const own = binds[inner.operator as keyof typeof binds];
  const asked = binds[outer.operator as keyof typeof binds];
  if (own === undefined || asked === undefined) return text;
  const first = outer.of[0] === inner;
  return own < asked || (own === asked && !first && (outer.operator === "difference" || outer.operator === "ratio"))
    ? `(${text})`
    : text;
}
