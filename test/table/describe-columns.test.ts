import { describe, expect, it } from "vitest";
import { confidential, describeColumns, flag, fromColumns, fromRows, number, optional, text } from "../../src/mod.ts";
import reference from "../reference/table/describe.json" with { type: "json" };

describe("a described column agrees with R", () => {
  for (const [name, { values, ...said }] of Object.entries(reference)) {
    it(name, () => {
      const row = describeColumns(fromColumns({ x: number("kronor") }, { x: values })).row(0);
      for (const [statistic, expected] of Object.entries(said)) {
        const value = row[statistic as keyof typeof said];
        if (expected === null) expect(value).toBeNull();
        else expect(Math.abs(value! - expected)).toBeLessThanOrEqual(1e-14 * Math.abs(expected));
      }
    });
  }
});

it("columns without numbers tell missing and distinct cells only", () => {
  const table = fromRows({ note: optional(text()), f: flag() }, [
    { note: "a", f: true },
    { note: null, f: true },
    { note: "a", f: true },
  ]);
  expect(describeColumns(table).row(0)).toMatchObject({
    kind: "text",
    missing: 1,
    distinct: 1,
    mean: null,
    unit: null,
  });
  expect(describeColumns(table).row(1)).toMatchObject({ kind: "flag", missing: 0, distinct: 1 });
  expect(describeColumns(confidential(table)).confidential).toBe(true);
});
