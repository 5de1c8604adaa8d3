import { expect, it } from "vitest";
import fit from "../../data/calibration/sweden-fit.json" with { type: "json" };
import check from "../../data/calibration/sweden-posterior.json" with { type: "json" };

it("importance sampling agrees with the fit's normal approximation, from draws enough", () => {
  expect(check.effectiveDraws).toBeGreaterThan(400);
  expect(Object.keys(check.parameters)).toEqual(Object.keys(fit.values));
  for (const [name, { medianOfFit, shift, standardErrorOfShift, left, leftOfFit }] of Object.entries(
    check.parameters,
  )) {
    expect(medianOfFit / fit.values[name as keyof typeof fit.values]).toBeCloseTo(1, 3);
    expect(Math.abs(shift)).toBeLessThan(4 * standardErrorOfShift);
    expect(Math.abs(left - leftOfFit)).toBeLessThan(0.05);
  }
});
