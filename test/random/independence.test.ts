import { describe, expect, it } from "vitest";
import { nameWord, type Purpose, personWord } from "../../src/random/address.ts";
import { keyOf } from "../../src/random/seed.ts";
import { uniformPair } from "../../src/random/uniform-pair.ts";
import { windPair } from "../../src/random/wind-pair.ts";

/** A draw as the solvers address it. */
interface Address {
  readonly seed: number;
  readonly purpose: Purpose;
  readonly person: number;
  readonly names: readonly [string, string, string];
  readonly turn: number;
}
type Draw = (address: Address) => number;

const pair = new Float64Array(2);
const words = new Map<string, number>();

/** The hash of names, remembered: 600 000 draws share a handful. */
function wordOf(names: readonly string[]): number {
  const label = names.join();
  if (!words.has(label)) words.set(label, nameWord(names));
  return words.get(label)!;
}

const draw: Draw = ({ seed, purpose, person, names, turn }) => {
  const { first, second } = keyOf(seed);
  uniformPair(first, second, turn >>> 1, wordOf(names), person | 0, personWord(purpose, person), pair);
  return pair[turn & 1]!;
};

const count = 20_000;
const address: Address = { seed: 7, purpose: "clock", person: 0, names: ["work", "established", "outside"], turn: 0 };

/** Pairs of addresses that must have nothing to do with each other, for each of many people. */
const neighbours: Readonly<Record<string, (person: number) => readonly [Address, Address]>> = {
  people: (person) => [
    { ...address, person },
    { ...address, person: person + 1 },
  ],
  "people far apart": (person) => [
    { ...address, person },
    { ...address, person: person + 2 ** 32 },
  ],
  processes: (person) => [
    { ...address, person },
    { ...address, person, names: ["school", "established", "outside"] },
  ],
  "there and back": (person) => [
    { ...address, person },
    { ...address, person, names: ["work", "outside", "established"] },
  ],
  "turns of one block": (person) => [
    { ...address, person },
    { ...address, person, turn: 1 },
  ],
  "turns of two blocks": (person) => [
    { ...address, person },
    { ...address, person, turn: 2 },
  ],
  "turn and person": (person) => [
    { ...address, person, turn: 2 },
    { ...address, person: person + 1 },
  ],
  purposes: (person) => [
    { ...address, person },
    { ...address, person, purpose: "trait" },
  ],
  seeds: (person) => [
    { ...address, person },
    { ...address, person, seed: 8 },
  ],
};

/**
 * How far from independent two uniforms are, in standard errors: the larger of the correlation of their values and of their distances
 * from one half.
 */
function dependence(draw: Draw, both: (person: number) => readonly [Address, Address]): number {
  let plain = 0;
  let folded = 0;
  for (let person = 0; person < count; person++) {
    const [a, b] = both(person).map(draw) as [number, number];
    plain += (a - 0.5) * (b - 0.5);
    folded += (Math.abs(a - 0.5) - 0.25) * (Math.abs(b - 0.5) - 0.25);
  }
  const scale = Math.sqrt(count);
  return Math.max(Math.abs((12 * plain) / scale), Math.abs((48 * folded) / scale));
}

