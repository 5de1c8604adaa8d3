import { existsSync, readFileSync, rmSync } from "node:fs";
import { read } from "@e965/xlsx";
import { afterAll, describe, expect, it } from "vitest";
import { foresee } from "../../src/evaluate/plan/frozen-plan.ts";
import { studyFolder } from "./study.ts";

const study = studyFolder();
afterAll(() => rmSync(study.folder, { recursive: true }));
const { livsbana, inside, change } = study;
const last = (text: string): string => text.trim().split("\n").at(-1)!;

describe("what a study will be able to see", () => {
  it("agrees with R's power.t.test and the t interval of equal spreads", () => {
    // power.t.test(power = .8, n = 20, sd = 1)$delta is 0.9091; 21 v 19 by the same test 0.9102687; qt(.975, 38) is 2.0243942
    const seen = foresee({ treated: 21, control: 19, controlMean: 1_000, coefficientOfVariation: 0.5, effect: -250 });
    expect(seen.detectable).toBeCloseTo(0.9102687 * 500, 3);
    expect(seen.halfWidth).toBeCloseTo(2.0243942 * 500 * Math.sqrt(1 / 21 + 1 / 19), 3);
    expect(seen.neededPerArm).toBe(64);
  });
});

describe("livsbana plan", { timeout: 60_000 }, () => {
  it("freezes what will be compared, and lays out what must be collected", () => {
    const { status, stdout, stderr } = livsbana(
      "plan",
      "study.yaml",
      "--date",
      "2007-12-01",
      "--out",
      "plan.json",
      "--template",
      "template.xlsx",
      "--language",
      "en",
    );
    expect([status, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("  discounting: 0.04 real, due\n");
    expect(stdout).toContain("The expected difference takes 476 in each group.");
    const plan = JSON.parse(readFileSync(inside("plan.json"), "utf8"));
    expect([plan.frozen, plan.terms.years, plan.digest.length]).toEqual(["2007-12-01", "5", 64]);
    const book = read(readFileSync(inside("template.xlsx")));
    expect(book.SheetNames).toEqual(["Columns and codes", "persons", "services", "prices", "placements"]);
    const heads = Object.entries(book.Sheets["persons"]!).flatMap(([cell, { v }]) =>
      /^[A-Z]1$/.test(cell) ? [v] : [],
    );
    expect(heads).toEqual(["person", "group", "start", "end", "ending", "age", "girl", "goals", "wellbeing"]);
  });

  it("is followed in the report, and every deviation is listed", () => {
    change("study.yaml", "seed: 20140207", "seed: 20140207\nplan: plan.json");
    const followed = livsbana("compare", "study.yaml", "--language", "en");
    expect(followed.stdout).toMatch(
      /The plan was frozen 2007-12-01 \(SHA-256 [0-9a-f]{12}\)\. The comparison follows it\./,
    );
    expect(followed.stdout).toMatch(/4 analysis plan +Question and design/);
    change("study.yaml", "programmeCost: 188571", "programmeCost: 200000");
    change(
      "study.yaml",
      "population: { sv: påhittade placerade barn, en: invented children in care }",
      "population: { sv: alla barn, en: all children }",
    );
    const { stdout } = livsbana("compare", "study.yaml", "--language", "en");
    expect(stdout).toContain("2 things became otherwise; all are below.");
    expect(stdout).toMatch(
      /population +påhittade placerade barn \/ invented children in care +alla barn \/ all children/,
    );
    expect(stdout).toMatch(/programme cost per person, SEK +188571 +200000/);
  });

  it("is not written over, and refused when it was changed", () => {
    expect(last(livsbana("plan", "study.yaml", "--date", "2008-01-01", "--out", "plan.json").stderr)).toBe(
      "Cannot write plan.json: there is such a file already, and what is frozen is not written over. Instead, give another name.",
    );
    change("plan.json", '"years": "5"', '"years": "4"');
    expect(last(livsbana("compare", "study.yaml").stderr)).toMatch(
      /^Cannot read the plan plan\.json: it was changed after it was frozen: its digest is [0-9a-f]{12}\.\.\. and its content gives [0-9a-f]{12}\.\.\.\. Instead, take the file as it was frozen, and let the report tell what became otherwise\.$/,
    );
  });

  it.each([
    [
      ["--out", "p.json"],
      "Cannot plan a study: no date is given. Instead, write the day on which it is frozen: --date 2026-01-31.",
    ],
    [
      ["--date", "2026-02-30", "--out", "p.json"],
      'Cannot plan a study: "2026-02-30" is no day. Instead, write the day on which it is frozen: --date 2026-01-31.',
    ],
    [
      ["--date", "2026-01-31"],
      "Cannot plan a study: it is not said where the plan goes. Instead, write --out plan.json.",
    ],
    [
      ["--date", "2026-01-31", "--out", "p.yaml"],
      'Cannot write p.yaml: a plan is not written as "p.yaml". Instead, end its name with ".json".',
    ],
  ])("refuses %s", (words, message) => {
    expect(last(livsbana("plan", "study.yaml", ...words).stderr)).toBe(message);
    expect(existsSync(inside("p.json"))).toBe(false);
  });

  it("a plan made when follow-up had begun says so", () => {
    change("study.yaml", "plan: plan.json", "plan: late.json");
    expect(livsbana("plan", "study.yaml", "--date", "2012-01-01", "--out", "late.json").status).toBe(0);
    expect(livsbana("compare", "study.yaml", "--language", "en").stdout).toContain(
      "The plan was frozen after follow-up had begun for 59 of 59 persons: something may have been known.",
    );
  });
});
