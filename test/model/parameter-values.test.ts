import { describe, expect, it } from "vitest";
import { defineModel, logNormal, normal } from "../../src/mod.ts";
import { parameterValues } from "../../src/model/parameter-values.ts";

const model = defineModel({
  parameters: {
    ratio: logNormal({ median: 3.1, ci95: [2.2, 4.4], source: "a paper" }),
    gain: normal({ mean: 0.25, standardError: 0.1, assumed: true }),
    known: { value: 7, source: "a register" },
    bare: 2,
  },
  processes: { life: ["alive", "dead"] },
  hazards: { life: { alive: { dead: ({ p }) => p.ratio * p.bare } } },
});

describe("parameters of a model", () => {
  it("declared as distributions stand at their means unless a value is given", () => {
    const values = parameterValues(model, { gain: 0.5 });
    expect(values["ratio"]).toBeCloseTo(3.1 * Math.exp((Math.log(2) / 2 / 1.959964) ** 2 / 2), 5);
    expect([values["gain"], values["known"], values["bare"]]).toEqual([0.5, 7, 2]);
  });
});
