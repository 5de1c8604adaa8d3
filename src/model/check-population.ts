import { problem } from "../problem.ts";
import { checkAge, checkSpell } from "./check-age.ts";
import { checkName } from "./check-name.ts";
import { checkRows } from "./check-rows.ts";
import { checkShares, sharesOf } from "./choice.ts";
import type { AnyModel } from "./model.ts";
import type { AnyPopulation, LooseRecipe } from "./population.ts";
import { levelsOf } from "./trait-levels.ts";

const attempt = "describe the population";

/** Refuses people whom the model does not know how to live. */
export function checkPopulation(model: AnyModel, population: AnyPopulation): void {
  if (!(Number.isSafeInteger(population.size) && population.size > 0))
    throw problem(attempt, `its size is ${population.size}`, "give a whole number of people, one or more");
  const apart = [...Object.keys(model.processes), ...Object.keys(model.traits), "age", "birthYear"];
  for (const name of population.strata) checkName(attempt, { what: "a trait or a process", name, allowed: apart });
  const twice = population.strata.find((name, place) => population.strata.indexOf(name) !== place);
  if (twice !== undefined) throw problem(attempt, `"${twice}" stands twice in the strata`, "name it once");
  if (population.recipe !== undefined) checkRecipe(model, population.recipe, population.startYear);
  if (population.rows !== undefined) checkRows(model, population.rows);
  if (population.startYear !== undefined && !Number.isFinite(population.startYear))
    throw problem(attempt, `the start year is ${population.startYear}`, "give a calendar year");
}

function checkRecipe(model: AnyModel, recipe: LooseRecipe, startYear: number | undefined): void {
  checkAges(model, "age", recipe.age);
  if (recipe.birthYear !== undefined) {
    checkAges(model, "birthYear", recipe.birthYear);
    if (startYear !== undefined)
      throw problem(
        attempt,
        "it has both a start year and years of birth",
        "give one of them: the other follows from the age",
      );
  }
  for (const [process, given] of Object.entries(recipe.starts)) {
    checkName(attempt, { what: "a process", name: process, allowed: Object.keys(model.processes) });
    for (const [state] of sharesOf(given))
      checkName(attempt, { what: `a state of ${process}`, name: state, allowed: model.processes[process]! });
    checkShares(attempt, `starting states of ${process}`, sharesOf(given));
  }
  for (const [process, spells] of Object.entries(recipe.spells)) {
    checkName(attempt, { what: "a process", name: process, allowed: Object.keys(model.processes) });
    for (const [state, years] of Object.entries(spells)) {
      checkName(attempt, { what: `a state of ${process}`, name: state, allowed: model.processes[process]! });
      checkSpell(process, years);
    }
  }
  for (const name of Object.keys(recipe.traits))
    checkName(attempt, { what: "a trait", name, allowed: Object.keys(model.traits) });
  for (const name of Object.keys(model.traits)) checkTrait(model, name, recipe.traits[name]);
  if (!(recipe.weight > 0 && Number.isFinite(recipe.weight)))
    throw problem(attempt, `the weight is ${recipe.weight}`, "give a number above zero");
}

function checkTrait(model: AnyModel, name: string, given: unknown): void {
  if (given === undefined) throw problem(attempt, `it does not say how "${name}" is drawn`, "add it to `traits`");
  const levels = levelsOf(model, name);
  if (typeof given === "number" && levels === undefined && !Number.isFinite(given))
    throw problem(attempt, `"${name}" is ${given}`, "give a number or a distribution");
  if (typeof given === "number" && model.traits[name]!.kind === "flag" && !(given >= 0 && given <= 1))
    throw problem(attempt, `the probability of ${name} is ${given}`, "give one from 0 to 1");
  if (levels === undefined || (model.traits[name]!.kind === "flag" && typeof given === "number")) return;
  for (const [level] of sharesOf(given))
    checkName(attempt, { what: `a value of ${name}`, name: level, allowed: levels });
  checkShares(attempt, name, sharesOf(given));
}

function checkAges(model: AnyModel, what: "age" | "birthYear", given: unknown): void {
  if (given === undefined) throw problem(attempt, `the ${what} is missing`, "give years, or years with their shares");
  const shares = sharesOf(given);
  checkShares(attempt, what, shares);
  for (const [years] of shares) checkAge(model, what, Number.isNaN(Number(years)) ? years : Number(years));
}
