import { timeAfterAt } from "../../../src/random/sojourn/evaluate.ts";
import { packSojourn } from "../../../src/random/sojourn/pack-sojourn.ts";
import { nanoseconds } from "../shortest.ts";

export const name = "weibull-sojourn";

/** The end of a Weibull sojourn from an exponential, from its start; the reference is the same line with Math.pow. */
export function run() {
  const { kind, numbers } = packSojourn({ weibull: { shape: 0.8, scale: 1.4 } });
  const spent = Float64Array.from({ length: 8192 }, (_, n) => -Math.log(((n * 0.6180339887498949) % 1) + 1e-9));
  const out = new Float64Array(spent.length);
  const figure = nanoseconds(() => {
    for (let n = 0; n < out.length; n++) out[n] = timeAfterAt(kind, numbers, 0, 0, spent[n]!);
  }, out.length);
  const reference = nanoseconds(() => {
    // biome-ignore lint/style/useExponentiationOperator: the reference is the function
    for (let n = 0; n < out.length; n++) out[n] = 1.4 * Math.pow(spent[n]!, 1 / 0.8);
  }, out.length);
  return { figure, unit: "ns", reference };
}
