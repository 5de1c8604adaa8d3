import { type OneOrShares, type Population, population } from "../model/population.ts";
import { problem } from "../problem.ts";
import { meanOf } from "../random/parameter/quantile.ts";
import { numbers, type processes, type traits } from "./person.ts";
import { sweden } from "./sweden.ts";

type Sex = "woman" | "man";

/** How many people of the Swedish model, of which sex and age. */
export interface SwedishRecipe {
  readonly size: number;
  readonly sex?: OneOrShares<Sex>;
  readonly age?: number;
  readonly seed?: number | string;
}

/** People of the Swedish model. */
export type Swedes = Population<typeof processes, typeof traits>;

const bothSexes = { woman: 0.5, man: 0.5 } as const;

/**
 * Children in long-term foster care, who begin in compulsory school at 12 unless another age below 16 is given.
 *
 * @throws when the age is 16 or more, or no whole number of years
 * @example
 * fosterChildren({ size: 100 }).size // => 100
 */
export function fosterChildren({ size, sex = bothSexes, age = 12, seed = 1 }: SwedishRecipe): Swedes {
  within("children in foster care", age, [0, 15]);
  return population(sweden, {
    size,
    age,
    seed,
    traits: { sex, fostered: true },
    starts: { placement: "foster" },
    strata: ["sex"],
  });
}

/**
 * Youth out of compulsory school, 16 to 20, still in studies, eligible for upper secondary school in the national share.
 *
 * @throws when the age is not from 16 to 20
 * @example
 * youth({ size: 100, age: 18 }).size // => 100
 */
export function youth({ size, sex = bothSexes, age = 16, seed = 1 }: SwedishRecipe): Swedes {
  within("youth", age, [16, 20]);
  const eligible = meanOf(numbers.eligible);
  return population(sweden, {
    size,
    age,
    seed,
    traits: { sex, fostered: false },
    starts: { school: { eligible, ineligible: 1 - eligible } },
    strata: ["sex"],
  });
}

/**
 * Adults from 25 to 60, all of them in work and well at the start: what the careers then do is the model's, not an assumed stock's.
 *
 * @throws when the age is not from 25 to 60
 * @example
 * adults({ size: 100, age: 40, sex: "woman" }).size // => 100
 */
export function adults({ size, sex = bothSexes, age = 25, seed = 1 }: SwedishRecipe): Swedes {
  within("adults", age, [25, 60]);
  const eligible = meanOf(numbers.eligible);
  return population(sweden, {
    size,
    age,
    seed,
    traits: { sex, fostered: false },
    starts: { school: { eligible, ineligible: 1 - eligible }, work: "employed" },
    strata: ["sex"],
  });
}

function within(who: string, age: number, [low, high]: readonly [number, number]): void {
  if (!(age >= low && age <= high))
    throw problem(`describe ${who}`, `the age is ${age}`, `give an age from ${low} to ${high}`);
}
