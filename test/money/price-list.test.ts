import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { definePrice, type WrittenPrice } from "../../src/money/define-price.ts";
import { examplePrice } from "../../src/money/example-price.ts";
import type { PriceList } from "../../src/money/price.ts";
import { priceInState } from "../../src/money/price-in-state.ts";
import { indexFromChanges, indexFromRows } from "../../src/money/price-index-rows.ts";
import { indexFromWorkbook } from "../../src/money/price-index-workbook.ts";
import { priceColumns, priceListOf } from "../../src/money/price-list.ts";
import { pricedFrom, pricedWords } from "../../src/money/priced.ts";
import { pricesInYear } from "../../src/money/prices-in-year.ts";
import { workPrices } from "../../src/money/work-prices.ts";
import { number, text } from "../../src/table/column.ts";
import { formatXlsx } from "../../src/table/format-xlsx.ts";
import { fromRows } from "../../src/table/from-rows.ts";
import { parseCsv } from "../../src/table/parse-csv.ts";
import { parseXlsx } from "../../src/table/parse-xlsx.ts";
import { worksheet } from "../../src/table/worksheet.ts";

const head =
  "item;item_sv;prices;per;amount;unit;low;high;actor;payee;kind;margin;cashable;lag;price_year;from;to;source;grade";
const cells = {
  item: "residential care",
  item_sv: "HVB",
  prices: "service HVB",
  per: "day",
  amount: "3500",
  unit: "kr",
  low: "",
  high: "",
  actor: "municipality",
  payee: "",
  kind: "real",
  margin: "average",
  cashable: "0",
  lag: "",
  price_year: "2004",
  from: "",
  to: "",
  source: "assumed",
  grade: "C",
};
const line = (change: Partial<typeof cells> = {}) => Object.values({ ...cells, ...change }).join(";");
const list = (...lines: string[]) =>
  priceListOf(parseCsv([head, ...lines].join("\n"), priceColumns, { name: "prices.csv" }));

describe("the Swedish starter list", () => {
  const sweden = priceListOf(parseCsv(readFileSync("data/prices/sweden.csv"), priceColumns, { name: "sweden.csv" }));

  it("has a source, a grade and an actor for every price", () => {
    expect(sweden.prices.length).toBeGreaterThan(25);
    expect(sweden.prices.filter(({ source }) => source.length < 10)).toEqual([]);
  });

  it("a day at SiS has two payers, and their parts are the whole price", () => {
    const locked = sweden.prices.filter(
      ({ priced }) => pricedWords(priced) === "service secure state care treatment locked day",
    );
    expect(locked.map(({ actor, amount }) => [actor, amount])).toEqual([
      ["municipality/social welfare", 5400],
      ["state", 2100],
    ]);
  });
});

