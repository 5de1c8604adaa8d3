import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  aggregateComparison,
  attainableBases,
  attainablePercentage,
  careYears,
  compareProportions,
  conclusion,
  costPerOutcome,
  costTable,
  exactShareInterval,
  exactShareTest,
  exactTwoByTwo,
  fundingTimeline,
  impliedSize,
  programmeReturns,
  pValue,
  spreadScenarios,
  typed,
} from "../../src/mod.ts";
import { digits } from "../numeric/digits.ts";
import { skolfam2Table } from "./skolfam2-table.ts";

const known = JSON.parse(readFileSync(new URL("../fixtures/skolfam2.json", import.meta.url), "utf8")) as {
  readonly [key: string]: never;
} & {
  readonly perService: number[];
  readonly perBlock: number[];
  readonly difference: number;
  readonly increases: number;
  readonly decreases: number;
  readonly atSizes: number[];
  readonly significantVariation: number;
  readonly scenarios: number[][];
  readonly fisher: number[];
  readonly goal: number;
  readonly exact: number[];
};

const doubts = [
  {
    service: "Omprovning och övervägande",
    meaning: { sv: "prövas för placerade barn", en: "held for placed children" },
  },
  {
    service: "Kontaktfamilj (per månad)",
    meaning: { sv: "ges oftast till barn som bor hemma", en: "mostly for children living at home" },
  },
];
const comparison = aggregateComparison(skolfam2Table(), {
  programmeCost: 3_960_000 / 21,
  unit: { sv: "per barn", en: "per child" },
  markers: doubts,
});

