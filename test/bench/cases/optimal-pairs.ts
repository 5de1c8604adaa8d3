import { baseline } from "../../../src/evaluate/design/baseline.ts";
import { optimalPairs } from "../../../src/evaluate/design/optimal-pairs.ts";
import { number, text } from "../../../src/table/column.ts";
import { fromColumns } from "../../../src/table/from-rows.ts";

export const name = "optimal-pairs";

/** Optimal pair matching of 200 treated with 2 000 controls, by the logit of the propensity score; the reference is the sum of their distances. */
export function run() {
  const persons = 2200;
  const wave = (at: number, k: number): number => (Math.sin(at * k) * 43758.5453) % 1;
  const table = fromColumns(
    { group: text(), x: number("units"), y: number("units"), z: number("units") },
    {
      group: Array.from({ length: persons }, (_, at) => (at < 200 ? "programme" : "other")),
      x: Array.from({ length: persons }, (_, at) => wave(at + 1, 12.9898) + (at < 200 ? 0.3 : 0)),
      y: Array.from({ length: persons }, (_, at) => wave(at + 1, 78.233) + (at < 200 ? 0.2 : 0)),
      z: Array.from({ length: persons }, (_, at) => wave(at + 1, 37.719)),
    },
  );
  const of = baseline(table, { treated: "programme", control: "other", covariates: ["x", "y", "z"] });
  const start = performance.now();
  const { totalDistance } = optimalPairs(of);
  const figure = (performance.now() - start) / 1e3;
  const x = table.numbers("x");
  const plain = performance.now();
  let sum = 0;
  for (let one = 0; one < 200; one++)
    for (let other = 200; other < persons; other++) sum += Math.abs(x[one]! - x[other]!);
  const reference = (performance.now() - plain) / 1e3;
  return { figure, unit: "s", reference: sum > (totalDistance ?? 0) ? reference : Number.NaN };
}
