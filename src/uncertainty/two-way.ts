import type { Parameters } from "../model/who.ts";
import { problem } from "../problem.ts";
import { quantileOf } from "../random/parameter/quantile.ts";
import { beliefOf, centralValues, checkUncertain, type ParameterValues } from "./beliefs.ts";
import { finite } from "./finite-result.ts";

/** Two parameters moved together, all others at their central values. */
export interface TwoWay<N extends string = string> {
  readonly parameters: readonly [N, N];
  /** Values of the first parameter, rising. */
  readonly first: readonly number[];
  /** Values of the second parameter, rising. */
  readonly second: readonly number[];
  /** A row for each value of the second parameter, a number for each of the first. */
  readonly results: readonly (readonly number[])[];
}

/**
 * Two-way sensitivity analysis: the result over a grid of two parameters' values, at even steps of their probabilities.
 *
 * @param parameters  distributions and known numbers, by name
 * @param evaluate    the result at given values: one number
 * @param options     which two parameters; the share of each distribution (0.95) and the steps of the grid (11) when left out
 * @throws            when a name is no uncertain parameter, both are one, or a result is no number
 * @example
 * const inputs = { a: uniform({ low: 0, high: 1, assumed: true }), b: uniform({ low: 0, high: 1, assumed: true }) };
 * twoWay(inputs, ({ a, b }) => a * b, { of: ["a", "b"], steps: 2, level: 0.5 }).results // => [[0.0625, 0.1875], [0.1875, 0.5625]]
 */
export function twoWay<const P extends Parameters>(
  parameters: P,
  evaluate: (values: ParameterValues<P>) => number,
  options: {
    readonly of: readonly [keyof P & string, keyof P & string];
    readonly level?: number;
    readonly steps?: number;
  },
): TwoWay<keyof P & string> {
  const { of, level = 0.95, steps = 11 } = options;
  const attempt = "move two parameters together";
  checkUncertain(attempt, of, parameters);
  if (of[0] === of[1]) throw problem(attempt, `both are "${of[0]}"`, "name two");
  if (!(level > 0 && level < 1 && Number.isInteger(steps) && steps >= 2))
    throw problem(
      attempt,
      `the level is ${level} and there are ${steps} steps`,
      "give a level between 0 and 1 and 2 steps or more",
    );
  const centre = centralValues(parameters);
  const places = Array.from({ length: steps }, (_, n) => (1 - level) / 2 + (level * n) / (steps - 1));
  const [first, second] = of.map((name) => places.map((place) => quantileOf(beliefOf(parameters[name]!), place)));
  const results = second!.map((b) =>
    first!.map((a) =>
      finite(attempt, evaluate({ ...centre, [of[0]]: a, [of[1]]: b }), {
        name: of[0],
        value: `${a} and ${of[1]} at ${b}`,
      }),
    ),
  );
  return { parameters: of, first: first!, second: second!, results };
}
