import { expect, it } from "vitest";
import { expectation } from "../../src/simulate/exact/expectation.ts";
import { yearly } from "../../src/simulate/yearly.ts";
import { fosterChildren } from "../../src/sweden/populations.ts";
import { sweden } from "../../src/sweden/sweden.ts";

it("who is left behind in school and placement moves no yearly sum by the tolerance", () => {
  const solved = (tolerance: number) =>
    yearly(expectation(sweden, fosterChildren({ size: 1 }), { years: 30, tolerance })).map(({ byYear }) => byYear);
  const [rough, fine] = [solved(1e-6), solved(1e-12)];
  const furthest = rough.flatMap((byYear, of) => [...byYear].map((sum, year) => Math.abs(sum - fine[of]![year]!)));
  expect(Math.max(...furthest)).toBeLessThan(1e-6);
  expect(Math.max(...furthest)).toBeGreaterThan(0);
});
