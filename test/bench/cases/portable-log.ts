import { log } from "../../../src/numeric/portable-log.ts";
import { nanoseconds } from "../shortest.ts";

export const name = "portable-log";

/** The portable logarithm of uniforms; the reference is Math.log. */
export function run() {
  const u = Float64Array.from({ length: 16384 }, (_, n) => ((n * 0.6180339887498949) % 1) + 1e-9);
  const out = new Float64Array(u.length);
  const figure = nanoseconds(() => {
    for (let n = 0; n < u.length; n++) out[n] = log(u[n]!);
  }, u.length);
  const reference = nanoseconds(() => {
    for (let n = 0; n < u.length; n++) out[n] = Math.log(u[n]!);
  }, u.length);
  return { figure, unit: "ns", reference };
}
