import { describe, expect, it } from "vitest";
import { defineModel } from "../../../src/model/define-model.ts";
import { population } from "../../../src/model/population.ts";
import { expectation } from "../../../src/simulate/exact/expectation.ts";
import { type Yearly, yearly } from "../../../src/simulate/yearly.ts";
import { yearsIn } from "../../../src/simulate/years-in.ts";

const counted = (all: readonly Yearly[], from: string, to: string, years: number): number =>
  all
    .find(({ names }) => names[1] === from && names[2] === to)!
    .byYear.slice(0, years)
    .reduce((sum, value) => sum + value, 0);

describe("published models", () => {
  it("bosms3 (flexsurv): illness and death on the clock of the transplant, to the ten digits of quadrature", () => {
    const model = defineModel({
      processes: { bos: ["none", "bos", "death"] },
      hazards: {
        bos: {
          none: {
            bos: { weibull: { shape: 0.8379233845, scale: 5.6880657983 }, clock: "time" },
            death: { weibull: { shape: 1.4349644200433211, scale: 11.77915035839039 }, clock: "time" },
          },
          bos: { death: { weibull: { shape: 1.0720027412797646, scale: 3.9963814918041343 }, clock: "time" } },
        },
      },
    });
    const expected = expectation(model, population(model, { size: 1, age: 50 }), { years: 10 });
    const all = yearly(expected);
    const reference = { 5: [0.3042206409, 0.2521684009], 10: [0.09117037546, 0.1204791612] };
    for (const [years, [none, bos]] of Object.entries(reference)) {
      const n = Number(years);
      const [ill, dead, deadIll] = [
        counted(all, "none", "bos", n),
        counted(all, "none", "death", n),
        counted(all, "bos", "death", n),
      ];
      expect(Math.abs(1 - ill - dead - none!)).toBeLessThan(1e-10);
      expect(Math.abs(ill - deadIll - bos!)).toBeLessThan(1e-10);
    }
    expect(Math.abs(yearsIn(expected, "bos", "none") - 3.767131156)).toBeLessThan(2e-6);
  });

  it("X1: two processes and death, years discounted from their moments", () => {
    const model = defineModel({
      processes: { work: ["employed", "unemployed"], mind: ["well", "ill"], life: ["alive", "dead"] },
      ends: { life: "dead" },
      hazards: {
        work: {
          employed: { unemployed: ({ mind }) => (mind === "well" ? 0.06 : 0.15) },
          unemployed: { employed: ({ mind }) => (mind === "well" ? 0.6 : 0.25) },
        },
        mind: {
          well: { ill: ({ work }) => (work === "employed" ? 0.03 : 0.1) },
          ill: { well: ({ work }) => (work === "employed" ? 0.3 : 0.2) },
        },
        life: {
          alive: {
            dead: ({ work, mind }) => (work === "employed" ? 0.001 : 0.002) * (mind === "well" ? 1 : 3),
          },
        },
      },
    });
    const expected = expectation(model, population(model, { size: 1, age: 20 }), {
      years: 30,
      crossings: [["work", "mind"]],
    });
    const alive = yearly(expected).find(({ names }) => names[1] === "alive")!;
    const rate = Math.log(1.035);
    const discounted = (moments: number): number =>
      alive.byYear.reduce((sum, years, year) => {
        const [first, second, third] = alive.moments.map((moment) => moment[year]!) as [number, number, number];
        const about =
          moments === 0 ? years : years - rate * first + (rate * rate * second) / 2 - (rate ** 3 * third) / 6;
        return sum + Math.exp(-rate * (year + 0.5)) * about;
      }, 0);
    expect(Math.abs(discounted(3) / 18.4029465148984 - 1)).toBeLessThan(4e-9);
    expect(Math.abs(discounted(0) / 18.4029465148984 - 1)).toBeGreaterThan(4e-5);
  });

  it("mstate3 (hesim): recovery and relapse on the clock of the spell, to the reference's uncertainty", () => {
    const [a1, b1, a2, b2] = [-0.2871996114, 1.4777830764, -0.1576687497, 2.5833494281];
    const [a3, b3, a4, b4] = [0.0327938606, 0.5753485332, -0.3357111248, 1.3234706935];
    const weibull = (shape: number, scale: number) =>
      ({ weibull: { shape: Math.exp(shape), scale: Math.exp(scale) }, clock: "spell" }) as const;
    const model = defineModel({
      processes: { health: ["healthy", "sick", "dead"] },
      ends: { health: "dead" },
      hazards: {
        health: {
          healthy: { sick: weibull(a1, b1), dead: weibull(a2, b2) },
          sick: { healthy: weibull(a3, b3), dead: weibull(a4, b4) },
        },
      },
    });
    const expected = expectation(model, population(model, { size: 1, age: 50 }), { years: 5, tolerance: 1e-5 });
    const all = yearly(expected);
    const occupied = (state: string, years: number): number => {
      const [other, start] = state === "healthy" ? ["sick", 1] : ["healthy", 0];
      return (
        start +
        counted(all, other, state, years) -
        counted(all, state, other, years) -
        counted(all, state, "dead", years)
      );
    };
    const reference = { 1: [0.69542, 0.15963], 2: [0.57777, 0.16047], 5: [0.38459, 0.1045] };
    for (const [years, [healthy, sick]] of Object.entries(reference)) {
      expect(Math.abs(occupied("healthy", Number(years)) - healthy!)).toBeLessThan(1e-4);
      expect(Math.abs(occupied("sick", Number(years)) - sick!)).toBeLessThan(1e-4);
    }
  });
});
