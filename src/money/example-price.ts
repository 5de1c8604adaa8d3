import type { Price } from "./price.ts";

/** A price for examples: a child-welfare investigation by SKL's list of 2015 (`data/prices/sweden.csv`). */
export const examplePrice: Price = {
  item: { sv: "barnavårdsutredning (BBIC)", en: "child-welfare investigation" },
  priced: { of: "service", service: "child-welfare investigation" },
  per: "unit",
  amount: 30561,
  low: undefined,
  high: undefined,
  actor: "municipality",
  payee: undefined,
  kind: "real",
  lag: 0,
  margin: "average",
  cashable: 1,
  priceYear: 2015,
  from: Number.NEGATIVE_INFINITY,
  until: Number.POSITIVE_INFINITY,
  source: "SKL Insatskostnader 2015",
  grade: "B",
};
