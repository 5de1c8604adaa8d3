import { describe, expect, it } from "vitest";
import { defineModel } from "../../../src/model/define-model.ts";
import { population } from "../../../src/model/population.ts";
import { normal } from "../../../src/random/parameter/declare.ts";
import { type AnyExpectation, expectation } from "../../../src/simulate/exact/expectation.ts";
import { slotSum } from "../../../src/simulate/sums.ts";
import { number } from "../../../src/table/column.ts";

const relapse = defineModel({
  processes: { health: ["well", "ill", "dead"] },
  ends: { health: "dead" },
  hazards: {
    health: {
      well: { ill: { weibull: { shape: 0.75, scale: 4.4 } }, dead: ({ age }) => 0.002 * age },
      ill: { well: { logNormal: { meanLog: 0.3, sdLog: 0.9 } }, dead: 0.1 },
    },
  },
});

/** The largest difference of any sum, for one person. */
function difference(a: AnyExpectation, b: AnyExpectation): number {
  return a.sums.reduce((most, value, place) => Math.max(most, Math.abs(value - b.sums[place]!)), 0) / a.size;
}

describe("how far an expectation is from exact", () => {
  const people = population(relapse, { size: 1, age: 50 });
  const solved = (tolerance: number): AnyExpectation => expectation(relapse, people, { years: 3, tolerance });
  const exact = solved(3e-9);

  it("is less than it says, at every tolerance", () => {
    for (const tolerance of [1e-3, 1e-5, 1e-7]) {
      const rough = solved(tolerance);
      expect(rough.error).toBeLessThanOrEqual(tolerance);
      expect(difference(rough, exact)).toBeLessThan(tolerance);
    }
  });

  it("planted: time taken at the middle of each year, not integrated, would be seen", () => {
    const state = slotSum(exact, 0, 2);
    expect(Math.abs(state - slotSum(exact, 0) / 12)).toBeGreaterThan(1e-3);
    expect(Math.abs(slotSum(exact, 0, 1))).toBeGreaterThan(1e-3);
  });

  it("halving the tolerance of hazards that only change with age changes nothing", () => {
    const ageing = defineModel({
      processes: { life: ["alive", "ill", "dead"] },
      ends: { life: "dead" },
      hazards: {
        life: {
          alive: { dead: { gompertz: { shape: 0.09, rate: 0.0001 }, clock: "age" }, ill: ({ age }) => age / 500 },
          ill: {
            dead: { lifeTable: { from: 0, q: Array.from({ length: 100 }, (_, age) => 0.001 + age / 300) } },
            alive: 0.4,
          },
        },
      },
    });
    const old = population(ageing, { size: 1, age: 60 });
    const [once, twice] = [1e-6, 5e-7].map((tolerance) => expectation(ageing, old, { years: 20, tolerance }));
    expect(difference(once!, twice!)).toBeLessThan(once!.error);
  });

  it("a threshold in a continuous trait never settles, and is refused with what to do", () => {
    const model = defineModel({
      traits: { reading: number("z-score") },
      processes: { school: ["enrolled", "left"] },
      hazards: { school: { enrolled: { left: ({ reading }) => (reading < -1.03 ? 0.4 : 0.1) } } },
    });
    const drawn = population(model, {
      size: 1,
      age: 13,
      traits: { reading: normal({ mean: 0, standardError: 1, assumed: true }) },
    });
    expect(() => expectation(model, drawn, { years: 2 })).toThrow(
      /^Cannot solve the expectation: it still changes by 0\.00\d+ years per person when the continuous traits are taken twice as finely\. Instead, allow a tolerance above 1e-9, give continuous traits levels with oneOf\(\.\.\.\), or simulate individuals\.$/,
    );
  });
});

it("the same bits on every engine: a sum of all words, as first recorded", () => {
  const words = new Uint32Array(
    expectation(relapse, population(relapse, { size: 1, age: 50 }), { years: 2, tolerance: 1e-4 }).sums.buffer,
  );
  expect(words.reduce((hash, word) => Math.imul(hash ^ word, 0x01000193) >>> 0, 0)).toBe(2639124895);
});
