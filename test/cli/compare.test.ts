import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { studyFolder } from "./study.ts";

const folders: string[] = [];
const fresh = () => {
  const study = studyFolder();
  folders.push(study.folder);
  return study;
};
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe("livsbana compare", () => {
  it("writes the report of the example study, and says what it did", { timeout: 60_000 }, () => {
    const { livsbana, inside } = fresh();
    const { status, stderr, stdout } = livsbana(
      "compare",
      "study.yaml",
      "--out",
      "report.html",
      "--out",
      "report.ipynb",
    );
    expect([status, stdout]).toEqual([0, ""]);
    expect(stderr).toMatch(/study.yaml: comparing the groups\n/);
    expect(stderr).toMatch(
      /\nCompared "Skolstöd i familjehem – ett syntetiskt exempel" in [\d.]+ s; wrote report.html and report.ipynb\./,
    );
    const html = readFileSync(inside("report.html"), "utf8");
    expect(html).toContain('<html lang="sv">');
    expect(html).toContain("SYNTETISKA DATA: inget barn i dem finns.");
    expect(html).not.toMatch(/synthetic-(treated|control|elsewhere)-\d/);
    expect(JSON.parse(readFileSync(inside("report.ipynb"), "utf8")).nbformat).toBe(4);
  });

  it("prints it as text in the language that was asked for", { timeout: 60_000 }, () => {
    const { livsbana } = fresh();
    const { status, stdout } = livsbana("compare", "study.yaml", "--language", "en");
    expect(status).toBe(0);
    expect(stdout).toContain("A difference of SEK -167,542 per child, compatible with SEK -693,696 to 358,611.");
    expect(stdout).not.toContain("internal only");
  });

  const bad: readonly (readonly [string, (study: ReturnType<typeof fresh>) => void, string])[] = [
    [
      "a group of one",
      ({ change }) => change("persons.csv", /(?<=synthetic-treated-(?!01)\d\d;)treated/g, "elsewhere"),
      'Cannot compare the groups: the group "treated" has 1 person in persons.csv. Instead, name a group of two or more.',
    ],
    [
      "a person in two arms",
      ({ change }) => change("persons.csv", "synthetic-control-01;", "synthetic-treated-01;"),
      'Cannot take in persons.csv: rows 1 and 22 are one person in two arms (columns "person" and "group"). Instead, decide which arm the person was first in, and say so in the design.',
    ],
    [
      "a follow-up that ends before it begins",
      ({ change }) => change("persons.csv", "2008-01-01;2013-01-01", "2008-01-01;2007-01-01"),
      'Cannot take in persons.csv: row 1: follow-up ends (column "end") before or when it begins (column "start"). Instead, correct the dates at their source; the end is the day after the last that was followed.',
    ],
  ];

  it.each(bad)("refuses %s, in words, and writes nothing", { timeout: 60_000 }, (_, spoil, message) => {
    const study = fresh();
    spoil(study);
    const { status, stderr } = study.livsbana("compare", "study.yaml", "--out", "report.html");
    expect([status, stderr.trim().split("\n").at(-1)]).toEqual([1, message]);
    expect(existsSync(study.inside("report.html"))).toBe(false);
    expect(readdirSync(study.folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});
