import { describe, expect, it } from "vitest";
import { personColumns, serviceColumns } from "../../src/register/extract-columns.ts";
import { placementColumns } from "../../src/register/placement-columns.ts";
import { parseRegister } from "../../src/register/read-register.ts";
import { registerExtract } from "../../src/register/register-extract.ts";
import { stateDistribution } from "../../src/register/state-distribution.ts";
import { trajectories } from "../../src/register/trajectories.ts";
import { placementDays, placementMoves, placementTransitions } from "../../src/register/trajectory-counts.ts";
import { fromRows } from "../../src/table/from-rows.ts";
import { parseCsv } from "../../src/table/parse-csv.ts";

const extract = registerExtract({
  persons: fromRows(
    personColumns,
    [
      { person: "A", group: "programme", start: "2012-01-01", end: "2013-01-01", ending: "complete" },
      { person: "B", group: "control", start: "2012-01-01", end: "2012-07-01", ending: "moved" },
    ],
    { name: "persons.csv" },
  ),
  services: fromRows(serviceColumns, []),
});
const placements = (...lines: string[]) =>
  parseCsv(["person,form,basis,from,to", ...lines].join("\n"), placementColumns, { name: "placements.csv" });
const follow = (...lines: string[]) => trajectories(extract, placements(...lines));
const sequence = (of: ReturnType<typeof follow>, who: string) =>
  [...of.segments.rows()].filter(({ person }) => person === who).map(({ form, from, to }) => [form, from, to]);

describe("placement trajectories", () => {
  it("cover follow-up day by day, with home where nothing else is", () => {
    const of = follow(
      "A,foster home,LVU,2012-02-01,2012-03-01",
      "A,residential care,SoL,2012-03-01,2012-03-11",
      "B,foster home,SoL,2011-01-01,",
    );
    expect(sequence(of, "A")).toEqual([
      ["home", 0, 31],
      ["foster home", 31, 60],
      ["residential care", 60, 70],
      ["home", 70, 366],
    ]);
    expect(sequence(of, "B")).toEqual([["foster home", 0, 182]]);
    expect(of.segments.confidential).toBe(true);
  });
  it("two placements of one form that touch are a move; forms at one time: the later counts, and it is told", () => {
    const touching = follow("A,foster home,SoL,2012-02-01,2012-03-01", "A,foster home,SoL,2012-03-01,2012-04-01");
    expect([...placementTransitions(touching).rows()]).toEqual([
      { group: "programme", from: "home", to: "foster home", count: 1 },
      { group: "programme", from: "foster home", to: "foster home", count: 1 },
      { group: "programme", from: "foster home", to: "home", count: 1 },
    ]);
    const kept = follow("A,foster home,SoL,2012-02-01,2012-04-01", "A,emergency home,SoL,2012-02-11,2012-02-21");
    expect(sequence(kept, "A").map(([form]) => form)).toEqual([
      "home",
      "foster home",
      "emergency home",
      "foster home",
      "home",
    ]);
    expect(kept.findings).toMatchObject([{ what: "overlapping stays", rows: [2] }]);
    expect(placementMoves(kept).row(0)).toMatchObject({ placed: 1, returned: 1, moved: 2, placementDays: 60 });
  });
  it("days by form add up to follow-up, and the legal basis is kept apart", () => {
    const of = follow(
      "A,foster home,SoL,2012-02-01,2012-03-01",
      "A,foster home,LVU,2012-03-01,2012-03-11",
      "B,secure state care,LVU,2012-03-01,2012-03-11",
    );
    const days = [...placementDays(of).rows()];
    expect(days.reduce((sum, row) => sum + row.days, 0)).toBe(366 + 182);
    expect(
      days
        .filter(({ group, form }) => group === "programme" && form === "foster home")
        .map(({ basis, days }) => [basis, days]),
    ).toEqual([
      ["SoL", 29],
      ["LVU", 10],
    ]);
  });
  it("the state distribution counts everybody who is followed, once", () => {
    const rows = [...stateDistribution(follow("A,foster home,SoL,2012-02-01,2012-03-01"), { every: 31 }).rows()];
    const atDay = (group: string, day: number) => rows.filter((row) => row.group === group && row.day === day);
    expect(atDay("programme", 31).map(({ persons, followed }) => [persons, followed])).toEqual([
      [0, 1],
      [1, 1],
    ]);
    expect(atDay("control", 186)).toEqual([]);
  });
  it("refuse dates out of order, strangers, a form twice at a time, and LVU as a form; no cell is told", () => {
    expect(() => follow("A,foster home,SoL,2012-03-01,2012-02-01")).toThrow(
      'Cannot follow placements in placements.csv: row 1: the placement ends (column "to") before it begins (column "from"). Instead, correct the dates at their source.',
    );
    expect(() => follow("Z,foster home,SoL,2012-03-01,2012-04-01")).toThrow(
      'Cannot follow placements in placements.csv: row 1, column "person": persons.csv has no such person. Instead, give the person a group there, or leave the row out.',
    );
    expect(() => follow("A,foster home,SoL,2012-03-01,2012-04-01", "A,foster home,SoL,2012-03-11,2012-05-01")).toThrow(
      "Cannot follow placements in placements.csv: rows 1 and 2 are placements of one person in one form at the same time (1 pair in all). Instead, end one before the other begins.",
    );
    expect(() => parseRegister("person,form,basis,from,to\nA,LVU,LVU,2012-03-01,\n", placementColumns)).toThrow(
      'Cannot read the table: line 2, column "form" (cell B2) is text, not "foster home", "emergency home", "residential care", "secure state care" or "supported housing". Instead, use one of these, or add it to oneOf(...).',
    );
  });
});
