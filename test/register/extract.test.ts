import { describe, expect, it } from "vitest";
import { real } from "../../src/money/rate.ts";
import { exampleExtract } from "../../src/register/example-extract.ts";
import { examplePricing } from "../../src/register/example-pricing.ts";
import { personColumns, serviceColumns } from "../../src/register/extract-columns.ts";
import { personCosts } from "../../src/register/person-costs.ts";
import { registerExtract } from "../../src/register/register-extract.ts";
import { serviceCosts } from "../../src/register/service-costs.ts";
import { dayOf } from "../../src/table/calendar.ts";
import type { Row } from "../../src/table/column.ts";
import { fromRows } from "../../src/table/from-rows.ts";

type Person = Row<typeof personColumns>;
type Service = Row<typeof serviceColumns>;

const person = (change: Partial<Person> = {}): Person => ({
  person: "A",
  group: "programme",
  start: "2012-01-01",
  end: "2014-01-01",
  ending: "complete",
  ...change,
});
const service = (change: Partial<Service> = {}): Service => ({
  person: "A",
  service: "foster home",
  from: "2012-01-01",
  to: "2012-01-11",
  quantity: null,
  ...change,
});
const written = (persons: readonly Person[], services: readonly Service[]) => ({
  persons: fromRows(personColumns, persons, { name: "persons.csv" }),
  services: fromRows(serviceColumns, services, { name: "services.csv" }),
});
const costsOf = (persons: readonly Person[], services: readonly Service[], change = {}) =>
  serviceCosts(registerExtract(written(persons, services)), { ...examplePricing, ...change });
const column = (
  costs: ReturnType<typeof costsOf>,
  name: "kronor" | "days" | "year" | "discounted" | "followUpDays",
) => [...costs.costs.numbers(name)];

describe("a register extract is refused at the door", () => {
  const refusals: readonly (readonly [string, readonly Person[], readonly Service[], string])[] = [
    [
      "a person in two arms",
      [person(), person({ person: "B" }), person({ group: "control" })],
      [],
      'Cannot take in persons.csv: rows 1 and 3 are one person in two arms (columns "person" and "group"). Instead, decide which arm the person was first in, and say so in the design.',
    ],
    [
      "a person twice",
      [person(), person()],
      [],
      'Cannot take in persons.csv: rows 1 and 2 are one person (column "person"). Instead, keep one of them.',
    ],
    [
      "a follow-up that ends before it begins",
      [person({ end: "2011-01-01" })],
      [],
      'Cannot take in persons.csv: row 1: follow-up ends (column "end") before or when it begins (column "start"). Instead, correct the dates at their source; the end is the day after the last that was followed.',
    ],
    [
      "a follow-up of nine hundred years",
      [person({ end: "2912-01-01" })],
      [],
      'Cannot take in persons.csv: row 1: follow-up (columns "start" and "end") is longer than a life. Instead, correct the dates at their source.',
    ],
    [
      "a person of no group",
      [person({ group: " " })],
      [],
      'Cannot take in persons.csv: row 1, column "group" is empty. Instead, give the person a group, or leave it out.',
    ],
    [
      "dates out of order",
      [person()],
      [service(), service({ from: "2013-01-02", to: "2013-01-01" })],
      'Cannot take in services.csv: row 2: the service ends (column "to") before it begins (column "from"). Instead, correct the dates at their source.',
    ],
    [
      "services of a person without group",
      [person()],
      [service({ person: "Z" })],
      'Cannot take in services.csv: row 1, column "person": persons.csv has no such person (1 row in all). Instead, give the person a group there, or say accept: ["persons without group"] to leave such rows out.',
    ],
    [
      "overlapping stays",
      [person()],
      [service({ from: "2012-01-01", to: null }), service({ from: "2013-01-01", to: "2013-02-01" })],
      'Cannot take in services.csv: rows 1 and 2 are stays of one person in one service at the same time (1 pair in all). Instead, correct them at their source, or say accept: ["overlapping stays"] to count each day once.',
    ],
  ];
  for (const [name, persons, services, message] of refusals)
    it(name, () => {
      expect(() => registerExtract(written(persons, services))).toThrow(message);
    });
  it("stays that touch, and quantities that lie on one another, do not overlap", () => {
    const rows = [service(), service({ from: "2012-01-11", to: "2012-01-12" }), service({ quantity: 3 })];
    expect(registerExtract(written([person()], rows)).findings).toEqual([]);
  });
});

