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
 * @param block   0, 1, 2, ...: people `block * blockSize` and on
 * @param before  people of an earlier block of the same recipe who are no longer needed: their arrays are written over
 */
export function readBlock(recipe: Recipe, block: number, before?: People): People {
  const first = block * blockSize;
  const count = Math.min(blockSize, recipe.size - first);
  const factors = new Float64Array(recipe.factors * count).fill(1, 0, count);
  if (recipe.rows === undefined) return drawnBlock(recipe, recipe.drawn!, { first, count, factors, before });
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
  for (let i = 0; i < numbers.length; i++) {
    const number = numbers[i]!;
    words[2 * i] = number % 4294967296;
    words[2 * i + 1] = personWord("clock", number);
  }
  return words;
}

/** The address words of people who are numbered by their places, none of which fills more than the low word. */
function placeAddresses(first: number, count: number, words: Uint32Array): Uint32Array {
  if (first + count > 4294967296) return addresses(Float64Array.from({ length: count }, (_, i) => first + i));
  const high = personWord("clock", 0);
  for (let i = 0; i < count; i++) {
    words[2 * i] = first + i;
    words[2 * i + 1] = high;
  }
  return words;
}

interface Given {
  readonly first: number;
  readonly count: number;
  readonly factors: Float64Array;
  readonly before: People | undefined;
}

function drawnBlock(recipe: Recipe, drawn: DrawnRecipe, given: Given): People {
  const { processes, strata } = recipe;
  const { first, count, factors, before } = given;
  const used = before?.count === count ? before : undefined;
  const people = {
    first,
    count,
    id: placeAddresses(first, count, used?.id ?? new Uint32Array(2 * count)),
    profile: used?.profile.fill(0) ?? new Int32Array(count),
    entry: used?.entry.fill(0) ?? new Int32Array(count),
    starts: used?.starts ?? new Uint8Array(count * processes),
    spells: used?.spells ?? new Float64Array(count * processes),
    weight: (used?.weight ?? new Float64Array(count)).fill(drawn.weight),
    stratum: used?.stratum.fill(0) ?? new Int32Array(count),
    factors,
  };
  const births = drawn.birthYear.cumulative.length + 1;
  drawColumn(drawn, drawn.age, people, (i, age) => {
    people.entry[i]! += births * age;
    people.stratum[i]! += strata.age * age;
  });
  drawColumn(drawn, drawn.birthYear, people, (i, birth) => {
    people.entry[i]! += birth;
    people.stratum[i]! += strata.birthYear * birth;
  });
  for (let i = 0; i < count; i++) people.entry[i] = drawn.entry[people.entry[i]!]!;
  drawn.traits.forEach((choice, t) => {
    drawColumn(drawn, choice, people, (i, value) => {
      const level = drawn.levels[t]![value]!;
      people.profile[i]! += drawn.profileStride[t]! * level;
      people.stratum[i]! += strata.traits[t]! * level;
    });
  });
  drawn.starts.forEach((choice, p) => {
    drawColumn(drawn, choice, people, (i, value) => {
      const state = drawn.states[p]![value]!;
      people.starts[i * processes + p] = state;
      people.spells[i * processes + p] = drawn.spells[drawn.first[p]! + state]!;
      people.stratum[i]! += strata.starts[p]! * state;
    });
  });
  return people;
}

/** Draws one thing for everybody of a block; a choice of one needs no draw. */
function drawColumn(
  drawn: DrawnRecipe,
  choice: Choice,
  { first, count }: { readonly first: number; readonly count: number },
  put: (i: number, value: number) => void,
): void {
  if (choice.cumulative.length === 0) for (let i = 0; i < count; i++) put(i, 0);
  else for (let i = 0; i < count; i++) put(i, drawOf(drawn, choice, first + i));
}

/** What a person draws; a choice of one needs no draw. */
export function drawOf({ key }: DrawnRecipe, choice: Choice, person: number): number {
  if (choice.cumulative.length === 0) return 0;
  return chosen(choice, uniformOf(key, "trait", { person, word: choice.word, turn: 0 }));
}
