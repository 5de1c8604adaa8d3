/** A thread's part of the draws of the case `sweden`: says when it is warm, and when it is done. */
import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { intervene } from "../../src/model/intervene.ts";
import { expectation } from "../../src/simulate/exact/expectation.ts";
import { numbers } from "../../src/sweden/person.ts";
import { fosterChildren } from "../../src/sweden/populations.ts";
import { calibratedCorrelations, calibratedNumbers } from "../../src/sweden/posterior.ts";
import { schoolProgramme } from "../../src/sweden/school-programme.ts";
import { sweden } from "../../src/sweden/sweden.ts";
import { drawAt, drawColumns } from "../../src/uncertainty/draw-columns.ts";

const { part, parts, draws } = workerData as Readonly<Record<"part" | "parts" | "draws", number>>;
const drawn = drawColumns(calibratedNumbers, {
  draws,
  seed: 2026,
  design: "sobol",
  correlations: calibratedCorrelations,
});
const treated = intervene(sweden, schoolProgramme({ name: "as their peers", eligible: numbers.eligible }));
const people = fosterChildren({ size: 2 });
const solve = (draw: number): void => {
  const parameters = drawAt(drawn, draw);
  for (const world of [sweden, treated]) expectation(world, people, { years: 30, tolerance: 1e-6, parameters });
};

for (let draw = 0; draw < 3; draw++) solve(draw);
parentPort!.postMessage("warm");
await once(parentPort!, "message");
for (let draw = part; draw < draws; draw += parts) solve(draw);
parentPort!.postMessage("done");