describe("what is accepted is told", () => {
  it("each day of overlapping stays is counted once", () => {
    const rows = [
      service({ to: "2012-01-21" }),
      service({ from: "2012-01-05", to: "2012-01-10" }),
      service({ from: "2012-01-15", to: "2012-01-26" }),
    ];
    const extract = registerExtract({ ...written([person()], rows), accept: ["overlapping stays"] });
    const { costs, findings } = serviceCosts(extract, examplePricing);
    expect([...costs.numbers("days")]).toEqual([25]);
    expect(findings.map(({ what, rows }) => [what, rows])).toEqual([["overlapping stays", [2, 3]]]);
  });
  it("rows of strangers are left out", () => {
    const extract = registerExtract({
      ...written([person()], [service({ person: "Z" }), service()]),
      accept: ["persons without group"],
    });
    expect([...serviceCosts(extract, examplePricing).costs.numbers("kronor")]).toEqual([10000]);
    expect(extract.findings[0]).toMatchObject({ what: "persons without group", count: 1, rows: [1] });
  });
  it("a single credit row is normal; a negative sum is refused unless accepted", () => {
    const visits = (quantity: number) => service({ service: "contact family", to: null, quantity });
    expect(column(costsOf([person()], [visits(5), visits(-2)]), "kronor")).toEqual([6000]);
    expect(() => costsOf([person()], [visits(5), visits(-7)])).toThrow(
      'Cannot cost services.csv: the person in row 1 of persons.csv has a negative sum of a service in follow-up year 1 (1 sum in all). Instead, give the credit the dates of what it credits, or say accept: ["negative sums"] to keep it as it is.',
    );
    const extract = registerExtract({ ...written([person()], [visits(-7)]), accept: ["negative sums"] });
    const { costs, findings } = serviceCosts(extract, examplePricing);
    expect([...costs.numbers("kronor")]).toEqual([-14000]);
    expect(findings[0]).toMatchObject({ what: "negative sums", count: 1, rows: [1] });
  });
  it("services outside follow-up, stays of no days and persons without services", () => {
    const rows = [service({ from: "2015-01-01", to: "2015-02-01" }), service({ to: "2012-01-01" })];
    const told = costsOf([person()], rows).findings.map(({ what }) => what);
    expect(told).toEqual(["stays of no days", "services outside follow-up", "persons without services"]);
  });
});

describe("costs by person, service and year", () => {
  it("cuts at anniversaries, discounts from the person's own start, and clips to follow-up", () => {
    const costs = costsOf(
      [person({ start: "2012-07-01", end: "2014-01-01", ending: "moved" })],
      [service({ from: "2013-06-21", to: null })],
    );
    expect(column(costs, "year")).toEqual([0, 1]);
    expect(column(costs, "days")).toEqual([10, 184]);
    expect(column(costs, "discounted")[1]).toBeCloseTo(184000 / 1.04, 8);
    expect(column(costs, "followUpDays")).toEqual([365, 184]);
  });
  it("keeps years before follow-up undiscounted when asked", () => {
    const rows = [service({ from: "2010-12-30", to: "2011-01-03" })];
    const costs = costsOf([person()], rows, { before: 2 });
    expect(column(costs, "year")).toEqual([-2, -1]);
    expect(column(costs, "discounted")).toEqual([2000, 2000]);
  });
  it("29 February has its anniversary on 1 March", () => {
    const costs = costsOf(
      [person({ start: "2012-02-29", end: "2013-03-02" })],
      [service({ from: "2013-02-28", to: "2013-03-02" })],
    );
    expect(column(costs, "days")).toEqual([1, 1]);
    expect(column(costs, "followUpDays")).toEqual([366, 1]);
  });
  it("refuses what cannot be priced", () => {
    expect(() => costsOf([person()], [service(), service({ service: "HVB" })])).toThrow(
      'Cannot cost services.csv: row 2, column "service" of services.csv has no price in example prices in a year in which it was used (1 row in all). Instead, add the price, or leave the service out and say so.',
    );
    expect(() => costsOf([person()], [service({ service: "contact family" })])).toThrow(
      'Cannot cost services.csv: row 1, column "quantity" is missing, and example prices prices the service in units, not in time. Instead, give the quantity, or a price by day, month or year.',
    );
    expect(() => costsOf([person()], [service()], { priceYear: 2024 })).toThrow(
      'Cannot price services by example prices: "foster home" is in the kronor of 2015, and those of 2024 are wanted. Instead, change the list first: pricesInYear(list, { year: 2024, indices }).',
    );
  });
  it("a random register: days and kronor are those of a plain day-by-day count", () => {
    const random = mulberry(7);
    const persons = ["A", "B", "C"].map((name, at) =>
      person({
        person: name,
        start: `2012-0${at + 1}-15` as Person["start"],
        end: `2015-0${at + 2}-03` as Person["end"],
      }),
    );
    const services = Array.from({ length: 60 }, (_, at): Service => {
      const from = dayOf("2011-06-01") + 20 * at + Math.floor(8 * random());
      const date = (day: number) => new Date(day * 864e5).toISOString().slice(0, 10) as Service["from"];
      return service({ person: "ABC"[at % 3]!, from: date(from), to: date(from + Math.floor(12 * random())) });
    });
    const expected = persons.flatMap(({ person: name, start, end }) => {
      const byYear = [0, 0, 0, 0];
      for (const { person: of, from, to } of services)
        for (let day = dayOf(from); of === name && day < dayOf(to!); day++) {
          const anniversaries = [0, 1, 2, 3].map((year) => dayOf(`${2012 + year}${start.slice(4)}` as Service["from"]));
          const year = anniversaries.filter((at) => at <= day).length - 1;
          if (year >= 0 && day < dayOf(end)) byYear[year]! += 1;
        }
      return byYear.filter((days) => days > 0);
    });
    expect(column(costsOf(persons, services), "days")).toEqual(expected);
    expect(column(costsOf(persons, services), "kronor")).toEqual(expected.map((days) => 1000 * days));
  });
  it("sums over persons and years are the same at 0 % in every convention", () => {
    for (const convention of ["due", "mid-year", "arrears"] as const) {
      const extract = registerExtract(exampleExtract);
      const costs = serviceCosts(extract, { ...examplePricing, discounting: { rate: real(0), convention } });
      const table = personCosts(extract, costs);
      expect([...table.numbers("discounted")]).toEqual([...table.numbers("kronor")]);
    }
  });
});

/** A small generator of uniforms, for tests. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
