import { bestStrategy, checkDraws, type NetBenefits } from "./net-benefit.ts";
import { type InformationValue, lossOf, spared } from "./perfect-information.ts";
import { smoother } from "./smoother.ts";

/** The value of information about some parameters, and how it was smoothed. */
export interface PartialInformation<S extends string = string> extends InformationValue<S> {
  /** Effective number of coefficients of each difference to the first strategy. */
  readonly effectiveDegrees: readonly number[];
}

/**
 * Expected value of partial perfect information: what it would be worth to know some parameters and not the others, from the draws of one
 * analysis. Expected net benefit given those parameters is found by regression: cubic radial splines whose roughness generalised
 * cross-validation chooses (`smoother`). `nestedPartialInformation` needs no smoothing and checks it.
 *
 * @param benefits  net benefit of each strategy, in the same draws
 * @param inputs    the draws of the parameters that would be known; a few, since smoothing over many wants many draws
 * @returns         for one decision, in the unit of the net benefit; 0 or more. The standard error is of the draws, not of the smoothing
 * @throws          when draws differ in number or are too few, or an input does not vary
 * @see             Strong, Oakley & Brennan (2014), doi:10.1177/0272989X13505910
 * @example
 * const { columns } = drawColumns({ p1: normal({ mean: 1, standardError: 1, assumed: true }) }, { draws: 1024, seed: 1, design: "sobol" });
 * partialInformation({ usual: columns.p1.map(() => 0), new: columns.p1 }, { p1: columns.p1 }).value // => 0.083
 */
export function partialInformation<S extends string>(
  benefits: NetBenefits<S>,
  inputs: Readonly<Record<string, readonly number[]>>,
): PartialInformation<S> {
  const draws = checkDraws("value partial information", { ...benefits, ...inputs });
  const smooth = smoother(inputs);
  const names = Object.keys(benefits) as S[];
  const first = benefits[names[0]!];
  const fits = names.slice(1).map((name) => smooth(benefits[name].map((value, draw) => value - first[draw]!)));
  const expected = Object.fromEntries(
    names.map((name, n) => [name, n === 0 ? first.map(() => 0) : fits[n - 1]!.fitted]),
  ) as unknown as NetBenefits<S>;
  const { best } = bestStrategy(expected);
  return {
    ...spared(lossOf(expected, best), { best, draws }),
    effectiveDegrees: fits.map(({ effectiveDegrees }) => effectiveDegrees),
  };
}
