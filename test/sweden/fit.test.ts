import { expect, it } from "vitest";
import fit from "../../data/calibration/sweden-fit.json" with { type: "json" };
import targets from "../../data/calibration/targets.json" with { type: "json" };
import records from "../../data/parameters/sweden.json" with { type: "json" };
import { calibrated } from "../../src/sweden/calibrated.ts";
import { fitRows } from "../../src/sweden/fit-report.ts";
import { fosterLevels, youthLevels } from "../../src/sweden/levels.ts";
import { numbers } from "../../src/sweden/person.ts";

it("the stored fit gives the stored levels", () => {
  const levels: Readonly<Record<string, number>> = { ...youthLevels(calibrated), ...fosterLevels(calibrated) };
  for (const [name, level] of Object.entries(fit.levels)) expect(levels[name]! / level).toBeCloseTo(1, 6);
  expect(Object.keys(fit.levels).sort()).toEqual(Object.keys(targets).sort());
});

it("no stored value looked at can be moved by three per cent without a worse fit", () => {
  const cost = (values: typeof calibrated): number => {
    const levels: Readonly<Record<string, number>> = youthLevels(values);
    const missed = Object.entries(targets)
      .filter(([, { use }]) => use === "fit")
      .map(([name, { value, relativeError }]) => Math.log(levels[name]! / value) / relativeError);
    const moved = (Object.keys(values) as (keyof typeof values)[]).map((name) => {
      const { meanLog, sdLog } = numbers[name] as unknown as { readonly meanLog: number; readonly sdLog: number };
      return (Math.log(values[name]) - meanLog) / sdLog;
    });
    return [...missed, ...moved].reduce((sum, one) => sum + one * one, 0);
  };
  const best = cost(calibrated);
  for (const name of ["losingWork", "disabling", "toOutsideOdds"] as const)
    for (const times of [0.97, 1.03])
      expect(cost({ ...calibrated, [name]: calibrated[name] * times })).toBeGreaterThan(best);
});

it("targets name their records; of nine held out, four on children in foster care are missed", () => {
  for (const { record } of fitRows()) expect(record in records).toBe(true);
  const { fosterCrime, fosterAssistance, schoolDependence, schoolCrime } = targets;
  expect(fitRows().flatMap(({ hit, what }) => (hit ? [] : [what.en]))).toEqual(
    [fosterCrime, fosterAssistance, schoolDependence, schoolCrime].map(({ what }) => what.en),
  );
  expect(fitRows().filter(({ use }) => use === "held out").length).toBe(9);
});
