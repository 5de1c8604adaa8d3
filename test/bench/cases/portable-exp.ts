import { exp } from "../../../src/numeric/portable-exp.ts";
import { nanoseconds } from "../shortest.ts";

export const name = "portable-exp";

/** The portable exponential between -10 and 10; the reference is Math.exp. */
export function run() {
  const x = Float64Array.from({ length: 16384 }, (_, n) => ((n * 0.6180339887498949) % 1) * 20 - 10);
  const out = new Float64Array(x.length);
  const figure = nanoseconds(() => {
    for (let n = 0; n < x.length; n++) out[n] = exp(x[n]!);
  }, x.length);
  const reference = nanoseconds(() => {
    for (let n = 0; n < x.length; n++) out[n] = Math.exp(x[n]!);
  }, x.length);
  return { figure, unit: "ns", reference };
}