describe("draws of different addresses are independent", () => {
  /** 18 statistics, each within 4.5 standard errors of zero: a true generator fails once in 8 000 choices of the seed. */
  for (const [name, both] of Object.entries(neighbours)) {
    it(`${name}: 20 000 pairs, within 4.5 standard errors`, () => expect(dependence(draw, both)).toBeLessThan(4.5));
  }

  const mutants: Readonly<Record<string, readonly [Draw, keyof typeof neighbours]>> = {
    "an address that ignores the process": [(a) => draw({ ...a, names: ["", a.names[1], a.names[2]] }), "processes"],
    "an address that ignores the direction": [
      (a) => draw({ ...a, names: [a.names[0], "established", "outside"] }),
      "there and back",
    ],
    "an address that ignores the turn": [(a) => draw({ ...a, turn: 0 }), "turns of one block"],
    "an address that forgets which half of a block": [(a) => draw({ ...a, turn: a.turn & ~1 }), "turns of one block"],
    "an address that forgets the block": [(a) => draw({ ...a, turn: a.turn & 1 }), "turns of two blocks"],
    "counters that overlap: the turn added to the person": [
      (a) => draw({ ...a, person: a.person + (a.turn >> 1), turn: a.turn & 1 }),
      "turn and person",
    ],
    "a person cut to 32 bits": [(a) => draw({ ...a, person: a.person % 2 ** 32 }), "people far apart"],
    "an address that ignores the purpose": [(a) => draw({ ...a, purpose: "clock" }), "purposes"],
    "a seed that is not used": [(a) => draw({ ...a, seed: 1 }), "seeds"],
    "one person's luck that leaks into the next": [
      (a) => 0.9 * draw(a) + 0.1 * draw({ ...a, person: a.person + 1 }),
      "people",
    ],
  };
  for (const [name, [mutant, where]] of Object.entries(mutants)) {
    it(`the test catches ${name}`, () => expect(dependence(mutant, neighbours[where]!)).toBeGreaterThan(6));
  }
});

/** How far mean and variance are from what they should be, and counts in 200 equal bins from equal: the largest, in standard errors. */
function misfit(
  values: Float64Array,
  { mean, variance, fourth }: Record<"mean" | "variance" | "fourth", number>,
): number {
  const n = values.length;
  let sum = 0;
  let squares = 0;
  for (const value of values) {
    sum += value - mean;
    squares += (value - mean) ** 2;
  }
  const ofMean = sum / Math.sqrt(n * variance);
  const ofVariance = (squares / n - variance) / Math.sqrt((fourth - variance ** 2) / n);
  return Math.max(Math.abs(ofMean), Math.abs(ofVariance));
}

function chiSquare(values: Float64Array, lower: (x: number) => number): number {
  const bins = new Float64Array(200);
  for (const value of values) bins[Math.floor(200 * lower(value))]!++;
  const each = values.length / 200;
  const sum = bins.reduce((total, bin) => total + (bin - each) ** 2 / each, 0);
  return (sum - 199) / Math.sqrt(2 * 199);
}

describe("moments and shape (400 000 draws, within 4.5 standard errors)", () => {
  const uniforms = new Float64Array(400_000);
  const exponentials = new Float64Array(400_000);
  for (let n = 0; n < uniforms.length; n += 2) {
    uniformPair(11, 0, 0, 42, n, 0, uniforms.subarray(n, n + 2));
    windPair(11, 0, 0, 43, n, 0, exponentials.subarray(n, n + 2));
  }
  const uniform = { mean: 0.5, variance: 1 / 12, fourth: 1 / 80 };
  const exponential = { mean: 1, variance: 1, fourth: 9 };

  it("of uniforms", () => {
    expect(misfit(uniforms, uniform)).toBeLessThan(4.5);
    expect(chiSquare(uniforms, (x) => x)).toBeLessThan(4.5);
    expect(uniforms.every((x) => x > 0 && x < 1)).toBe(true);
  });

  it("of unit exponentials", () => {
    expect(misfit(exponentials, exponential)).toBeLessThan(4.5);
    expect(chiSquare(exponentials, (x) => -Math.expm1(-x))).toBeLessThan(4.5);
    expect(exponentials.every((x) => x > 0 && x < 37.5)).toBe(true);
  });

  it("a clock wound 1.5 % too far, and uniforms that miss one part in a hundred, are caught", () => {
    expect(
      misfit(
        exponentials.map((x) => 1.015 * x),
        exponential,
      ),
    ).toBeGreaterThan(6);
    expect(
      chiSquare(
        uniforms.map((x) => (x < 0.01 ? x + 0.5 : x)),
        (x) => x,
      ),
    ).toBeGreaterThan(6);
  });

  it("use all 53 bits", () => {
    const odd = uniforms.filter((x) => (x * 2 ** 53) % 2 === 1).length;
    expect(Math.abs(odd - 200_000)).toBeLessThan(4.5 * Math.sqrt(100_000));
  });
});
