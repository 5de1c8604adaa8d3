import { accountsOf } from "../account/accounts.ts";
import { changeBetween, changeWorld } from "../account/change.ts";
import { resultOver } from "../account/ledgers.ts";
import { occurrencesOfRuns } from "../account/run-occurrences.ts";
import type { View } from "../account/view.ts";
import { checkName } from "../model/check-name.ts";
import type { AnyModel, Model } from "../model/model.ts";
import type { Population } from "../model/population.ts";
import type { Parameters, Processes, Traits } from "../model/who.ts";
import type { Discounting } from "../money/discounting.ts";
import type { PriceList } from "../money/price.ts";
import { type ExpectationOptions, expectation } from "../simulate/exact/expectation.ts";

/** How the net of a change is reckoned. */
export interface NetsOptions<V extends View = View> extends Pick<ExpectationOptions, "years" | "tolerance"> {
  readonly views: readonly V[];
  /** Prices, or the prices that a draw's values make. */
  readonly prices: PriceList | ((values: Readonly<Record<string, number>>) => PriceList);
  readonly discounting: Discounting;
  /** Calendar year of the first year. */
  readonly start: number;
}

/**
 * What an intervention changes for each view in each year, as a function of parameters' values: both worlds solved exactly, priced and compared.
 * Hand it to `probabilistic`, and its paths to `payBack` and `fan`; for `oneWay` and `threshold` add a view's years up.
 *
 * @param worlds   a model with and without the intervention
 * @param people   a population of the model
 * @param options  horizon, views, prices, discounting, calendar year of the start
 * @returns        a function of parameters' values (those of the model, its interventions, and any that prices take) that gives kronor
 *                 by year for all persons, discounted, positive when the view gains
 * @throws         from the function, when a name is a parameter of neither world and prices are a plain list; as `expectation` and `accountsOf`
 * @example
 * const model = defineModel({ parameters: { loss: gamma({ mean: 0.2, standardError: 0.05, assumed: true }) }, processes: { work: ["established", "unemployed"] },
 *   hazards: { work: { established: { unemployed: ({ p }) => p.loss }, unemployed: { established: 0.5 } } } });
 * const coaching = defineIntervention(model, { name: "coaching", acts: { from: 0, to: 2 }, hazards: { work: { unemployed: { established: 2 } } } });
 * const people = population(model, { size: 100, age: 30, starts: { work: "unemployed" } });
 * const nets = netsByYear({ treated: intervene(model, coaching), control: model }, people, { years: 3, start: 2024, views: ["municipality"],
 *   prices: examplePrices, discounting: { rate: real(0.03), convention: "due" } });
 * nets({ loss: 0 }).municipality.length // => 3
 */
export function netsByYear<
  P extends Processes,
  T extends Traits,
  Q extends Parameters,
  E extends string,
  V extends View,
>(
  worlds: { readonly treated: Model<P, T, Q, E>; readonly control: Model<P, T, Q, E> },
  people: Population<NoInfer<P>, NoInfer<T>>,
  options: NetsOptions<V>,
): (values: Readonly<Record<string, number>>) => { readonly [K in V]: readonly number[] } {
  const { years, tolerance, prices, start, discounting, views } = options;
  const how = tolerance === undefined ? { years } : { years, tolerance };
  const horizons = Array.from({ length: years }, (_, year) => year + 1);
  const allowed = [...new Set([...namesOf(worlds.treated), ...namesOf(worlds.control)])];
  return (values) => {
    if (typeof prices !== "function")
      for (const name of Object.keys(values)) checkName("reckon the nets", { what: "a parameter", name, allowed });
    const lived = (model: Model<P, T, Q, E>) =>
      expectation(model, people, { ...how, parameters: known(model, values) as never });
    const runs = { treated: lived(worlds.treated), control: lived(worlds.control) };
    const occurrences = occurrencesOfRuns(runs, { name: "change", start });
    const accounts = accountsOf(occurrences, typeof prices === "function" ? prices(values) : prices);
    const change = changeBetween(accounts, { treated: "treated", control: "control" });
    const nets = views.map((view) => {
      const sums = resultOver(change, changeWorld, { view, horizons, discounting });
      return [view, sums.map((sum, year) => sum - (sums[year - 1] ?? 0))];
    });
    return Object.fromEntries(nets) as { readonly [K in V]: readonly number[] };
  };
}

function namesOf(model: AnyModel): readonly string[] {
  return [model, ...model.interventions].flatMap(({ parameters }) => Object.keys(parameters));
}

/** The values of the parameters that a world has. */
function known(model: AnyModel, values: Readonly<Record<string, number>>): Readonly<Record<string, number>> {
  const names = namesOf(model);
  return Object.fromEntries(Object.entries(values).filter(([name]) => names.includes(name)));
}
