import { describe, expect, it } from "vitest";
import { attainablePercentage } from "../../src/evaluate/attainability.ts";
import { syntheticTrainees } from "../../src/published/synthetic-trainees.ts";

describe("synthetic service trainees", () => {
  for (const seed of [2014, 1, "another"]) {
    const { households, persons } = syntheticTrainees({ seed });
    const rows = [...households.rows()];
    const of = (group: string) => rows.filter((row) => row.group === group);

    it(`have the printed percentages exactly, seed ${seed}`, () => {
      const printed = [
        ["trainees", "83"],
        ["thirty", "42"],
        ["large", "39"],
      ] as const;
      for (const [group, percent] of printed) {
        const own = of(group);
        const { counts } = attainablePercentage(percent, own.length);
        expect(counts).toContain(own.filter(({ left }) => left).length);
      }
      const grown = (group: string) => [...persons.rows()].filter((row) => row.group === group);
      expect(["trainees", "thirty", "large"].map((group) => grown(group).length)).toEqual([30, 30, 394]);
      expect(grown("large").filter(({ left }) => left).length).toBe(154);
      expect(attainablePercentage("42", 30).counts).toEqual([]);
    });

    it(`have 60 children in the programme's families, and nobody fewer than none, seed ${seed}`, () => {
      expect(of("trainees").reduce((sum, { children }) => sum + children, 0)).toBe(60);
      expect(Math.min(...rows.map(({ children }) => children))).toBeGreaterThan(0);
    });

    it(`got assistance before, and none once they had left, seed ${seed}`, () => {
      for (const { left, assistance2011, assistance2012, assistance2014 } of rows) {
        expect(Math.min(assistance2011, assistance2012)).toBeGreaterThan(20_000);
        expect(assistance2014 === 0).toBe(left);
      }
    });
  }

  it("are named synthetic, each of them", () => {
    const { households, persons } = syntheticTrainees();
    expect([...households.column("household")].every((name) => name.startsWith("synthetic-"))).toBe(true);
    expect([...persons.column("person")].every((name) => name.startsWith("synthetic-"))).toBe(true);
  });
});
