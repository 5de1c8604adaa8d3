import { describe, expect, it } from "vitest";
import { daysByYear, stayColumns } from "../../src/register/stays.ts";
import { confidential } from "../../src/table/confidential.ts";
import { parseCsv } from "../../src/table/parse-csv.ts";

const stays = (...lines: string[]) =>
  parseCsv(["person,group,service,from,to", ...lines].join("\n"), stayColumns, { name: "stays.csv" });

describe("stays by year", () => {
  it("a leap year has 366 days, and a stay over three years has all of them", () => {
    const days = daysByYear(stays("a,g,HVB,2011-07-01,2013-07-01"), { until: "2014-01-01" });
    expect(days.map(({ year, days }) => [year, days])).toEqual([
      [2011, 184],
      [2012, 366],
      [2013, 181],
    ]);
  });
  it("open-ended and later stays end with the extract; stays of one person and service add up", () => {
    const days = daysByYear(
      stays("a,g,HVB,2012-12-30,", "a,g,HVB,2012-01-01,2012-01-03", "b,g,HVB,2012-12-31,2020-01-01"),
      {
        until: "2013-01-01",
      },
    );
    expect(days.map(({ person, days }) => [person, days])).toEqual([
      ["a", 4],
      ["b", 1],
    ]);
  });
  it("refuses a stay that ends before it begins, without telling a confidential date", () => {
    const wrong = stays("a,g,HVB,2012-03-01,2012-02-01");
    expect(() => daysByYear(wrong, { until: "2013-01-01" })).toThrow(
      'Cannot count days of stays.csv: row 1, column "to" is 2012-02-01, before column "from" (2012-03-01). Instead, correct the stay at its source.',
    );
    expect(() => daysByYear(confidential(wrong), { until: "2013-01-01" })).toThrow(
      'row 1, column "to" is a date, before column "from" (a date).',
    );
    expect(() => daysByYear(stays("a,g,HVB,2012-03-01,"), { until: "2012-01-01" })).toThrow(
      'Cannot count days of stays.csv: row 1, column "from" is 2012-03-01, and the extract ends 2012-01-01. Instead, give the day after the extract\'s last as `until`.',
    );
  });
});
