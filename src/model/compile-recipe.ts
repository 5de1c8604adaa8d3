import { nameWord } from "../random/address.ts";
import { keyOf } from "../random/seed.ts";
import { type Choice, choiceOf, type Shares, sharesOf } from "./choice.ts";
import type { AnyModel } from "./model.ts";
import type { PlanTrait } from "./plan.ts";
import type { AnyPopulation, LooseRecipe } from "./population.ts";
import type { DrawnRecipe, Recipe } from "./recipe.ts";
import { rowRecipe } from "./row-recipe.ts";
import type { Surroundings } from "./setting.ts";
import { strataOf } from "./strata.ts";

/** The population as data that a worker can read, in the terms of a plan. */
export function compileRecipe(
  around: Surroundings,
  population: AnyPopulation,
  { traits, factors }: { readonly traits: readonly PlanTrait[]; readonly factors: number },
): Recipe {
  const strata = strataOf(around, population, traits);
  const processes = around.processes.length;
  const drawn = population.recipe === undefined ? undefined : drawnRecipe(around, population, traits);
  const rows = population.rows === undefined ? undefined : rowRecipe(around, population, { traits, strata });
  return { size: population.size, processes, factors, strata, drawn, rows };
}

/** What each level of each trait adds to the profile: the last trait fastest. */
export function profileStrides(traits: readonly PlanTrait[]): Int32Array {
  const strides = new Int32Array(traits.length);
  let stride = 1;
  for (let t = traits.length - 1; t >= 0; t--) {
    strides[t] = stride;
    stride *= traits[t]!.levels.length;
  }
  return strides;
}

function drawnRecipe(around: Surroundings, population: AnyPopulation, traits: readonly PlanTrait[]): DrawnRecipe {
  const recipe = population.recipe!;
  const ages = sharesOf(recipe.age);
  const births: Shares = recipe.birthYear === undefined ? [["", 1]] : sharesOf(recipe.birthYear);
  const traitShares = traits.map(({ name, levels }) => traitSharesOf(around.model, name, recipe.traits[name], levels));
  const starts = around.processes.map((process) => startShares(around.model, process, recipe));
  return {
    key: keyOf(population.seed),
    age: choiceOf(["age"], ages),
    birthYear: choiceOf(["birthYear"], births),
    entry: entriesOf(around, population, { ages, births }),
    traits: traits.map(({ name }, t) => choiceOf([name], traitShares[t]!)),
    levels: traits.map(({ levels }, t) => Int32Array.from(traitShares[t]!, ([value]) => levels.indexOf(value))),
    profileStride: profileStrides(traits),
    starts: around.processes.map((process, p): Choice => choiceOf([process], starts[p]!)),
    states: around.processes.map((process, p) =>
      Int32Array.from(starts[p]!, ([state]) => Math.max(0, (around.model.processes[process] ?? []).indexOf(state))),
    ),
    spells: Float64Array.from(
      around.processes.flatMap((process) =>
        (around.model.processes[process] ?? [""]).map((state) => recipe.spells[process]?.[state] ?? 0),
      ),
    ),
    first: firstStates(around),
    weight: recipe.weight,
  };
}

/** The place of each process's first state among all states; an event has one state. */
export function firstStates({ model, processes }: Surroundings): Int32Array {
  const first = new Int32Array(processes.length);
  processes.forEach((process, p) => {
    if (p + 1 < processes.length) first[p + 1] = first[p]! + (model.processes[process]?.length ?? 1);
  });
  return first;
}

function startShares(model: AnyModel, process: string, { starts }: LooseRecipe): Shares {
  return sharesOf(starts[process] ?? model.processes[process]?.[0] ?? "");
}

/** A flag's probability is the share of `true`. */
function traitSharesOf(model: AnyModel, name: string, given: unknown, levels: readonly string[]): Shares {
  const shares: Shares =
    model.traits[name]!.kind === "flag" && typeof given === "number"
      ? [
          ["false", 1 - given],
          ["true", given],
        ]
      : sharesOf(given);
  return levels.flatMap((level) => shares.filter(([value, share]) => value === level && share > 0));
}

/** The entry of each age and year of birth. */
function entriesOf(
  { model, axes }: Surroundings,
  { recipe, startYear }: AnyPopulation,
  { ages, births }: { readonly ages: Shares; readonly births: Shares },
): Int32Array {
  const inBands = (years: number): number => Math.round(years / model.band);
  return Int32Array.from(
    ages.flatMap(([age]) =>
      births.map(([birth]) => {
        const year = recipe!.birthYear === undefined ? (startYear ?? 0) : Number(birth) + Number(age);
        return axes.entries.findIndex((entry) => entry.age === inBands(Number(age)) && entry.year === inBands(year));
      }),
    ),
  );
}

/** The address word of a trait's draw, for those that are drawn outside the recipe. */
export function traitWord(name: string): number {
  return nameWord([name]);
}
