import { resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { extrapolate } from "../../src/evaluate/extrapolation.ts";
import { comparedChange } from "../../src/evaluate/report/compared-change.ts";
import { paybackYear, paybackYears } from "../../src/evaluate/report/payback-parts.ts";
import { loadStudy } from "../../src/evaluate/study-file/load-study.ts";
import {
  asPublished,
  compareGroups,
  type GroupComparison,
  real,
  syntheticStudy,
  typed,
  wordingFaults,
} from "../../src/mod.ts";
import { takeRows } from "../../src/table/rows.ts";

describe("a difference carried beyond follow-up", () => {
  const observed = {
    years: 5,
    sum: { estimate: -167_542, standardError: 166_000, degreesOfFreedom: 30 },
    yearly: { estimate: -36_000, standardError: 36_000 },
  };
  const halfLife = { central: 5, low: 2, high: 10, source: "assumed" };
  const plan = { horizon: 30, halfLife, until: { year: 12, label: "until 20" } };
  const { paths, widths } = extrapolate(observed, { plan, discounting: asPublished, seed: 1 });
  const worth = (years: number[]) => years.reduce((sum, year) => sum + 1.04 ** -year, 0);
  const span = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);

  it("adds up by hand: all of it, what is left by the half-life, or until a year", () => {
    const [stays, fades, ends] = paths;
    expect(stays!.sums.at(-1)).toBeCloseTo(-167_542 - 36_000 * worth(span(5, 30)), 4);
    expect(ends!.sums.at(-1)).toBeCloseTo(-167_542 - 36_000 * worth(span(5, 12)), 4);
    const left = span(5, 30).reduce((sum, year) => sum + 0.5 ** ((year - 4.5) / 5) * 1.04 ** -year, 0);
    expect(fades!.sums.at(-1)).toBeCloseTo(-167_542 - 36_000 * left, 4);
    for (const { parts, sums } of paths) {
      expect(parts.observed).toBeCloseTo(-167_542, 6);
      expect(parts.observed + parts.borrowed + parts.assumed).toBeCloseTo(sums.at(-1)!, 6);
    }
  });

  it("carries the sampling error: the band at the end of follow-up is the study's own interval", () => {
    for (const { bands } of paths) {
      expect(bands.low[5]).toBeGreaterThan(-167_542 - 2.0423 * 166_000 * 1.06);
      expect(bands.low[5]).toBeLessThan(-167_542 - 2.0423 * 166_000 * 0.94);
      expect(bands.high[5]).toBeCloseTo(-167_542 + 2.0423 * 166_000, -5);
    }
    const exact = 2 * 2.0423 * (166_000 + 36_000 * worth(span(5, 30)));
    expect((paths[0]!.bands.high[30]! - paths[0]!.bands.low[30]!) / exact).toBeCloseTo(1, 1);
  });

  it("is surer with more persons, by the root of two where nothing else is unsure", () => {
    expect(widths["twice as many"] / widths.now).toBeGreaterThan(0.68);
    expect(widths["twice as many"] / widths.now).toBeLessThan(0.76);
    expect(widths["half-life known"]).toBeLessThan(widths.now);
    expect(widths.both).toBeLessThan(widths["two more years"]);
  });

  it("takes later differences from elsewhere, told apart by where they come from", () => {
    const later = [
      {
        label: "work",
        central: -10_000,
        low: -20_000,
        high: 0,
        source: "a source",
        provenance: "borrowed",
        from: 11,
        to: 12,
      },
    ] as const;
    const own = extrapolate(observed, { plan: { horizon: 30, halfLife, later }, discounting: asPublished, seed: 1 });
    expect(own.paths[0]!.parts.borrowed).toBeCloseTo(-10_000 * worth([10, 11]), 6);
  });

  it("refuses a horizon within follow-up and a half-life out of order", () => {
    expect(() => extrapolate(observed, { plan: { horizon: 5, halfLife }, discounting: asPublished, seed: 1 })).toThrow(
      "Cannot carry the difference beyond follow-up: the horizon is 5 years and 5 were observed. Instead, give whole years beyond follow-up.",
    );
    const wrong = { ...halfLife, low: 6 };
    expect(() =>
      extrapolate(observed, { plan: { horizon: 9, halfLife: wrong }, discounting: asPublished, seed: 1 }),
    ).toThrow(
      "Cannot carry the difference beyond follow-up: the half-life is 5 (6 to 10) years. Instead, give years above 0, the central between the low and the high.",
    );
  });
});

describe("before and after", () => {
  const year = (treated: number[], control: number[]) => ({ treated, control });

  it("is the change of one less that of the other, by hand", () => {
    const change = comparedChange({
      before: [year([10, 20, 30], [11, 18, 40])],
      years: [year([12, 19, 33], [18, 24, 50]), year([14, 21, 35], [18, 24, 50])],
    });
    expect(change.difference.cells.treated.change).toBeCloseTo((64 / 3 + 70 / 3) / 2 - 20, 10);
    expect(change.difference.estimate).toBeCloseTo(7 / 3 - 23 / 3, 10);
    expect(change.years.map(({ year: own, estimate }) => [own, Math.round(1e6 * estimate) / 1e6])).toEqual([
      [-1, 0],
      [1, -6.333333],
      [2, -4.333333],
    ]);
    expect(change.cr2).toBeCloseTo(4, 10);
  });
});

