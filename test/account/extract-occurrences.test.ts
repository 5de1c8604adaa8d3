import { describe, expect, it } from "vitest";
import { accountsOf } from "../../src/account/accounts.ts";
import { occurrencesOfExtract } from "../../src/account/extract-occurrences.ts";
import { presentValue } from "../../src/money/annuity.ts";
import { asPublished } from "../../src/money/discounting.ts";
import { examplePrice } from "../../src/money/example-price.ts";
import type { PriceList } from "../../src/money/price.ts";
import { syntheticExtract } from "../../src/published/synthetic-extract.ts";
import { exampleExtract } from "../../src/register/example-extract.ts";
import { registerExtract } from "../../src/register/register-extract.ts";
import { serviceCosts } from "../../src/register/service-costs.ts";

const price = (service: string, change: Partial<PriceList["prices"][number]>) => ({
  ...examplePrice,
  item: { sv: service, en: service },
  priced: { of: "service", service } as const,
  ...change,
});
const prices: PriceList = {
  name: "two payers",
  basis: "real",
  prices: [
    price("foster home", { per: "day", amount: 700 }),
    price("foster home", { per: "day", amount: 300, actor: "state" }),
    price("contact family", { per: "unit", amount: 2000 }),
  ],
};
const extract = registerExtract(exampleExtract);
const pricing = { prices, priceYear: 2015, discounting: asPublished, before: 1 };
const groups = ["programme", "control"] as const;
const told = { name: "observed", groups, start: 2012, prices };

describe("a study's observed costs as accounts", () => {
  const costs = serviceCosts(extract, pricing);
  const accounts = accountsOf(occurrencesOfExtract(extract, costs, told), prices);
  const sizes = { programme: 2, control: 1 };

  it("what each actor pays is what serviceCosts finds for that payer, discounted too", () => {
    for (const payer of ["municipality", "state"] as const)
      for (const group of groups) {
        const own = serviceCosts(extract, { ...pricing, payers: [payer] }).costs;
        const rows = [...own.rows()].filter((row) => row.group === group && row.year >= 0);
        const lines = accounts.lines.filter(({ actor, world }) => actor === payer && world === group);
        const scale = sizes.programme / sizes[group];
        const sum = (of: (row: (typeof rows)[number]) => number) => rows.reduce((total, row) => total + of(row), 0);
        const paid = lines.reduce((total, { byYear }) => total - byYear.reduce((all, year) => all + year, 0), 0);
        const worth = lines.reduce((total, { byYear }) => total - presentValue(byYear, asPublished), 0);
        expect(paid).toBeCloseTo(scale * sum(({ kronor }) => kronor), 6);
        expect(worth).toBeCloseTo(scale * sum(({ discounted }) => discounted), 6);
        expect(paid).toBeGreaterThan(payer === "municipality" || group === "programme" ? 1 : 0);
      }
  });

  it("a synthetic study's sums come out to the krona", () => {
    const study = syntheticExtract("dominant");
    const own = serviceCosts(study.extract, study.pricing);
    const list = study.pricing.prices;
    const years = { name: "synthetic", groups: ["treated"], start: 2008, prices: list };
    const { lines } = accountsOf(occurrencesOfExtract(study.extract, own, years), list);
    const worth = lines.reduce((total, { byYear }) => total - presentValue(byYear, study.pricing.discounting), 0);
    expect(worth).toBeCloseTo(20_507_394, 4);
  });

  it("refuses groups of nobody, and prices that hold in some years only", () => {
    expect(() => occurrencesOfExtract(extract, costs, { ...told, groups: ["programm"] })).toThrow(
      'Cannot account for observed: the group "programm" has nobody in persons. Instead, name groups of the extract.',
    );
    const limited = { ...prices, prices: [price("foster home", { per: "day", until: 2012 }), prices.prices[2]!] };
    expect(() => occurrencesOfExtract(extract, costs, { ...told, prices: limited })).toThrow(
      'Cannot account for observed: two payers prices "foster home" (foster home) in some years only, and years of follow-up are not those of the calendar. Instead, give one price for all years, such as pricesInYear makes.',
    );
  });
});
