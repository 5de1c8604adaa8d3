import type { PriceList } from "../money/price.ts";
import { checkWorlds } from "../simulate/check-worlds.ts";
import type { AnyRun } from "../simulate/run.ts";
import { accountsOf } from "./accounts.ts";
import { changeBetween, changeWorld } from "./change.ts";
import { resultOver } from "./ledgers.ts";
import { groupOccurrences, type WorldOptions } from "./run-occurrences.ts";
import type { View } from "./view.ts";
import type { Over } from "./worth.ts";

/** What a change is worth to a view, and how sure the simulation is of it; kronor for all persons. */
export interface ChangeEstimate {
  readonly view: View;
  readonly years: number;
  readonly change: number;
  /** Paired: from the same people's luck in both worlds. It says nothing of uncertain inputs. */
  readonly standardError: number;
}

/**
 * What an intervention changes for several views and horizons, each with its paired standard error from the 64 groups of the simulated people.
 *
 * @param runs     the two worlds, lived with the same seed
 * @param list     prices that name states, transitions and the intervention
 * @param options  `views`, `horizons`, discounting, name and calendar year of the start
 * @returns        a row for each view and horizon; positive when the view gains
 * @throws         when the runs differ in seed, people or years, or a price does not fit
 * @example
 * const model = defineModel({ processes: { work: ["established", "unemployed"] }, hazards: { work: { established: { unemployed: 0.2 }, unemployed: { established: 0.5 } } } })
 * const coaching = defineIntervention(model, { name: "coaching", acts: { from: 0, to: 2 }, hazards: { work: { unemployed: { established: 2 } } } })
 * const people = population(model, { size: 6400, age: 30, starts: { work: "unemployed" } })
 * const control = simulate(model, people, { years: 2, seed: 1 })
 * const treated = simulate(intervene(model, coaching), people, { years: 2, seed: 1 })
 * const [row] = changeEstimates({ treated, control }, examplePrices, { views: ["real economy"], horizons: [2], name: "coaching", start: 2024 })
 * row.standardError / row.change // => 0.01
 */
export function changeEstimates(
  runs: { readonly treated: AnyRun; readonly control: AnyRun },
  list: PriceList,
  options: WorldOptions &
    Omit<Over, "years"> & { readonly views: readonly View[]; readonly horizons: readonly number[] },
): readonly ChangeEstimate[] {
  checkWorlds(runs.treated, runs.control);
  const { views, horizons, discounting } = options;
  const over = discounting === undefined ? { horizons } : { horizons, discounting };
  const parts = groupOccurrences(runs, options).map((group) =>
    changeBetween(accountsOf(group, list), { treated: "treated", control: "control" }),
  );
  return views.flatMap((view) => {
    const byGroup = parts.map((part) => resultOver(part, changeWorld, { view, ...over }));
    return horizons.map((years, horizon) => {
      const amounts = byGroup.map((row) => row[horizon]!);
      const change = amounts.reduce((total, amount) => total + amount, 0);
      const mean = change / amounts.length;
      const squares = amounts.reduce((total, amount) => total + (amount - mean) ** 2, 0);
      return { view, years, change, standardError: Math.sqrt((amounts.length * squares) / (amounts.length - 1)) };
    });
  });
}
