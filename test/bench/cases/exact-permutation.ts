import { countAssignments } from "../../../src/evaluate/permutation-counts.ts";

export const name = "exact-permutation";

/** All 131 282 408 400 assignments of 40 persons to 21 and 19, counted; the reference sorts as many numbers as there are half sums. */
export function run() {
  const pooled = Array.from({ length: 40 }, (_, i) => (i * i * 7919 + i * 104_729) % 2_000_003);
  const start = performance.now();
  countAssignments(pooled, 19);
  const figure = (performance.now() - start) / 1000;
  const sums = Float64Array.from({ length: 2 ** 20 }, (_, i) => (i * 7919) % 1_000_003);
  const then = performance.now();
  sums.sort();
  return { figure, unit: "s", reference: (performance.now() - then) / 1000 };
}
