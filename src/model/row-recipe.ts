import { nameWord } from "../random/address.ts";
import { profileStrides } from "./compile-recipe.ts";
import type { PlanTrait } from "./plan.ts";
import type { AnyPopulation, LooseRow } from "./population.ts";
import type { RowRecipe, Strata } from "./recipe.ts";
import type { Surroundings } from "./setting.ts";
import { valuesOf } from "./strata.ts";
import { yearOf } from "./surroundings.ts";

/** The rows of a table as columns in the terms of a plan. */
export function rowRecipe(
  around: Surroundings,
  population: AnyPopulation,
  { traits, strata }: { readonly traits: readonly PlanTrait[]; readonly strata: Strata },
): RowRecipe {
  const rows = population.rows!;
  const processes = around.processes.length;
  const recipe: RowRecipe = {
    id: Float64Array.from(rows, (row, i) => personNumber(row["id"], i)),
    profile: new Int32Array(rows.length),
    entry: Int32Array.from(rows, (row) => entryOf(around, row, population.startYear)),
    starts: new Uint8Array(rows.length * processes),
    spells: new Float64Array(rows.length * processes),
    weight: Float64Array.from(rows, (row) => (row["weight"] as number | undefined) ?? 1),
    stratum: new Int32Array(rows.length),
  };
  const strides = profileStrides(traits);
  const ages = valuesOf(population, "age");
  const births = valuesOf(population, "birthYear");
  rows.forEach((row, i) => {
    let stratum =
      strata.age * ages.indexOf(String(row.age)) + strata.birthYear * births.indexOf(String(row["birthYear"] ?? 0));
    traits.forEach(({ name, levels }, t) => {
      const level = levels.indexOf(String(row[name]));
      recipe.profile[i]! += strides[t]! * level;
      stratum += strata.traits[t]! * level;
    });
    around.processes.forEach((process, p) => {
      const states = around.model.processes[process];
      const state = states === undefined || row[process] === undefined ? 0 : states.indexOf(String(row[process]));
      recipe.starts[i * processes + p] = state;
      recipe.spells[i * processes + p] = ((row["spells"] ?? {}) as Record<string, number>)[process] ?? 0;
      stratum += strata.starts[p]! * state;
    });
    recipe.stratum[i] = stratum;
  });
  return recipe;
}

function entryOf({ model, axes }: Surroundings, row: LooseRow, startYear: number | undefined): number {
  const age = Math.round(row.age / model.band);
  const year = Math.round(yearOf(row, startYear) / model.band);
  return axes.entries.findIndex((entry) => entry.age === age && entry.year === year);
}

/** A person's number: their own, or 53 bits made of their text, or their place. */
function personNumber(id: unknown, place: number): number {
  if (typeof id === "number" && Number.isSafeInteger(id) && id >= 0) return id;
  if (id === undefined) return place;
  const [high, low] = [nameWord(["person", String(id)]), nameWord([String(id), "person"])];
  return (high >>> 11) * 4294967296 + (low >>> 0);
}
