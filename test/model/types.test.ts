import { describe, expect, it } from "vitest";
import { defineIntervention } from "../../src/model/define-intervention.ts";
import { defineModel } from "../../src/model/define-model.ts";
import { intervene } from "../../src/model/intervene.ts";
import { number } from "../../src/table/column.ts";
import { careers, skolfam } from "./golden.ts";

/** Each `@ts-expect-error` is a test inside `tsc`: the line must not compile. What the compiler refuses, the run refuses too. */
describe("wrong names do not compile", () => {
  const processes = { work: ["in", "out"], life: ["alive", "dead"] } as const;

  it("a state that is not there", () => {
    expect(() =>
      defineModel({
        processes: { work: ["in", "out"] },
        // @ts-expect-error: work has no state "outt"
        hazards: { work: { in: { outt: 0.1 } } },
      }),
    ).toThrow('Cannot define the model: "outt" is not a state of work. Instead, did you mean "out"? Write that.');
  });

  it("a transition to the same state", () => {
    expect(() =>
      // @ts-expect-error: in to in is no transition
      defineModel({ processes: { work: ["in", "out"] }, hazards: { work: { in: { in: 0.1 } } } }),
    ).toThrow("Cannot define the model: work: in leads to itself. Instead, use an event, which changes no state.");
  });

  it("a process that is not there, in hazards, ends and interventions", () => {
    expect(() =>
      // @ts-expect-error: there is no process "lif"
      defineModel({ processes, hazards: { lif: { alive: { dead: 0.1 } } } }),
    ).toThrow('Cannot define the model: "lif" is not a process. Instead, did you mean "life"? Write that.');
    // @ts-expect-error: life has no state "gone"
    expect(() => defineModel({ processes, ends: { life: "gone" }, hazards: {} })).toThrow(
      '"gone" is not a state of life',
    );
    expect(() =>
      defineIntervention(careers, {
        name: "x",
        acts: { from: 0, to: 1 },
        // @ts-expect-error: work has no state "employd"
        hazards: { work: { outside: { employd: 0.5 } } },
      }),
    ).toThrow(
      'Cannot define the intervention "x": "employd" is not a state of work. Instead, did you mean "employed"? Write that.',
    );
  });

  it("what a hazard reads: traits, states, parameters", () => {
    defineModel({
      traits: { reading: number("z-score") },
      parameters: { ratio: 2 },
      processes,
      hazards: {
        life: {
          // @ts-expect-error: there is no trait "readin"
          alive: { dead: ({ readin }) => readin },
        },
        work: {
          // @ts-expect-error: life is never "ded"
          in: { out: ({ life, p }) => (life === "ded" ? 1 : p.ratio) },
          // @ts-expect-error: there is no parameter "ration"
          out: { in: { hazard: 1, times: ({ p }) => p.ration } },
        },
      },
    });
  });

  it("an intervention of another model", () => {
    const other = defineModel({ processes: { road: ["wet", "dry"] }, hazards: { road: { wet: { dry: 1 } } } });
    // @ts-expect-error: SkolFam2 acts on careers
    expect(() => intervene(other, skolfam)).toThrow('"school" is not a process');
    expect(intervene(careers, skolfam).interventions).toHaveLength(1);
  });
});
