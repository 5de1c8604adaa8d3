import { problem } from "../problem.ts";
import { checkPopulation } from "./check-population.ts";
import { sharesOf } from "./choice.ts";
import { type Cycle, checkWholeCycles } from "./cycle.ts";
import { isWhole } from "./is-whole.ts";
import type { AnyModel } from "./model.ts";
import type { AnyPopulation } from "./population.ts";
import type { AxisRanges, Surroundings } from "./setting.ts";
import { levelsOf } from "./trait-levels.ts";

/** A model in its surroundings: which ages, years and spells its functions will be asked about. */
export function surroundingsOf(
  model: AnyModel,
  population: AnyPopulation,
  { years, parameters }: { readonly years: number; readonly parameters: Readonly<Record<string, number>> },
): Surroundings {
  checkPopulation(model, population);
  const bands = bandsOf(model, years);
  if (model.cycle !== undefined) checkWholeSpells(population, model.cycle);
  const names = Object.keys(model.traits);
  return {
    model,
    parameters,
    traits: names.flatMap((name) => {
      const levels = levelsOf(model, name);
      return levels === undefined ? [] : [{ name, levels }];
    }),
    continuous: names.filter((name) => levelsOf(model, name) === undefined),
    processes: [...Object.keys(model.processes), ...Object.keys(model.events)],
    bands,
    axes: rangesOf(model, population, bands),
    entering: (age) => {
      const row = population.rows?.findIndex((each) => Math.round(each.age / model.band) === age) ?? -1;
      return row < 0 ? "somebody" : `row ${row + 1}`;
    },
  };
}

function bandsOf(model: AnyModel, years: number): number {
  if (!(years > 0 && Number.isFinite(years)))
    throw problem(
      "simulate",
      `the horizon is ${typeof years === "string" ? `"${String(years)}"` : years} years`,
      "give a number of years above zero",
    );
  if (!isWhole(years / model.band))
    throw problem(
      "simulate",
      `${years} years is not a whole number of ${model.cycle === undefined ? "bands" : "cycles"} of ${model.band}`,
      model.cycle === undefined
        ? "choose whole bands, or give the model a shorter band"
        : "choose whole cycles, or give the model a shorter cycle",
    );
  return Math.round(years / model.band);
}

/** The ages and years at which people enter, each pair once, and how far rows reach from them. */
function rangesOf(model: AnyModel, population: AnyPopulation, bands: number): AxisRanges {
  const entries = [...new Map(pairsOf(population).map((pair) => [pair.join(" "), pair])).values()]
    .sort(([a, b], [c, d]) => a - c || b - d)
    .map(([age, year]) => ({ age: Math.round(age / model.band), year: Math.round(year / model.band) }));
  const range = (of: (entry: { age: number; year: number }) => number): readonly [number, number] => {
    const all = entries.map(of);
    return [all.reduce((a, b) => Math.min(a, b)), all.reduce((a, b) => Math.max(a, b)) + bands];
  };
  const spell = bands + Math.ceil(longestSpell(population) / model.band);
  return { age: range(({ age }) => age), year: range(({ year }) => year), spell, entries };
}

/** Age and calendar year at the start. */
function pairsOf({ recipe, rows, startYear }: AnyPopulation): [number, number][] {
  if (recipe !== undefined) {
    const ages = sharesOf(recipe.age).map(([age]) => Number(age));
    if (recipe.birthYear === undefined) return ages.map((age) => [age, startYear ?? 0]);
    const births = sharesOf(recipe.birthYear).map(([year]) => Number(year));
    return ages.flatMap((age) => births.map((birth): [number, number] => [age, birth + age]));
  }
  return rows!.map((row) => [row.age, yearOf(row, startYear)]);
}

/** The calendar year in which the person of a row starts. */
export function yearOf(
  row: { readonly age: number; readonly birthYear?: unknown },
  startYear: number | undefined,
): number {
  return typeof row.birthYear === "number" ? row.birthYear + row.age : (startYear ?? 0);
}

/** In a model in cycles a spell has lasted a whole number of cycles. */
function checkWholeSpells({ recipe, rows }: AnyPopulation, cycle: Cycle): void {
  const all =
    recipe !== undefined
      ? Object.entries(recipe.spells).flatMap(([process, spells]) =>
          Object.entries(spells).map(([state, years]) => [`${process}: ${state}`, years] as const),
        )
      : rows!.flatMap((row) => Object.entries((row["spells"] ?? {}) as Record<string, number>));
  for (const [what, years] of all)
    checkWholeCycles("describe the population", `the spell already spent in ${what}`, years, cycle);
}

function longestSpell({ recipe, rows }: AnyPopulation): number {
  let longest = 0;
  const all =
    recipe !== undefined
      ? Object.values(recipe.spells)
      : rows!.map((row) => (row["spells"] ?? {}) as Record<string, number>);
  for (const spells of all) for (const years of Object.values(spells)) longest = Math.max(longest, years);
  return longest;
}
