import type { Parameters } from "../model/who.ts";
import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import { quantileOf } from "../random/parameter/quantile.ts";
import { keyOf } from "../random/seed.ts";
import { beliefOf, checkUncertain, type ParameterValues, uncertainNames } from "./beliefs.ts";
import { type Correlation, correlatedUniforms } from "./correlation.ts";
import { type DrawDesign, designUniforms } from "./design.ts";

/** How parameters are drawn. */
export interface DrawOptions<N extends string = string> {
  /** How many draws; a power of two suits `sobol`. */
  readonly draws: number;
  readonly seed: number | string;
  /** `random` when nothing is said: then each draw is that of `drawParameters`. */
  readonly design?: DrawDesign;
  readonly correlations?: readonly Correlation<N>[];
}

/** Joint draws of parameters, a column for each. The same numbers serve every world: common random numbers. */
export interface Draws<P> {
  readonly parameters: P;
  readonly draws: number;
  readonly seed: number | string;
  readonly design: DrawDesign;
  readonly correlations: readonly Correlation[];
  /** One number for each draw, in the parameter's unit. */
  readonly columns: { readonly [K in keyof P]: readonly number[] };
}

/**
 * Joint draws of uncertain parameters: random, in a Latin hypercube or by a Sobol sequence, independent or going together.
 *
 * @param parameters  distributions and known numbers, by name
 * @param options     how many draws, the seed, the design, and pairs that go together (by their normal scores; all others are independent)
 * @throws            when the number of draws is not a whole number above 0, or the correlations contradict each other
 * @see               Nelsen (2006), An Introduction to Copulas, section 2.3; agrees with `drawParameters` draw by draw
 * @example
 * const drawn = drawColumns(
 *   { loss: uniform({ low: 2, high: 4, assumed: true }), years: 30 },
 *   { draws: 4, seed: 1, design: "latinHypercube" },
 * );
 * [...drawn.columns.loss].sort().map((value) => Math.floor(2 * value)) // => [4, 5, 6, 7]
 */
export function drawColumns<const P extends Parameters>(
  parameters: P,
  options: DrawOptions<keyof P & string>,
): Draws<P> {
  const { draws, seed, design = "random", correlations = [] } = options;
  keyOf(seed);
  if (!(Number.isInteger(draws) && draws > 0))
    throw problem("draw parameters", `the number of draws is ${draws}`, "give a whole number above 0");
  checkUncertain(
    "correlate parameters",
    correlations.flatMap(({ between }) => between),
    parameters,
  );
  const names = uncertainNames(parameters);
  const independent = designUniforms(names, { draws, seed, design });
  const uniforms = correlations.length === 0 ? independent : correlatedUniforms(names, independent, correlations);
  const columns = columnsOf(parameters, { names, uniforms, draws });
  return { parameters, draws, seed, design, correlations, columns };
}

/** The parameters' columns: quantiles of uniforms where they are uncertain, in the order of the names. */
export function columnsOf<P extends Parameters>(
  parameters: P,
  {
    names,
    uniforms,
    draws,
  }: {
    readonly names: readonly string[];
    readonly uniforms: readonly (readonly number[])[];
    readonly draws: number;
  },
): Draws<P>["columns"] {
  const entries = Object.entries(parameters).map(([name, parameter]) => {
    const belief = beliefOf(parameter);
    if (belief.kind === "fixed") checkFinite("draw parameters", { [name]: belief.value });
    const column =
      belief.kind === "fixed"
        ? new Array<number>(draws).fill(belief.value)
        : uniforms[names.indexOf(name)]!.map((uniform) => quantileOf(belief, uniform));
    return [name, column];
  });
  return Object.fromEntries(entries) as unknown as Draws<P>["columns"];
}

/**
 * The values of all parameters in one draw.
 *
 * @param draw  0, 1, 2, ...
 * @throws      when there is no such draw
 * @example
 * drawAt(drawColumns({ years: 30 }, { draws: 2, seed: 1 }), 1) // => { years: 30 }
 */
export function drawAt<P>({ columns, draws }: Draws<P>, draw: number): ParameterValues<P> {
  if (!(Number.isInteger(draw) && draw >= 0 && draw < draws))
    throw problem("read a draw", `there are ${draws} and number ${draw} is asked for`, `ask for 0 to ${draws - 1}`);
  return Object.fromEntries(
    Object.entries<readonly number[]>(columns as Readonly<Record<string, readonly number[]>>).map(([name, column]) => [
      name,
      column[draw]!,
    ]),
  ) as ParameterValues<P>;
}
