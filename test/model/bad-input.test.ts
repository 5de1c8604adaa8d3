import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { lifeTable } from "../../src/model/life-table.ts";
import { population, populationOf } from "../../src/model/population.ts";
import { expectation } from "../../src/simulate/exact/expectation.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { yearsIn } from "../../src/simulate/years-in.ts";
import { number, oneOf } from "../../src/table/column.ts";

const processes = { work: ["in", "out"], life: ["alive", "dead"] } as const;
const simple = defineModel({
  processes,
  hazards: { work: { in: { out: 0.1 }, out: { in: 1 } }, life: { alive: { dead: 0.01 } } },
});
const people = population(simple, { size: 10, age: 20 });
const options = { years: 10, seed: 1 };
/** What to do about a life table that somebody can outlive. */
const mend = "Instead, end the run earlier, lengthen the table, or say `open: true` if its last rate goes on.";

describe("a hazard that no person can have is named before any work", () => {
  const run = (hazard: number | ((who: { age: number; life: "alive" | "dead" }) => number)) => () => {
    const model = defineModel({ processes, hazards: { work: { in: { out: hazard as number } } } });
    return simulate(model, population(model, { size: 10, age: 20 }), options);
  };
  const remedy = "Instead, return a finite number, zero or more.";

  it("negative, as a number and as a function", () => {
    expect(run(-0.1)).toThrow(`Cannot tabulate work: in -> out: it is -0.1. ${remedy}`);
    expect(run(({ age }) => (age > 25 ? -1 : 0))).toThrow(
      `Cannot tabulate work: in -> out: it is -1 with age 25.5. ${remedy}`,
    );
  });

  it("NaN, with the states in which it is", () => {
    expect(run(({ life }) => (life === "dead" ? Number.NaN : 1))).toThrow(
      `Cannot tabulate work: in -> out: it is NaN with life "dead". ${remedy}`,
    );
  });

  it("infinite", () => {
    expect(run(({ age }) => 1 / (age - 22.5))).toThrow(
      `Cannot tabulate work: in -> out: it is -0.5 with age 20.5. ${remedy}`,
    );
    expect(run(() => 1 / 0)).toThrow(`Cannot tabulate work: in -> out: it is Infinity. ${remedy}`);
  });

  it("no number at all", () => {
    expect(run((() => undefined) as never)).toThrow(
      `Cannot tabulate work: in -> out: it is undefined and not a number. ${remedy}`,
    );
  });

  it("a function that fails", () => {
    expect(run(() => [1, 2][5]!.valueOf())).toThrow(
      /^Cannot tabulate work: in -> out: its function failed with "TypeError: .*\. Instead, mend the function\.$/,
    );
  });

  it("a distribution with an impossible number", () => {
    const model = defineModel({ processes, hazards: { work: { in: { out: { weibull: { shape: -1, scale: 2 } } } } } });
    expect(() => simulate(model, population(model, { size: 10, age: 20 }), options)).toThrow(
      "Cannot tabulate work: in -> out: the shape of weibull is -1. Instead, give a finite number above 0.",
    );
  });
});

describe("what cannot be tabulated is refused with a way out", () => {
  const withTrait = (hazard: (who: { reading: number; age: number }) => number) => {
    const model = defineModel({
      traits: { reading: number("z-score") },
      processes,
      hazards: { work: { in: { out: hazard } } },
    });
    return () => simulate(model, population(model, { size: 10, age: 20, traits: { reading: 0.5 } }), options);
  };

  it("a continuous trait with something that changes", () => {
    expect(withTrait(({ reading, age }) => (age < 25 ? 0 : 1 + reading))).toThrow(
      'Cannot tabulate work: in -> out: one function reads the continuous trait "reading" together with "age". Instead, split it: { hazard: what reads "age", times: what reads "reading" }.',
    );
  });

  it("the same, when only some people's functions get that far", () => {
    expect(withTrait((who) => (who.reading > 0.4 && who.age > 25 ? 2 : 1))).toThrow(
      'Cannot tabulate work: in -> out: for person 1 its function reads "age" together with a continuous trait. Instead, split it: one factor for what reads "age", one for what reads the trait.',
    );
  });

  it("a person's own number that is none", () => {
    expect(withTrait(({ reading }) => -reading)).toThrow(
      "Cannot tabulate work: in -> out: it is -0.5 for person 1. Instead, return a finite number, zero or more.",
    );
  });
});

