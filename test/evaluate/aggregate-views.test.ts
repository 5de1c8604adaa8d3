import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  costComparisonTable,
  differenceWaterfall,
  displaySymbol,
  say,
  skolfam2Comparison,
  skolfam2Funding,
  skolfam2Table,
  spreadFigure,
  spreadTable,
} from "../../src/mod.ts";

const comparison = skolfam2Comparison();

describe("SkolFam2's table 4 from the register", () => {
  it("has the blocks of its CSV", () => {
    const [, ...lines] = readFileSync("data/published/skolfam2-table4.csv", "utf8").trim().split("\n");
    const blocks = skolfam2Table().services.map(({ block }) => say(block, "en").toLowerCase());
    expect(blocks.map((block) => block.replace(/ \(.*\)$/, "").replace("secure state care", "sis"))).toEqual(
      lines.map((line) => line.split(",")[2]!.toLowerCase()),
    );
  });

  it("was paid 3 960 000 kronor by the fund, over four years", () => {
    expect(Object.values(skolfam2Funding).reduce((sum, amount) => sum + amount, 0)).toBe(3_960_000);
  });
});

describe("the table of an aggregate comparison", () => {
  const { rows } = costComparisonTable(comparison).raw;

  it("has rows that add up to its total, krona for krona", () => {
    const services = rows.slice(0, -1);
    expect(services).toHaveLength(24);
    expect(services.reduce((sum, row) => sum + Number(row[3]), 0)).toBe(-167_542);
    expect(rows.at(-1)).toEqual(["Total", 976_543, 1_144_085, -167_542]);
  });

  it("is Swedish when asked, and calls the persons what they are", () => {
    const table = costComparisonTable(comparison, { language: "sv", persons: { sv: "barn", en: "children" } });
    const text = table[displaySymbol]()["text/plain"] as string;
    expect(text).toContain("a) 21 barn");
    expect(text).toContain("Handläggning möten");
  });
});

describe("the scenarios of an aggregate comparison", () => {
  it("are one row for each assumed variation, with persons rounded up", () => {
    const { heads, rows } = spreadTable(comparison).raw;
    expect(heads).toHaveLength(7);
    expect(rows.map((row) => row.at(-1))).toEqual([40, 157, 352, 625, 976, 1405]);
  });

  it("leave out the programme where its cost is not known", () => {
    const { programmeCost: _, ...rest } = { programmeCost: undefined, ...comparison };
    const scenarios = rest.scenarios.map((scenario) => ({ ...scenario, probabilityOfCoveringProgramme: undefined }));
    expect(spreadTable({ ...comparison, scenarios }).raw.heads).toHaveLength(6);
  });

  it("say their odds and what is assumed in the figure's own words", () => {
    const { alt } = spreadFigure(comparison, { title: { sv: "Fråga", en: "Question" }, language: "sv" });
    expect(alt).toContain("CV 0,25 (antagen)");
    expect(alt).toContain("lägre kostnad i 69 av 100");
  });
});

describe("the waterfall of an aggregate comparison", () => {
  it("tells the gross flows and the net", () => {
    const { alt } = differenceWaterfall(comparison, { by: "block", title: "Two flows" });
    expect(alt.replace(/[\u202f\u00a0]/g, " ")).toContain("Difference per person SEK −168 thousand");
    expect(alt).toContain("Residential care (HVB)");
  });
});
