import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { defineModel } from "../../src/model/define-model.ts";
import { populationOf } from "../../src/model/population.ts";
import { stochasticCohort } from "../../src/simulate/cycles/stochastic-cohort.ts";
import { effect } from "../../src/simulate/effect.ts";
import { expectation } from "../../src/simulate/exact/expectation.ts";
import type { Totals } from "../../src/simulate/run.ts";
import { loadRun, saveRun } from "../../src/simulate/save-run.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { simulateOnThreads } from "../../src/simulate/simulate-on-threads.ts";
import { yearly } from "../../src/simulate/yearly.ts";
import { yearsIn } from "../../src/simulate/years-in.ts";
import { cycleActing, cycleZoo, cycleZooPeople } from "./cycle-zoo.ts";

describe("runs of models in cycles are runs like any other", () => {
  const people = cycleZooPeople(9000);
  const options = { years: 6, seed: 4 };

  it("the same bits on two threads", async () => {
    const alone = simulate(cycleActing, people, options);
    const together = await simulateOnThreads(cycleActing, people, { ...options, threads: 2 });
    expect(together.sums).toEqual(alone.sums);
  });

  it("saved and loaded, they give the same effect", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cycles-"));
    try {
      const [control, treated] = [simulate(cycleZoo, people, options), simulate(cycleActing, people, options)];
      const files = [join(folder, "control"), join(folder, "treated")] as const;
      await saveRun(control, files[0]);
      await saveRun(treated, files[1]);
      const before = effect({ treated, control }, (life) => life.yearsIn("work", "in"));
      const [c, t] = [await loadRun(files[0], cycleZoo), await loadRun(files[1], cycleActing)];
      const after = effect({ treated: t, control: c }, (life) => life.yearsIn("work", "in"));
      expect(after.mean).toBe(before.mean);
      expect(after.standardError).toBe(before.standardError);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe("cycles of any length, people of a table with weights", () => {
  const rows = Array.from({ length: 6000 }, (_, n) => ({ age: 20 + 2 * (n % 3), weight: 1 + (n % 2) }));
  for (const [years, convention] of [
    [1 / 12, "end"],
    [1 / 12, "beginning"],
    [2, "half-cycle"],
    [2, "beginning"],
  ] as const)
    it(`${years === 2 ? "two years" : "a month"}, counted by ${convention}`, () => {
      const model = defineModel({
        processes: { work: ["in", "out"], life: ["alive", "dead"] },
        ends: { life: "dead" },
        cycle: { years, convention },
        probabilities: {
          work: { in: { out: { hazard: ({ age }) => 0.02 * age } }, out: { in: { hazard: 0.5 } } },
          life: { alive: { dead: { hazard: ({ work }) => (work === "out" ? 0.05 : 0.01) } } },
        },
      });
      const people = populationOf(model, rows);
      const exact = expectation(model, people, { years: 6 });
      const byYear = (totals: Totals): number[] =>
        yearly(totals)
          .filter(({ of, names }) => of === "state" && names[1] !== "dead")
          .flatMap((one) => [...one.byYear]);
      for (const drawn of [
        simulate(model, people, { years: 6, seed: 1 }),
        stochasticCohort(model, people, { years: 6, seed: 2 }),
      ]) {
        // 9 000 weighted people, a standard deviation of at most half a year in any year: four standard errors, weights of 1 and 2.
        for (const [n, value] of byYear(drawn).entries())
          expect(Math.abs(value - byYear(exact)[n]!)).toBeLessThan(4 * 0.5 * Math.sqrt(3000 + 4 * 3000));
        expect(yearsIn(drawn, "work", "in") + yearsIn(drawn, "work", "out")).toBeCloseTo(
          yearsIn(drawn, "life", "alive"),
          9,
        );
      }
    });
});