describe("times and people", () => {
  it("a horizon of zero, or of no whole bands", () => {
    expect(() => simulate(simple, people, { years: 0, seed: 1 })).toThrow(
      "Cannot simulate: the horizon is 0 years. Instead, give a number of years above zero.",
    );
    expect(() => simulate(simple, people, { years: 2.5, seed: 1 })).toThrow(
      "Cannot simulate: 2.5 years is not a whole number of bands of 1. Instead, choose whole bands, or give the model a shorter band.",
    );
  });

  it("a band of zero", () => {
    expect(() => defineModel({ processes, hazards: {}, band: 0 })).toThrow(
      "Cannot define the model: a band is 0 years. Instead, give a length above zero, such as 1 or 0.25.",
    );
  });

  it("an age outside the life table, before anybody gets there", () => {
    const model = defineModel({
      traits: { sex: oneOf("woman", "man") },
      processes,
      hazards: {
        life: {
          alive: {
            dead: {
              base: lifeTable({ woman: [0.1, 0.2], man: [0.2, 0.3] }, { by: "sex", from: 24, source: "assumed" }),
            },
          },
        },
      },
    });
    const of = (age: number) => population(model, { size: 10, age, traits: { sex: "man" } });
    expect(() => simulate(model, of(24), { years: 3, seed: 1 })).toThrow(
      `Cannot tabulate life: alive -> dead: somebody enters at age 24 and may grow to 27, and its life table ends at 26. ${mend}`,
    );
    expect(() => simulate(model, of(23), { years: 1, seed: 1 })).toThrow(
      "Cannot tabulate life: alive -> dead: somebody enters at age 23 and its life table begins at 24. Instead, begin the table earlier, or let people enter later.",
    );
    const rows = populationOf(model, [
      { age: 24, sex: "man" },
      { age: 25, sex: "woman" },
    ]);
    expect(() => expectation(model, rows, { years: 2 })).toThrow(
      `Cannot tabulate life: alive -> dead: row 2 enters at age 25 and may grow to 27, and its life table ends at 26. ${mend}`,
    );
    expect(simulate(model, of(24), { years: 2, seed: 1 }).size).toBe(10);
  });

  it("an age before a life table that is a distribution: nobody is immortal until then", () => {
    const model = defineModel({
      processes,
      hazards: { life: { alive: { dead: { lifeTable: { from: 24, rates: [0.1, 0.2] } } } } },
    });
    const of = (age: number) => population(model, { size: 10, age });
    expect(() => simulate(model, of(20), { years: 3, seed: 1 })).toThrow(
      "Cannot tabulate life: alive -> dead: somebody enters at age 20 and its life table begins at 24. Instead, begin the table earlier, or let people enter later.",
    );
    expect(simulate(model, of(24), { years: 2, seed: 1 }).size).toBe(10);
  });

  describe("a life table that somebody can outlive", () => {
    const of = (lifeTable: { from?: number; rates: number[]; open?: boolean }, clock: "age" | "time" | "spell") => () =>
      expectation(
        defineModel({ processes, hazards: { life: { alive: { dead: { lifeTable, clock } } } } }),
        population(simple as never, { size: 10, age: 24 }),
        { years: 4 },
      );

    it("is refused: by age, since the start, since the spell began", () => {
      const rates = [0.1, 0.2, 0.3];
      const wrong = "Cannot tabulate life: alive -> dead:";
      expect(of({ from: 24, rates }, "age")).toThrow(
        `${wrong} somebody enters at age 24 and may grow to 28, and its life table ends at 27. ${mend}`,
      );
      expect(of({ rates }, "time")).toThrow(`${wrong} the run lasts 4 years, and its life table ends at 3. ${mend}`);
      expect(of({ rates }, "spell")).toThrow(
        `${wrong} a spell may last 4 years, and its life table ends at 3. ${mend}`,
      );
    });

    it("goes on at its last rate when that is said, and then only", () => {
      const closed = of({ from: 24, rates: [0.1, 0.2, 0.3, 0.3] }, "age")();
      const open = of({ from: 24, rates: [0.1, 0.2, 0.3], open: true }, "age")();
      expect(yearsIn(open, "life", "alive")).toBe(yearsIn(closed, "life", "alive"));
      expect(yearsIn(open, "life", "alive")).toBeLessThan(
        yearsIn(of({ from: 24, rates: [0.1, 0, 0, 0] }, "age")(), "life", "alive"),
      );
      const table = (options: { open?: boolean }) =>
        lifeTable({ man: [0.1, 0.2] }, { by: "sex", from: 24, source: "assumed", ...options });
      expect(table({ open: true }).hazard({ age: 90.5, sex: "man" })).toBe(0.2);
      expect(() => table({}).hazard({ age: 90.5, sex: "man" })).toThrow(
        "Cannot read the life table: age 90 is outside it (24 to 25). Instead, end the run earlier, or lengthen the table.",
      );
    });
  });

  it("an age that is no whole band, a negative size, shares that do not sum", () => {
    expect(() => population(simple, { size: 10, age: 20.4 })).toThrow(
      "Cannot describe the population: age 20.4 is not a whole number of bands of 1 years. Instead, round it, or give the model a shorter band.",
    );
    expect(() => population(simple, { size: -1, age: 20 })).toThrow(
      "Cannot describe the population: its size is -1. Instead, give a whole number of people, one or more.",
    );
    expect(() => population(simple, { size: 10, age: 20, starts: { work: { in: 0.5, out: 0.4 } } })).toThrow(
      "Cannot describe the population: the shares of starting states of work sum to 0.9. Instead, let them sum to 1.",
    );
  });

  it("a person in no state, with the row", () => {
    const rows = [{ age: 20 }, { age: 20, work: "inn" }] as { age: number; work?: "in" }[];
    expect(() => populationOf(simple, rows)).toThrow(
      'Cannot read row 2 of the population: "inn" is not a state of work. Instead, did you mean "in"? Write that.',
    );
    expect(() =>
      populationOf(simple, [
        { id: 1, age: 20 },
        { id: 1, age: 30 },
      ]),
    ).toThrow(
      'Cannot read row 2 of the population: "1" is also the id of row 1. Instead, give each person an id of their own.',
    );
  });

  it("a state that nobody can reach is a warning", () => {
    const model = defineModel({ processes: { work: ["in", "out", "away"] }, hazards: { work: { in: { out: 1 } } } });
    expect(simulate(model, population(model, { size: 10, age: 20 }), options).warnings).toEqual([
      "Nobody can reach work: away; nobody starts there, and no transition leads there.",
    ]);
    expect(
      simulate(model, population(model, { size: 10, age: 20, starts: { work: "away" } }), options).warnings,
    ).toEqual([
      "Nobody can reach work: in; nobody starts there, and no transition leads there.",
      "Nobody can reach work: out; nobody starts there, and no transition leads there.",
    ]);
  });
});

