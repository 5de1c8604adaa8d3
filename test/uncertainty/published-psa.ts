// A published two-strategy analysis from its stored draws, by hand: node --import ./src/load-typescript.mjs test/uncertainty/published-psa.ts FOLDER
// (the folder that test/reference/uncertainty/chemo.R has filled). Printed by voi: evpi 368.6051; evppi of p_side_effects_t2 262.1109 by mgcv.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { partialInformation } from "../../src/uncertainty/partial-information.ts";
import { perfectInformation } from "../../src/uncertainty/perfect-information.ts";

const [folder = "."] = process.argv.slice(2);

function columnsOf(name: string): Readonly<Record<string, readonly number[]>> {
  const [head, ...rows] = readFileSync(join(folder, `${name}.csv`), "utf8")
    .trim()
    .split("\n");
  const cells = rows.map((row) => row.split(",").map(Number));
  return Object.fromEntries(head!.split(",").map((column, n) => [column, cells.map((row) => row[n]!)]));
}

const benefits = columnsOf("chemo_nb");
const inputs = columnsOf("chemo_pars");
console.log("perfect", perfectInformation(benefits));
const few = ["p_side_effects_t1", "p_side_effects_t2"];
for (const names of [...Object.keys(inputs).map((name) => [name]), few, [...few, "logor_side_effects"]]) {
  const began = performance.now();
  const known = Object.fromEntries(names.map((name) => [name, inputs[name]!]));
  const { value, standardError, effectiveDegrees } = partialInformation(benefits, known);
  console.log(names.join(), value, standardError, effectiveDegrees, Math.round(performance.now() - began));
}