describe("price rows that are refused, by row and column", () => {
  it.each([
    [{ unit: "dollar" }, 'row 1, column "unit" is "dollar". Instead, use "kr", "SEK", "tkr" or "mkr".'],
    [{ actor: "regoin" }, 'row 1, column "actor" is "regoin". Instead, write "region" if that is meant.'],
    [
      { prices: "HVB" },
      'row 1, column "prices" is "HVB". Instead, write "state process/state", "transition process/from>to", "event name", "service name", "intervention name" or "start name".',
    ],
    [{ per: "dag" }, 'row 1, column "per" is "dag". Instead, write "day" if that is meant.'],
    [{ prices: "transition work/a>b" }, 'row 1, column "per" is "day". Instead, price a transition by "event".'],
    [{ grade: "good" }, 'row 1, column "grade" is "good". Instead, use "A", "B", "C", "derived" or "assumed".'],
    [{ cashable: "soon" }, 'row 1, column "cashable" is "soon". Instead, give years from 0, or "never".'],
    [{ kind: "transfer" }, 'row 1, column "payee" is missing. Instead, say who receives this transfer.'],
    [{ low: "3600" }, 'row 1, column "low" is "3600". Instead, give at most the amount (3500).'],
    [{ high: "3400" }, 'row 1, column "high" is "3400". Instead, give at least the amount (3500).'],
    [{ lag: "-1" }, 'row 1, column "lag" is "-1". Instead, give whole years from 0.'],
    [{ from: "2010", to: "2009" }, 'row 1, column "to" is "2009". Instead, end no earlier than column "from" (2010).'],
    [
      { payee: "households" },
      'row 1, column "payee" is "households". Instead, leave it empty: nobody receives a real value.',
    ],
  ])("%o", (change, message) => {
    expect(() => list(line(change))).toThrow(`Cannot read the price list prices.csv: ${message}`);
  });

  it("a missing actor, unit or year is named with its cell", () => {
    const missing = (column: string, cell: string) =>
      `Cannot read prices.csv: line 2, column "${column}" (cell ${cell}) is missing, not a value. Instead, give it a value or declare the column optional(...).`;
    expect(() => list(line({ actor: "" }))).toThrow(missing("actor", "I2"));
    expect(() => list(line({ unit: "" }))).toThrow(missing("unit", "F2"));
    expect(() => list(line({ price_year: "" }))).toThrow(missing("price_year", "O2"));
  });

  it("of a confidential list, by row, column and kind only", () => {
    const secret = (...lines: readonly string[]) =>
      priceListOf(parseCsv([head, ...lines].join("\n"), priceColumns, { name: "secret.csv", confidential: true }));
    const told = (change: Record<string, string>, ...more: readonly string[]): string => {
      try {
        secret(line(change), ...more);
      } catch (error) {
        return (error as Error).message;
      }
      return "nothing";
    };
    const changes = [
      { unit: "HEMLIG" },
      { actor: "HEMLIG" },
      { actor: "municipalitty" },
      { prices: "HEMLIG" },
      { per: "HEMLIG" },
      { per: "event" },
      { payee: "HEMLIG" },
      { kind: "transfer" },
      { grade: "HEMLIG" },
      { cashable: "HEMLIG" },
      { from: "2017", to: "2011" },
      { low: "98765" },
      { high: "1.25" },
      { lag: "-7" },
    ];
    const messages = changes.map((change) => told(change));
    for (const message of messages) {
      expect(message).toMatch(/^Cannot read the price list secret\.csv: row 1, column "/);
      expect(message).not.toMatch(/HEMLIG|municipalitty|2017|2011|98765|1\.25|-7|HVB|residential/);
    }
    expect(messages[0]).toBe(
      'Cannot read the price list secret.csv: row 1, column "unit" is text that cannot stand there. Instead, use "kr", "SEK", "tkr" or "mkr".',
    );
    expect(messages[11]).toBe(
      'Cannot read the price list secret.csv: row 1, column "low" is a number that cannot stand there. Instead, give at most column "amount".',
    );
    expect(told({}, line())).toBe(
      'Cannot read the price list secret.csv: rows 1 and 2 both price one thing for one actor in the same years (columns "from" and "to"). Instead, end one before the other begins, or name two different items.',
    );
  });

  it("rows that price the same in the same years", () => {
    expect(() => list(line({ to: "2010" }), line({ from: "2010" }))).toThrow(
      'Cannot read the price list prices.csv: rows 1 and 2 both price "service HVB" (residential care) for municipality in the same years (columns "from" and "to"). Instead, end one before the other begins, or name two different items.',
    );
    expect(list(line({ to: "2009" }), line({ from: "2010" })).prices).toHaveLength(2);
    expect(list(line(), line({ actor: "state" })).prices).toHaveLength(2);
  });

  it("amounts in thousands become kronor", () => {
    expect(list(line({ amount: "3,5", unit: "tkr" })).prices[0]!.amount).toBe(3500);
  });
});

describe("price years", () => {
  const prices: PriceList = { name: "L", basis: "real", prices: [{ ...examplePrice, amount: 100, low: 90 }] };
  const pkv = { name: "PKV", source: "assumed", levels: { 2015: 100, 2024: 130 } };

  it("each actor by its own index", () => {
    const [price] = pricesInYear(prices, { year: 2024, indices: { municipality: pkv } }).prices;
    expect([price!.amount, price!.low, price!.high, price!.priceYear]).toEqual([130, 117, undefined, 2024]);
  });

  it("refuses a missing index year and a nominal list", () => {
    expect(() => pricesInYear(prices, { year: 2023, indices: { municipality: pkv } })).toThrow(
      'Cannot change price year from 2015 to 2023 in L, row 1 (child-welfare investigation): column "2023" of the index PKV is missing. Instead, supply that year\'s level.',
    );
    expect(() => pricesInYear({ ...prices, basis: "nominal" }, { year: 2024, indices: { municipality: pkv } })).toThrow(
      "Cannot change the price year of L: its amounts are nominal: each is in the kronor of the years in which it holds. Instead, read it as real, with the price year of each row.",
    );
  });
});

describe("a price index from a worksheet", () => {
  const rows = [
    ["Prisindex för kommunal verksamhet"],
    [],
    ["Procentuell förändring", null, 2022, "2023", 2024],
    ["Arbetskraftskostnader", null, 3, 3, 3],
    ["Prisförändring enligt PKV", null, "5,0", 7, "3,5 %"],
  ];
  const read = (row: string, from: readonly (readonly unknown[])[] = rows) =>
    indexFromRows(from, { row, name: "PKV", source: "SKR" });

  it("finds years and row wherever they stand, and chains", () => {
    const { levels } = read("prisförändring");
    expect(Object.keys(levels)).toEqual(["2021", "2022", "2023", "2024"]);
    expect(levels[2024]).toBeCloseTo(100 * 1.05 * 1.07 * 1.035, 10);
  });

  it("refuses what it does not find", () => {
    expect(() => read("LPIK")).toThrow(
      'Cannot read the index PKV: no row below row 3 is called "LPIK". Instead, name the row by words that stand in it.',
    );
    expect(() => read("PKV", [["a"], [1]])).toThrow(
      "Cannot read the index PKV: no row has two years or more across. Instead, name the worksheet that has them.",
    );
    expect(() => read("Summa", [...rows, ["Summa", null, 1, "..", 2]])).toThrow(
      'Cannot read the index PKV: row 6, column "2023" is "..". Instead, give that year\'s change in per cent.',
    );
    expect(() => indexFromChanges("PKV", { 2020: 1, 2022: 1 }, "assumed")).toThrow(
      'Cannot chain the index PKV: column "2021" is missing. Instead, give every year\'s change.',
    );
  });
});

describe("a price index from a workbook", () => {
  const table = fromRows({ name: text(), a: number("%"), b: number("%") }, [
    { name: "Arbetskraftskostnader", a: 4, b: 4 },
    { name: "Prisförändring enligt PKV", a: 7, b: 3 },
  ]);
  const sheet = worksheet(table, { headers: { a: "2023", b: "2024" } });
  const of = (bytes: Uint8Array, row = "Prisförändring") =>
    indexFromWorkbook(bytes, { row, name: "PKV", source: "SKR" });

  it("is found on the sheet that has the row", () => {
    const notes = fromRows({ note: text() }, [{ note: "Publicerad i oktober" }]);
    expect(of(formatXlsx({ Läs: notes, PKV: sheet })).levels[2024]).toBeCloseTo(110.21, 10);
  });

  it("a share that the sheet shows in per cent is per cent", () => {
    const shares = fromRows({ name: text(), a: number("%"), b: number("%") }, [
      { name: "Prisförändring", a: 0.07, b: 0.03 },
    ]);
    const shown = worksheet(shares, { headers: { a: "2023", b: "2024" }, formats: { a: "0.0%", b: "0.0%" } });
    expect(of(formatXlsx({ PKV: shown })).levels[2024]).toBeCloseTo(110.21, 10);
  });

  it("refuses bytes that are no workbook, a row on no sheet and on two", () => {
    expect(() => of(new TextEncoder().encode("2023;2024"))).toThrow(
      "Cannot read the index PKV: its bytes are no workbook. Instead, download it as Excel, or give the changes to `indexFromChanges`.",
    );
    expect(() => of(formatXlsx({ PKV: sheet }), "LPIK")).toThrow(
      'Cannot read the index PKV: no sheet has a row called "LPIK". Instead, name the row by words that stand in it.',
    );
    expect(() => of(formatXlsx({ Augusti: sheet, Oktober: sheet }))).toThrow(
      'Cannot read the index PKV: 2 sheets have a row called "Prisförändring". Instead, say which: sheet: "Augusti" or "Oktober".',
    );
  });
});

describe("a price list in a workbook", () => {
  it("is read as from CSV", () => {
    const csv = parseCsv(readFileSync("data/prices/sweden.csv"), priceColumns, { name: "sweden" });
    const xlsx = parseXlsx(formatXlsx({ Priser: csv }), priceColumns, { name: "sweden" });
    expect(priceListOf(xlsx).prices).toEqual(priceListOf(csv).prices);
  });
});

describe("what a price is for", () => {
  it("goes to words and back", () => {
    for (const words of [
      "state work/unemployed",
      "transition work/a>b",
      "service HVB day",
      "intervention SkolFam2",
      "event overdose",
      "start SkolFam2",
    ]) {
      expect(pricedWords(pricedFrom(words)!)).toBe(words);
    }
    expect(pricedFrom("state work")).toBeUndefined();
  });

  it("a service becomes a year in a state by its quantity", () => {
    expect(() =>
      priceInState(examplePrice, { priced: { of: "intervention", intervention: "KLARA" }, quantity: -1 }),
    ).toThrow(
      "Cannot price a year by child-welfare investigation: a year takes -1 of it. Instead, give a number of units (each a unit), 0 or more.",
    );
  });
});

describe("a price in a notebook", () => {
  const written = {
    item: { sv: "x", en: "x" },
    prices: "state work/out",
    per: "year",
    amount: 1,
    actor: "region",
    priceYear: 2024,
    source: "assumed",
    grade: "assumed",
  } as const;
  it.each([
    [
      { prices: "work/out" },
      'Cannot price x: "work/out" says nothing that can be priced. Instead, write such as "state work/unemployed" or "intervention SkolFam2".',
    ],
    [{ actor: "regoin" }, 'Cannot price x: "regoin" is no actor. Instead, write "region" if that is meant.'],
    [{ amount: Number.NaN }, "Cannot price x: its amount is NaN. Instead, give kronor."],
    [
      { kind: "tax" },
      "Cannot price x: it is tax and nobody receives it. Instead, give a payee to transfers and taxes, and only to them.",
    ],
  ])("%o is refused", (change, message) => {
    expect(() => definePrice({ ...written, ...change } as WrittenPrice)).toThrow(message);
  });
});

describe("a year of work", () => {
  const terms = {
    priced: { of: "state", process: "work", state: "established" },
    wage: 300_000,
    employerContributions: 0.3142,
    municipalTax: 0.2074,
    regionTax: 0.1139,
    priceYear: 2018,
    source: "assumed",
  } as const;

  it("every money flow has a payee, and the subsidy its payer", () => {
    const prices = workPrices({ ...terms, subsidy: { share: 0.84, payer: "employment service" } });
    expect(prices.filter(({ kind, payee }) => kind !== "production" && payee === undefined)).toEqual([]);
    expect(prices.find(({ item }) => item.en === "wage subsidy")).toMatchObject({
      amount: 252_000,
      payee: "employers",
    });
  });

  it("refuses negative contributions, and equalisation before its year", () => {
    expect(() => workPrices({ ...terms, employerContributions: -0.3 })).toThrow(
      "Cannot price a year of work: employerContributions is -0.3. Instead, give a share of the wage, 0 or more.",
    );
    expect(() => workPrices({ ...terms, equalisation: { share: 0.95, lag: -2 } })).toThrow(
      "Cannot price a year of work: the lag of equalisation is -2. Instead, give whole years from 0.",
    );
  });

  it("refuses a rate in per cent", () => {
    expect(() => workPrices({ ...terms, municipalTax: 20.74 })).toThrow(
      "Cannot price a year of work: the share of municipalTax is 20.74. Instead, give a share from 0 to 1.",
    );
  });
});
