import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { archiveFiles, resultsApart, resultsCsv } from "../../src/projection/archive.ts";
import { parseInvestment } from "../../src/projection/investment-file.ts";
import { oddConcepts } from "../../src/projection/odd.ts";
import { annuityOf, projectInvestment, projectionPaths } from "../../src/projection/project.ts";
import { projectionOdd } from "../../src/projection/project-odd.ts";
import { projectionSections } from "../../src/projection/views/projection-sections.ts";
import { sweden } from "../../src/sweden/sweden.ts";

const text = (name: string): string => readFileSync(`data/investments/${name}.json`, "utf8");
const bank = parseInvestment(text("hallstahammar-addiction"), "hallstahammar-addiction.json");
const projection = await projectInvestment(bank, { years: 10, draws: 4, seed: 1 });

describe("the method bank", () => {
  it("holds five investments that run alone", () => {
    const withCareers = readdirSync("data/investments").filter(
      (file) => file.endsWith(".json") && readFileSync(`data/investments/${file}`, "utf8").includes('"careers"'),
    );
    const names = withCareers.map((file) => parseInvestment(text(file.slice(0, -5)), file).investment.name);
    expect(names).toEqual([
      "Addiction programme, Hallstahammar",
      "Job programme, Hallstahammar",
      "KLARA, Lilla Edet",
      "SkolFam2, Norrköping",
      "Solid återkomst, Norrköping",
    ]);
  });

  it.each([
    [
      "unemployed",
      "unemployd",
      'line 17, column 21: "careers.without.work" is "unemployd". Instead, write "unemployed".',
    ],
    ["share: 0.2", "share: 2", 'line 7, column 12: "success.1.share" is "2". Instead, give a number from 0 to 1.'],
    ["byYear", "byyear", 'line 10, column 5: "costs.1.byyear" is not known. Instead, write "byYear".'],
    ["municipality", "municipalty", 'line 9, column 12: "municipalty" is no actor. Instead, write "municipality".'],
    [
      "after: 0",
      "after: 12",
      "line 1, column 1: the careers begin after 12 years. Instead, let them begin within the first horizon, 10 years.",
    ],
    ["careers:", "carers:", 'line 14, column 1: "carers" is not known. Instead, write "careers".'],
  ])("refuses %s written %s, with its place", (right, wrong, message) => {
    const yaml = [
      "name: Ours",
      "source: assumed",
      "unit: tkr",
      "participants: 10",
      "success:",
      "  - name: works",
      "    share: 0.2",
      "costs:",
      "  - actor: municipality",
      "    byYear: [1500]",
      "gains: []",
      "discounting:",
      "  { rate: 0.04, basis: real, convention: due }",
      "careers:",
      "  after: 0",
      "  age: 30",
      "  without: { work: unemployed }",
      "  with: { work: employed }",
      "  source: assumed",
    ].join("\n");
    expect(() => parseInvestment(yaml, "ours.yaml")).not.toThrow();
    const place = right === "unemployed" ? message.replace("column 21", "column 20") : message;
    expect(() => parseInvestment(yaml.replace(right, wrong), "ours.yaml")).toThrow(`Cannot read ours.yaml: ${place}`);
  });
});

describe("a projection", () => {
  it("without an effect is the programme's cost; with one it is linear in it", () => {
    const [none, half, full] = [0, 0.5, 1].map(
      (causalShare) => projectionPaths(projection, { view: "municipality", causalShare })[2]!,
    );
    expect(none![0]).toBe(-1_500_000);
    expect(none!.slice(1).every((net) => net === 0)).toBe(true);
    half!.forEach((net, year) => {
      expect(net).toBeCloseTo((none![year]! + full![year]!) / 2, 6);
    });
    expect(full![5]).toBeGreaterThan(0);
    expect(projection.successes).toBe(2);
  });

  it("sets the document's own annuity beside, from when the careers begin", () => {
    const yearly = 258979.25 + 1393781.51;
    const factor = [1, 2].reduce((sum, year) => sum + 1.04 ** -year, 0);
    expect(annuityOf(projection, 3)).toBeCloseTo(2 * yearly * factor, 2);
  });

  it("can be made again from its archive, and a changed result is seen", async () => {
    const files = archiveFiles(projection, { name: "investment.json", text: text("hallstahammar-addiction") });
    const again = parseInvestment(files.get("investment.json")!, "investment.json");
    const results = resultsCsv(await projectInvestment(again, projection.options));
    expect(results).toBe(files.get("results.csv"));
    expect(resultsApart(results, results.replace("-1500000", "-1500001"))).toBeCloseTo(1 / 1.5e6, 12);
    expect(resultsApart(results, `${results}0\n`)).toBe(Number.POSITIVE_INFINITY);
    expect(files.get("draws.csv")!.split("\n").length).toBe(projection.options.draws + 2);
    expect([...files.keys()].filter((name) => name.startsWith("data/")).length).toBe(5);
  });

  it("describes its model after ODD, from the model: every state, transition and number is there", () => {
    const odd = projectionOdd(projection);
    const heads = odd.split("\n").filter((line) => line.startsWith("## "));
    expect(heads).toEqual([
      "## 1. Purpose and patterns",
      "## 2. Entities, state variables and scales",
      "## 3. Process overview and scheduling",
      "## 4. Design concepts",
      "## 5. Initialization",
      "## 6. Input data",
      "## 7. Submodels",
    ]);
    for (const concept of oddConcepts) expect(odd).toContain(`**${concept}.** `);
    for (const name of [...Object.keys(sweden.parameters), ...Object.keys(sweden.processes)])
      expect(odd).toContain(name);
  });

  it("tells the same in Swedish and English", () => {
    const [sv, en] = (["sv", "en"] as const).map((language) => projectionSections(projection, language));
    expect(sv!.map(({ id, parts }) => [id, ...parts.map((part) => part.id)])).toEqual(
      en!.map(({ id, parts }) => [id, ...parts.map((part) => part.id)]),
    );
    expect(sv!.map(({ title }) => title)).toContain("Vem vinner, och när");
  });

  it("refuses a horizon that is too short", async () => {
    await expect(projectInvestment(bank, { years: 5, draws: 1, seed: 1 })).rejects.toThrow(
      'Cannot project "Addiction programme, Hallstahammar": the horizon is 5 years. Instead, give whole years from 10 to 45.',
    );
  });
});
