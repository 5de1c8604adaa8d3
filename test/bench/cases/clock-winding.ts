import { windPair } from "../../../src/random/wind-pair.ts";
import { nanoseconds } from "../shortest.ts";

export const name = "clock-winding";

/** One addressed unit exponential (half a block); the reference is -Math.log(Math.random()), which has no address. */
export function run() {
  const out = new Float64Array(8192);
  const pair = new Float64Array(2);
  const figure = nanoseconds(() => {
    for (let n = 0; n < out.length; n += 2) {
      windPair(2024, 0, 0, 123456789, n, 0, pair);
      out[n] = pair[0]!;
      out[n + 1] = pair[1]!;
    }
  }, out.length);
  const reference = nanoseconds(() => {
    for (let n = 0; n < out.length; n++) out[n] = -Math.log(Math.random());
  }, out.length);
  return { figure, unit: "ns", reference };
}
