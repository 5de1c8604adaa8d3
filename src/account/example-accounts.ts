import { examplePrice } from "../money/example-price.ts";
import type { Price, PriceList } from "../money/price.ts";
import type { Occurrences } from "./occurrence.ts";

const unemployed = { of: "state", process: "work", state: "unemployed" } as const;
const established = { of: "state", process: "work", state: "established" } as const;
const coaching = { of: "intervention", intervention: "coaching" } as const;

/** Two persons for two years in two worlds, for examples and lessons: coaching moves one year from unemployment to work. All assumed. */
export const exampleOccurrences: Occurrences = {
  name: "Example",
  start: 2024,
  years: 2,
  persons: 2,
  worlds: ["control", "treated"],
  of: [
    { world: "control", stratum: "all", priced: unemployed, per: "year", byYear: [1, 0.75] },
    { world: "control", stratum: "all", priced: established, per: "year", byYear: [1, 1.25] },
    { world: "control", stratum: "all", priced: coaching, per: "year", byYear: [0, 0] },
    { world: "treated", stratum: "all", priced: unemployed, per: "year", byYear: [0.875, 0] },
    { world: "treated", stratum: "all", priced: established, per: "year", byYear: [1.125, 2] },
    { world: "treated", stratum: "all", priced: coaching, per: "year", byYear: [1, 0] },
  ],
};

const base: Price = { ...examplePrice, per: "year", priceYear: 2024, source: "assumed", grade: "assumed" };

/** Prices for the example, kronor of 2024: social assistance, administration, production and the coaching itself. All assumed. */
export const examplePrices: PriceList = {
  name: "example prices",
  basis: "real",
  prices: [
    {
      ...base,
      item: { sv: "ekonomiskt bistånd", en: "social assistance" },
      priced: unemployed,
      amount: 40_000,
      payee: "households",
      kind: "transfer",
      cashable: 0,
    },
    {
      ...base,
      item: { sv: "handläggning", en: "administration" },
      priced: unemployed,
      amount: 10_000,
      cashable: "never",
    },
    {
      ...base,
      item: { sv: "produktion", en: "production" },
      priced: established,
      actor: "society",
      amount: 300_000,
      kind: "production",
    },
    { ...base, item: { sv: "coachning", en: "coaching" }, priced: coaching, amount: 10_000, cashable: 0 },
  ],
};
