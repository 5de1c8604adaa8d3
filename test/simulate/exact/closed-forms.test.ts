import { describe, expect, it } from "vitest";
import { defineModel } from "../../../src/model/define-model.ts";
import { population } from "../../../src/model/population.ts";
import { expectation } from "../../../src/simulate/exact/expectation.ts";
import { yearly } from "../../../src/simulate/yearly.ts";
import { yearsIn } from "../../../src/simulate/years-in.ts";

const total = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

describe("closed forms", () => {
  it("two states and back: years, counts and all moments of each year", () => {
    const [out, back] = [0.7, 0.4];
    const model = defineModel({
      processes: { work: ["in", "out"] },
      hazards: { work: { in: { out }, out: { in: back } } },
    });
    const all = yearly(expectation(model, population(model, { size: 1, age: 20 }), { years: 3 }));
    const inside = all.find(({ names }) => names[1] === "in")!;
    const leaving = all.find(({ of, names }) => of === "transition" && names[1] === "in")!;
    const rate = out + back;
    for (let year = 0; year < 3; year++)
      for (let m = 0; m < 4; m++) {
        const wanted = moment(m, year, (t) => (back + out * Math.exp(-rate * t)) / rate);
        const got = m === 0 ? inside.byYear[year]! : inside.moments[m - 1]![year]!;
        expect(Math.abs(got - wanted)).toBeLessThan(1e-13);
        const counted = m === 0 ? leaving.byYear[year]! : leaving.moments[m - 1]![year]!;
        expect(Math.abs(counted - out * wanted)).toBeLessThan(1e-13);
      }
  });

  it("competing risks that change with age leave by each in proportion, and nobody lives after the end", () => {
    const model = defineModel({
      processes: { life: ["alive", "ill", "dead"] },
      ends: { life: "dead" },
      hazards: {
        life: { alive: { ill: ({ age }) => (age < 21 ? 0.2 : 0.5), dead: ({ age }) => (age < 21 ? 0.1 : 0.3) } },
      },
    });
    const expected = expectation(model, population(model, { size: 10, age: 20 }), { years: 2 });
    const [toDead, toIll] = ["dead", "ill"].map((to) => yearly(expected).find(({ names }) => names[2] === to)!.byYear);
    const left = 1 - Math.exp(-0.3);
    expect(toIll![0]).toBeCloseTo(10 * left * (2 / 3), 12);
    expect(toDead![0]).toBeCloseTo(10 * left * (1 / 3), 12);
    expect(toDead![1]).toBeCloseTo(10 * Math.exp(-0.3) * (1 - Math.exp(-0.8)) * (3 / 8), 12);
    expect(yearsIn(expected, "life", "dead")).toBe(0);
  });

  it("traits weigh by their shares", () => {
    const model = defineModel({
      traits: { sex: { kind: "oneOf", values: ["woman", "man"] } as never },
      processes: { life: ["alive", "dead"] },
      hazards: { life: { alive: { dead: (who) => ((who as { sex: string }).sex === "man" ? 0.2 : 0.1) } } },
    });
    const people = population(model, { size: 7, age: 20, traits: { sex: { woman: 0.3, man: 0.7 } as never } });
    const years = (rate: number): number => (1 - Math.exp(-5 * rate)) / rate;
    expect(yearsIn(expectation(model, people, { years: 5 }), "life", "alive")).toBeCloseTo(
      0.3 * years(0.1) + 0.7 * years(0.2),
      12,
    );
  });

  it("a gamma sojourn of shape 3 is three exponential stages, with re-entry and another process beside it", () => {
    const shared = { mind: { well: { ill: 0.3 }, ill: { well: 0.5 } } } as const;
    const ratio = ({ mind }: { readonly mind: "well" | "ill" }): number => (mind === "ill" ? 2.5 : 1);
    const stages = defineModel({
      processes: { work: ["in", "out1", "out2", "out3"], mind: ["well", "ill"] },
      hazards: {
        ...shared,
        work: { in: { out1: 0.6 }, out1: { out2: 3 }, out2: { out3: 3 }, out3: { in: 3 } },
      },
      events: { visit: ({ work, mind }) => (work === "in" ? 0 : ratio({ mind })) },
    });
    const gamma = defineModel({
      processes: { work: ["in", "out"], mind: ["well", "ill"] },
      hazards: { ...shared, work: { in: { out: 0.6 }, out: { in: { gamma: { shape: 3, rate: 3 } } } } },
      events: { visit: ({ work, mind }) => (work === "in" ? 0 : ratio({ mind })) },
    });
    const exact = yearly(expectation(stages, population(stages, { size: 1, age: 20 }), { years: 4 }));
    const carried = yearly(expectation(gamma, population(gamma, { size: 1, age: 20 }), { years: 4 }));
    for (const [a, b] of [
      ["in", "in"],
      ["well", "well"],
    ] as const)
      exact
        .find(({ of, names }) => of === "state" && names[1] === a)!
        .byYear.forEach((years, year) => {
          const own = carried.find(({ of, names }) => of === "state" && names[1] === b)!.byYear[year]!;
          expect(Math.abs(own - years)).toBeLessThan(1e-6);
        });
    const events = (all: typeof exact): number => total(all.find(({ of }) => of === "event")!.byYear);
    expect(Math.abs(events(carried) - events(exact))).toBeLessThan(1e-6);
    const back = total(carried.find(({ names }) => names[1] === "out" && names[2] === "in")!.byYear);
    expect(
      Math.abs(back - total(exact.find(({ names }) => names[1] === "out3" && names[2] === "in")!.byYear)),
    ).toBeLessThan(1e-6);
  });

  it("a fixed sojourn ends when it ends", () => {
    const model = defineModel({
      processes: { place: ["home", "placed"] },
      hazards: { place: { home: { placed: 0.5 }, placed: { home: { fixed: { after: 1.5 } } } } },
    });
    const placed = yearly(
      expectation(
        model,
        population(model, { size: 1, age: 20, starts: { place: "placed" }, spells: { place: { placed: 0.25 } } }),
        { years: 2 },
      ),
    );
    const home = placed.find(({ names }) => names[1] === "home")!;
    expect(home.byYear[0]).toBe(0);
    expect(home.byYear[1]).toBeCloseTo((1 - Math.exp(-0.5 * 0.75)) / 0.5, 8);
    expect(total(placed.find(({ names }) => names[2] === "home")!.byYear)).toBeCloseTo(1, 12);
  });
});

/** The integral of u^m f over a year by Simpson's rule on a fine grid, u about the middle of the year. */
function moment(m: number, year: number, f: (t: number) => number): number {
  const parts = 2000;
  let sum = 0;
  for (let k = 0; k <= parts; k++) {
    const u = k / parts - 0.5;
    const weight = k === 0 || k === parts ? 1 : k % 2 === 1 ? 4 : 2;
    sum += weight * u ** m * f(year + 0.5 + u);
  }
  return sum / (3 * parts);
}
