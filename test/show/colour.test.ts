import { describe, expect, it } from "vitest";
import { actors } from "../../src/money/actor.ts";
import { actorColours, colours, contrast, inkOn, pages, sequence } from "../../src/show/colour.ts";

const marks = [...Object.values(colours), ...Object.values(actorColours), ...sequence];

describe("contrast by WCAG 2.2", () => {
  it("agrees with the published examples: 21 for black on white, 4.54 for #767676", () => {
    expect(contrast("#000000", "#ffffff")).toBe(21);
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
    expect(contrast("#ffffff", "#767676")).toBe(contrast("#767676", "#ffffff"));
  });

  it.each(["light", "dark"] as const)("on the %s page every mark has 3:1 and every text 4.5:1", (scheme) => {
    const { background, text, quiet, zero } = pages[scheme];
    expect(marks.filter((colour) => contrast(colour, background) < 3)).toEqual([]);
    expect(contrast(zero, background)).toBeGreaterThanOrEqual(3);
    expect(contrast(text, background)).toBeGreaterThanOrEqual(7);
    expect(contrast(quiet, background)).toBeGreaterThanOrEqual(4.5);
  });

  it("words on a coloured area have 4.5:1 in black or white, and black has it on every cell of the heat map", () => {
    expect(sequence.filter((colour) => contrast(inkOn(colour), colour) < 4.5)).toEqual([]);
    for (const colour of [colours.gain, colours.cost, "#ffffff"])
      expect(contrast("#000000", colour)).toBeGreaterThanOrEqual(4.5);
  });

  it("the test sees a pale colour: Okabe and Ito's own orange has too little on white", () => {
    expect(contrast("#E69F00", "#ffffff")).toBeLessThan(3);
  });

  it("every actor has one colour and no two actors the same", () => {
    expect(Object.keys(actorColours)).toEqual(Object.keys(actors));
    expect(new Set(Object.values(actorColours)).size).toBe(Object.keys(actorColours).length);
  });
});
