import { checkFinite } from "../numeric/finite-numbers.ts";
import { nearest, problem } from "../problem.ts";
import { actors, isPayer } from "./actor.ts";
import type { Price } from "./price.ts";
import { pricedFrom } from "./priced.ts";

/** A price as one writes it in a notebook: what it is for in words, and the rest of `Price` where it differs from the usual. */
export interface WrittenPrice
  extends Pick<Price, "item" | "per" | "amount" | "actor" | "priceYear" | "source" | "grade">,
    Partial<Pick<Price, "payee" | "kind" | "lag" | "low" | "high" | "margin" | "cashable" | "from" | "until">> {
  /** `state work/unemployed`, `transition work/a>b`, `event overdose`, `service HVB`, `intervention SkolFam2`, `start SkolFam2`. */
  readonly prices: string;
}

/**
 * One price, written in a notebook. A real, average cost, paid at once, that never stops until somebody says when, in every calendar year,
 * unless said otherwise.
 *
 * @param written  what it is for, in kronor, with actor, price year, source and grade
 * @returns        the price, for a list `{ name, basis, prices }`
 * @throws         when what it is for is none, an actor is not known, the amount is no number, or a transfer has no payee
 * @example
 * const price = definePrice({
 *   item: { sv: "ekonomiskt bistånd", en: "social assistance" }, prices: "state work/unemployed", per: "month", amount: 7328,
 *   actor: "municipality", payee: "households", kind: "transfer", priceYear: 2010, source: "Socialstyrelsen", grade: "A",
 * })
 * price.priced // => { of: "state", process: "work", state: "unemployed" }
 */
export function definePrice(written: WrittenPrice): Price {
  const { prices, payee, kind = "real", ...rest } = written;
  const attempt = `price ${written.item.en}`;
  const priced = pricedFrom(prices);
  if (priced === undefined)
    throw problem(
      attempt,
      `"${prices}" says nothing that can be priced`,
      'write such as "state work/unemployed" or "intervention SkolFam2"',
    );
  for (const who of [written.actor, ...(payee === undefined ? [] : [payee])]) {
    if (isPayer(who)) continue;
    const guess = nearest(who, Object.keys(actors));
    throw problem(
      attempt,
      `"${who}" is no actor`,
      guess === undefined ? "name an actor of `actors`" : `write "${guess}" if that is meant`,
    );
  }
  checkFinite(attempt, { "price year": written.priceYear });
  if (!Number.isFinite(written.amount)) throw problem(attempt, `its amount is ${written.amount}`, "give kronor");
  if ((kind === "transfer" || kind === "tax") !== (payee !== undefined))
    throw problem(
      attempt,
      `it is ${kind} and ${payee === undefined ? "nobody receives it" : `${payee} receives it`}`,
      "give a payee to transfers and taxes, and only to them",
    );
  return {
    low: undefined,
    high: undefined,
    lag: 0,
    margin: "average",
    cashable: "never",
    from: Number.NEGATIVE_INFINITY,
    until: Number.POSITIVE_INFINITY,
    ...rest,
    payee,
    kind,
    priced,
  };
}
