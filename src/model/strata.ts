import { problem } from "../problem.ts";
import { sharesOf } from "./choice.ts";
import type { PlanTrait } from "./plan.ts";
import type { AnyPopulation } from "./population.ts";
import type { Strata } from "./recipe.ts";
import type { Surroundings } from "./setting.ts";

/** Results of more strata than this would not fit the memory of a worker. */
const most = 200;

/** What results are kept apart by: the product of the levels of everything named, the last fastest. */
export function strataOf(around: Surroundings, population: AnyPopulation, traits: readonly PlanTrait[]): Strata {
  const strata = {
    traits: new Int32Array(traits.length),
    starts: new Int32Array(around.processes.length),
    age: 0,
    birthYear: 0,
  };
  let stride = 1;
  let labels = [""];
  for (const name of [...population.strata].reverse()) {
    const levels = levelsOfStratum(around, population, name);
    const trait = traits.findIndex((known) => known.name === name);
    if (trait >= 0) strata.traits[trait] = stride;
    else if (name === "age" || name === "birthYear") strata[name] = stride;
    else strata.starts[around.processes.indexOf(name)] = stride;
    stride *= levels.length;
    labels = levels.flatMap((level) => labels.map((rest) => (rest === "" ? level : `${level}, ${rest}`)));
  }
  if (stride > most)
    throw problem(
      "keep strata apart",
      `${population.strata.join(" by ")} has ${stride} strata`,
      `choose at most ${most}`,
    );
  return { labels: labels.length === 1 && labels[0] === "" ? ["all"] : labels, ...strata };
}

function levelsOfStratum({ model, traits }: Surroundings, population: AnyPopulation, name: string): readonly string[] {
  if (name === "age" || name === "birthYear") return valuesOf(population, name);
  if (name in model.processes) return model.processes[name]!;
  const trait = traits.find((known) => known.name === name);
  if (trait === undefined)
    throw problem(
      "keep strata apart",
      `"${name}" is a number, which has no levels`,
      "name a trait with oneOf(...) or flag()",
    );
  return trait.levels;
}

/** The ages, or years of birth, that people have. */
export function valuesOf({ recipe, rows }: AnyPopulation, name: "age" | "birthYear"): readonly string[] {
  if (recipe !== undefined) return recipe[name] === undefined ? [""] : sharesOf(recipe[name]).map(([value]) => value);
  return [...new Set(rows!.map((row) => Number(row[name] ?? 0)))].sort((a, b) => a - b).map(String);
}
