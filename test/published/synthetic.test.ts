import { describe, expect, it } from "vitest";
import {
  costSums,
  gammaDifference,
  leaveOneOut,
  personCosts,
  type SyntheticShape,
  serviceCosts,
  skolfam2Table,
  syntheticExtract,
  syntheticShapes,
  welchDifference,
} from "../../src/mod.ts";
import { allocate } from "../../src/published/allocate.ts";

const shapes = Object.keys(syntheticShapes) as SyntheticShape[];
const table = skolfam2Table();

function perChild(shape: SyntheticShape) {
  const { extract, pricing } = syntheticExtract(shape);
  const kronor = Array.from(personCosts(extract, serviceCosts(extract, pricing)).numbers("discounted"), Math.round);
  return { treated: kronor.slice(0, 21), control: kronor.slice(21) };
}

describe.each(shapes)("the synthetic extract %s", (shape) => {
  it("sums to table 4 to the krona, service by service in both groups", () => {
    const { extract, pricing } = syntheticExtract(shape);
    const sums = new Map<string, number>();
    for (const { group, service, year, discounted } of serviceCosts(extract, pricing).costs.rows())
      if (year >= 0) sums.set(`${group} ${service}`, (sums.get(`${group} ${service}`) ?? 0) + discounted);
    for (const { service, cost } of table.services)
      for (const group of ["treated", "control"] as const) {
        const sum = sums.get(`${group} ${typeof service === "string" ? service : service.sv}`) ?? 0;
        expect(Math.abs(sum - cost[group].toNumber())).toBeLessThan(1e-6);
      }
  });

  it("has whole discounted kronor for each child, which add up to the group's", () => {
    const groups = perChild(shape);
    for (const group of ["treated", "control"] as const)
      expect(groups[group].reduce((sum, cost) => sum + cost, 0)).toBe(costSums(table)[group].toNumber());
    expect(welchDifference(groups).estimate).toBeCloseTo(-167_542.3, 1);
  });

  it("is the same for the same seed, another for another, and says that it is synthetic", () => {
    const persons = (seed: number) => syntheticExtract(shape, { seed }).extract.persons.column("age");
    expect(Array.from(persons(1))).toEqual(Array.from(persons(1)));
    expect(Array.from(persons(1))).not.toEqual(Array.from(persons(2)));
    const { extract } = syntheticExtract(shape);
    expect(extract.persons.name).toBe(`synthetic persons (${shape})`);
    expect(Array.from(extract.persons.column("person")).every((name) => name.startsWith("synthetic-"))).toBe(true);
  });
});

describe("the three extracts", () => {
  it("carry three conclusions from one table", () => {
    expect(welchDifference(perChild("diffuse")).interval.upper).toBeLessThan(0);
    expect(welchDifference(perChild("dominant")).interval.upper).toBeGreaterThan(0);
    expect(leaveOneOut(perChild("dominant")).signChanges).toBe(true);
    expect(leaveOneOut(perChild("diffuse")).signChanges).toBe(false);
    expect(gammaDifference(perChild("unequal")).model.interval.upper).toBeLessThan(0);
  });
});

describe("dividing an amount", () => {
  it("keeps every unit, within the room there is", () => {
    expect(allocate(7, [1, 1], [1, 9])).toEqual([1, 6]);
    expect(allocate(3, [0, 0, 0])).toEqual([1, 1, 1]);
    expect(() => allocate(3, [1], [2])).toThrow(
      "Cannot divide an amount: 1 of 3 has no room. Instead, give the parts more room.",
    );
  });
});
