import { checkFinite } from "../numeric/finite-numbers.ts";
import type { Investment } from "./investment.ts";
import { publishedHorizons, type Return, returns } from "./returns.ts";
import type { View } from "./view.ts";

/** One rung of the ladder at one horizon. */
export interface LadderRung extends Return {
  readonly rung: string;
  /** The share of participants who succeed, of those who would not have managed anyway. */
  readonly success: number;
}

/** The rungs that the founding documents name with a number; a moderate success (_måttlig framgång_) is the analyst's to give. */
export const publishedRungs = {
  "maximal potential": 1,
  "break-even at 80 % failure": 0.2,
  "break-even at 85 % failure": 0.15,
  "catastrophe, 3 % succeed": 0.03,
} as const;

/**
 * The scenario ladder: the same investment at several shares of success, by horizon, from full potential down to catastrophe.
 *
 * @param investment  an investment; its own success distribution is replaced rung by rung
 * @param options     `rungs`: share of success by name; `view`: whose books; `horizons`: whole years
 * @returns           a row for each rung and horizon; `ratio` is kronor back for each krona of cost
 * @see               Nilsson, presentation in Jönköping, slides 57-67
 * @example
 * const [catastrophe] = scenarioLadder(exampleInvestment, { rungs: { catastrophe: 0.03 }, view: "as published", horizons: [10] })
 * catastrophe.ratio.toNumber() // => 2.788
 */
export function scenarioLadder(
  investment: Investment,
  {
    rungs = publishedRungs,
    view,
    horizons = publishedHorizons,
  }: { readonly rungs?: Readonly<Record<string, number>>; readonly view: View; readonly horizons?: readonly number[] },
): readonly LadderRung[] {
  checkFinite("climb a ladder of success", rungs);
  return Object.entries(rungs).flatMap(([rung, success]) =>
    returns({ ...investment, success: [{ name: rung, share: success, degree: 1 }] }, { views: [view], horizons }).map(
      (row) => ({
        rung,
        success,
        ...row,
      }),
    ),
  );
}
