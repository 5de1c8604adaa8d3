import type { Parameters } from "../model/who.ts";
import { problem } from "../problem.ts";
import { quantileOf } from "../random/parameter/quantile.ts";
import { beliefOf, centralValues, checkUncertain, type ParameterValues, uncertainNames } from "./beliefs.ts";
import { finite } from "./finite-result.ts";
import { type Threshold, threshold } from "./threshold.ts";

/** One parameter moved alone, all others at their central values. */
export interface OneWayRow<N extends string = string> {
  readonly parameter: N;
  readonly low: { readonly value: number; readonly result: number };
  readonly high: { readonly value: number; readonly result: number };
  /** How far the result moves: the larger less the smaller. */
  readonly range: number;
  /** Where the result crosses what decides, when that was asked for. */
  readonly threshold?: Threshold<N>;
}

/** Results of moving each parameter alone. */
export interface OneWay<N extends string = string> {
  /** The result with every parameter at its central value. */
  readonly central: number;
  readonly level: number;
  /** The widest range first. */
  readonly rows: readonly OneWayRow<N>[];
}

/** How one-way analysis is done. */
export interface OneWayOptions<N extends string = string> {
  /** Each parameter goes over the middle of its distribution: 0.95 of it when left out. */
  readonly level?: number;
  /** Only these parameters; all that are distributions when left out. */
  readonly of?: readonly N[];
  /** The result at which the decision flips (0 for a net); where each parameter makes it so is then looked for. */
  readonly flipsAt?: number;
  /** In how many steps it is looked for; 32 when left out. Fewer where one evaluation takes long. */
  readonly steps?: number;
}

/**
 * One-way sensitivity analysis: each parameter alone at the ends of its interval, all others at their central values. It shows what the
 * result leans on; it does not show how uncertain the result is (`probabilistic`), nor what joint changes do (`twoWay`).
 *
 * @param parameters  distributions and known numbers, by name
 * @param evaluate    the result at given values: one number
 * @throws            when the level is not between 0 and 1, a name is no uncertain parameter, or a result is no number
 * @see               Briggs et al. (2012), ISPOR-SMDM task force 6, doi:10.1016/j.jval.2012.04.014
 * @example
 * const inputs = { share: uniform({ low: 0.1, high: 0.5, assumed: true }), gain: 500, cost: 100 };
 * const { rows } = oneWay(inputs, ({ share, gain, cost }) => share * gain - cost, { flipsAt: 0 });
 * [rows[0].low.result, rows[0].high.result, rows[0].threshold.value] // => [-45, 145, 0.2]
 */
export function oneWay<const P extends Parameters>(
  parameters: P,
  evaluate: (values: ParameterValues<P>) => number,
  options: OneWayOptions<keyof P & string> = {},
): OneWay<keyof P & string> {
  const attempt = "move parameters one by one";
  const { level = 0.95, of = uncertainNames(parameters), flipsAt, steps = 32 } = options;
  if (!(level > 0 && level < 1)) throw problem(attempt, `the level is ${level}`, "give one between 0 and 1");
  checkUncertain(attempt, of, parameters);
  const centre = centralValues(parameters);
  const resultAt = (name: string, probability: number) => {
    const value = quantileOf(beliefOf(parameters[name]!), probability);
    return { value, result: finite(attempt, evaluate({ ...centre, [name]: value }), { name, value }) };
  };
  const rows = of.map((parameter): OneWayRow<keyof P & string> => {
    const [low, high] = [resultAt(parameter, (1 - level) / 2), resultAt(parameter, (1 + level) / 2)];
    const row = { parameter, low, high, range: Math.abs(high.result - low.result) };
    return flipsAt === undefined
      ? row
      : { ...row, threshold: threshold(parameters, evaluate, { parameter, at: flipsAt, steps }) };
  });
  const central = finite(attempt, evaluate(centre), { name: "every parameter", value: "its central value" });
  return { central, level, rows: rows.sort((a, b) => b.range - a.range) };
}
