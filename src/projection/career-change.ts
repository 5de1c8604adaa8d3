import { type Accounts, accountsOf } from "../account/accounts.ts";
import { changeBetween } from "../account/change.ts";
import { occurrencesOfRuns } from "../account/run-occurrences.ts";
import { expectation } from "../simulate/exact/expectation.ts";
import type { numbers } from "../sweden/person.ts";
import { sweden } from "../sweden/sweden.ts";
import { careerPrices, projectionPriceYear } from "./career-prices.ts";
import { type Careers, careerPeople } from "./careers.ts";

/** Values of the Swedish model's numbers and of `priceFactors`, by name; the model's central ones where left out. */
export type CareerValues = Readonly<Record<string, number>>;

/** How long the careers are followed, and with which values. */
export interface CareerChangeOptions {
  readonly years: number;
  readonly values: CareerValues;
}

const tolerance = 1e-6;

/**
 * Both worlds of one success, solved exactly: the same person beginning with it and without it.
 *
 * @throws as `population` and `expectation`
 * @example
 * const worlds = careerWorlds(skolfamCareers, { years: 10, values: {} });
 * yearsIn(worlds.treated, "addiction", "dependent") < yearsIn(worlds.control, "addiction", "dependent") // => true
 */
export function careerWorlds(careers: Careers, { years, values }: CareerChangeOptions) {
  const parameters: Partial<Record<keyof typeof numbers, number>> = Object.fromEntries(
    Object.entries(values).filter(([name]) => Object.hasOwn(sweden.parameters, name)),
  );
  const lived = (which: "with" | "without") =>
    expectation(sweden, careerPeople(careers, which), { years, tolerance, parameters });
  return { treated: lived("with"), control: lived("without") };
}

/**
 * What one success changes for everybody, as accounts of one person: the careers of somebody who begins with it less those of the same
 * person who begins without, in the Swedish model, solved exactly. Recovery, relapse and death are in both, so the change fades by itself.
 *
 * @param careers  how the two begin, at what age
 * @param options  years of careers; values of the model's numbers and of the prices' factors
 * @returns        accounts with one world, `change`, in kronor of 2012, not discounted
 * @throws         as `population` and `expectation`
 * @example
 * const change = careerChange(
 *   { after: 0, age: 35, without: { addiction: "dependent" }, with: { addiction: "recovered" }, source: "assumed" },
 *   { years: 5, values: {} },
 * );
 * resultOver(change, "change", { view: "municipality", horizons: [5] })[0] > 100_000 // => true
 */
export function careerChange(careers: Careers, options: CareerChangeOptions): Accounts {
  const worlds = careerWorlds(careers, options);
  const occurrences = occurrencesOfRuns(worlds, { name: "careers", start: projectionPriceYear + careers.after });
  return changeBetween(accountsOf(occurrences, careerPrices(options.values)), {
    treated: "treated",
    control: "control",
  });
}
