import seedrandom from "seedrandom";
import { problem } from "../problem.ts";

/** The two key words of a seed. */
export interface Key {
  readonly first: number;
  readonly second: number;
}

/**
 * The key of a seed: what every draw of a run has in common. Two runs with one seed share their luck.
 * A whole number is its own key (low word, high word); a phrase is turned into one by seedrandom.
 *
 * @param seed  a whole number from 0 to 2^53 - 1, or a phrase of one letter or more
 * @throws      when the seed is negative, broken, too large or empty
 * @example
 * keyOf(2024) // => { first: 2024, second: 0 }
 * keyOf("Norrköping, first trial") // => { first: 823281814, second: 2136044241 }
 * keyOf(-1)
 * // throws Cannot seed the draws: the seed is -1. Instead, use a whole number from 0 to 9007199254740991, or a phrase.
 */
export function keyOf(seed: number | string): Key {
  const usable =
    typeof seed === "number" ? Number.isSafeInteger(seed) && seed >= 0 : typeof seed === "string" && seed !== "";
  if (!usable) {
    throw problem(
      "seed the draws",
      `the seed is ${seed === "" ? "an empty text" : String(seed)}`,
      "use a whole number from 0 to 9007199254740991, or a phrase",
    );
  }
  if (typeof seed === "number") return { first: seed | 0, second: Math.floor(seed / 4294967296) };
  const generator = seedrandom(seed);
  return { first: generator.int32(), second: generator.int32() };
}

/**
 * A generator in place of `Math.random`, for your own code in a notebook: the same phrase gives the same numbers, on every machine.
 * Draws of the simulation do not come from here; they have addresses (`uniformAt`), so that one more draw moves no other.
 *
 * @param seed  a whole number or a phrase
 * @returns     a function that gives the next uniform, from 0 up to but not including 1
 * @see         the package seedrandom (ARC4)
 * @example
 * generator("skolfam")() === generator("skolfam")() // => true
 */
export function generator(seed: number | string): () => number {
  keyOf(seed);
  const next = seedrandom(String(seed));
  return () => next();
}
