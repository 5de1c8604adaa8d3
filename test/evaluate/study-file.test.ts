import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parseStudyFile } from "../../src/evaluate/study-file/study-file.ts";

const example = readFileSync(resolve(import.meta.dirname, "../../data/synthetic/study.yaml"), "utf8");
const refused = (from: string | RegExp, to: string): string => {
  const changed = example.replace(from, to);
  if (changed === example) throw new Error(`the study does not hold ${from}`);
  const line =
    changed.slice(0, changed.indexOf(to)).split("\n").length +
    to.split("\n").findIndex((own) => own.includes(":")) +
    Number(to === "seed: 1\nseed: 2");
  try {
    parseStudyFile(changed, "study.yaml");
  } catch (error) {
    return (error as Error).message.replace(`line ${line},`, "line N,");
  }
  return "nothing was refused";
};

describe("a study's file", () => {
  it("is read whole", () => {
    const study = parseStudyFile(example, "study.yaml");
    expect(study.costs.programmeCost).toBe(188_571);
    expect(study.groups.other?.group).toBe("elsewhere");
    expect(study.question.trial?.assignment).toEqual({
      trial: { sv: "lottning", en: "by lot" },
      data: { sv: "kommun", en: "by town" },
    });
    expect(Object.keys(study.covariates ?? {})).toEqual(["age", "girl"]);
  });

  it.each([
    [
      "a misspelt key",
      "  programmeCost:",
      "  progammeCost:",
      'Cannot read study.yaml: line N, column 3: "costs.progammeCost" is not known. Instead, write "programmeCost".',
    ],
    [
      "a word for a number",
      "priceYear: 2008",
      "priceYear: next year",
      'Cannot read study.yaml: line N, column 14: "costs.priceYear" is "next year". Instead, give a whole number from 1900 to 2200.',
    ],
    [
      "a percentage for a rate",
      "rate: 0.04",
      "rate: 4",
      'Cannot read study.yaml: line N, column 9: "costs.rate" is "4". Instead, give a number from 0 to 0.2.',
    ],
    [
      "a convention that is none",
      "convention: due",
      "convention: midyear",
      'Cannot read study.yaml: line N, column 15: "costs.convention" is "midyear". Instead, write "mid-year".',
    ],
    [
      "a key that is missing",
      /^seed: .*\n/m,
      "",
      'Cannot read study.yaml: line 4, column 1: the file has no "seed". Instead, add "seed:".',
    ],
    [
      "a key twice",
      "seed: 20140207",
      "seed: 1\nseed: 2",
      "Cannot read study.yaml: line N, column 1: this is no YAML (Map keys must be unique). Instead, mend it there.",
    ],
    [
      "words in one language only",
      "{ sv: flicka, en: girl }",
      "{ sv: flicka }",
      'Cannot read study.yaml: line N, column 30: "covariates.girl.label" has no "en". Instead, add "en:".',
    ],
    [
      "named values without names",
      "girl: { kind: flag,",
      "girl: { kind: oneOf,",
      'Cannot read study.yaml: line N, column 9: "covariates.girl" is one of named values, and 0 are named. Instead, list two or more as values:.',
    ],
    [
      "no mapping where one belongs",
      /^groups:[\s\S]*?(?=^question:)/m,
      "groups: two\n\n",
      'Cannot read study.yaml: line N, column 9: "groups" is "two" and not a mapping. Instead, write keys: treated, control, other.',
    ],
    [
      "a bracket left open",
      "{ sv: flicka, en: girl }",
      "{ sv: flicka, en: girl",
      /^Cannot read study.yaml: line \d+, column \d+: this is no YAML \(.*\)\. Instead, mend it there\.$/,
    ],
    [
      "an empty value",
      "seed: 20140207",
      "seed:",
      'Cannot read study.yaml: line N, column 6: "seed" is empty. Instead, write words there.',
    ],
  ] as const)("refuses %s, with line and column", (_, from, to, message) => {
    if (typeof message === "string") expect(refused(from, to)).toBe(message);
    else expect(refused(from, to)).toMatch(message);
  });

  it("refuses what is no mapping at all", () => {
    expect(() => parseStudyFile("", "empty.yaml")).toThrow(
      "Cannot read empty.yaml: line 1, column 1: the file is empty and not a mapping. Instead, write keys: name, source, language, seed, data, groups, question, costs, covariates, outcomes, extrapolation, statements, expected, plan.",
    );
  });
});
