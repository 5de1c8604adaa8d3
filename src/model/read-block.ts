import { personWord } from "../random/address.ts";
import { uniformOf } from "../random/uniform-at.ts";
import { type Choice, chosen } from "./choice.ts";
import { blockSize, type People } from "./people.ts";
import type { DrawnRecipe, Recipe } from "./recipe.ts";

/** How many blocks a population has; the last may be short. */
export function blockCount(size: number): number {
  return Math.ceil(size / blockSize);
}

/**
 * The people of one block. Factors other than the first are zero, to be filled by whoever has the model's functions.
 *
 * @param block  0, 1, 2, ...: people `block * blockSize` and on
 */
export function readBlock(recipe: Recipe, block: number): People {
  const first = block * blockSize;
  const count = Math.min(blockSize, recipe.size - first);
  const factors = new Float64Array(recipe.factors * count).fill(1, 0, count);
  if (recipe.rows === undefined) return drawnBlock(recipe, recipe.drawn!, { first, count, factors });
  const { id, profile, entry, starts, spells, weight, stratum } = recipe.rows;
  const end = first + count;
  const { processes } = recipe;
  return {
    first,
    count,
    id: addresses(id.subarray(first, end)),
    profile: profile.subarray(first, end),
    entry: entry.subarray(first, end),
    starts: starts.subarray(first * processes, end * processes),
    spells: spells.subarray(first * processes, end * processes),
    weight: weight.subarray(first, end),
    stratum: stratum.subarray(first, end),
    factors,
  };
}

/** The two address words of each person's number. */
function addresses(numbers: Float64Array): Uint32Array {
  const words = new Uint32Array(2 * numbers.length);
  numbers.forEach((number, i) => {
    words[2 * i] = number % 4294967296;
    words[2 * i + 1] = personWord("clock", number);
  });
  return words;
}

function drawnBlock(
  recipe: Recipe,
  drawn: DrawnRecipe,
  { first, count, factors }: { readonly first: number; readonly count: number; readonly factors: Float64Array },
): People {
  const { processes, strata } = recipe;
  const people = {
    first,
    count,
    id: addresses(Float64Array.from({ length: count }, (_, i) => first + i)),
    profile: new Int32Array(count),
    entry: new Int32Array(count),
    starts: new Uint8Array(count * processes),
    spells: new Float64Array(count * processes),
    weight: new Float64Array(count).fill(drawn.weight),
    stratum: new Int32Array(count),
    factors,
  };
  for (let i = 0; i < count; i++) {
    const person = first + i;
    const age = drawOf(drawn, drawn.age, person);
    const birth = drawOf(drawn, drawn.birthYear, person);
    people.entry[i] = drawn.entry[age * (drawn.birthYear.cumulative.length + 1) + birth]!;
    let stratum = strata.age * age + strata.birthYear * birth;
    for (let t = 0; t < drawn.traits.length; t++) {
      const level = drawn.levels[t]![drawOf(drawn, drawn.traits[t]!, person)]!;
      people.profile[i]! += drawn.profileStride[t]! * level;
      stratum += strata.traits[t]! * level;
    }
    for (let p = 0; p < processes; p++) {
      const state = drawn.states[p]![drawOf(drawn, drawn.starts[p]!, person)]!;
      people.starts[i * processes + p] = state;
      people.spells[i * processes + p] = drawn.spells[drawn.first[p]! + state]!;
      stratum += strata.starts[p]! * state;
    }
    people.stratum[i] = stratum;
  }
  return people;
}

/** What a person draws; a choice of one needs no draw. */
export function drawOf({ key }: DrawnRecipe, choice: Choice, person: number): number {
  if (choice.cumulative.length === 0) return 0;
  return chosen(choice, uniformOf(key, "trait", { person, word: choice.word, turn: 0 }));
}
