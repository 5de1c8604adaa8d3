import written from "../../data/prices/sweden-careers.json" with { type: "json" };
import { definePrice, type WrittenPrice } from "../money/define-price.ts";
import type { Price, PriceList } from "../money/price.ts";
import { indexFromChanges } from "../money/price-index-rows.ts";
import { type PriceIndices, pricesInYear } from "../money/prices-in-year.ts";
import { workPrices } from "../money/work-prices.ts";
import { logNormal } from "../random/parameter/declare.ts";
import type { UncertainNumber } from "../random/parameter/leaf.ts";
import type { Provenance } from "../show/provenance.ts";

/** Whose kronor the projections are in: the last year of SkolFam2's table. */
export const projectionPriceYear = 2012;

const { rows, work, index } = written;
const years = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [2000 + i, index.change]));
const assumedIndex = indexFromChanges(index.name, years, index.source);
const indices: PriceIndices = Object.fromEntries(
  [
    ...new Set(rows.map(({ actor }) => actor.split("/")[0]!)),
    "employers",
    "households",
    "state",
    "municipality",
    "region",
  ].map((actor) => [actor, assumedIndex]),
);

/** The parameter by which all prices of one kind are multiplied. */
const factorName = (id: string): string => `price of ${id}`;

/** How uncertain each price is, as a factor with mean 1 (its spread is assumed, by grade), by the parameter's name. */
export const priceFactors: Readonly<Record<string, UncertainNumber>> = Object.fromEntries(
  [...rows, work].map(({ id, spread, source }) => [
    factorName(id),
    logNormal({ mean: 1, standardError: spread, source: `assumed spread of a price; ${source}`, assumed: true }),
  ]),
);

/** Prices at a year's start of 2012, before any factor, with the row that each belongs to. */
const priced: readonly { readonly id: string; readonly price: Price }[] = [
  ...rows.map((row) => ({ id: row.id, price: definePrice(row as unknown as WrittenPrice) })),
  ...workPrices({ ...work, priced: { of: "state", process: "work", state: "employed" } }).map((price) => ({
    id: work.id,
    price,
  })),
].map(({ id, price }) => {
  const list = { name: "sweden-careers", basis: "real", prices: [price] } as const;
  return { id, price: pricesInYear(list, { year: projectionPriceYear, indices }).prices[0]! };
});

/**
 * What a year in each state of the Swedish careers costs whom (`data/prices/sweden-careers.json`), in the kronor of 2012 by an assumed
 * index. What was not found has no price: primary and emergency care, victims, housing, children of the persons.
 *
 * @param values  factors by the names of `priceFactors`; 1 where left out
 * @example
 * careerPrices({}).prices.find(({ item }) => item.en === "social assistance").amount // => 7624.05
 */
export function careerPrices(values: Readonly<Record<string, number>>): PriceList {
  const prices = priced.map(({ id, price }) => ({ ...price, amount: price.amount * (values[factorName(id)] ?? 1) }));
  return { name: "sweden-careers", basis: "real", prices };
}

/**
 * What the change of a priced career rests on: a published tie to school or childhood, or an assumed ratio; and why.
 *
 * @param item  a price's name in English
 * @example
 * restsOn("prison").on // => borrowed
 */
export function restsOn(item: string): { readonly on: Provenance; readonly why: string; readonly source: string } {
  const row = rows.find((one) => one.item.en === item) ?? work;
  return { on: row.rests.on as Provenance, why: row.rests.why, source: row.source };
}
