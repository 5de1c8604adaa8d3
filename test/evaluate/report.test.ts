import { describe, expect, it } from "vitest";
import { comparisonEstimates } from "../../src/evaluate/report/comparison-estimates.ts";
import { personFigures } from "../../src/evaluate/report/person-figures.ts";
import { plainBox, wordsIn } from "../../src/evaluate/report/plain-box.ts";
import { serviceRows } from "../../src/evaluate/report/service-rows.ts";
import { added, type StudyCosts, studyCosts } from "../../src/evaluate/report/study-costs.ts";
import {
  cheersList,
  compareGroups,
  forAudience,
  personColumns,
  placementColumns,
  registerExtract,
  shown,
  syntheticStudy,
  trajectories,
  typed,
  wordingFaults,
} from "../../src/mod.ts";
import { say } from "../../src/show/words.ts";
import { fromRows } from "../../src/table/from-rows.ts";
import { takeRows } from "../../src/table/rows.ts";

const unsure = { interval: [-506_015, 170_931], sizes: { treated: 21, control: 19 } } as const;
const sure = { ...unsure, interval: [-330_000, -5_000] } as const;
const ruleIn = (text: string, facts: Parameters<typeof wordingFaults>[1] = unsure) =>
  wordingFaults({ sv: text, en: text }, facts).map(({ rule }) => rule)[0];

describe("rules of wording", () => {
  it.each([
    "The programme saves money.",
    "Insatsen sparar pengar.",
    "Besparingen är 167 542 kr per barn.",
    "The treated cost SEK 167,542 less per child.",
    "De behandlade kostade 167 542 kr mindre per barn.",
    "SkolFam är lönsamt.",
  ])("no saving where the interval includes 0: %s", (text) => {
    expect(ruleIn(text)).toBe("no saving claimed");
    expect(ruleIn(text, sure)).toBeUndefined();
  });

  it.each([
    "There is no significant difference.",
    "Det är ingen skillnad.",
    "Ingen signifikant effekt.",
    "Insatsen fungerar inte.",
  ])("not shown is not none, however sure: %s", (text) => {
    expect(ruleIn(text)).toBe("not shown is not none");
    expect(ruleIn(text, sure)).toBe("not shown is not none");
  });

  it("group totals are refused for unequal groups only, however they are written", () => {
    const totals = { treated: 20_507_394, control: 21_737_613 };
    for (const text of ["Totalt 20 507 394 kr.", "SEK 21,737,613 in all.", "En skillnad på 1 230 219 kr.", "20507394"])
      expect(ruleIn(text, { ...unsure, totals })).toBe("no totals of unequal groups");
    expect(ruleIn("20 507 394 kr", { ...unsure, totals, sizes: { treated: 20, control: 20 } })).toBeUndefined();
    expect(ruleIn("120 507 394 kr", { ...unsure, totals })).toBeUndefined();
  });

  it("nothing is proven", () => {
    expect(ruleIn("Detta bevisar att insatsen behövs.", sure)).toBe("nothing proven");
    expect(wordingFaults("This proves it.", sure)).toEqual([
      { rule: "nothing proven", language: "en", words: "proves", remedy: "say what was observed" },
    ]);
  });

  it("a difference with its interval may stand", () => {
    expect(ruleIn("En skillnad på -167 542 kr per barn, förenlig med -506 015 till 170 931 kr.")).toBeUndefined();
  });
});

