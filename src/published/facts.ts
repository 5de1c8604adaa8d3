import type { Decimal } from "decimal.js";
import { Exact, isMoneyUnit, kronor } from "../money/units.ts";
import { alternatives, problem } from "../problem.ts";
import { exactly, type Quantity, roundedTo } from "./quantity.ts";

/** A number, or two ends of a range. */
export type Figure = number | readonly [from: number, to: number];

/** One quantitative statement of a document, as data/published has it. */
export interface Fact {
  readonly id: string;
  readonly section: string;
  readonly sv: string;
  readonly en: string;
  /** The figure as print has it, Swedish; none when nothing is printed and the figure is ours. */
  readonly printed?: string;
  readonly value?: number;
  readonly range?: readonly [from: number, to: number];
  readonly values?: Readonly<Record<string, Figure>>;
  readonly unit: string;
  /** The size of the last printed place, in the fact's unit. */
  readonly precision?: number;
  readonly qualifier?: string;
  /** Why there is nothing to compute it from. */
  readonly reason?: string;
  /** What was lost of what it is computed from. */
  readonly lost?: string;
  readonly note?: string;
}

/** A document: its facts in its own order. */
export interface PublishedDocument {
  readonly document: string;
  readonly title: string;
  readonly english: string;
  readonly source: string;
  readonly facts: readonly Fact[];
}

/** Units whose printed figures are counts or choices, and so exact. */
const counted = ["persons", "children", "places", "count", "cohorts", "units", "months", "years", "FTE", "per year"];
const measured = ["share", "percentage points", "ratio", "times", "times project cost"];

/**
 * One figure of a fact as a quantity: kronor for money, otherwise the plain number, with the half step that its print leaves open.
 * A count or a chosen rate has no half step.
 *
 * @param part the name of one of several values; none for a fact with one value
 * @throws when the fact has no such figure
 */
export function quantityOf(fact: Fact, part?: string): Quantity {
  const figure = figureOf(fact, part);
  if (typeof figure !== "number") {
    const name = part === undefined ? fact.id : `${fact.id}/${part}`;
    throw problem("read a published figure", `${name} is not one number`, "name a fact, or fact/part, that is one");
  }
  const unit = kronorEach(fact.unit);
  const money = Number(isMoneyUnit(fact.unit));
  const plain = exactly(new Exact(figure).times(unit), money);
  return counted.includes(fact.unit) ? plain : roundedTo(new Exact(fact.precision ?? 1).times(unit), plain);
}

/** A fact's value, the value of one of its parts, or an end of its range (`from`, `to`). */
export function figureOf({ value, values, range }: Fact, part?: string): Figure | undefined {
  if (part === undefined) return value;
  if (range !== undefined) return part === "from" ? range[0] : part === "to" ? range[1] : undefined;
  return values?.[part];
}

/** How many kronor one unit of a fact is; 1 for what is not money. */
export function kronorEach(unit: string): Decimal {
  return isMoneyUnit(unit) ? kronor(1, unit) : new Exact(1);
}

/**
 * Facts by id, checked: ids are unique, units known, and a printed figure has its value and its precision.
 *
 * @throws naming the first fact that is not right
 */
export function factsById(documents: readonly PublishedDocument[]): ReadonlyMap<string, Fact> {
  const byId = new Map<string, Fact>();
  for (const { document, facts } of documents)
    for (const fact of facts) {
      const refuse = (obstacle: string, remedy: string): never => {
        throw problem("read the published figures", `${fact.id} in ${document} ${obstacle}`, remedy);
      };
      if (byId.has(fact.id)) refuse("is there twice", "give each fact its own id");
      if (![...counted, ...measured].includes(fact.unit) && !isMoneyUnit(fact.unit))
        refuse(`is in "${fact.unit}"`, `use kr, tkr, mkr or ${alternatives([...counted, ...measured])}`);
      const figures = [fact.value, fact.range, fact.values].filter((figure) => figure !== undefined).length;
      if (figures !== Number(fact.printed !== undefined))
        refuse(`has ${figures} figures for the print ${fact.printed ?? "(none)"}`, "give one value, range or values");
      if (fact.value !== undefined && !readsAs(fact.printed ?? "", fact.value))
        refuse(`prints ${fact.printed} for the value ${fact.value}`, "give the value that is printed");
      if (fact.printed !== undefined && !((fact.precision ?? 0) > 0))
        refuse("has no printed precision", "give the size of the last printed place");
      byId.set(fact.id, fact);
    }
  return byId;
}

/** Whether print, per cent or plain, is the value. */
function readsAs(printed: string, value: number): boolean {
  const read = kronor(printed.replace(/\s?%$/, ""));
  return (printed.endsWith("%") ? read.dividedBy(100) : read).equals(value);
}
