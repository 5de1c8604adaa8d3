import { describe, expect, it } from "vitest";
import { describeModel } from "../../src/model/describe-model.ts";
import { shown } from "../../src/show/display.ts";
import { effect } from "../../src/simulate/effect.ts";
import { simulate } from "../../src/simulate/simulate.ts";
import { bothActing, tutoring, zoo, zooPeople } from "../simulate/zoo.ts";

describe("a model prints itself", () => {
  it("its transitions, its numbers with sources, and what interventions change", () => {
    const { transitions, numbers, interventions, diagram } = describeModel(bothActing);
    expect(transitions).toHaveLength(14);
    expect(transitions.find(({ to }) => to === "recovered")).toEqual({
      process: "addiction",
      from: "dependent",
      to: "recovered",
      hazard: "gamma (shape 2, rate 0.5)",
      changedBy: [],
    });
    expect(transitions.find(({ process }) => process === "conviction")?.changedBy).toEqual([tutoring.name]);
    expect(numbers.map(({ name, value, source }) => [name, value, source])).toEqual([
      ["ratio", 1.7, "no source"],
      ["gain", 0.25, "no source"],
    ]);
    expect(interventions[1]).toEqual({
      name: "aftercare",
      acts: "years 0.3 to 2 of addiction: recovered, then halved every 1 years",
    });
    expect(diagram[3]).toBe("placement: home -> placed, placed -> home");
  });

  it("in a notebook: a picture and tables", () => {
    const bundle = shown(bothActing)!;
    expect(bundle["text/html"]).toMatch(/^<svg.*placement.*<\/svg>/s);
    expect(bundle["text/plain"]).toContain("life: alive -> dead");
  });
});

describe("a run and an effect show themselves", () => {
  const options = { years: 5, seed: 1 };
  const [control, treated] = [simulate(zoo, zooPeople, options), simulate(bothActing, zooPeople, options)];

  it("as tables", () => {
    expect(shown(treated)!["text/plain"]).toContain("tutoring, acting");
    const table = shown(effect({ treated, control }, { yearsIn: ["work", "established"] }))!["text/plain"];
    expect(table).toContain("Pairing gain");
    expect(table).toContain("tutoring + aftercare against control, 3000 people");
  });

  it("and are plain data besides", () => {
    expect(Object.keys(effect({ treated, control }, { count: ["conviction"] }))).not.toContain("display");
    expect(() => structuredClone({ ...treated, source: undefined })).not.toThrow();
  });
});