describe.each(["diffuse", "dominant", "unequal"] as const)("the comparison of %s", (shape) => {
  const study = syntheticStudy(shape);
  const published = compareGroups(study, { language: "sv" });
  const internal = compareGroups(study, { audience: "internal" });

  it("agrees with the published table, and its services add up to the total to the öre", () => {
    const { welch } = published.estimates;
    expect(welch.means.treated).toBeCloseTo(20_507_394 / 21, 6);
    expect(welch.means.control).toBeCloseTo(21_737_613 / 19, 6);
    const costs = studyCosts(study);
    for (const group of ["treated", "control"] as const)
      expect(added(costs.services.map(({ kronor }) => added(kronor[group])))).toBe(added(costs.groups[group]));
    const { rows, withheld, total } = internal.services;
    expect(withheld).toBeUndefined();
    expect(rows.reduce((sum, { difference }) => sum + difference!, 0)).toBeCloseTo(total.difference, 6);
    const told = published.services.rows.reduce((sum, { difference }) => sum + difference!, 0);
    expect(told + published.services.withheld!.difference).toBeCloseTo(total.difference, 6);
  });

  it("says nothing of single persons when published, not even in what it withholds", () => {
    expect(published.persons).toBeUndefined();
    expect(published.withheld.map(({ title }) => title)).toEqual([
      "minsta och största värde",
      "figur med en punkt per person",
    ]);
    expect(Object.keys(published.figures)).toEqual([
      ...["love plot", "waterfall", "event figure", "certainty", "unit cost figure", "threshold curve"],
    ]);
    expect(Object.keys(internal.figures)).toEqual([
      ...["love plot", "strip plot", "waterfall", "event figure", "certainty", "unit cost figure", "threshold curve"],
    ]);
    const text = typed(shown(published)!["text/plain"]).replaceAll(" ", "");
    const { ranges } = internal.persons!;
    for (const { least, most } of [ranges.treated, ranges.control])
      for (const value of [least, most]) expect(text).not.toContain(String(Math.round(value)));
    for (const { users } of published.services.rows)
      for (const count of [users.treated!, users.control!]) expect(count === 0 || count >= 5).toBe(true);
  });

  it("shows itself in both languages, in words that may stand and at most 120 of them in the box", () => {
    expect(wordsIn(published.plain.sv)).toBeLessThanOrEqual(120);
    expect(wordsIn(published.plain.en)).toBeLessThanOrEqual(120);
    const { interval, sizes } = published.estimates.welch;
    const facts = { interval: [interval.lower, interval.upper], sizes } as const;
    for (const text of Object.values(internal.sentences)) expect(wordingFaults(text, facts)).toEqual([]);
    expect(shown(published)!["text/html"]).toContain("<h3>Hur säkert är det?</h3>");
    expect(shown(internal)!["text/markdown"]).toContain("### How sure is it?");
    expect(published.sentences["source"]).toMatch(/^SYNTETISKA DATA/);
  });
});

describe("three conclusions from one table", () => {
  const [diffuse, dominant, unequal] = (["diffuse", "dominant", "unequal"] as const).map((shape) =>
    compareGroups(syntheticStudy(shape), { audience: "internal" }),
  ) as [ReturnType<typeof compareGroups>, ReturnType<typeof compareGroups>, ReturnType<typeof compareGroups>];

  it("a clear difference, an open question, and a difference from before", () => {
    expect(typed(diffuse.sentences["conclusion"]!)).toBe(
      "The treated cost SEK 167,542 less per child (SEK -303,888 to -31,197).",
    );
    expect(typed(dominant.sentences["conclusion"]!)).toBe(
      "A difference of SEK -167,542 per child, compatible with SEK -693,696 to 358,611.",
    );
    expect(dominant.persons!.leaveOneOut!.signChanges).toBe(true);
    expect(unequal.sentences["agreement"]).toBe(
      "The ways of reckoning disagree about the sign: the conclusion hangs on which one is chosen.",
    );
    expect(unequal.plain.en).toMatch(/The groups differed before the programme began/);
    expect(diffuse.plain.en).not.toMatch(/differed before/);
  });
});

describe("what may not be compared", () => {
  const study = syntheticStudy("diffuse");
  const { extract } = study;
  const few = (persons: typeof extract.persons) => ({ ...study, extract: { ...extract, persons } });

  it("a group that is not there, of one, or too small to be published", () => {
    expect(() => compareGroups({ ...study, control: "others" })).toThrow(
      'Cannot compare the groups: the group "others" has 0 persons in synthetic persons (diffuse). Instead, name a group of two or more.',
    );
    const rows = Int32Array.from({ length: 24 }, (_, at) => at);
    expect(() => compareGroups(few(takeRows(extract.persons, rows)))).toThrow(
      'Cannot publish the comparison: the group "control" has 3 persons, and fewer than 5 could be known from it. Instead, merge it with another, or say audience: "internal".',
    );
  });

  it("persons who were not followed to the end, by a plain mean", () => {
    const persons = fromRows(personColumns, [
      ...["A", "B", "C"].map(
        (person) => ({ person, group: "treated", start: "2012-01-01", end: "2013-01-01", ending: "complete" }) as const,
      ),
      ...["D", "E"].map(
        (person) => ({ person, group: "control", start: "2012-01-01", end: "2012-06-01", ending: "moved" }) as const,
      ),
    ]);
    const services = takeRows(extract.services, Int32Array.of());
    expect(() => compareGroups({ ...study, covariates: [], extract: registerExtract({ persons, services }) })).toThrow(
      "Cannot compare the groups by their means: 2 persons were not followed to the end, the first in row 4 of the table. Instead, use censoredDifference, which weighs for those who were lost.",
    );
  });

  it("covariates that are not there, and names too long for the box", () => {
    expect(() => compareGroups({ ...study, covariates: ["height"] })).toThrow(
      'Cannot compare the groups: synthetic persons (diffuse) has no column "height". Instead, name covariates that it has.',
    );
    const long = "group ".repeat(60).trim();
    const parts = {
      treated: long,
      control: "b",
      one: { sv: "barn", en: "child" },
      years: 5,
      programmeCost: 1,
      unlike: false,
    };
    expect(() => plainBox(compareGroups(study).estimates, parts)).toThrow(
      /^Cannot write the plain-language box: it has 1\d\d words in Swedish and may have 120\. Instead, give the groups shorter names\.$/,
    );
  });
});

