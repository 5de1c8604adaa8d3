import { nameWords } from "../random/address.ts";
import { type CellLayout, cellStore, entryShifts, layCells, type PersonalColumn } from "./cells.ts";
import { checkKind } from "./check-kind.ts";
import { checkSums } from "./check-sums.ts";
import { compileRecipe } from "./compile-recipe.ts";
import { hazardsOf } from "./hazards-of.ts";
import type { AnyModel } from "./model.ts";
import { parameterValues } from "./parameter-values.ts";
import type { Plan } from "./plan.ts";
import { interventionOf, processesOf } from "./plan-parts.ts";
import { leaving, profileCells, readers, strides } from "./plan-tables.ts";
import type { AnyPopulation } from "./population.ts";
import type { Recipe } from "./recipe.ts";
import type { Surroundings } from "./setting.ts";
import { statusesOf } from "./status.ts";
import { surroundingsOf } from "./surroundings.ts";
import { type TabulatedHazard, tabulateHazard, tabulateReach } from "./tabulated-hazard.ts";
import { tabulateProbability } from "./tabulated-probability.ts";
import { unreachable } from "./unreachable.ts";

/** A plan, how its people are read, and the functions that it could not tabulate because they read a continuous trait. */
export interface Tabulation {
  readonly plan: Plan;
  readonly recipe: Recipe;
  readonly around: Surroundings;
  readonly columns: readonly PersonalColumn[];
}

/**
 * Tabulates a model for a population and a horizon: from here on nobody calls the model's functions.
 *
 * @param years       the horizon
 * @param parameters  values that stand in for those of the model, by name
 * @throws            when a hazard is negative or no number, a horizon does not fit, or a function reads too much
 */
export function tabulate(
  model: AnyModel,
  population: AnyPopulation,
  options: { readonly years: number; readonly parameters?: Readonly<Record<string, number>> },
): Tabulation {
  checkKind("simulate", "model", model);
  checkKind("simulate", "population", population);
  const parameters = parameterValues(model, options.parameters ?? {});
  const around = surroundingsOf(model, population, { years: options.years, parameters });
  const tabulateTransition = model.cycle === undefined ? tabulateHazard : tabulateProbability;
  const statuses = model.interventions.map((intervention) => statusesOf(around, intervention));
  const hazards = hazardsOf(model);
  const entries = [
    ...hazards.map((hazard) => tabulateTransition(around, hazard, statuses)),
    ...model.interventions.map((_, i) => tabulateReach(around, i)),
  ];
  if (model.cycle !== undefined) checkSums(around, hazards, { entries, statuses });
  const store = cellStore();
  const layouts = entries.map((entry) => layCells(around, store, entry, statuses));
  const used = usedTraits(around, population, layouts, store.columns.length > 0);
  const traits = used.map((t) => around.traits[t]!);
  const words = nameWords(hazards.map(({ name }) => name));
  const recipe = compileRecipe(around, population, { traits, factors: store.columns.length + 1 });
  const plan: Plan = {
    format: 1,
    world: model.interventions.map(({ name }) => name).join(" + ") || "control",
    warnings: unreachable(around, population),
    years: options.years,
    band: model.band,
    bands: around.bands,
    cycle: model.cycle,
    processes: processesOf(around),
    transitions: hazards.map(({ name, process, from, to }, t) => {
      const { family, clock } = entries[t] as TabulatedHazard;
      const { axis, spellBands } = layouts[t]!;
      return { name, process, from, to, word: words[t]!, family, clock, axis, spellBands };
    }),
    reaches: layouts.slice(hazards.length).map(({ axis }) => axis),
    interventions: model.interventions.map((_, i) => interventionOf(around, i, statuses[i]!)),
    parameters,
    traits,
    factors: ["one", ...store.columns.map(({ name }) => name)],
    tables: {
      ...leaving(around, hazards),
      ...readers(around, layouts.slice(0, hazards.length)),
      ...strides(layouts),
      profileCell: profileCells(around, used, layouts),
      row: Int32Array.from(store.row),
      leaf: Int32Array.from(store.leaf),
      factor: Int32Array.from(store.factor),
      values: store.rows.values(),
      leafValues: store.leaves.values(),
      entryAge: Float64Array.from(around.axes.entries, ({ age }) => age * model.band),
      entryYear: Float64Array.from(around.axes.entries, ({ year }) => year * model.band),
      entryShift: entryShifts(around),
    },
  };
  return { plan, recipe, around, columns: store.columns };
}

/** The traits that some hazard reads, or that results are kept apart by; all of them where people are asked one by one. */
function usedTraits(
  around: Surroundings,
  { strata }: AnyPopulation,
  layouts: readonly CellLayout[],
  all: boolean,
): number[] {
  return around.traits.flatMap(({ name }, t) =>
    all || strata.includes(name) || layouts.some(({ reads }) => reads.traits.has(t)) ? [t] : [],
  );
}
