import seedrandom from "seedrandom";
import { describe, expect, it } from "vitest";
import { nameWord, nameWords, personWord, purposes } from "../../src/random/address.ts";
import { generator, keyOf } from "../../src/random/seed.ts";

describe("seeds", () => {
  it("a whole number is its own key, in two words", () => {
    expect(keyOf(2024)).toEqual({ first: 2024, second: 0 });
    expect(keyOf(2 ** 40 + 5)).toEqual({ first: 5, second: 256 });
    expect(keyOf(2 ** 31)).toEqual({ first: -(2 ** 31), second: 0 });
  });

  it("a phrase is turned into a key by seedrandom", () => {
    const ours = seedrandom("SkolFam² i Norrköping");
    expect(keyOf("SkolFam² i Norrköping")).toEqual({ first: ours.int32(), second: ours.int32() });
    expect(keyOf("2024")).not.toEqual(keyOf(2024));
  });

  it("phrases that differ in a letter have keys that differ in both words", () => {
    const keys = Array.from({ length: 2000 }, (_, n) => keyOf(`phrase ${n}`));
    expect(new Set(keys.map(({ first }) => first)).size).toBeGreaterThan(1998);
    expect(new Set(keys.map(({ second }) => second)).size).toBeGreaterThan(1998);
  });

  it("impossible seeds are refused", () => {
    const rest = "Instead, use a whole number from 0 to 9007199254740991, or a phrase.";
    for (const seed of [-1, 0.5, 2 ** 53, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => keyOf(seed)).toThrow(`Cannot seed the draws: the seed is ${seed}. ${rest}`);
    expect(() => keyOf(undefined as never)).toThrow(`Cannot seed the draws: the seed is undefined. ${rest}`);
    expect(() => keyOf("")).toThrow(`Cannot seed the draws: the seed is an empty text. ${rest}`);
    expect(() => generator(-1)).toThrow("the seed is -1");
  });

  it("a generator is seedrandom's own", () => {
    const ours = generator("basta");
    const theirs = seedrandom("basta");
    expect([ours(), ours(), ours()]).toEqual([theirs(), theirs(), theirs()]);
  });
});

describe("addresses", () => {
  it("purposes and people have words of their own", () => {
    const seen = Object.keys(purposes).flatMap((purpose) =>
      [0, 2 ** 32, 2 ** 53 - 1].map((person) => personWord(purpose as keyof typeof purposes, person)),
    );
    expect(new Set(seen).size).toBe(seen.length);
  });

  it("names are told apart by letter, by order and by where they end", () => {
    const names = [["ab", "c"], ["a", "bc"], ["abc"], ["c", "ab"], ["Ab", "c"], ["ab", "c", ""], ["å"], ["ä"]];
    expect(new Set(names.map(nameWord)).size).toBe(names.length);
  });

  it("two names that share a word are refused, by name", () => {
    const seen = new Map<number, string>();
    for (let n = 0; ; n++) {
      const word = nameWord([`state ${n}`]);
      const other = seen.get(word);
      seen.set(word, `state ${n}`);
      if (other === undefined) continue;
      expect(() => nameWords([[other], [`state ${n}`]])).toThrow(
        `Cannot give each name its own draws: "${other}" and "state ${n}" share the word ${word}. Instead, rename one of them.`,
      );
      break;
    }
  });
});
