import type { Parameters } from "../model/who.ts";
import { mean, standardDeviation } from "../numeric/moments.ts";
import { problem } from "../problem.ts";
import { checkUncertain, type ParameterValues, uncertainNames } from "./beliefs.ts";
import { type Correlation, correlatedUniforms } from "./correlation.ts";
import { designUniforms } from "./design.ts";
import { columnsOf, type Draws, drawAt } from "./draw-columns.ts";
import type { InformationValue } from "./perfect-information.ts";

/** The value of information about some parameters, by two loops. */
export interface NestedInformation<S extends string = string> extends InformationValue<S> {
  /** How much too high the value is for want of inner draws, as half of them would have it; falls as one over their number. */
  readonly bias: number;
}

/** How two loops are run. */
export interface NestedOptions<N extends string = string> {
  /** The parameters that would be known. */
  readonly of: readonly N[];
  /** How many values of them. */
  readonly outer: number;
  /** How many draws of the others at each; even. */
  readonly inner: number;
  readonly seed: number | string;
  readonly correlations?: readonly Correlation<N>[];
}

/**
 * Expected value of partial perfect information by two loops: the known parameters drawn in the outer one, the others, given those, in the
 * inner one. It assumes nothing about the net benefit's shape and costs outer times inner evaluations; parameters that are correlated
 * with the known ones are drawn given them.
 *
 * @param parameters  distributions and known numbers, by name
 * @param benefit     net benefit of each strategy at one draw's values
 * @returns           for one decision, in the unit of the net benefit
 * @throws            when a name is no uncertain parameter, or a loop has too few draws
 * @see               Brennan et al. (2007), doi:10.1177/0272989X07302555; its bias, Oakley et al. (2010), doi:10.1016/j.jhealeco.2010.02.006
 * @example
 * const inputs = { p1: normal({ mean: 1, standardError: 1, assumed: true }), p2: normal({ mean: 0, standardError: 2, assumed: true }) };
 * nestedPartialInformation(inputs, ({ p1, p2 }) => ({ usual: 0, new: p1 - p2 }), { of: ["p1"], outer: 200, inner: 50, seed: 1 }).best // => new
 */
export function nestedPartialInformation<const P extends Parameters, S extends string>(
  parameters: P,
  benefit: (values: ParameterValues<P>) => Readonly<Record<S, number>>,
  options: NestedOptions<keyof P & string>,
): NestedInformation<S> {
  const { outer, inner } = options;
  if (!(Number.isInteger(outer) && outer >= 2 && Number.isInteger(inner / 2) && inner >= 2))
    throw problem(
      "value partial information by two loops",
      `there are ${outer} outer and ${inner} inner draws`,
      "give whole numbers of at least 2, the inner one even",
    );
  const drawn = nestedDraws(parameters, options);
  const rows = Array.from({ length: outer }, (_, n) =>
    Array.from({ length: inner }, (__, m) => benefit(drawAt(drawn, n * inner + m))),
  );
  const names = Object.keys(rows[0]![0]!) as S[];
  const conditional = (from: number, to: number): number[][] =>
    rows.map((own) => names.map((name) => mean(own.slice(from, to).map((row) => row[name]))));
  const [whole, half, otherHalf] = [conditional(0, inner), conditional(0, inner / 2), conditional(inner / 2, inner)];
  const means = names.map((_, s) => mean(whole.map((row) => row[s]!)));
  const best = means.indexOf(Math.max(...means));
  const losses = (of: number[][]): number[] => of.map((row) => Math.max(...row) - row[best]!);
  const own = losses(whole);
  return {
    value: mean(own),
    standardError: standardDeviation(own) / Math.sqrt(outer),
    best: names[best]!,
    draws: outer * inner,
    bias: (mean(losses(half)) + mean(losses(otherHalf))) / 2 - mean(own),
  };
}

/** Joint draws in which the known parameters stay the same for each run of inner draws; they come first, so that the others follow them. */
function nestedDraws<P extends Parameters>(
  parameters: P,
  { of, outer, inner, seed, correlations = [] }: NestedOptions,
): Draws<P> {
  checkUncertain("value partial information by two loops", of, parameters);
  checkUncertain(
    "correlate parameters",
    correlations.flatMap(({ between }) => between),
    parameters,
  );
  const names = [...of, ...uncertainNames(parameters).filter((name) => !of.includes(name))];
  const draws = outer * inner;
  const known = designUniforms(of, { draws: outer, seed, design: "random" });
  const others = designUniforms(names.slice(of.length), { draws, seed, design: "random" });
  const repeated = known.map((column) => Array.from({ length: draws }, (_, n) => column[Math.floor(n / inner)]!));
  const uniforms = correlatedUniforms(names, [...repeated, ...others], correlations);
  const columns = columnsOf(parameters, { names, uniforms, draws });
  return { parameters, draws, seed, design: "random", correlations, columns };
}
