import { problem } from "../problem.ts";

/**
 * What a draw is for. Each purpose has its own part of the counter, so that draws for different purposes can never meet.
 * A clock is wound for a transition; a cycle has one draw per process; traits and reach are drawn once per person;
 * a parameter is drawn once per draw of the parameters, and `own` is for a user's code.
 */
export const purposes = { clock: 0, cycle: 1, trait: 2, reach: 3, parameter: 4, own: 5 } as const;

/** One of the purposes of a draw. */
export type Purpose = keyof typeof purposes;

/*
 * The counter of a draw, four words of 32 bits:
 *   c0  turn >> 1        a block holds two draws: even turns take the first, odd turns the second
 *   c1  name word        a hash of the names: process, from and to of a clock; process of a cycle; trait; intervention; parameter
 *   c2  person, low 32 bits
 *   c3  person, high 21 bits, and the purpose above them
 */

/**
 * The last counter word of a person's draws for a purpose.
 *
 * @param person  a whole number from 0 to 2^53 - 1; for a parameter, the number of the draw
 * @example
 * personWord("cycle", 7) // => 16777216
 */
export function personWord(purpose: Purpose, person: number): number {
  return (purposes[purpose] << 24) | Math.floor(person / 4294967296);
}

/**
 * The counter word of names: 32 bits that depend on every letter, and on where one name ends and the next begins.
 *
 * @returns a whole number of 32 bits, signed
 * @see     FNV-1a (Fowler, Noll & Vo) with the finishing step of MurmurHash3 (Appleby)
 * @example
 * nameWord(["work", "established", "unemployed"]) === nameWord(["work", "unemployed", "established"]) // => false
 */
export function nameWord(names: readonly string[]): number {
  let hash = 0x811c9dc5 | 0;
  for (const letter of new TextEncoder().encode(JSON.stringify(names))) hash = Math.imul(hash ^ letter, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/**
 * The counter words of all names that draw for one purpose, in order. Two names with the same word would share their luck, so they are
 * refused; among a hundred names that happens once in a million models.
 *
 * @throws when two different names have the same word, or a name stands twice
 * @example
 * nameWords([["sex"], ["reading"]]).length // => 2
 * nameWords([["sex"], ["sex"]])
 * // throws Cannot give each name its own draws: "sex" and "sex" share the word -1765494318. Instead, rename one of them.
 */
export function nameWords(names: readonly (readonly string[])[]): Int32Array {
  const words = Int32Array.from(names, nameWord);
  const seen = new Map<number, number>();
  words.forEach((word, index) => {
    const other = seen.get(word);
    if (other !== undefined) {
      const [a, b] = [names[other]!, names[index]!].map((parts) => `"${parts.join(" ")}"`);
      throw problem("give each name its own draws", `${a} and ${b} share the word ${word}`, "rename one of them");
    }
    seen.set(word, index);
  });
  return words;
}
