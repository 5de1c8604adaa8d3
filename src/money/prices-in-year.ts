import { problem } from "../problem.ts";
import { type Actor, actorOf } from "./actor.ts";
import type { PriceList } from "./price.ts";
import { type PriceIndex, priceFactor } from "./price-year.ts";

/** The index by which each actor's prices are changed: PKV for municipalities, LPIK for regions, KPIF for households, as the analyst says. */
export type PriceIndices = Readonly<Partial<Record<Actor, PriceIndex>>>;

/**
 * A price list with every amount in one year's kronor, each actor's by the actor's own supplied index. No index is built in.
 *
 * @param list     a real price list, of any price years
 * @param options  `year`: whose kronor are wanted; `indices` by actor
 * @returns        the list in kronor of that year; rows that were in it already are untouched
 * @throws         naming the row, when the list is nominal, an actor has no index, or an index lacks a year
 * @example
 * const list = { name: "L", basis: "real", prices: [{ ...examplePrice, priceYear: 2015, amount: 100 }] }
 * pricesInYear(list, { year: 2015, indices: {} }).prices[0].amount // => 100
 * pricesInYear(list, { year: 2024, indices: {} }) // throws Cannot change price year from 2015 to 2024 in L, row 1 (child-welfare investigation): municipality has no index. Instead, supply one in `indices`, such as municipality: { name: "PKV", source: "...", levels: { ... } }.
 */
export function pricesInYear(
  list: PriceList,
  { year, indices }: { readonly year: number; readonly indices: PriceIndices },
): PriceList {
  if (list.basis === "nominal")
    throw problem(
      `change the price year of ${list.name}`,
      "its amounts are nominal: each is in the kronor of the years in which it holds",
      "read it as real, with the price year of each row",
    );
  const prices = list.prices.map((price, index) => {
    const attempt = `change price year from ${price.priceYear} to ${year} in ${list.name}, row ${index + 1} (${price.item.en})`;
    const unknown = Object.entries(price).find(([, value]) => Number.isNaN(value));
    if (unknown !== undefined) throw problem(attempt, `its ${unknown[0]} is NaN`, "find the number");
    const factor = factorOf(attempt, price.priceYear, year, actorOf(price.actor), indices);
    const scaled = (amount: number | undefined) => (amount === undefined ? undefined : amount * factor);
    return {
      ...price,
      amount: price.amount * factor,
      low: scaled(price.low),
      high: scaled(price.high),
      priceYear: year,
    };
  });
  return { ...list, prices };
}

function factorOf(attempt: string, from: number, to: number, actor: Actor, indices: PriceIndices): number {
  if (from === to) return 1;
  const index = indices[actor];
  if (index === undefined)
    throw problem(
      attempt,
      `${actor} has no index`,
      `supply one in \`indices\`, such as ${actor}: { name: "PKV", source: "...", levels: { ... } }`,
    );
  const missing = [from, to].find((year) => index.levels[year] === undefined);
  if (missing !== undefined)
    throw problem(attempt, `column "${missing}" of the index ${index.name} is missing`, "supply that year's level");
  return priceFactor({ from, to, index });
}