describe("payback", () => {
  const costs = (perYear: number) => {
    const year = { treated: [90, 100, 110].map((cost) => cost - perYear), control: [90, 100, 110] };
    return { years: [year, year, year, year], groups: year } as never;
  };
  const study = (programmeCost: number) =>
    ({ programmeCost, pricing: { discounting: { rate: real(0), convention: "due" } } }) as never;

  it("comes in the year in which running differences reach the cost, and stays", () => {
    const years = paybackYears({ costs: costs(10), study: study(25) });
    expect(years.map(({ difference, net }) => [Math.round(difference), Math.round(net)])).toEqual([
      [-10, -15],
      [-20, -5],
      [-30, 5],
      [-40, 15],
    ]);
    expect(paybackYear(years)).toBe(3);
    expect(paybackYear(paybackYears({ costs: costs(10), study: study(45) }))).toBeUndefined();
    expect(years[2]!.paid).toBeGreaterThan(0.5);
    expect(years[1]!.paid).toBeLessThan(0.5);
  });
});

describe("the example study's report", () => {
  let published: GroupComparison;
  let internal: GroupComparison;
  beforeAll(async () => {
    const { study, files } = await loadStudy(resolve(import.meta.dirname, "../../data/synthetic/study.yaml"));
    published = compareGroups(study, { language: "sv", files });
    internal = compareGroups(study, { audience: "internal", files });
  });

  it("has a section for each part of the question, in order", () => {
    expect(internal.sections.map(({ id }) => id)).toEqual([
      ...["plain", "question", "baseline", "result", "services", "payers", "changes", "certainty", "outcomes"],
      ...["decision", "placements", "extrapolation", "grounds", "statements", "cheers"],
    ]);
  });

  it("names a section that is there for each item of CHEERS 2022, and leaves the rest to the author", () => {
    const rows = internal.tables["cheers"]!.raw.rows;
    const titles = new Set(internal.sections.map(({ title }) => title));
    for (const [, where] of rows) expect(where === null || titles.has(String(where))).toBe(true);
    const open = rows.filter(([, where]) => where === null).map(([item]) => Number.parseInt(String(item), 10));
    expect(open).toEqual([1, 3, 4, 18, 19, 21, 25, 27, 28]);
    const bare = compareGroups(syntheticStudy("diffuse")).tables["cheers"]!.raw.rows;
    expect(bare[15]![1]).toBe("no model is used");
    expect([10, 11, 12].map((at) => bare[at]![1])).toEqual([null, null, null]);
  });

  it("has words on every figure for readers who do not see it", () => {
    for (const one of [published, internal])
      for (const { alt, title } of Object.values(one.figures)) expect(alt.length).toBeGreaterThan(title.length);
  });

  it("says the same in both languages, under the rules of wording", () => {
    const { interval, sizes } = published.estimates.welch;
    const facts = { interval: [interval.lower, interval.upper], sizes } as const;
    for (const text of Object.values({ ...published.sentences, ...internal.sentences }))
      expect(wordingFaults({ sv: text, en: text }, facts)).toEqual([]);
    expect(
      Object.fromEntries(Object.entries(published.sentences).map(([id, text]) => [id, typed(text)])),
    ).toMatchSnapshot();
    expect(
      Object.fromEntries(Object.entries(internal.sentences).map(([id, text]) => [id, typed(text)])),
    ).toMatchSnapshot();
  });

  it("adds up by payer, before and after, and by service", () => {
    const { raw } = internal.tables["payers"]!;
    const column = (at: number) => raw.rows.map((row) => row[at] as number);
    for (const at of [1, 2, 3]) {
      const [municipality, state, total] = column(at);
      expect(municipality! + state!).toBeCloseTo(total!, 1);
    }
    const parts = internal.tables["service differences"]!.raw.rows;
    expect(parts.reduce((sum, row) => sum + (row[5] as number), 0)).toBeCloseTo(100, 6);
  });

  it("tells no fewer than five of anything when published", () => {
    const moves = published.tables["placement moves"]!.raw.rows.flatMap((row) => row.slice(1));
    for (const count of moves) expect(count === null || count === 0 || (count as number) >= 5).toBe(true);
    expect(Object.keys(published.figures)).not.toContain("sequence plot");
    expect(Object.keys(internal.figures)).toContain("sequence plot");
    expect(published.withheld.map(({ reason }) => reason)).toContain("placeringssekvens per person");
  });

  it("says that no plan was frozen, and of which files it is made", () => {
    expect(published.sentences["plan"]).toBe(
      "Ingen analysplan frystes innan insatsen började: vad som skulle jämföras kan ha valts efteråt.",
    );
    const files = published.tables["manifest"]!.raw.rows.map(([what]) => String(what)).filter((what) =>
      /csv|yaml/.test(what),
    );
    expect(files.map((what) => what.split(" ")[0])).toEqual(
      ["prices.csv", "study.yaml", "prices.csv", "persons.csv", "services.csv", "placements.csv"].slice(1),
    );
  });
});

describe("years in which few had costs", () => {
  it("are told internally only, and nothing from which they could be worked out", () => {
    const study = syntheticStudy("diffuse");
    const services = study.extract.services;
    const kept = Array.from({ length: services.rowCount }, (_, row) => row).filter((row) => {
      const { person, from } = services.row(row);
      return !from.startsWith("2011") || /treated|-0[1-3]$/.test(person) || Number(person.slice(-2)) < 25;
    });
    const spoilt = { ...study, extract: { ...study.extract, services: takeRows(services, Int32Array.from(kept)) } };
    const published = compareGroups(spoilt);
    expect(published.sentences["years"]).toBe(
      "Costs year by year are withheld: in some year so few persons had costs that they could be known.",
    );
    for (const id of ["years", "event study", "payback"]) expect(Object.keys(published.tables)).not.toContain(id);
    expect(Object.keys(published.figures)).not.toContain("event figure");
    expect(Object.keys(compareGroups(spoilt, { audience: "internal" }).tables)).toContain("years");
  });
});
