import { nameWord, nameWords } from "../random/address.ts";
import { type Key, keyOf } from "../random/seed.ts";
import { uniformOf } from "../random/uniform-at.ts";
import { scrambled, sobolWord } from "./sobol.ts";

/**
 * How the draws of parameters lie: `random`, each by its address; `latinHypercube`, one draw in each of as many equal slices of every
 * parameter; `sobol`, a scrambled Sobol sequence, most even when the number of draws is a power of two.
 */
export type DrawDesign = "random" | "latinHypercube" | "sobol";

/**
 * The uniforms of a design: a column for each name, a number for each draw. In `random` and `latinHypercube` a name's column does not
 * depend on which other names there are; in `sobol` it depends on how many stand before it.
 *
 * @param names    of the uncertain parameters, in order
 * @param options  how many draws, the seed, the design
 * @returns        numbers above 0 and below 1
 * @throws         when two names share their draws, or `sobol` is asked for more than 256 dimensions
 * @see            McKay, Beckman & Conover (1979), doi:10.1080/00401706.1979.10489755; Joe & Kuo (2008)
 * @example
 * const slices = designUniforms(["a"], { draws: 4, seed: 1, design: "latinHypercube" })[0];
 * slices.map((u) => Math.floor(4 * u)).sort() // => [0, 1, 2, 3]
 */
export function designUniforms(
  names: readonly string[],
  { draws, seed, design }: { readonly draws: number; readonly seed: number | string; readonly design: DrawDesign },
): readonly (readonly number[])[] {
  const key = keyOf(seed);
  const words = nameWords(names.map((name) => [name]));
  return names.map((name, dimension) => {
    const plain = (draw: number): number =>
      uniformOf(key, "parameter", { person: draw, word: words[dimension]!, turn: 0 });
    if (design === "random") return column(draws, plain);
    if (design === "sobol") return sobolColumn(dimension, draws, wordOf(key, name));
    const slices = order(key, name, draws);
    return column(draws, (draw) => (slices[draw]! + plain(draw)) / draws);
  });
}

function column(draws: number, at: (draw: number) => number): readonly number[] {
  return Array.from({ length: draws }, (_, draw) => at(draw));
}

function sobolColumn(dimension: number, draws: number, seed: number): readonly number[] {
  return column(draws, (draw) => (scrambled(sobolWord(dimension, draw), seed) + 0.5) / 4294967296);
}

/** 32 bits that scramble a name's dimension. */
function wordOf(key: Key, name: string): number {
  const uniform = uniformOf(key, "parameter", { person: 0, word: nameWord([name, "scramble"]), turn: 0 });
  return Math.floor(uniform * 4294967296) | 0;
}

/** A random order of the slices: the ranks of addressed uniforms. */
function order(key: Key, name: string, draws: number): Int32Array {
  const word = nameWord([name, "slice"]);
  const keys = column(draws, (draw) => uniformOf(key, "parameter", { person: draw, word, turn: 0 }));
  const sorted = keys.map((_, draw) => draw).sort((a, b) => keys[a]! - keys[b]!);
  const ranks = new Int32Array(draws);
  sorted.forEach((draw, rank) => {
    ranks[draw] = rank;
  });
  return ranks;
}
