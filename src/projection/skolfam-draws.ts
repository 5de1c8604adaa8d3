import { belongs, type View } from "../account/view.ts";
import { calibratedCorrelations } from "../sweden/posterior.ts";
import { drawAt } from "../uncertainty/draw-columns.ts";
import type { Paths } from "../uncertainty/paths.ts";
import { type Analysis, probabilistic } from "../uncertainty/probabilistic.ts";
import { type CareerLine, careerLines } from "./carried.ts";
import { projectionViews } from "./projection-views.ts";
import { skolfamCareers, skolfamParameters } from "./skolfam.ts";
import { type SkolfamScenario, type SkolfamValues, skolfamChild } from "./skolfam-child.ts";

/** Joint draws of everything uncertain in SkolFam2 carried forward, and what one more eligible child is worth in each. */
export interface SkolfamDraws extends Analysis<typeof skolfamParameters, Readonly<Record<string, readonly number[]>>> {
  /** By draw; the outcomes are their sums by view. */
  readonly lines: readonly (readonly CareerLine[])[];
}

/**
 * Draws every uncertain number of SkolFam2 carried forward (the model's after its fit, prices, the programme's own) and solves the careers
 * for each. Readings, effects, fadings, discount rates and the number of children served are chosen afterwards, at no cost (`skolfamPaths`).
 *
 * @param options  draws (a power of two), seed, horizon in years; a signal that stops it
 * @example
 * const drawn = await skolfamDraws({ draws: 2, seed: 1, years: 7 });
 * drawn.outcomes.municipality[0].length // => 7
 */
export async function skolfamDraws({
  draws,
  seed,
  years,
  signal,
}: {
  readonly draws: number;
  readonly seed: number | string;
  readonly years: number;
  readonly signal?: AbortSignal;
}): Promise<SkolfamDraws> {
  const lines: (readonly CareerLine[])[] = [];
  const analysis = await probabilistic(
    skolfamParameters,
    (values, draw): Readonly<Record<View & string, readonly number[]>> => {
      const own = careerLines(skolfamCareers, { years, values });
      lines[draw] = own;
      return Object.fromEntries(projectionViews.map((view) => [view, sumOf(own, view)])) as never;
    },
    { draws, seed, design: "sobol", correlations: calibratedCorrelations, ...(signal ? { signal } : {}) },
  );
  return { ...analysis, lines };
}

/** Kronor by year, not discounted. */
function sumOf(lines: readonly CareerLine[], view: View): readonly number[] {
  const own = lines.filter((line) => belongs(line, view));
  return lines[0]!.byYear.map((_, year) => own.reduce((sum, { byYear }) => sum + byYear[year]!, 0));
}

/** A scenario over draws: the causal share is drawn unless it is given. */
export interface PathScenario extends Omit<SkolfamScenario, "causalShare"> {
  readonly causalShare?: number;
}

/**
 * The net of one child by year in each draw, present value; hand it to `fan` and `payBack`.
 *
 * @param drawn     of `skolfamDraws`
 * @param scenario  whose books, and what is believed; `causalShare` is drawn unless given
 * @example
 * const drawn = await skolfamDraws({ draws: 2, seed: 1, years: 7 });
 * skolfamPaths(drawn, { view: "region", reading: fiveYearReadings[1], halfLife: 5, causalShare: 0, served: 21 })[0].every((net) => net === 0) // => true
 */
export function skolfamPaths(drawn: SkolfamDraws, { causalShare, ...scenario }: PathScenario): Paths {
  return drawn.lines.map((lines, draw) => {
    const values = drawAt(drawn, draw) as unknown as SkolfamValues & { readonly causalShare: number };
    return skolfamChild(lines, values, { ...scenario, causalShare: causalShare ?? values.causalShare }).net;
  });
}
