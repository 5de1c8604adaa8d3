import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { accountsOf } from "../../src/account/accounts.ts";
import { changeBetween } from "../../src/account/change.ts";
import { exampleOccurrences, examplePrices } from "../../src/account/example-accounts.ts";
import { humanGain } from "../../src/account/human-gain.ts";
import { iceberg } from "../../src/account/iceberg.ts";
import { financialFlows, realEconomy, resultOver, transferSums } from "../../src/account/ledgers.ts";
import type { Occurrence, Occurrences } from "../../src/account/occurrence.ts";
import { occurrencesOfServices, quantitiesOfDays } from "../../src/account/service-occurrences.ts";
import { whoPaysWhoGains } from "../../src/account/who-pays.ts";
import { worthOf } from "../../src/account/worth.ts";
import { annuityFactor } from "../../src/money/annuity.ts";
import { asPublished } from "../../src/money/discounting.ts";
import { examplePrice } from "../../src/money/example-price.ts";
import type { Price, PriceList } from "../../src/money/price.ts";
import { nominal, real } from "../../src/money/rate.ts";
import { workPrices } from "../../src/money/work-prices.ts";
import { daysByYear, stayColumns } from "../../src/register/stays.ts";
import { parseCsv } from "../../src/table/parse-csv.ts";

const established = { of: "state", process: "work", state: "established" } as const;
const work: PriceList = {
  name: "work",
  basis: "real",
  prices: workPrices({
    priced: established,
    wage: 300_000,
    employerContributions: 0.3142,
    municipalTax: 0.2074,
    regionTax: 0.1139,
    subsidy: { share: 0.84, payer: "employment service" },
    equalisation: { share: 0.95, lag: 2 },
    priceYear: 2024,
    source: "assumed",
  }),
};
const inWork = (byYear: readonly number[], more: Partial<Occurrence> = {}): Occurrences => ({
  name: "run",
  start: 2024,
  years: byYear.length,
  persons: 1,
  worlds: ["control"],
  of: [{ world: "control", stratum: "all", priced: established, per: "year", byYear, ...more }],
});

describe("two ledgers", () => {
  it("transfers and taxes sum to zero over all actors, households included, in every year and later ones", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 6 }), (years) => {
        const accounts = accountsOf(inWork(years), work);
        const sums = transferSums(accounts, "control");
        expect(sums).toHaveLength(years.length + 2);
        sums.forEach((total, year) => {
          const turnover = accounts.lines.reduce((all, line) => all + Math.abs(line.byYear[year] ?? 0), 0);
          expect(Math.abs(total)).toBeLessThanOrEqual(1e-12 * turnover);
        });
      }),
    );
  });

  it("the test catches a transfer that nobody receives", () => {
    const accounts = accountsOf(inWork([1]), work);
    const lost = { ...accounts, lines: accounts.lines.filter((line) => line.actor !== "households") };
    expect(transferSums(lost, "control")[0]).toBeLessThan(-100_000);
  });

  it("no transfer is in the real economy, no production of society in anybody's purse", () => {
    const accounts = accountsOf(exampleOccurrences, examplePrices);
    expect(realEconomy(accounts, "control", { years: 1 })).toEqual({
      resources: -10_000,
      production: 300_000,
      net: 290_000,
    });
    const flows = financialFlows(accounts, "control", { years: 1 });
    expect(flows.map(({ actor }) => actor)).toEqual(["municipality", "households"]);
    expect(flows.reduce((total, { transfers }) => total + transfers, 0)).toBe(0);
  });

  it("what equalisation takes back comes two years later", () => {
    const flows = (years: number) =>
      financialFlows(accountsOf(inWork([1, 0, 0]), work), "control", { years }).find(
        ({ actor }) => actor === "municipality",
      )!;
    expect(flows(2)).toMatchObject({ taxes: 62_220, transfers: 0 });
    expect(flows(3).transfers).toBeCloseTo(-0.95 * 62_220, 6);
  });

  it("as published adds public costs and production, and is more than the real economy", () => {
    const accounts = accountsOf(exampleOccurrences, examplePrices);
    expect(resultOver(accounts, "control", { view: "as published", horizons: [1] })).toEqual([
      300_000 - 10_000 - 40_000,
    ]);
    expect(resultOver(accounts, "control", { view: "real economy", horizons: [1] })).toEqual([290_000]);
  });
});