describe("placements", () => {
  it("are told by form and group, and not where few persons had any", () => {
    const study = syntheticStudy("diffuse");
    const { extract } = study;
    const rows = Array.from(
      { length: 24 },
      (_, at) =>
        ({
          person: extract.persons.row(at).person,
          form: "foster home",
          basis: "SoL",
          from: "2009-01-01",
          to: "2010-01-01",
        }) as const,
    );
    const given = { ...study, trajectories: trajectories(extract, fromRows(placementColumns, rows)) };
    const days = (audience: "internal" | "published") =>
      compareGroups(given, { audience }).tables["placement days"]!.raw.rows;
    expect(days("internal")).toEqual([["foster home", 365, (3 * 365) / 19]]);
    expect(days("published")).toEqual([["foster home", 365, null]]);
  });
});

describe("services when published", () => {
  const costs = (services: Record<string, readonly [number[], number[]]>): StudyCosts =>
    ({
      services: Object.entries(services).map(([service, [treated, control]]) => ({
        service,
        kronor: { treated, control },
      })),
      groups: { treated: Array(8).fill(1), control: Array(8).fill(1) },
    }) as unknown as StudyCosts;
  const of = (users: number) => Array.from({ length: 8 }, (_, at) => (at < users ? 100 : 0));
  const prices = { name: "none", basis: "real", prices: [] } as const;

  it("a single service that must be withheld takes others with it, so that subtraction tells nothing", () => {
    const { rows, withheld } = serviceRows(costs({ HVB: [of(2), of(8)], home: [of(8), of(8)], SiS: [of(6), of(7)] }), {
      audience: "published",
      prices,
    });
    expect(withheld!.services).toBeGreaterThanOrEqual(2);
    expect(rows.map(({ service }) => service)).not.toContain("HVB");
  });
});

describe("large groups", () => {
  it("get every way of reckoning; fewer draws, and how many", () => {
    const many = (shift: number) => Array.from({ length: 1_501 }, (_, at) => 1_000 + ((at * 7_919) % 1_009) + shift);
    const groups = { treated: many(0), control: many(100) };
    const costs = { groups, before: [groups], discountedBy: () => groups } as unknown as StudyCosts;
    const before = { treated: many(3).reverse(), control: many(7).reverse() };
    const { ways, permutation, bootstrap } = comparisonEstimates(syntheticStudy("diffuse"), {
      ...costs,
      before: [before],
    });
    expect(ways.map(({ reason }) => reason)).toEqual(ways.map(() => undefined));
    expect(bootstrap.replicates).toBe(6_661);
    expect(say(permutation.words, "en")).toContain("6661 assignments were drawn");
    const { leaveOneOut, tipping } = personFigures(groups);
    expect(leaveOneOut!.without).toHaveLength(3_002);
    expect(tipping!.toDoubt).toBeDefined();
    expect(personFigures(groups, "published").leaveOneOut).toBeUndefined();
  });
});

describe("lists", () => {
  it("CHEERS 2022 has 28 items, and what is not answered says so", () => {
    expect(cheersList({ 8: "Question" }).filter(({ reason }) => reason === undefined)).toHaveLength(1);
    expect(cheersList({})).toHaveLength(28);
  });

  it("audiences keep what has no kind", () => {
    expect(forAudience("published", [{ title: "a", content: 1 }]).withheld).toEqual([]);
  });
});
