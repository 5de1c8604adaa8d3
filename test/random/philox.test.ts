import { describe, expect, it, vi } from "vitest";
import { log } from "../../src/numeric/portable-log.ts";
import { philox } from "../../src/random/philox.ts";
import { philoxMachine } from "../../src/random/philox-machine.ts";
import { plainPair } from "../../src/random/plain-pair.ts";
import { uniformPair } from "../../src/random/uniform-pair.ts";
import { windPair } from "../../src/random/wind-pair.ts";

/** Random123 1.14, tests/kat_vectors, the three lines of philox4x32 with 10 rounds. */
const knownAnswers = [
  ["00000000 00000000 00000000 00000000", "00000000 00000000", "6627e8d5 e169c58d bc57ac4c 9b00dbd8"],
  ["ffffffff ffffffff ffffffff ffffffff", "ffffffff ffffffff", "408f276d 41c83b0e a20bc7c6 6d5451fd"],
  ["243f6a88 85a308d3 13198a2e 03707344", "a4093822 299f31d0", "d16cfe09 94fdcceb 5001e420 24126ea1"],
].map((row) => row.map((text) => text.split(" ").map((word) => Number.parseInt(word, 16))));

/** The known answers' addresses and 20 000 others, some of them small. */
const words = knownAnswers.map(([counter, key]) => [...counter!, ...key!]);
let word = 1;
for (let n = 0; n < 20_000; n++) {
  words.push(
    Array.from({ length: 6 }, () => {
      word = (Math.imul(word ^ (word >>> 15), 0x2c1b3c6d) + 0x9e3779b9) >>> 0;
      return n % 7 === 0 ? word % 4 : word;
    }),
  );
}

describe("Philox 4x32-10", () => {
  it("gives Random123's known answers", () => {
    for (const [counter, key, answer] of knownAnswers) expect(philox(counter!, key!)).toEqual(answer);
  });

  const forms = { "in plain JavaScript": plainPair, "that the solvers call": uniformPair };
  for (const [name, form] of Object.entries(forms)) {
    it(`the form ${name} gives the readable form's bits, at the known answers and at 20 000 other addresses`, () => {
      const pair = new Float64Array(2);
      for (const [c0, c1, c2, c3, k0, k1] of words as [number, number, number, number, number, number][]) {
        const plain = philox([c0, c1, c2, c3], [k0, k1]);
        form(k0 | 0, k1 | 0, c0 | 0, c1 | 0, c2 | 0, c3 | 0, pair);
        const expected = [plain.slice(0, 2), plain.slice(2)].map(([a, b]) => (a! >>> 5) * 2 ** 26 + (b! >>> 6));
        if (pair[0] !== expected[0]! / 2 ** 53 || pair[1] !== expected[1]! / 2 ** 53)
          expect([...pair]).toEqual(expected);
      }
      expect(words.length).toBe(20_003);
    });
  }

  it("WebAssembly is there, so that the two forms are two", () => expect(philoxMachine()).toBeDefined());

  it("where a host forbids WebAssembly there is no machine, and plain JavaScript stands in", () => {
    vi.stubGlobal("WebAssembly", undefined);
    expect(philoxMachine()).toBeUndefined();
    vi.unstubAllGlobals();
  });

  it("clocks are wound by minus the logarithms of the same uniforms, also where these are tiny", () => {
    const uniforms = new Float64Array(2);
    const wound = new Float64Array(2);
    let least = 1;
    for (let n = 0; n < 400_000; n++) {
      uniformPair(3, 4, n, 5, 6, 7, uniforms);
      windPair(3, 4, n, 5, 6, 7, wound);
      if (wound[0] !== -log(uniforms[0]!) || wound[1] !== -log(uniforms[1]!)) expect([n, ...wound]).toEqual([n]);
      least = Math.min(least, uniforms[0]!, uniforms[1]!);
    }
    expect(least).toBeLessThan(2 ** -18);
  });

  it("a word read signed or unsigned is the same word", () => {
    const signed = new Float64Array(2);
    const unsigned = new Float64Array(2);
    windPair(-5, -6, -1, -2, -3, -4, signed);
    windPair(-5 >>> 0, -6 >>> 0, -1 >>> 0, -2 >>> 0, -3 >>> 0, -4 >>> 0, unsigned);
    expect(signed).toEqual(unsigned);
  });
});
