import { appendFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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

  const everybody = (text: string): string[] =>
    text
      .split("\n")
      .slice(1)
      .flatMap((line) => (line === "" ? [] : [line.split(";")[0]!]));

  const bad: readonly (readonly [string, (study: ReturnType<typeof fresh>) => void, string])[] = [
    [
      "a group of one",
      ({ change }) => change("persons.csv", /(?<=synthetic-treated-(?!01)\d\d;)treated/g, "elsewhere"),
      'Cannot compare the groups: the group "treated" has 1 person in persons.csv. Instead, name a group of two or more.',
    ],
    [
      "a group too small to be published",
      ({ change }) => change("persons.csv", /(?<=synthetic-treated-(?:0[4-9]|[12]\d);)treated/g, "elsewhere"),
      'Cannot publish the comparison: the group "treated" has 3 persons, and fewer than 5 could be known from it. Instead, merge it with another, or say audience: "internal".',
    ],
    [
      "all costs equal",
      ({ inside }) => {
        const rows = everybody(readFileSync(inside("persons.csv"), "utf8")).map(
          (person) => `${person};HVB (per dag);2008-03-01;;1000`,
        );
        writeFileSync(inside("services.csv"), `person;service;from;to;quantity\n${rows.join("\n")}\n`);
      },
      "Cannot compare the means: all persons of each group have the same number, so there is no spread. Instead, look for a copied or capped column.",
    ],
    [
      "a negative sum of a person, service and year",
      ({ change }) => change("services.csv", /(?<=synthetic-treated-01;Handledning;2008-03-01;;).*/, "-5000"),
      'Cannot cost services.csv: the person in row 1 of persons.csv has a negative sum of a service in follow-up year 1 (1 sum in all). Instead, give the credit the dates of what it credits, or say accept: ["negative sums"] to keep it as it is.',
    ],
    [
      "a person in two arms",
      ({ change }) => change("persons.csv", "synthetic-control-01;", "synthetic-treated-01;"),
      'Cannot take in persons.csv: rows 1 and 22 are one person in two arms (columns "person" and "group"). Instead, decide which arm the person was first in, and say so in the design.',
    ],
    [
      "overlapping stays",
      ({ inside }) =>
        appendFileSync(
          inside("placements.csv"),
          "synthetic-treated-02;emergency home;SoL;2008-01-01;2009-01-01\nsynthetic-treated-02;emergency home;SoL;2008-06-01;2009-06-01\n",
        ),
      "Cannot follow placements in placements.csv: rows 132 and 133 are placements of one person in one form at the same time (1 pair in all). Instead, end one before the other begins.",
    ],
    [
      "dates out of order",
      ({ inside }) =>
        appendFileSync(inside("services.csv"), "synthetic-treated-01;Handledning;2009-03-01;2008-03-01;5\n"),
      'Cannot take in services.csv: row 3542: the service ends (column "to") before it begins (column "from"). Instead, correct the dates at their source.',
    ],
    [
      "a follow-up that ends before it begins",
      ({ change }) => change("persons.csv", "2008-01-01;2013-01-01", "2008-01-01;2007-01-01"),
      'Cannot take in persons.csv: row 1: follow-up ends (column "end") before or when it begins (column "start"). Instead, correct the dates at their source; the end is the day after the last that was followed.',
    ],
    [
      "missing prices",
      ({ inside }) => appendFileSync(inside("services.csv"), "synthetic-treated-01;Ridterapi;2009-03-01;;5\n"),
      'Cannot cost services.csv: row 3542, column "service" of services.csv has no price in prices.csv in a year in which it was used (1 row in all). Instead, add the price, or leave the service out and say so.',
    ],
    [
      "persons who were lost",
      ({ change }) => change("persons.csv", /(?<=synthetic-treated-03.*)complete/, "moved"),
      "Cannot compare the groups by their means: 1 person was not followed to the end, the first in row 3 of persons.csv. Instead, use censoredDifference, which weighs for those who were lost.",
    ],
    [
      "personal numbers without a key",
      ({ change }) => {
        for (const name of ["persons.csv", "services.csv", "placements.csv"])
          change(name, /synthetic-treated-01;/g, "19121212-1212;");
      },
      'Cannot take in persons.csv: row 1, column "person" holds a personal number and no key is given. Instead, give a key: pseudonymKey(...) or readKeyFile(...).',
    ],
    [
      "a text where a number belongs, without telling it",
      ({ change }) => change("persons.csv", ";true;true;50", ";true;true;secret"),
      'Cannot read persons.csv: line 2, column "wellbeing" (cell I2) is text, not a finite number. Instead, correct it, or use null in an optional column if it is not known.',
    ],
    [
      "a file that is not there",
      ({ inside }) => rmSync(inside("services.csv")),
      'Cannot read study.yaml: line 15, column 13: there is no file "services.csv" beside the study. Instead, write its path from the study\'s own folder.',
    ],
    [
      "a payer who pays for nothing",
      ({ change }) => change("study.yaml", "  yearsBefore: 2", "  yearsBefore: 2\n  payers: [municipality]"),
      'Cannot read study.yaml: line 70, column 12: "municipality" pays for nothing in prices.csv. Instead, use "municipality/social welfare" or "state".',
    ],
    [
      "an author who claims more than the data say",
      ({ change }) =>
        change(
          "study.yaml",
          "setting: {",
          "background: { sv: Insatsen sparar pengar., en: It saves money. }\n  setting: {",
        ),
      'Cannot let the sentence stand: "sparar" breaks the rule "no saving claimed". Instead, say what the difference is, and with what it is compatible: the interval includes 0.',
    ],
  ];

  it.each(bad)("refuses %s, in words, and writes nothing", async (_, spoil, message) => {
    const study = fresh();
    spoil(study);
    const { status, stderr } = await study.inProcess(
      ...["compare", study.inside("study.yaml"), "--out", study.inside("report.html")],
    );
    expect(status).toBe(1);
    expect(stderr.split("\n").filter((line) => line.startsWith("Cannot"))).toEqual([message]);
    expect(stderr).not.toContain("secret");
    expect(existsSync(study.inside("report.html"))).toBe(false);
    expect(readdirSync(study.folder).filter((name) => name.endsWith(".part"))).toEqual([]);
  });

  it("explains groups that have no value in common, and one in which everybody has the same", async () => {
    const study = fresh();
    study.change("persons.csv", /(?<=^synthetic-treated-.*complete;)\d+/gm, "9");
    const compared = () => study.inProcess("compare", study.inside("study.yaml"), "--language", "en");
    const still = (await compared()).stdout;
    expect(still).toContain("Everybody in one of the groups has the same value of: age, years.");
    study.change("persons.csv", /(?<=^synthetic-control-.*complete;)\d+/gm, "12");
    const { status, stdout } = await compared();
    expect(status).toBe(0);
    expect(stdout).toContain(
      "Outside lie: age, years. The groups differed from the start, and the result may be inherited from that.",
    );
    expect(stdout).toContain(
      "The groups have no value in common of: age, years. What is due to that and what to the programme, no data can tell apart.",
    );
    expect(stdout).toContain("Cannot balance by entropy: no weights of the 19 controls give them the means");
    expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
  });

  it("takes a single credit row as it is", async () => {
    const study = fresh();
    appendFileSync(study.inside("services.csv"), "synthetic-treated-01;Familjehem (per dag);2008-05-01;;-500\n");
    expect((await study.inProcess("compare", study.inside("study.yaml"))).status).toBe(0);
  });

  it("refuses files it cannot write before any work, and a paper with figures of single persons", async () => {
    const { livsbana } = fresh();
    const last = (...words: string[]) =>
      livsbana("compare", "study.yaml", ...words)
        .stderr.trim()
        .split("\n");
    expect(await last("--out", "report.htm")).toEqual([
      'Cannot write report.htm: a report is not written as ".htm". Instead, end its name with ".html".',
    ]);
    expect(await last("--out", "report.pdf")).toEqual([
      'Cannot write report.pdf: a report is not written as ".pdf". Instead, end its name with ".html", ".xlsx", ".docx" or ".ipynb".',
    ]);
    expect((await last("--out", "nowhere/report.html"))[0]).toMatch(
      /^Cannot write nowhere.report\.html: there is no folder .*nowhere\. Instead, make it first, or give another path\.$/,
    );
    expect(await last("--internal", "--out", "paper.docx")).toEqual([
      "Cannot write paper.docx: a paper to a committee is public, and --internal gives figures of single persons. Instead, leave one of them out.",
    ]);
    expect(await last("--language", "fi")).toEqual([
      'Cannot compare groups: "fi" is no language that reports are written in. Instead, say "sv" or "en".',
    ]);
    expect(await last("other.yaml")).toEqual([
      "Cannot compare groups: 2 studies were named. Instead, name one: livsbana compare study.yaml.",
    ]);
  });

  it("tells what a remedy means in a study's file", async () => {
    const { inProcess, inside, change } = fresh();
    const compared = () => inProcess("compare", inside("study.yaml"));
    change("services.csv", /(?<=synthetic-treated-01;Handledning;2008-03-01;;).*/, "-5000");
    expect((await compared()).stderr).toContain('In the study: "accept: [negative sums]" under "data:".');
    change("study.yaml", "  placements: placements.csv", "  placements: placements.csv\n  accept: [negative sums]");
    expect((await compared()).status).toBe(0);
  });
});
