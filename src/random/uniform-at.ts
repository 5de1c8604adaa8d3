import { nameWord, type Purpose, personWord } from "./address.ts";
import { type Key, keyOf } from "./seed.ts";
import { uniformPair } from "./uniform-pair.ts";

const pair = new Float64Array(2);

/**
 * One uniform by its address, given words: what the solvers use outside their innermost loops.
 *
 * @param word  of the names, from `nameWord`
 * @param turn  0, 1, 2, ...: how many draws of this address came before
 * @returns     above 0 and below 1
 * @example
 * uniformOf(keyOf(0), "clock", { person: 0, word: 0, turn: 0 }) // => 0.3990465
 */
export function uniformOf(
  key: Key,
  purpose: Purpose,
  { person, word, turn }: { readonly person: number; readonly word: number; readonly turn: number },
): number {
  uniformPair(key.first, key.second, turn >>> 1, word, person | 0, personWord(purpose, person), pair);
  return pair[turn & 1]!;
}

/**
 * One uniform by its address: the same seed, person, name and turn always give the same number, whatever else is drawn.
 * For your own draws about a person, so that one more draw, or one more person, moves nobody else's.
 *
 * @param seed     a whole number or a phrase
 * @param address  the person's number, the name of what is drawn, and how many times it was drawn before (0 unless given)
 * @returns        above 0 and below 1, with 53 random bits
 * @see            Salmon et al. (2011), doi:10.1145/2063384.2063405
 * @example
 * uniformAt(2024, { person: 17, name: "moves to another town" }) // => 0.9330899
 */
export function uniformAt(
  seed: number | string,
  { person, name, turn = 0 }: { readonly person: number; readonly name: string; readonly turn?: number },
): number {
  return uniformOf(keyOf(seed), "own", { person, word: nameWord([name]), turn });
}
