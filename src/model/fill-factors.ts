import { problem } from "../problem.ts";
import type { UncertainNumber } from "../random/parameter/leaf.ts";
import { quantileOf } from "../random/parameter/quantile.ts";
import { keyOf } from "../random/seed.ts";
import { uniformOf } from "../random/uniform-at.ts";
import { traitWord } from "./compile-recipe.ts";
import type { People } from "./people.ts";
import { type PersonAtHand, personalNumber } from "./personal-number.ts";
import type { AnyPopulation } from "./population.ts";
import type { Tabulation } from "./tabulate.ts";

/** Reads the continuous trait of a person by their place in the population. */
export type ContinuousReader = (name: string, place: number) => number;

/** How the continuous traits of a population are read: from the row, or drawn at the address (seed; person, name). */
export function continuousReader(population: AnyPopulation): ContinuousReader {
  const { rows, recipe } = population;
  if (rows !== undefined) return (name, place) => rows[place]![name] as number;
  const key = keyOf(population.seed);
  const words = new Map<string, number>();
  return (name, place) => {
    const given = recipe!.traits[name] as number | UncertainNumber;
    if (typeof given === "number") return given;
    if (!words.has(name)) words.set(name, traitWord(name));
    return quantileOf(given, uniformOf(key, "trait", { person: place, word: words.get(name)!, turn: 0 }));
  };
}

/** Asks the functions that read continuous traits about each person of a block, and writes their numbers beside the people. */
export function fillFactors(tabulation: Tabulation, population: AnyPopulation, people: People): void {
  const { columns, around, plan } = tabulation;
  if (columns.length === 0) return;
  const read = continuousReader(population);
  const person: PersonAtHand = {
    levels: new Int32Array(around.traits.length),
    place: 0,
    continuous: (name) => read(name, person.place),
  };
  const asked = columns.map((column) => personalNumber(around, column, person));
  for (let i = 0; i < people.count; i++) {
    person.place = people.first + i;
    levelsOfProfile(tabulation, people.profile[i]!, person.levels);
    for (let c = 0; c < asked.length; c++) people.factors[(c + 1) * people.count + i] = asked[c]!();
  }
  if (plan.factors.length !== columns.length + 1)
    throw problem("simulate", "the plan and its functions do not belong together", "tabulate the model again");
}

/** The levels of a profile's traits among all traits; a trait that no hazard reads stands at its first level. */
export function levelsOfProfile({ plan, around }: Tabulation, profile: number, levels: Int32Array): void {
  let rest = profile;
  for (let t = plan.traits.length - 1; t >= 0; t--) {
    const { name, levels: own } = plan.traits[t]!;
    levels[around.traits.findIndex((trait) => trait.name === name)] = rest % own.length;
    rest = Math.floor(rest / own.length);
  }
}
