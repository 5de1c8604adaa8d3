import type { Decimal } from "decimal.js";
import { exactPresentValue } from "../money/exact-annuity.ts";
import { Exact } from "../money/units.ts";
import type { Flow, Investment } from "./investment.ts";
import { sum } from "./schedule.ts";
import { belongs, type View } from "./view.ts";

/** Whose books, and over how many years. */
export interface Horizon {
  readonly view: View;
  /** Whole years from the start. */
  readonly years: number;
}

/** What the programme costs in each year, to one view; kronor, positive. */
export function costByYear(investment: Investment, { view, years }: Horizon): readonly Decimal[] {
  return byYear(seen(investment.costs, view), years);
}

/** What one full success gains in each year, to one view, faded, before support; kronor. */
export function gainByYear(investment: Investment, { view, years }: Horizon): readonly Decimal[] {
  const whole = byYear(seen(investment.gains, view), years);
  return whole.map((gain, year) => gain.times(weight(investment, year)));
}

/** What one person who succeeds still costs in support in each year, to one view; kronor, positive. */
export function supportByYear(investment: Investment, { view, years }: Horizon): readonly Decimal[] {
  return byYear(seen(investment.support, view), years);
}

/** How much of a gain is left in a year from 0. */
function weight({ fading }: Investment, year: number): Decimal {
  if (fading === undefined || year <= fading.after) return new Exact(1);
  return new Exact(0.5).pow(new Exact(year - fading.after).div(fading.halfLife));
}

function seen(flows: readonly Flow[], view: View): readonly Flow[] {
  return flows.filter((flow) => belongs(flow, view));
}

function byYear(flows: readonly Flow[], years: number): readonly Decimal[] {
  return Array.from({ length: years }, (_, year) => sum(flows.map((flow) => amountOf(flow, year))));
}

function amountOf(flow: Flow, year: number): Decimal {
  if (year < flow.from || year >= flow.until) return new Exact(0);
  return flow.constant ?? flow.byYear[year - flow.from]!;
}

/** Participants who would not have managed anyway: those whom a success can be counted for. */
export function eligible(investment: Investment): number {
  return investment.participants - investment.deadweight;
}

/**
 * What one full success is worth over a horizon, less the support that it still needs.
 *
 * @param investment  an investment of `defineInvestment`
 * @param horizon     whose books, and whole years from the start
 * @returns           present value in kronor by the investment's discounting, exact; negative when support costs more than it gains
 * @example
 * worthOfSuccess(exampleInvestment, { view: "municipality", years: 5 }).toFixed(0) // => 1199047
 */
export function worthOfSuccess(investment: Investment, horizon: Horizon): Decimal {
  const support = supportByYear(investment, horizon);
  const net = gainByYear(investment, horizon).map((gain, year) => gain.minus(support[year]!));
  return exactPresentValue(net, investment.discounting);
}

/**
 * What the programme costs over a horizon: all of it, and for each participant.
 *
 * @param investment  an investment of `defineInvestment`
 * @param horizon     whose books, and whole years from the start
 * @returns           present values in kronor, exact
 * @example
 * programmeCost(exampleInvestment, { view: "municipality", years: 1 }).perParticipant.toNumber() // => 150000
 */
export function programmeCost(
  investment: Investment,
  horizon: Horizon,
): { readonly total: Decimal; readonly perParticipant: Decimal } {
  const all = exactPresentValue(costByYear(investment, horizon), investment.discounting);
  return { total: all, perParticipant: all.div(investment.participants) };
}

/**
 * What all participants are expected to gain in each year: outcomes by share and degree, less support, without those who would manage anyway.
 *
 * @returns kronor for each year of the horizon, undiscounted, exact
 * @example
 * expectedGainByYear(exampleInvestment, { view: "municipality", years: 2 }).map((gain) => gain.toFixed(0)) // => ["517959", "517959"]
 */
export function expectedGainByYear(investment: Investment, horizon: Horizon): readonly Decimal[] {
  const full = new Exact(eligible(investment)).times(
    sum(investment.success.map(({ share, degree }) => new Exact(share).times(degree))),
  );
  const any = new Exact(eligible(investment)).times(sum(investment.success.map(({ share }) => new Exact(share))));
  const support = supportByYear(investment, horizon);
  return gainByYear(investment, horizon).map((gain, year) => gain.times(full).minus(support[year]!.times(any)));
}
