import type { Investment } from "../account/investment.ts";
import { costByYear, eligible, worthOfSuccess } from "../account/investment-flows.ts";
import type { View } from "../account/view.ts";
import { discountFactor } from "../money/annuity.ts";
import type { Discounting } from "../money/discounting.ts";
import { real } from "../money/rate.ts";
import { checkFinite } from "../numeric/finite-numbers.ts";
import { problem } from "../problem.ts";
import { uniform } from "../random/parameter/declare.ts";
import type { UncertainNumber } from "../random/parameter/leaf.ts";
import { calibratedCorrelations, calibratedNumbers } from "../sweden/posterior.ts";
import { centralValues } from "../uncertainty/beliefs.ts";
import { drawAt } from "../uncertainty/draw-columns.ts";
import type { Paths } from "../uncertainty/paths.ts";
import { type Analysis, probabilistic } from "../uncertainty/probabilistic.ts";
import { priceFactors } from "./career-prices.ts";
import { type CareerLine, careerLines, successByYear } from "./carried.ts";
import type { BankInvestment } from "./investment-file.ts";
import { type ProjectionView, projectionViews } from "./projection-views.ts";

/** How an investment is projected. */
export interface ProjectionOptions {
  /** The horizon from its start, years. */
  readonly years: number;
  readonly draws: number;
  readonly seed: number | string;
  readonly signal?: AbortSignal;
}

/** Present values by year for all participants, kronor; positive for a gain. */
export interface ProjectedView {
  readonly programme: readonly number[];
  readonly careers: readonly number[];
}

/** An investment carried forward through the Swedish model. */
export interface Projection {
  readonly bank: BankInvestment;
  readonly options: Omit<ProjectionOptions, "signal">;
  readonly discounting: Discounting;
  /** Full successes, by the file's shares and degrees, if the programme makes all of them. */
  readonly successes: number;
  /** One success, item by item, at the central values. */
  readonly lines: readonly CareerLine[];
  /** With full effect, at the central values. */
  readonly central: Readonly<Record<ProjectionView, ProjectedView>>;
  /** What was drawn, and one success's worth by view and year in each draw (present value). */
  readonly analysis: Analysis<typeof projectionParameters, Readonly<Record<ProjectionView, readonly number[]>>>;
}

/** Every uncertain number of a projection: the model's after its fit, the prices' factors, and the share of the success that the programme makes. */
export const projectionParameters: Readonly<Record<string, UncertainNumber>> = {
  ...calibratedNumbers,
  ...priceFactors,
  causalShare: uniform({
    low: 0,
    high: 1,
    assumed: true,
    source: "assumed: of the success that the file states, the share that the programme makes",
  }),
};

/** A rate of 4 %, annuity-due, where the document does not discount at all. */
const usual: Discounting = { rate: real(0.04), convention: "due" };

/**
 * Carries an investment forward: one success's careers in the Swedish model by actor and year, at the central values and in joint draws of
 * everything uncertain, times the successes that its file states, against what the programme costs.
 *
 * @param bank     of `parseInvestment`
 * @param options  horizon, draws (a power of two), seed, and a signal that stops it
 * @throws         when the horizon is not from 10 to 45 years; as `probabilistic` and `expectation`
 * @example
 * const projection = await projectInvestment(exampleBank, { years: 10, draws: 2, seed: 1 });
 * projection.successes // => 2
 * projection.central.municipality.programme[0] // => -1500000
 */
export async function projectInvestment(bank: BankInvestment, options: ProjectionOptions): Promise<Projection> {
  const { years, draws, seed, signal } = options;
  if (!(Number.isInteger(years) && years >= 10 && years <= 45))
    throw problem(
      `project "${bank.investment.name}"`,
      `the horizon is ${years} years`,
      "give whole years from 10 to 45",
    );
  const { investment, careers } = bank;
  const discounting = investment.discounting.rate.perYear === 0 ? usual : investment.discounting;
  const successOf = (lines: readonly CareerLine[]) =>
    Object.fromEntries(
      projectionViews.map((view) => [view, successByYear(lines, { view, after: careers.after, discounting })]),
    ) as Record<ProjectionView, readonly number[]>;
  const lines = careerLines(careers, { years, values: centralValues(projectionParameters) });
  const analysis = await probabilistic(
    projectionParameters,
    (values) => successOf(careerLines(careers, { years, values })),
    { draws, seed, design: "sobol", correlations: calibratedCorrelations, ...(signal ? { signal } : {}) },
  );
  const successes = successesOf(investment);
  const one = successOf(lines);
  const central = Object.fromEntries(
    projectionViews.map((view) => [
      view,
      {
        programme: programmeByYear(investment, view, { years, discounting }),
        careers: one[view].map((worth) => successes * worth),
      },
    ]),
  ) as unknown as Record<ProjectionView, ProjectedView>;
  return { bank, options: { years, draws, seed }, discounting, successes, lines, central, analysis };
}

/** Full successes among those who would not have managed anyway. */
function successesOf(investment: Investment): number {
  return eligible(investment) * investment.success.reduce((sum, { share, degree }) => sum + share * degree, 0);
}

function programmeByYear(
  investment: Investment,
  view: View,
  { years, discounting }: { readonly years: number; readonly discounting: Discounting },
): readonly number[] {
  return costByYear(investment, { view, years }).map((cost, year) =>
    cost.isZero() ? 0 : -cost.toNumber() * discountFactor(year, discounting),
  );
}

/**
 * The net of all participants by year in each draw; hand it to `fan` and `payBack`.
 *
 * @param causalShare  of the stated success, what the programme makes: drawn unless given
 * @example
 * const projection = await projectInvestment(exampleBank, { years: 10, draws: 2, seed: 1 });
 * projectionPaths(projection, { view: "municipality", causalShare: 0 })[0].slice(0, 2) // => [-1500000, 0]
 */
export function projectionPaths(
  { analysis, central, successes }: Projection,
  { view, causalShare }: { readonly view: ProjectionView; readonly causalShare?: number },
): Paths {
  const { programme } = central[view];
  return analysis.outcomes[view].map((worth, draw) => {
    if (causalShare !== undefined) checkFinite("carry an investment forward", { "causal share": causalShare });
    const share = causalShare ?? (drawAt(analysis, draw) as Readonly<Record<string, number>>)["causalShare"]!;
    return worth.map((own, year) => programme[year]! + share * successes * own);
  });
}

/**
 * What the document's own constant yearly gains come to for the same successes, from when the careers begin: an annuity without
 * recovery, relapse or death.
 *
 * @returns kronor of present value; 0 where the file states no gains
 * @example
 * annuityOf(await projectInvestment(exampleBank, { years: 10, draws: 2, seed: 1 }), 1) // => 200000
 */
export function annuityOf(
  { bank: { investment, careers }, successes, discounting }: Projection,
  years: number,
): number {
  const worth = worthOfSuccess(
    { ...investment, discounting },
    { view: "as published", years: Math.max(0, years - careers.after) },
  );
  return successes * worth.toNumber() * discountFactor(careers.after, discounting);
}
