import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { lifeTable } from "../../src/model/life-table.ts";
import { population } from "../../src/model/population.ts";
import { probabilityFromRate, underRatio } from "../../src/model/probability.ts";
import { tabulate } from "../../src/model/tabulate.ts";
import { number, oneOf } from "../../src/table/column.ts";

const processes = { work: ["in", "out"], life: ["alive", "dead"] } as const;
const cycle = { years: 1, convention: "half-cycle" } as const;

/** The probability of a transition in cycle k, for people of age 20 who stand in the first states. */
function probabilityOf(model: ReturnType<typeof defineModel>, name: string, k: number, years = 10): number {
  const { plan } = tabulate(model, population(model, { size: 1, age: 20 } as never), { years });
  const t = plan.transitions.findIndex(({ name: parts }) => parts.join(" ") === name);
  const { row, values, profileCell, entryShift } = plan.tables;
  const shift = { time: 0, age: entryShift[1]!, year: entryShift[2]!, entry: entryShift[3]! };
  return values[row[profileCell[t]!]! + shift[plan.transitions[t]!.axis] + k]!;
}

describe("a model is in hazards or in cycles", () => {
  it("never both, never neither: refused by the compiler and by the run", () => {
    expect(() =>
      // @ts-expect-error: hazards beside probabilities
      defineModel({ processes, cycle, hazards: {}, probabilities: { work: { in: { out: 0.1 } } } }),
    ).toThrow(
      'Cannot define the model: it has both "hazards" and "cycle". Instead, give hazards, or a cycle and its probabilities: a model is in hazards or in cycles.',
    );
    expect(() =>
      // @ts-expect-error: a band beside probabilities
      defineModel({ processes, cycle, band: 1, probabilities: { work: { in: { out: 0.1 } } } }),
    ).toThrow('it has both "band" and "cycle"');
    expect(() => defineModel({ processes, cycle, probabilities: {}, events: { visit: 0.1 } } as never)).toThrow(
      'Cannot define the model: it has "events", which happen at a hazard and any number of times, and a "cycle". Instead, count transitions, of which each process makes at most one a cycle, or define the model in hazards.',
    );
    expect(() =>
      // @ts-expect-error: a cycle without its length and convention
      defineModel({ processes, probabilities: { work: { in: { out: 0.1 } } } }),
    ).toThrow(
      'Cannot define the model: it has "probabilities" without "cycle". Instead, give both: how long a cycle is and how its time is counted, and the probabilities per cycle.',
    );
    // @ts-expect-error: neither
    expect(() => defineModel({ processes })).toThrow(
      "Cannot define the model: it has no hazards. Instead, give hazards, or a cycle and its probabilities.",
    );
  });

  it("wrong names do not compile", () => {
    expect(() =>
      // @ts-expect-error: work has no state "outt"
      defineModel({ processes, cycle, probabilities: { work: { in: { outt: 0.1 } } } }),
    ).toThrow('Cannot define the model: "outt" is not a state of work. Instead, did you mean "out"? Write that.');
    defineModel({
      processes,
      cycle,
      parameters: { ratio: 2 },
      probabilities: {
        // @ts-expect-error: life is never "ded"
        work: { in: { out: ({ life, p }) => (life === "ded" ? 0.1 : 0.1 * p.ratio) } },
        // @ts-expect-error: there is no parameter "ration"
        life: { alive: { dead: { hazard: 0.1, times: ({ p }) => p.ration } } },
      },
    });
    // @ts-expect-error: no such way of counting
    expect(() => defineModel({ processes, cycle: { years: 1, convention: "middle" }, probabilities: {} })).toThrow(
      'Cannot define the model: time in a cycle is counted by "middle". Instead, choose "beginning", "end", "half-cycle" or "simpson".',
    );
  });
});