describe("a leaf that would be misread", () => {
  const leaf = (given: unknown) => () =>
    defineModel({ processes, hazards: { work: { in: { out: given as number } } } });

  it("is no hazard, has words that nobody reads, or a clock that is none", () => {
    expect(leaf("0.1")).toThrow(
      'Cannot define the model: work: in -> out is "0.1". Instead, give a number, a function of the person, or a distribution.',
    );
    expect(leaf({ hazard: 1, time: 2 })).toThrow(
      'Cannot define the model: work: in -> out has "time" beside "hazard". Instead, did you mean "times"? Write that.',
    );
    expect(leaf({ hazard: 1, clock: "age" })).toThrow(
      'Cannot define the model: work: in -> out has "clock" beside "hazard". Instead, use "hazard" or "times".',
    );
    expect(leaf({ weibull: { shape: 1, scale: 2 }, clock: "spel" })).toThrow(
      'Cannot define the model: the clock of work: in -> out is "spel". Instead, choose "spell", "time" or "age".',
    );
  });

  it("reads what is not there, a parameter included", () => {
    const run = (hazard: (who: { agee: number; p: { q: number; rate: number } }) => number) => () => {
      const model = defineModel({
        parameters: { rate: 1 },
        processes,
        hazards: { work: { in: { out: hazard as never } } },
      });
      return simulate(model, population(model, { size: 10, age: 20 }), options);
    };
    expect(run(({ p }) => p.q)).toThrow(
      'Cannot tabulate work: in -> out: its function reads the parameter "q". Instead, read "rate".',
    );
    expect(run(({ agee }) => agee)).toThrow(
      'Cannot tabulate work: in -> out: its function reads "agee". Instead, read one of "age", "spell", "year", "time", "p", "work" or "life".',
    );
    expect(run(({ p }) => p.rate)().size).toBe(10);
  });
});