describe("discounting", () => {
  it("a constant year is the annuity of every convention", () => {
    const accounts = accountsOf(inWork(new Array<number>(30).fill(1)), work);
    const wage = accounts.lines.filter((line) => line.item.en === "wage" && line.actor === "households");
    for (const convention of ["due", "arrears", "mid-year", "continuous"] as const) {
      const discounting = { rate: real(0.04), convention };
      expect(worthOf(accounts, wage, { discounting }) / 300_000).toBeCloseTo(annuityFactor(30, discounting), 9);
    }
  });

  it("with moments the worth of a state left at a hazard of 0.3 is the integral, to 1e-6; without, 3e-3 off", () => {
    const hazard = 0.3;
    const moment = (year: number, power: number) => {
      let total = 0;
      const steps = 2000;
      for (let step = 0; step < steps; step++) {
        const t = (step + 0.5) / steps - 0.5;
        total += (Math.exp(-hazard * (year + 0.5 + t)) * t ** power) / steps;
      }
      return total;
    };
    const series = (power: number) => Array.from({ length: 30 }, (_, year) => moment(year, power));
    const discounting = { rate: real(0.04), convention: "continuous" } as const;
    const force = Math.log(1.04);
    const exact = (1 - Math.exp(-(hazard + force) * 30)) / (hazard + force);
    const value = (more: Partial<Occurrence>) => {
      const accounts = accountsOf(inWork(series(0), more), work);
      return (
        worthOf(
          accounts,
          accounts.lines.filter((line) => line.item.en === "wage" && line.byYear[0]! > 0),
          { discounting },
        ) / 300_000
      );
    };
    expect(Math.abs(value({ moments: [series(1), series(2), series(3)] }) / exact - 1)).toBeLessThan(1e-6);
    expect(Math.abs(value({}) / exact - 1)).toBeGreaterThan(5e-4);
  });

  it("refuses to mix real and nominal, and to look further than the accounts", () => {
    const accounts = accountsOf(exampleOccurrences, examplePrices);
    expect(() => worthOf(accounts, accounts.lines, { discounting: { ...asPublished, rate: nominal(0.06) } })).toThrow(
      "Cannot combine amounts: some are real and some nominal. Instead, take inflation out of the nominal ones (inPriceYear, realFrom).",
    );
    expect(() => worthOf(accounts, accounts.lines, { years: 3 })).toThrow(
      "Cannot look 3 years ahead in Example: its accounts have 2 years. Instead, give whole years from 1 to 2.",
    );
  });
});

