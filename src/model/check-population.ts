import { problem } from "../problem.ts";
import { checkName } from "./check-name.ts";
import { checkShares, sharesOf } from "./choice.ts";
import { isWhole } from "./is-whole.ts";
import type { AnyModel } from "./model.ts";
import type { AnyPopulation, LooseRecipe, LooseRow } from "./population.ts";
import { levelsOf } from "./trait-levels.ts";

const attempt = "describe the population";

/** Refuses people whom the model does not know how to live. */
export function checkPopulation(model: AnyModel, population: AnyPopulation): void {
  if (!(Number.isSafeInteger(population.size) && population.size > 0))
    throw problem(attempt, `its size is ${population.size}`, "give a whole number of people, one or more");
  const apart = [...Object.keys(model.processes), ...Object.keys(model.traits), "age", "birthYear"];
  for (const name of population.strata) checkName(attempt, { what: "a trait or a process", name, allowed: apart });
  if (population.recipe !== undefined) checkRecipe(model, population.recipe, population.startYear);
  if (population.rows !== undefined) checkRows(model, population.rows);
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
  if (levels === undefined || (model.traits[name]!.kind === "flag" && typeof given === "number")) return;
  for (const [level] of sharesOf(given))
    checkName(attempt, { what: `a value of ${name}`, name: level, allowed: levels });
  checkShares(attempt, name, sharesOf(given));
}

function checkAges(model: AnyModel, what: "age" | "birthYear", given: unknown): void {
  const shares = sharesOf(given);
  checkShares(attempt, what, shares);
  for (const [years] of shares) checkAge(model, what, Number(years));
}

function checkAge(model: AnyModel, what: string, years: unknown): void {
  if (typeof years !== "number" || !Number.isFinite(years) || years < 0)
    throw problem(attempt, `${what} is ${String(years)}`, "give years, zero or more");
  if (!isWhole(years / model.band))
    throw problem(
      attempt,
      `${what} ${years} is not a whole number of bands of ${model.band} years`,
      "round it, or give the model a shorter band",
    );
}

function checkSpell(process: string, years: unknown): void {
  if (typeof years !== "number" || !(years >= 0 && Number.isFinite(years)))
    throw problem(attempt, `the spell in ${process} has lasted ${String(years)} years`, "give years, zero or more");
}

function checkRows(model: AnyModel, rows: readonly LooseRow[]): void {
  const ids = new Map<unknown, number>();
  rows.forEach((row, index) => {
    try {
      checkRow(model, row);
      if (row["id"] !== undefined && ids.has(row["id"]))
        throw problem(
          attempt,
          `"${String(row["id"])}" is also the id of row ${ids.get(row["id"])! + 1}`,
          "give each person an id of their own",
        );
      ids.set(row["id"] ?? ids, index);
    } catch (error) {
      throw problem(
        `read row ${index + 1} of the population`,
        String((error as Error).message).replace(/^Cannot [^:]*: |\.? Instead.*$/g, ""),
        "correct the row",
        error,
      );
    }
  });
}

function checkRow(model: AnyModel, row: LooseRow): void {
  checkAge(model, "age", row.age);
  if (row["birthYear"] !== undefined) checkAge(model, "birthYear", row["birthYear"]);
  for (const [process, states] of Object.entries(model.processes))
    if (row[process] !== undefined)
      checkName(attempt, { what: `a state of ${process}`, name: String(row[process]), allowed: states });
  for (const [process, years] of Object.entries((row["spells"] ?? {}) as Record<string, unknown>))
    checkSpell(process, years);
  for (const name of Object.keys(model.traits)) {
    const value = row[name];
    const levels = levelsOf(model, name);
    if (levels !== undefined) checkName(attempt, { what: `a value of ${name}`, name: String(value), allowed: levels });
    else if (typeof value !== "number" || !Number.isFinite(value))
      throw problem(attempt, `"${name}" is ${JSON.stringify(value) ?? "missing"}`, "give a number");
  }
  const weight = row["weight"];
  if (weight !== undefined && !(typeof weight === "number" && weight > 0 && Number.isFinite(weight)))
    throw problem(attempt, `the weight is ${String(weight)}`, "give a number above zero");
}