describe("SkolFam2's table 4", () => {
  it("the printed sums are one krona below the rows", () => {
    expect([comparison.sums.treated.toNumber(), comparison.sums.control.toNumber()]).toEqual([20507394, 21737613]);
    expect([comparison.gaps!.treated.toNumber(), comparison.gaps!.control.toNumber()]).toEqual([1, 1]);
  });

  it("implies 21 and 19 children, and no other whole numbers near", () => {
    expect(comparison.sizes).toEqual({ treated: 21, control: 19 });
    const { treated, control } = comparison.impliedSizes!;
    expect([treated.compatible, control.compatible]).toEqual([[21], [19]]);
    expect(treated.to.minus(treated.from).toNumber()).toBeLessThan(3e-5);
    expect(treated.tried.filter(({ fits }) => fits)).toHaveLength(1);
    expect(Math.abs(treated.tried[1]!.residual.toNumber())).toBeGreaterThan(900_000);
  });

  it("coarser printing implies less: in thousands of kronor both 9 and 10 may fit", () => {
    expect(impliedSize(100_000, { perPerson: 10_500, step: 2000, slack: 500 }).size).toBeUndefined();
    expect(impliedSize(100_000, { perPerson: 10_500, step: 2000, slack: 500 }).compatible).toEqual([9, 10]);
  });

  it("the printed sum is rounded as well: 144 may be 143.5, which is 7 at 20.5", () => {
    expect(impliedSize(144, { perPerson: 20 }).compatible).toEqual([7]);
    expect(impliedSize(144, { perPerson: 20, slack: 0 }).compatible).toEqual([]);
  });

  it("every service and block agrees with R", () => {
    const { services, blocks, total, increases, decreases } = comparison.differences;
    services.forEach(({ difference }, i) => {
      expect(difference.toNumber()).toBeCloseTo(known.perService[i]!, 7);
    });
    expect(services).toHaveLength(24);
    blocks.forEach(({ difference }, i) => {
      expect(difference.toNumber()).toBeCloseTo(known.perBlock[i]!, 6);
    });
    expect(blocks.map(({ rounded }) => rounded.toNumber())).toEqual([57645, -102441, 340389, -379976, -11248, -71911]);
    expect(increases.toFixed(0)).toBe("430059");
    expect(decreases.toFixed(0)).toBe("-597601");
    expect(increases.plus(decreases).toFixed(20)).toBe(total.difference.toFixed(20));
  });

  it("rounded rows still add up", () => {
    const { services, blocks, total } = comparison.differences;
    for (const rows of [services, blocks])
      expect(rows.reduce((sum, { rounded }) => sum + rounded.toNumber(), 0)).toBe(total.rounded.toNumber());
    for (const { rounded, difference } of services) expect(rounded.minus(difference).abs().lessThan(1)).toBe(true);
  });

  it("the difference on equal terms, and the tipping child", () => {
    const { total } = comparison;
    expect(total.difference.toNumber()).toBeCloseTo(known.difference, 8);
    expect(total.differenceOfSums.toNumber()).toBe(-1230219);
    expect([total.atSizeOf.treated.toFixed(0), total.atSizeOf.control.toFixed(0)]).toEqual(["-3518389", "-3183304"]);
    expect([total.tipping.treated.toFixed(0), total.tipping.control.toFixed(0)]).toEqual(["3518389", "3183304"]);
    expect(total.share.toNumber()).toBeCloseTo(-0.14644221488630166, 12);
    expect(typed(total.warning!.sv)).toBe(
      "Skillnaden mellan summorna, -1 230 219 kr, ställer 21 personer mot 19. Per person är den -167 542 kr.",
    );
  });

  it("the scenarios of spread agree with R in 9 digits", () => {
    comparison.scenarios.forEach((scenario, i) => {
      const { variation, standardDeviation, standardError, interval, detectable, sizePerArm } = scenario;
      const { probabilityOfSaving, probabilityOfCoveringProgramme } = scenario;
      const own = [
        variation,
        standardDeviation,
        standardError,
        ...interval,
        probabilityOfSaving,
        probabilityOfCoveringProgramme!,
        detectable,
        sizePerArm,
      ];
      own.forEach((value, k) => {
        expect(digits(value, known.scenarios[i]![k]!)).toBeGreaterThan(9);
      });
    });
    expect(comparison.significance.variation).toBeCloseTo(known.significantVariation, 10);
    expect(comparison.significance.standardDeviation).toBeCloseTo(261388.15064434407, 5);
    expect(comparison.spreadBounds.treated).toBeCloseTo(4475080.034700358, 6);
    expect(comparison.spreadBounds.control).toBeCloseTo(4986950.209573531, 6);
  });

  it("no scenario whose interval holds 0 says that money was saved", () => {
    for (const { interval, sentence } of comparison.scenarios) {
      const words = Object.values(sentence).join(" ");
      expect(words).not.toMatch(/save|spara|no difference|ingen skillnad/i);
      expect(/compatible with/.test(words)).toBe(interval[0] <= 0 && interval[1] >= 0);
    }
  });

  it("an interval that ends at 0 holds it", () => {
    expect(conclusion({ difference: -5, interval: [-10, 0] }).en).toContain("compatible with");
    expect(conclusion({ difference: 5, interval: [0, 10] }).sv).toContain("förenlig med");
    expect(conclusion({ difference: -5, interval: [-10, -1] }).en).toContain("less per person");
  });

  it("tells what speaks of unequal groups", () => {
    const shown = comparison.markers.map(({ row }) => [
      row.perPerson.treated.toFixed(0),
      row.perPerson.control.toFixed(0),
    ]);
    expect(shown).toEqual([
      ["65038", "30824"],
      ["28335", "109293"],
    ]);
    expect(comparison.toAskFor.map(({ column }) => column)).toContain("fosterHome");
    expect(comparison.beyondSums.length).toBeGreaterThan(5);
  });

  it("refuses a p-value, and sizes that the table does not tell", () => {
    expect(() => pValue(comparison.table, comparison.sizes)).toThrow(
      "Cannot give a p-value for SkolFam2 table 4: the table holds sums of two groups and nothing about how costs vary between persons. Instead, lay out spreadScenarios and ask for the 40 rows of persons (toAskFor lists the columns).",
    );
    const bare = costTable({
      name: "bare",
      groups: { treated: "a", control: "b" },
      services: [{ service: "x", block: "y", cost: { treated: 1, control: 2 } }],
    });
    expect(() => aggregateComparison(bare)).toThrow(
      "Cannot compare the groups of bare: the table prints no cost per person. Instead, give sizes: { treated, control }.",
    );
    expect(() => aggregateComparison(bare, { sizes: { treated: 0, control: 3 } })).toThrow(
      "Cannot compare the groups: the treated group has 0 persons. Instead, give a whole number above 0.",
    );
    expect(() =>
      aggregateComparison(skolfam2Table(), { markers: [{ service: "Familjehm (per dag)", meaning: "" }] }),
    ).toThrow(
      'Cannot find the service: the table SkolFam2 table 4 has no "Familjehm (per dag)". Instead, write "Familjehem (per dag)".',
    );
  });

  it("the programme, the timeline, and the difference as care", () => {
    const returns = programmeReturns({
      cost: 3_960_000,
      saving: -comparison.total.difference.toNumber(),
      evaluated: 21,
      served: { from: 21, to: 30 },
    });
    expect(returns[0]).toMatchObject({ served: 21, source: "evaluated" });
    expect(returns[0]!.shareReturned).toBeCloseTo(0.8884819909622542, 12);
    expect(returns[0]!.net).toBeCloseTo(-441611.31578947324, 6);
    expect(returns[9]).toMatchObject({ served: 30, source: "assumed", costPerPerson: 132000 });
    expect(
      careYears(comparison.total.atSizeOf.treated.toNumber(), { amount: 3500, care: "HVB", source: "assumed" }).years,
    ).toBeCloseTo(2.752, 3);
    expect(fundingTimeline({ funding: { 2011: 1, 2012: 1 }, measured: { from: 2012, to: 2013 } })).toMatchObject({
      measuredBefore: 0,
      fundedWithin: 0.5,
    });
  });

  it("half of 21 girls cannot be", () => {
    expect(attainablePercentage("50", 21)).toEqual({
      attainable: false,
      counts: [],
      nearest: [47.61904761904762, 52.38095238095238],
    });
  });

  it("a share that whole persons give is its own neighbour, whatever binary fractions make of it", () => {
    for (const percent of ["7", "29", "57", "58", "100"])
      expect(attainablePercentage(percent, 100).nearest).toEqual([Number(percent), Number(percent)]);
  });

  it("an interval of 95 instead of 0.95 is refused, and a spread that is a share of nothing", () => {
    const half = { events: 15, persons: 30 };
    expect(() => compareProportions({ treated: half, control: half }, { confidence: 95 })).toThrow(
      "Cannot find an interval: the confidence is 95. Instead, give one between 0 and 1, such as 0.95.",
    );
    expect(() => spreadScenarios({ sizes: { treated: 21, control: 19 }, means: { treated: -5, control: -4 } })).toThrow(
      /^Cannot lay out scenarios: the mean is -4\.525 kr\. Instead, give means above 0/,
    );
  });
});

