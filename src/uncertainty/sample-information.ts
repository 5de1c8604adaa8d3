import { binomialDistribution } from "../numeric/binomial-distribution.ts";
import { normalDistribution } from "../numeric/normal-distribution.ts";
import { problem } from "../problem.ts";
import { uniformAt } from "../random/uniform-at.ts";
import type { ParameterValues } from "./beliefs.ts";
import { type Draws, drawAt } from "./draw-columns.ts";
import { checkDraws, type NetBenefits } from "./net-benefit.ts";
import { partialInformation } from "./partial-information.ts";

/** The luck of one imagined study, by name: the same for every size, so that the value rises smoothly with it. */
export interface StudyLuck {
  /** A standard normal deviate. */
  readonly normal: (name: string) => number;
  /** How many of so many, each with this probability. */
  readonly count: (name: string, of: number, probability: number) => number;
  /** Above 0 and below 1. */
  readonly uniform: (name: string) => number;
}

/** What a study of so many persons would be worth. */
export interface SampleInformation {
  readonly size: number;
  /** For one decision, in the unit of the net benefit; 0 or more. */
  readonly value: number;
  readonly standardError: number;
}

/** A study that might be done. */
export interface ImaginedStudy<P> {
  /** Numbers of persons to try. */
  readonly sizes: readonly number[];
  /** What the study would report if the parameters had these values: a few summaries (means, shares, log ratios) with its own luck. */
  readonly study: (
    values: ParameterValues<P>,
    how: { readonly size: number; readonly luck: StudyLuck },
  ) => Readonly<Record<string, number>>;
  readonly seed: number | string;
}

/**
 * Expected value of sample information: what a next study would be worth, by its size. In every draw the study is imagined once and its
 * report made; net benefit is then smoothed on the reports, as a decision maker who saw them would expect it to be.
 *
 * @param draws     draws of the parameters
 * @param benefits  net benefit of each strategy in the same draws
 * @param options   sizes, the study, and the seed of its luck
 * @returns         a row for each size; less than the value of partial information about what the study measures, which it approaches
 * @throws          when a size is no whole number above 0, draws are too few, or a summary does not vary
 * @see             Strong et al. (2015), doi:10.1177/0272989X15575286; for a normal belief compare `normalInformation`
 * @example
 * const drawn = drawColumns({ effect: normal({ mean: 1, standardError: 1, assumed: true }) }, { draws: 2048, seed: 1, design: "sobol" });
 * const benefits = { usual: drawn.columns.effect.map(() => 0), new: drawn.columns.effect };
 * const study = ({ effect }, { size, luck }) => ({ mean: effect + luck.normal("mean") / Math.sqrt(size) });
 * sampleInformation(drawn, benefits, { sizes: [10], study, seed: 2 })[0].value // => 0.07
 */
export function sampleInformation<P>(
  draws: Draws<P>,
  benefits: NetBenefits,
  { sizes, study, seed }: ImaginedStudy<P>,
): readonly SampleInformation[] {
  const attempt = "value a study";
  const wrong = sizes.find((size) => !(Number.isInteger(size) && size > 0));
  if (sizes.length === 0 || wrong !== undefined)
    throw problem(
      attempt,
      wrong === undefined ? "no size is given" : `its size is ${wrong}`,
      "give whole numbers of persons above 0",
    );
  checkDraws(attempt, { ...benefits, draws: new Array<number>(draws.draws).fill(0) });
  const rows = Array.from({ length: draws.draws }, (_, draw) => ({
    values: drawAt(draws, draw),
    luck: luckOf(seed, draw),
  }));
  return sizes.map((size) => {
    const reports = rows.map(({ values, luck }) => study(values, { size, luck }));
    const summaries = Object.fromEntries(
      Object.keys(reports[0]!).map((name) => [name, reports.map((report) => report[name]!)]),
    );
    const { value, standardError } = partialInformation(benefits, summaries);
    return { size, value, standardError };
  });
}

function luckOf(seed: number | string, draw: number): StudyLuck {
  const uniform = (name: string): number => uniformAt(seed, { person: draw, name: `study ${name}` });
  return {
    uniform,
    normal: (name) => normalDistribution().quantile(uniform(name)),
    count: (name, of, probability) => binomialDistribution(of, probability).quantile(uniform(name)),
  };
}