describe("what a probability may be", () => {
  const refused = (probabilities: object, message: string): void => {
    const model = defineModel({ processes, cycle, probabilities } as never) as ReturnType<typeof defineModel>;
    expect(() => probabilityOf(model, "work in out", 0)).toThrow(message);
  };

  it("refuses what leaves 0 to 1, at which age", () => {
    refused(
      { work: { in: { out: ({ age }: { age: number }) => 0.9 + 0.05 * (age - 20) } } },
      "Cannot tabulate work: in -> out: its probability is 1.05 with age 23. Instead, let it be from 0 to 1 in every cycle.",
    );
    refused(
      { work: { in: { out: -0.1 } } },
      "Cannot tabulate work: in -> out: it is -0.1. Instead, return a finite number, zero or more.",
    );
    refused(
      { work: { in: { out: { weibull: { shape: 1, scale: 2 } } } } },
      'Cannot tabulate work: in -> out: {"weibull":{"shape":1,"scale":2}} is no probability per cycle. Instead, give a number from 0 to 1, a function, { probability, times } or { hazard, times }.',
    );
    const reading = defineModel({
      traits: { reading: number("z-score") },
      processes,
      cycle,
      probabilities: { work: { in: { out: ({ reading }) => reading } } },
    });
    const people = population(reading, { size: 1, age: 20, traits: { reading: 0.5 } });
    expect(() => tabulate(reading, people, { years: 1 })).toThrow(
      "Cannot tabulate work: in -> out: it reads a continuous trait, and the probabilities of a model in cycles are looked up by level. Instead, give the trait levels with oneOf(...), or define the model in hazards.",
    );
  });

  it("refuses sums above one, in the setting where they are", () => {
    const model = defineModel({
      traits: { sex: oneOf("woman", "man") },
      processes: { work: ["in", "out", "away"], life: ["alive", "dead"] },
      cycle,
      probabilities: {
        work: { in: { out: ({ age }) => 0.1 * (age - 18), away: ({ sex }) => (sex === "man" ? 0.5 : 0.1) } },
      },
    });
    const people = population(model, { size: 1, age: 20, traits: { sex: { woman: 0.5, man: 0.5 } } });
    expect(() => tabulate(model, people, { years: 8 })).toThrow(
      'Cannot tabulate work: in: the probabilities of leaving it sum to 1.1 with age 24, sex "man". Instead, let them sum to at most 1: the rest is the probability to stay.',
    );
    expect(tabulate(model, people, { years: 4 }).plan.bands).toBe(4);
  });

  it("refuses horizons, spells and interventions that are not whole cycles", () => {
    const model = defineModel({ processes, cycle: { years: 2, convention: "end" }, probabilities: {} });
    expect(() => tabulate(model, population(model, { size: 1, age: 20 }), { years: 5 })).toThrow(
      "Cannot simulate: 5 years is not a whole number of cycles of 2. Instead, choose whole cycles, or give the model a shorter cycle.",
    );
    const waiting = population(model, { size: 1, age: 20, spells: { work: { in: 3 } } });
    expect(() => tabulate(model, waiting, { years: 4 })).toThrow(
      "Cannot describe the population: the spell already spent in work: in is 3 years, which is not a whole number of cycles of 2. Instead, choose whole cycles, or a shorter cycle.",
    );
    expect(() => defineIntervention(model, { name: "x", acts: { during: ["work", "out"], from: 1, to: 2 } })).toThrow(
      'Cannot define the intervention "x": `from` is 1 years, which is not a whole number of cycles of 2. Instead, choose whole cycles, or a shorter cycle.',
    );
    expect(() => defineModel({ processes, cycle: { years: 0, convention: "end" }, probabilities: {} })).toThrow(
      "Cannot define the model: a cycle is 0 years. Instead, give a length above zero, such as 1 or 1 / 12.",
    );
  });
});

describe("where probabilities come from", () => {
  it("a hazard becomes the probability of a cycle of any length, read at its beginning", () => {
    const model = defineModel({
      traits: { sex: oneOf("woman", "man") },
      processes,
      cycle: { years: 1 / 12, convention: "end" },
      probabilities: {
        work: { in: { out: { hazard: ({ age }) => age, times: [0.01, 2] } } },
        life: {
          alive: {
            dead: { base: lifeTable({ woman: [0.1, 0.2], man: [0, 0] }, { by: "sex", from: 20, source: "assumed" }) },
          },
        },
      },
    });
    const people = population(model, { size: 1, age: 20, traits: { sex: "woman" } });
    const { plan } = tabulate(model, people, { years: 2 });
    const [dead, out] = [0, 1].map((t) => plan.tables.values.subarray(plan.tables.row[plan.tables.profileCell[t]!]!));
    expect(plan.transitions.map(({ name }) => name[0])).toEqual(["life", "work"]);
    expect([dead![11], dead![12]]).toEqual([probabilityFromRate(0.1, 1 / 12), probabilityFromRate(0.2, 1 / 12)]);
    expect(out![6]).toBeCloseTo(probabilityFromRate(20.5 * 0.02, 1 / 12), 15);
  });

  it("a ratio acts on the scale that its key names, and fades on it", () => {
    const model = defineModel({ processes, cycle, probabilities: { work: { in: { out: 0.2 } } } });
    for (const [on, first] of [
      ["hazards", 1 - 0.8 ** 0.5],
      ["probabilities", 0.1],
      ["odds", 0.125 / 1.125],
    ] as const) {
      const half = defineIntervention(model, {
        name: on,
        acts: { from: 0, to: 2, halfLife: 1 },
        [on]: { work: { in: { out: 0.5 } } },
      });
      const { plan } = tabulate(intervene(model, half), population(model, { size: 1, age: 20 }), { years: 4 });
      const { row, values, profileCell, statusStride } = plan.tables;
      const at = row[profileCell[0]! + statusStride[0]!]!;
      expect(values[at]).toBeCloseTo(first, 15);
      expect(values[at + 3]).toBeCloseTo(underRatio(0.2, 0.5 ** (0.5 ** 1.5), on), 15);
      expect(values[row[profileCell[0]!]!]).toBe(0.2);
    }
    const hazards = defineModel({ processes, hazards: { work: { in: { out: 0.2 } } } });
    expect(() =>
      defineIntervention(hazards, { name: "x", acts: { from: 0, to: 1 }, odds: { work: { in: { out: 2 } } } }),
    ).toThrow(
      'Cannot define the intervention "x": it changes odds, and the model is in hazards. Instead, give the ratios in `hazards`.',
    );
    const certain = defineIntervention(model, {
      name: "y",
      acts: { from: 0, to: 1 },
      probabilities: { work: { in: { out: 6 } } },
    });
    expect(() => tabulate(intervene(model, certain), population(model, { size: 1, age: 20 }), { years: 4 })).toThrow(
      'Cannot tabulate work: in -> out: its probability is 1.2 with time 0, "y" acting. Instead, let it be from 0 to 1 in every cycle.',
    );
  });
});