describe("people of a table", () => {
  const of =
    (...rows: object[]) =>
    () =>
      populationOf(simple, rows as { age: number }[]);
  const wrong = "Cannot read row 2 of the population:";

  it("with a name that the model does not have", () => {
    expect(of({ age: 20 }, { age: 20, wrok: "out" })).toThrow(
      `${wrong} "wrok" is not a trait or a process of the model. Instead, did you mean "work"? Write that.`,
    );
    expect(of({ age: 20 }, { age: 20, spells: { wrok: 2 } })).toThrow(
      `${wrong} "wrok" is not a process. Instead, did you mean "work"? Write that.`,
    );
  });

  it("of whom only some have an id, which could be another's place", () => {
    expect(of({ id: 1, age: 20 }, { age: 20 })).toThrow(
      `${wrong} it has no id, and row 1 has one. Instead, give every row an id, or none.`,
    );
  });

  it("or of a recipe that belong to another model", () => {
    const other = defineModel({ processes: { school: ["in", "out"] }, hazards: { school: { in: { out: 1 } } } });
    const pupils = population(other, { size: 10, age: 20, starts: { school: "out" } });
    expect(() => simulate(simple, pupils as never, options)).toThrow(
      'Cannot describe the population: "school" is not a process. Instead, choose "work" or "life".',
    );
  });
});

describe("an intervention", () => {
  const acts = { from: 0, to: 1 };
  it("that names what is not there", () => {
    expect(() => defineIntervention(simple, { name: "x", acts, hazards: { life: { dead: { alive: 2 } } } })).toThrow(
      'Cannot define the intervention "x": life: dead -> alive has no hazard in the model. Instead, add the transition to the model first.',
    );
    expect(() => defineIntervention(simple, { name: "work", acts })).toThrow(
      'Cannot define the intervention "work": the name is in use in the model. Instead, choose another.',
    );
  });

  it("that acts at impossible times", () => {
    expect(() => defineIntervention(simple, { name: "x", acts: { from: 2, to: 1 } })).toThrow(
      'Cannot define the intervention "x": it acts from 2 to 1 years. Instead, let `from` be zero or more and `to` no earlier.',
    );
    expect(() => defineIntervention(simple, { name: "x", acts: { from: 0.5, to: 1 } })).toThrow(
      'Cannot define the intervention "x": 0.5 years is not a whole number of bands of 1. Instead, choose whole bands, or a shorter band.',
    );
    expect(() => defineIntervention(simple, { name: "x", acts: { ...acts, halfLife: 0 } })).toThrow(
      'Cannot define the intervention "x": its half-life is 0 years. Instead, give a number above zero, or leave it out.',
    );
  });

  it("that makes a trait what it cannot be", () => {
    const model = defineModel({
      traits: { sex: oneOf("woman", "man") },
      processes,
      hazards: { work: { in: { out: ({ sex }) => (sex === "man" ? 1 : 2) } } },
    });
    const wrong = defineIntervention(model, { name: "x", acts, traits: { sex: () => "boy" as "man" } });
    const people = population(model, { size: 10, age: 20, traits: { sex: "man" } });
    expect(() => simulate(intervene(model, wrong), people, options)).toThrow(
      'Cannot change sex by the intervention "x": it becomes "boy". Instead, return "woman" or "man".',
    );
  });

  it("that does not say when it acts", () => {
    expect(() => defineIntervention(simple, { name: "x" } as never)).toThrow(
      'Cannot define the intervention "x": it does not say when it acts. Instead, add `acts: { from, to }`, in years.',
    );
  });

  it("with a negative ratio", () => {
    expect(() => defineIntervention(simple, { name: "x", acts, hazards: { work: { in: { out: -2 } } } })).toThrow(
      'Cannot define the intervention "x": the ratio of work: in -> out is -2. Instead, give a number of zero or more.',
    );
  });
});

describe("names", () => {
  it("that stand for two things, states that stand twice, ends that go on", () => {
    expect(() => defineModel({ traits: { work: number("x") }, processes, hazards: {} })).toThrow(
      'Cannot define the model: "work" is both a process and a trait. Instead, give one of them another name.',
    );
    expect(() => defineModel({ processes: { age: ["a", "b"] }, hazards: {} })).toThrow(
      'Cannot define the model: "age" is both what every hazard can read and a process. Instead, give one of them another name.',
    );
    expect(() => defineModel({ processes: { work: ["in", "in"] }, hazards: {} })).toThrow(
      'Cannot define the model: "in" stands twice in work. Instead, name each state of a process once.',
    );
    expect(() => defineModel({ processes, ends: { life: "dead" }, hazards: { life: { dead: { alive: 1 } } } })).toThrow(
      "Cannot define the model: life: dead ends a life and has a way out. Instead, remove the transition or the end.",
    );
  });
});