describe("prices that do not fit", () => {
  const price: Price = { ...examplePrice, priced: established, per: "year", priceYear: 2024 };
  const list = (...prices: readonly Price[]): PriceList => ({ name: "L", basis: "real", prices });
  const refused = (prices: PriceList) => () => accountsOf(inWork([1]), prices);

  it("a misspelt state, two price years, a unit, a year without a price", () => {
    expect(refused(list({ ...price, priced: { ...established, state: "establised" } }))).toThrow(
      'Cannot account for run by L: row 1, column "prices" is "state work/establised", and nothing of that name happened or could. Instead, write "state work/established" if that is meant.',
    );
    expect(refused(list(price, { ...price, priceYear: 2015 }))).toThrow(
      "Cannot account for run by L: its prices are of the years 2015, 2024. Instead, bring them to one year with `pricesInYear`.",
    );
    expect(refused(list({ ...price, per: "unit" }))).toThrow(
      'Cannot account for run by L: "state work/established" is priced per unit and counted per year. Instead, price it as it is counted.',
    );
    expect(refused(list({ ...price, from: 2025 }))).toThrow(
      'Cannot account for run by L: "state work/established" has no price in 2024 (world control). Instead, extend a row by its columns "from" and "to".',
    );
  });

  it("two prices of one thing in the same year, which would be counted twice, also where no table was read", () => {
    expect(refused(list(price, { ...price, amount: 1 }))).toThrow(
      'Cannot account for run by L: rows 1 and 2 both price "state work/established" (child-welfare investigation) for municipality in the same years (columns "from" and "to"). Instead, end one before the other begins, or name two different items.',
    );
  });

  it("a world that is not there is refused, not worth nothing", () => {
    const accounts = accountsOf(exampleOccurrences, examplePrices);
    expect(() => resultOver(accounts, "contrl", { view: "municipality", horizons: [1] })).toThrow(
      'Cannot open the accounts of Example: it has no world "contrl". Instead, write "control" if that is meant.',
    );
  });

  it("a price per day is 365.25 times that a year", () => {
    expect(accountsOf(inWork([2]), list({ ...price, per: "day", amount: 10 })).lines[0]!.byYear).toEqual([-7305]);
  });
});

describe("views of a change", () => {
  const accounts = accountsOf(exampleOccurrences, examplePrices);
  const change = changeBetween(accounts, { treated: "treated", control: "control" });

  it("change is treated less control, to every view and horizon", () => {
    for (const view of ["municipality", "households", "real economy", "as published"] as const) {
      const of = (world: string) => resultOver(accounts, world, { view, horizons: [2], discounting: asPublished })[0]!;
      const changed = resultOver(change, "change", { view, horizons: [2], discounting: asPublished })[0]!;
      expect(changed).toBeCloseTo(of("treated") - of("control"), 8);
    }
    expect(() => changeBetween(accounts, { treated: "traeted", control: "control" })).toThrow(
      'Cannot compare worlds of Example: it has no world "traeted". Instead, write "treated" if that is meant.',
    );
  });

  it("prices that follow each other, or several payers of one item, all stay in the change", () => {
    const assistance = examplePrices.prices[0]!;
    const follow = [
      { ...assistance, amount: 100, until: 2024 },
      { ...assistance, amount: 200, from: 2025 },
      { ...assistance, amount: 50, actor: "state" as const },
    ];
    const both = accountsOf(exampleOccurrences, { name: "L", basis: "real", prices: follow });
    const less = changeBetween(both, { treated: "treated", control: "control" });
    // control 1 and 0.75 person-years, treated 0.875 and 0: 100 then 200 kr to the municipality, 50 to the state throughout
    expect(resultOver(less, "change", { view: "municipality", horizons: [1, 2] })).toEqual([12.5, 162.5]);
    expect(resultOver(less, "change", { view: "households", horizons: [1, 2] })).toEqual([-18.75, -206.25]);
    expect(transferSums(less, "change")).toEqual([0, 0]);
  });

  it("who pays and who gains: the matrix shares every gain between payers", () => {
    const { parts, matrix } = whoPaysWhoGains(change, { years: 2 });
    for (const part of parts) {
      const shared = matrix.reduce(
        (total, row) => total + row.gains.find(({ actor }) => actor === part.actor)!.amount,
        0,
      );
      expect(shared).toBeCloseTo(part.gains, 8);
    }
    const unpriced = changeBetween(
      accountsOf(exampleOccurrences, { ...examplePrices, prices: examplePrices.prices.slice(0, 3) }),
      {
        treated: "treated",
        control: "control",
      },
    );
    expect(() => whoPaysWhoGains(unpriced)).toThrow(
      'Cannot say who pays for the change in Example: no price names the intervention. Instead, give a price of "intervention <its name>" or "start <its name>".',
    );
  });

  it("the iceberg: assistance is seen, administration is not; all of it is the municipality's", () => {
    expect(iceberg(accounts, "control", { years: 1 })).toEqual({
      visible: 40_000,
      hidden: 10_000,
      byActor: [{ actor: "municipality", visible: 40_000, hidden: 10_000 }],
      visibleShare: 0.8,
      municipalShare: 1,
    });
  });

  it("taxes are no negative cost in the iceberg, and a world without costs has no share", () => {
    const terms = {
      priced: established,
      wage: 300_000,
      employerContributions: 0.3142,
      municipalTax: 0.2,
      regionTax: 0.1,
    };
    const taxes = workPrices({ ...terms, priceYear: 2024, source: "assumed" });
    const all = { ...examplePrices, prices: [...examplePrices.prices, ...taxes] };
    expect(iceberg(accountsOf(exampleOccurrences, all), "control", { years: 1 }).hidden).toBe(10_000);
    const only = accountsOf(exampleOccurrences, { ...examplePrices, prices: taxes });
    expect(() => iceberg(only, "control")).toThrow(
      'Cannot show the iceberg of Example: what "control" costs public actors sums to 0 kr. Instead, name a world that costs something, with prices of its services and transfers.',
    );
  });

  it("a human gain has its own unit and no price", () => {
    const gain = humanGain(exampleOccurrences, {
      name: { sv: "år i arbete", en: "years in work" },
      priced: established,
      control: "control",
      treated: "treated",
    });
    expect(gain).toMatchObject({ unit: "person-years", change: 0.875, perPerson: 0.4375 });
  });
});

