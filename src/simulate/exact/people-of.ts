import type { Plan } from "../../model/plan.ts";
import type { AnyPopulation } from "../../model/population.ts";
import { blockCount } from "../../model/read-block.ts";
import type { Recipe } from "../../model/recipe.ts";
import type { Tabulation } from "../../model/tabulate.ts";
import { peopleOf } from "../simulate.ts";

/** Where some people of a kind begin: states of all processes, years spent in each, and how many they are. */
export interface Start {
  readonly states: readonly number[];
  readonly spells: readonly number[];
  readonly people: number;
}

/** People of one kind and stratum, and how they begin. */
export interface Company {
  readonly profile: number;
  readonly entry: number;
  readonly stratum: number;
  /** Their numbers in the plan's columns of factors; undefined while they are still to be asked of their continuous traits. */
  readonly factors: Float64Array | undefined;
  readonly starts: Map<string, Start>;
}

/** Everybody, by kind and stratum: each row of a table, or the shares of a recipe. */
export function companiesOf(tabulation: Tabulation, population: AnyPopulation): readonly Company[] {
  const companies = new Map<string, Company>();
  const add = (kind: Omit<Company, "starts">, start: Start): void => {
    const key = [kind.profile, kind.entry, kind.stratum, ...(kind.factors ?? [])].join(" ");
    let company = companies.get(key);
    if (company === undefined) {
      company = { ...kind, starts: new Map() };
      companies.set(key, company);
    }
    const own = [...start.states, ...start.spells].join(" ");
    const known = company.starts.get(own);
    company.starts.set(own, { ...start, people: start.people + (known?.people ?? 0) });
  };
  if (tabulation.recipe.rows === undefined) addDrawn(tabulation.recipe, tabulation.plan, add);
  else addRows(tabulation, population, add);
  return [...companies.values()];
}

type Add = (kind: Omit<Company, "starts">, start: Start) => void;

function addRows(tabulation: Tabulation, population: AnyPopulation, add: Add): void {
  const { processes, factors } = tabulation.recipe;
  for (let block = 0; block < blockCount(population.size); block++) {
    const people = peopleOf(tabulation, population, block);
    for (let i = 0; i < people.count; i++) {
      const own = (of: ArrayLike<number>): number[] =>
        Array.from({ length: processes }, (_, p) => of[i * processes + p]!);
      add(
        {
          profile: people.profile[i]!,
          entry: people.entry[i]!,
          stratum: people.stratum[i]!,
          factors: Float64Array.from({ length: factors }, (_, c) => people.factors[c * people.count + i]!),
        },
        { states: own(people.starts), spells: own(people.spells), people: people.weight[i]! },
      );
    }
  }
}

/** One thing that people draw: how often each value is drawn. */
function sharesOf({ cumulative }: { readonly cumulative: Float64Array }): number[] {
  const ends = [...cumulative, 1];
  return ends.map((end, i) => end - (ends[i - 1] ?? 0));
}

function addDrawn(recipe: Recipe, plan: Plan, add: Add): void {
  const drawn = recipe.drawn!;
  const { strata } = recipe;
  const births = sharesOf(drawn.birthYear);
  const choices: readonly (readonly number[])[] = [drawn.age, drawn.birthYear, ...drawn.traits, ...drawn.starts].map(
    sharesOf,
  );
  const traits = drawn.traits.length;
  const visit = (values: readonly number[], share: number): void => {
    const next = choices[values.length];
    if (next !== undefined) {
      next.forEach((own, value) => {
        if (own > 0) visit([...values, value], share * own);
      });
      return;
    }
    const [age, birth] = values as [number, number];
    const levels = drawn.levels.map((own, t) => own[values[2 + t]!]!);
    const states = drawn.states.map((own, p) => own[values[2 + traits + p]!]!);
    const sum = (of: readonly number[], strides: Int32Array): number =>
      of.reduce((total, value, i) => total + value * strides[i]!, 0);
    add(
      {
        profile: sum(levels, drawn.profileStride),
        entry: drawn.entry[age * births.length + birth]!,
        stratum: strata.age * age + strata.birthYear * birth + sum(levels, strata.traits) + sum(states, strata.starts),
        factors: plan.factors.length === 1 ? Float64Array.of(1) : undefined,
      },
      {
        states,
        spells: states.map((state, p) => drawn.spells[drawn.first[p]! + state]!),
        people: recipe.size * drawn.weight * share,
      },
    );
  };
  visit([], 1);
}