describe("Service trainee, 30 against 30 and 394", () => {
  it("the score interval is Newcombe's own, method 10 of his table II: 56 of 70 against 48 of 80", () => {
    const { scoreInterval } = compareProportions({
      treated: { events: 56, persons: 70 },
      control: { events: 48, persons: 80 },
    });
    expect([scoreInterval.lower, scoreInterval.upper].map((limit) => limit.toFixed(4))).toEqual(["0.0524", "0.3339"]);
  });

  it("what counts the printed percentages can be", () => {
    expect(attainablePercentage("-83", 30).counts).toEqual([25]);
    expect(attainablePercentage("-42", 30).attainable).toBe(false);
    expect(attainableBases("-42", { from: 15, to: 33 })).toEqual([19, 24, 26, 31, 33]);
    expect(attainablePercentage("-39", 394).counts).toEqual([152, 153, 154, 155]);
  });

  it("41 and 44 are percentage points, with the intervals 19 to 63 and 30 to 59", () => {
    const treated = { events: 25, persons: 30 };
    const small = compareProportions({ treated, control: { events: 0.42 * 30, persons: 30 } });
    const large = compareProportions({ treated, control: { events: 0.39 * 394, persons: 394 } });
    expect(Object.values(small.waldInterval).map((end) => Math.round(100 * end))).toEqual([19, 63]);
    expect(Object.values(large.waldInterval).map((end) => Math.round(100 * end))).toEqual([30, 59]);
    expect([small.remaining.ratio!.toFixed(2), large.remaining.ratio!.toFixed(2)]).toEqual(["0.29", "0.27"]);
    expect([small.relative!.toFixed(2), large.relative!.toFixed(2)]).toEqual(["0.98", "1.14"]);
  });

  it("Fisher's test, if it were 25 of 30 against 13 of 30 or 154 of 394", () => {
    const treated = { events: 25, persons: 30 };
    expect(
      digits(exactTwoByTwo({ treated, control: { events: 13, persons: 30 } }).fisher.pValue, known.fisher[0]!),
    ).toBeGreaterThan(10);
    expect(
      digits(exactTwoByTwo({ treated, control: { events: 154, persons: 394 } }).fisher.pValue, known.fisher[1]!),
    ).toBeGreaterThan(10);
    expect(() => exactTwoByTwo({ treated, control: { events: 12.6, persons: 30 } })).toThrow(
      "Cannot test the table: the control group has 12.6 events in 30 persons. Instead, give whole numbers, at least one person, and no more events than persons.",
    );
  });

  it("leaving assistance is not work or study: 13 of 27 against a goal of 18 of 30", () => {
    const asked = { events: 13, persons: 27 };
    expect(exactShareTest(asked, 0.6)).toBeCloseTo(known.goal, 10);
    Object.values(exactShareInterval(asked)).forEach((end, k) => {
      expect(end).toBeCloseTo(known.exact[k]!, 10);
    });
    const costs = costPerOutcome(
      4_600_000,
      [30, 18, 13, 0.41 * 30].map((count) => ({ outcome: "x", count })),
    );
    expect(costs.map(({ kronor }) => Math.round(kronor / 1000))).toEqual([153, 256, 354, 374]);
  });
});