describe("accounts of a register", () => {
  const row = { group: "SkolFam2", service: "HVB", year: 2011, quantity: 210, per: "day" } as const;
  const sizes = { SkolFam2: 21, control: 19 };

  it("groups of unlike size are told for the size of the first", () => {
    const services = occurrencesOfServices([row, { ...row, group: "control", quantity: 190 }], {
      name: "placements",
      sizes,
    });
    const accounts = accountsOf(services, {
      name: "L",
      basis: "real",
      prices: [{ ...examplePrice, priced: { of: "service", service: "HVB" }, per: "day", amount: 3500 }],
    });
    expect(
      resultOver(changeBetween(accounts, { treated: "SkolFam2", control: "control" }), "change", {
        view: "municipality",
        horizons: [1],
      }),
    ).toEqual([0]);
  });

  it("stays become days, kronor and a difference per person, with two payers for a day", () => {
    const stays = parseCsv(
      "person,group,service,from,to\na,SkolFam2,SiS,2011-12-22,2012-01-11\nb,control,SiS,2011-01-01,2011-01-20\nc,control,SiS,2012-01-01,2012-01-20\n",
      stayColumns,
    );
    const services = occurrencesOfServices(quantitiesOfDays(daysByYear(stays, { until: "2013-01-01" })), {
      name: "SiS",
      sizes,
    });
    const day = { ...examplePrice, priced: { of: "service", service: "SiS" }, per: "day" } as const;
    const accounts = accountsOf(services, {
      name: "L",
      basis: "real",
      prices: [
        { ...day, amount: 3528 },
        { ...day, amount: 1372, actor: "state" },
      ],
    });
    const change = changeBetween(accounts, { treated: "SkolFam2", control: "control" });
    const of = (view: "municipality" | "state") => resultOver(change, "change", { view, horizons: [1, 2] });
    expect(of("municipality").map(Math.round)).toEqual([(21 - 10) * 3528, (42 - 20) * 3528]);
    expect(of("state").map(Math.round)).toEqual([(21 - 10) * 1372, (42 - 20) * 1372]);
  });

  it("refuses a group without a size and a service in two units", () => {
    expect(() => occurrencesOfServices([row], { name: "placements", sizes: { control: 19 } })).toThrow(
      'Cannot count services of placements: row 1, column "group" is "SkolFam2" and no size is given for it. Instead, give each group\'s number of persons in `sizes`.',
    );
    expect(() => occurrencesOfServices([row, { ...row, per: "month" }], { name: "placements", sizes })).toThrow(
      'Cannot count services of placements: row 2, column "per" is "month" and "HVB" is counted per day above. Instead, count a service in one unit.',
    );
  });
});
