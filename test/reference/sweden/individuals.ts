/**
 * Individuals against the exact answer on the full Swedish model: a million children in foster care, lived one by one, on two threads.
 * `node --import ./src/load-typescript.mjs test/reference/sweden/individuals.ts`, from the root; prints the largest distance of any yearly
 * sum of states, in standard errors from the 64 groups into which people are dealt.
 */
import { groups } from "../../../src/simulate/layout.ts";
import { cellOf } from "../../../src/simulate/sums.ts";
import { expectation } from "../../../src/simulate/exact/expectation.ts";
import { simulateOnThreads } from "../../../src/simulate/simulate-on-threads.ts";
import { slotNames } from "../../../src/simulate/yearly.ts";
import { calibrated } from "../../../src/sweden/calibrated.ts";
import { fosterChildren } from "../../../src/sweden/populations.ts";
import { sweden } from "../../../src/sweden/sweden.ts";

const size = 1_000_000;
const people = fosterChildren({ size });
const options = { years: 30, parameters: calibrated };
const started = performance.now();
const run = await simulateOnThreads(sweden, people, { ...options, seed: 2026, threads: 2 });
const seconds = (performance.now() - started) / 1000;
const exact = expectation(sweden, people, { ...options, tolerance: 1e-8 });

let compared = 0;
let furthest = { distance: 0, where: "" };
let beyond = 0;
for (let stratum = 0; stratum < run.recipe.strata.labels.length; stratum++)
  slotNames(run).forEach(({ of, names }, slot) => {
    if (names.length === 0 || (of !== "state" && of !== "transition" && of !== "event")) return;
    for (let year = 0; year < 30; year++) {
      const cell = cellOf(run, stratum, slot, year);
      const own = Array.from({ length: groups }, (_, group) => run.sums[group * run.layout.group + cell]!);
      const sum = own.reduce((a, b) => a + b, 0);
      const mean = sum / groups;
      const error = Math.sqrt((own.reduce((a, b) => a + (b - mean) ** 2, 0) / (groups - 1)) * groups);
      if (sum < 100 || error === 0) continue;
      compared++;
      const distance = Math.abs(sum - exact.sums[cell]!) / error;
      if (distance > 4) beyond++;
      if (distance > furthest.distance)
        furthest = { distance, where: `${run.recipe.strata.labels[stratum]} ${of} ${names.join(" ")}, year ${year + 1}` };
    }
  });
process.stdout.write(`${JSON.stringify({ size, seconds: Number(seconds.toFixed(1)), states: exact.states, compared, beyond, furthest })}\n`);
