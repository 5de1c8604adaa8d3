import { describe, expect, it } from "vitest";
import { estimandSentence } from "../../../src/evaluate/design/estimand.ts";
import { type ArmFlow, participantFlow } from "../../../src/evaluate/design/flow.ts";
import { exampleTrial, targetTrial } from "../../../src/evaluate/design/target-trial.ts";
import { real } from "../../../src/money/rate.ts";
import { typed } from "../../../src/show/number.ts";

const arm: ArmFlow = {
  invited: 25,
  declined: 3,
  ineligible: 1,
  included: 21,
  died: 1,
  moved: 2,
  lost: 0,
  followed: 18,
  withoutCosts: 1,
  analysed: 20,
};

describe("the flow of participants", () => {
  it("is laid out step by step, a count for each group", () => {
    const flow = participantFlow({
      programme: arm,
      control: { ...arm, invited: 23, included: 19, followed: 16, analysed: 18 },
    });
    expect(flow.rows.map(({ counts }) => counts)[3]).toEqual([21, 19]);
    expect(flow.rows.map(({ label }) => (label as { sv: string }).sv)[4]).toBe("avlidna under uppföljningen");
  });
  it("must add up", () => {
    expect(() => participantFlow({ a: { ...arm, followed: 19 } })).toThrow(
      "Cannot lay out the flow of a: 19 are followed, and 21 included less 1 died, 2 moved and 0 lost are 18. Instead, count again.",
    );
    expect(() => participantFlow({ a: { ...arm, analysed: 21 } })).toThrow(
      "Cannot lay out the flow of a: 21 are analysed, and 21 included less 1 without costs are 20. Instead, count again.",
    );
    expect(() => participantFlow({ a: { ...arm, moved: 2.5 } })).toThrow(
      "Cannot lay out the flow of a: moved is 2.5. Instead, give a whole number from 0.",
    );
  });
});

describe("the target trial and the estimand", () => {
  it("has every part, in both languages", () => {
    const { rows } = targetTrial(exampleTrial);
    expect(rows).toHaveLength(8);
    for (const { label, trial, data } of rows)
      for (const words of [label, trial, data])
        expect(words).toMatchObject({ sv: expect.any(String), en: expect.any(String) });
  });
  it("refuses a part without words", () => {
    expect(() => targetTrial({ ...exampleTrial, analysis: { trial: "t", data: { sv: "d", en: " " } } })).toThrow(
      "Cannot lay out the target trial: analysis has no words for the data. Instead, say what the data allow.",
    );
  });
  it("the sentence names rate, convention, price year and perspective in Swedish too", () => {
    const { sv } = estimandSentence({
      effect: "ATT",
      population: { sv: "familjehemsplacerade barn", en: "children in foster homes" },
      treatment: "SkolFam2",
      comparison: { sv: "vård som vanligt", en: "care as usual" },
      outcome: { sv: "kostnad per barn", en: "cost per child" },
      years: 5,
      perspective: { sv: "kommunen", en: "municipality" },
      priceYear: 2013,
      discounting: { rate: real(0.035), convention: "mid-year" },
    });
    expect(typed(sv)).toBe(
      "Genomsnittlig effekt för dem som fick insatsen av SkolFam2 mot vård som vanligt för familjehemsplacerade barn: kostnad per barn under 5 år, kommunen, i 2013 års kronor, diskonterat med 3,5 % realt (mitt på året).",
    );
  });
});
