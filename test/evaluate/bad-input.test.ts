import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as door from "../../src/mod.ts";
import { silentFault } from "./nan-fields.ts";

type Groups = door.TwoGroups;

const cost = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(0, 1, 2, 5) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 2_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(-0, -3, 0.1, 1e-300, 1e15, 1e200, 1e308, Number.NaN, Infinity, -Infinity) },
);
const many = (most: number) => fc.array(cost, { maxLength: most });
/** Half of the tries are like a real study, so that what is returned is tried too and not only what is refused. */
const calm = fc.array(fc.nat(20), { minLength: 6, maxLength: 9 });
const groups: fc.Arbitrary<Groups> = fc.oneof(
  fc.record({ treated: many(8), control: many(8) }),
  fc.record({ treated: calm, control: calm }),
  fc.record({ treated: calm, control: calm }).map((own) => ({
    treated: own.treated.map((value) => value + 1),
    control: own.control.map((value) => value + 1),
  })),
);
const table = fc.record({
  treated: fc.record({ events: fc.nat(6), persons: fc.nat(8) }),
  control: fc.record({ events: fc.nat(6), persons: fc.nat(8) }),
});
const number = fc.oneof(cost, fc.double({ min: -3, max: 3 }));

/** Another number for each person of the same groups: constant in an arm, the grouping, the outcome itself, or anything. */
function covariateOf(own: Groups, kind: number): Groups {
  const map = (to: (value: number, at: number, treated: boolean) => number): Groups => ({
    treated: own.treated.map((value, at) => to(value, at, true)),
    control: own.control.map((value, at) => to(value, at, false)),
  });
  if (kind === 0) return map((_, at, treated) => (treated ? 7 : at));
  if (kind === 1) return map((_, __, treated) => Number(treated));
  if (kind === 2) return own;
  if (kind === 3) return map(() => 4);
  if (kind === 4) return map((_, at, treated) => at + (treated ? 100 : 0));
  if (kind === 5) return map((value) => 1e9 * value + 3);
  return map((value, at) => ((at * 7 + 3) % 5) + value / 1e6);
}

const withCovariate = fc
  .tuple(groups, fc.nat(9))
  .map(([own, kind]) => ({ own, covariates: { x: covariateOf(own, kind) } }));

function asBaseline({ own, covariates }: { own: Groups; covariates: { x: Groups } }): door.Baseline {
  const rows = (["treated", "control"] as const).flatMap((group) =>
    own[group].map((y, at) => ({ person: `${group} ${at}`, group, x: covariates.x[group][at]!, y })),
  );
  const columns = { person: door.text(), group: door.text(), x: door.number("units"), y: door.number("kronor") };
  return door.baseline(door.fromRows(columns, rows), {
    treated: "treated",
    control: "control",
    covariates: ["x", "y"],
  });
}

function effectOf(design: door.Design, { own }: { own: Groups }): unknown {
  const rows = (["treated", "control"] as const).flatMap((group) =>
    own[group].map((y, at) => ({ person: `${group} ${at}`, y })),
  );
  const outcomes = door.fromRows({ person: door.text(), y: door.number("kronor") }, rows);
  return door.weightedDifference(door.withOutcome(design, { table: outcomes, column: "y" }));
}

const usually = <T>(arbitrary: fc.Arbitrary<T>, nasty: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 8, arbitrary }, { weight: 1, arbitrary: nasty });
const followed = fc.record({
  followed: usually(fc.constantFrom(1, 2, 3, 4), number),
  ended: fc.boolean(),
  costs: fc.array(
    fc.record({ from: fc.nat(1), to: usually(fc.constantFrom(1, 2, 3), fc.nat(1)), amount: usually(fc.nat(90), cost) }),
    { maxLength: 3 },
  ),
});
const panel = fc.oneof(
  fc.record({
    periods: fc.constantFrom([2019, 2020], [2019, 2020, 2021], [2021, 2020], [2019]),
    persons: fc.array(
      fc.record({
        begins: fc.constantFrom(2019, 2020, 2021, Infinity, Number.NaN),
        outcomes: fc.array(cost, { minLength: 2, maxLength: 3 }),
      }),
      { maxLength: 12 },
    ),
  }),
  fc.record({
    periods: fc.constant([2019, 2020, 2021]),
    persons: fc.array(
      fc.record({
        begins: fc.constantFrom(2020, 2021, Infinity),
        outcomes: fc.array(usually(fc.nat(30), cost), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 9, maxLength: 14 },
    ),
  }),
);
const beforeAfter = fc.oneof(
  fc.record({ before: many(6), after: many(6) }),
  calm.map((before) => ({ before, after: before.map((value, at) => (value * 7 + at) % 11) })),
);

/** Every public function that tells of an effect, as a way to try it. */
const attempts: Readonly<Record<string, fc.Arbitrary<() => unknown>>> = {
  ...Object.fromEntries(
    Object.entries({
      welchDifference: (own: Groups) => door.welchDifference(own),
      pooledDifference: (own: Groups) => door.pooledDifference(own),
      standardizedDifference: (own: Groups) => door.standardizedDifference(own),
      permutationTest: (own: Groups) => door.permutationTest(own),
      sampledPermutationTest: (own: Groups) => [
        door.sampledPermutationTest(own, { seed: 1, draws: 50 }),
        door.sampledPermutationTest(own, { seed: 1, draws: 50, statistic: "studentized" }),
      ],
      rankSumTest: (own: Groups) => door.rankSumTest(own),
      signedRankTest: (own: Groups) => door.signedRankTest(own.treated),
      bootstrapDifference: (own: Groups) => door.bootstrapDifference(own, { seed: 1, replicates: 999 }),
      leaveOneOut: (own: Groups) => door.leaveOneOut(own),
      tippingPerson: (own: Groups) => door.tippingPerson(own, { confidence: 0.5 }),
      gammaDifference: (own: Groups) => door.gammaDifference(own),
      twoPartDifference: (own: Groups) => door.twoPartDifference(own),
      jointDifferences: (own: Groups) => door.jointDifferences({ one: own, other: own }),
      chanceOfSaving: (own: Groups) => door.chanceOfSaving(door.welchDifference(own), { programmeCost: 5 }),
      shrunkDifference: (own: Groups) => door.shrunkDifference(door.welchDifference(own), { standardDeviation: 100 }),
      rosenbaumBounds: (own: Groups) => door.rosenbaumBounds(own.treated),
      regressionToMean: (own: Groups) =>
        door.regressionToMean({
          earlier: own.treated,
          later: own.control,
          isTreated: own.treated.map((_, at) => at % 3 === 0),
          crisis: true,
        }),
      simulateDesign: (own: Groups) =>
        door.simulateDesign({
          sizes: { treated: 5, control: 6 },
          costs: own.control,
          share: -0.3,
          seed: 1,
          studies: 20,
        }),
    }).map(([name, of]) => [name, groups.map((own) => () => of(own))]),
  ),
  ...Object.fromEntries(
    Object.entries({
      ancova: ({ own, covariates }: { own: Groups; covariates: { x: Groups } }) => door.ancova(own, { covariates }),
      "ancova by pairs": ({ own, covariates }: { own: Groups; covariates: { x: Groups } }) =>
        door.ancova(own, { covariates, clusters: [...own.treated, ...own.control].map((_, at) => at >> 1) }),
      "gammaDifference, adjusted": ({ own, covariates }: { own: Groups; covariates: { x: Groups } }) =>
        door.gammaDifference(own, { covariates }),
      "twoPartDifference, adjusted": ({ own, covariates }: { own: Groups; covariates: { x: Groups } }) =>
        door.twoPartDifference(own, { covariates }),
      balance: (of: { own: Groups; covariates: { x: Groups } }) => door.balance(asBaseline(of)),
      overlap: (of: { own: Groups; covariates: { x: Groups } }) => door.overlap(asBaseline(of)),
      propensityScores: (of: { own: Groups; covariates: { x: Groups } }) => door.propensityScores(asBaseline(of)),
      entropyBalancing: (of: { own: Groups; covariates: { x: Groups } }) =>
        effectOf(door.entropyBalancing(asBaseline(of)), of),
      inverseProbability: (of: { own: Groups; covariates: { x: Groups } }) =>
        effectOf(door.inverseProbability(asBaseline(of)), of),
      nearestNeighbours: (of: { own: Groups; covariates: { x: Groups } }) =>
        effectOf(door.nearestNeighbours(asBaseline(of)), of),
      optimalPairs: (of: { own: Groups; covariates: { x: Groups } }) => effectOf(door.optimalPairs(asBaseline(of)), of),
      fullMatching: (of: { own: Groups; covariates: { x: Groups } }) => effectOf(door.fullMatching(asBaseline(of)), of),
      coarsenedExact: (of: { own: Groups; covariates: { x: Groups } }) =>
        effectOf(door.coarsenedExact(asBaseline(of)), of),
      exactMatching: (of: { own: Groups; covariates: { x: Groups } }) =>
        effectOf(door.exactMatching(asBaseline(of)), of),
      subclassification: (of: { own: Groups; covariates: { x: Groups } }) =>
        effectOf(door.subclassification(asBaseline(of)), of),
    }).map(([name, of]) => [name, withCovariate.map((own) => () => of(own))]),
  ),
  ...Object.fromEntries(
    Object.entries({
      compareProportions: door.compareProportions,
      riskDifference: door.riskDifference,
      exactTwoByTwo: door.exactTwoByTwo,
      boschlooTest: door.boschlooTest,
      exactShareInterval: ({ treated }: door.TwoByTwo) => door.exactShareInterval(treated),
      exactShareTest: ({ treated }: door.TwoByTwo) => door.exactShareTest(treated, 0.6),
      rosenbaumBinaryBounds: ({ treated }: door.TwoByTwo) =>
        door.rosenbaumBinaryBounds({ onlyTreated: treated.events, onlyControl: treated.persons }),
    }).map(([name, of]) => [name, table.map((own) => () => of(own))]),
  ),
  censoredMeanCost: fc.array(followed, { maxLength: 6 }).map((own) => () => door.censoredMeanCost(own, { until: 3 })),
  censoredDifference: fc
    .record({ treated: fc.array(followed, { maxLength: 5 }), control: fc.array(followed, { maxLength: 5 }) })
    .map((own) => () => door.censoredDifference(own, { until: 3 })),
  differenceInDifferences: fc
    .record({ treated: beforeAfter, control: beforeAfter })
    .map((own) => () => door.differenceInDifferences(own)),
  groupTimeEffects: panel.map((own) => () => door.groupTimeEffects(own)),
  averageEffects: panel.map((own) => () => door.averageEffects(door.groupTimeEffects(own), "dynamic" as never)),
  ...Object.fromEntries(
    Object.entries({
      eValue: (a: number, b: number) => door.eValue(a, { lower: a - 0.1, upper: b }),
      eValueOfDifference: (a: number, b: number) => door.eValueOfDifference(a, { standardError: b }),
      eValueOfOddsRatio: (a: number) => door.eValueOfOddsRatio(a, { common: true }),
      robustnessValue: (a: number, b: number) => door.robustnessValue(a, { degreesOfFreedom: b }),
      typeErrors: (a: number, b: number) => door.typeErrors(a, { standardError: b } as never),
      twoSamplePower: (a: number, b: number) => door.twoSamplePower(a, { treated: b, control: 5 } as never),
      detectableEffect: (a: number, b: number) => door.detectableEffect({ treated: a, control: b }),
      sizePerArm: (a: number) => door.sizePerArm(Math.abs(a) < 0.1 ? a / 1e6 : a),
      costPerOutcome: (a: number, b: number) => door.costPerOutcome(a, [{ outcome: "one", count: b }]),
      attainablePercentage: (a: number, b: number) => door.attainablePercentage(String(a), b),
    }).map(([name, of]) => [
      name,
      fc.tuple(number, number).map(
        ([a, b]) =>
          () =>
            of(a, b),
      ),
    ]),
  ),
};

describe("whatever is put in: a clear error, or a result without NaN", () => {
  for (const [name, attempt] of Object.entries(attempts))
    it(name, () => {
      let results = 0;
      fc.assert(
        fc.property(attempt, (own) => {
          const fault = silentFault(() => {
            const result = own();
            results++;
            return result;
          });
          expect(fault).toBeUndefined();
        }),
        { numRuns: 100, seed: 17 },
      );
      // A function that refuses everything would pass for the wrong reason.
      expect(results).toBeGreaterThan(0);
    });

  it("would be seen: NaN in any depth, in words, and errors that are not ours", () => {
    expect(silentFault(() => ({ a: [{ b: Number.NaN }] }))).toBe("result.a.0.b");
    expect(silentFault(() => ({ words: "from NaN kr" }))).toBe("result.words (in words: from NaN kr)");
    expect(silentFault(() => (undefined as unknown as number[]).length)).toMatch(/^throws Cannot read prop/);
    expect(silentFault(() => door.welchDifference({ treated: [1], control: [2, 3] }))).toBeUndefined();
  });
});

const four = (of: (at: number) => number): readonly number[] => Array.from({ length: 4 }, (_, at) => of(at));
const equal = { treated: four(() => 4), control: four(() => 4) };
const alone = { treated: [5], control: [1, 2, 3] };
const apart = { treated: four((at) => 10 + at), control: four((at) => at) };

describe("what an evaluator may hand in, word for word", () => {
  const tell = (attempt: () => unknown): string => {
    try {
      attempt();
    } catch (error) {
      return (error as Error).message;
    }
    return "a result";
  };
  const onePerson = "the treated group has 1 person. Instead, give at least 2.";
  const noSpread =
    "all persons of each group have the same number, so there is no spread. Instead, look for a copied or capped column.";
  const years = { before: four((at) => at), after: four((at) => at + 1) };

  it.each([
    ["Cannot compare the means: ", (own: Groups) => door.welchDifference(own)],
    ["Cannot compare the means: ", (own: Groups) => door.bootstrapDifference(own, { seed: 1 })],
    ["Cannot compare the means: ", (own: Groups) => door.tippingPerson(own)],
    ["Cannot compare the means: ", (own: Groups) => door.standardizedDifference(own)],
    ["Cannot permute the groups: ", (own: Groups) => door.sampledPermutationTest(own, { seed: 1 })],
    ["Cannot model the costs: ", (own: Groups) => door.gammaDifference(own)],
  ])("a group of one, and all costs equal: %s", (attempt, of) => {
    expect(tell(() => of(alone))).toBe(`${attempt}${onePerson}`);
    expect(tell(() => of(equal))).toBe(`${attempt}${noSpread}`);
  });

  it("changes that are the same for everybody", () => {
    expect(tell(() => door.differenceInDifferences({ treated: years, control: years }))).toBe(
      `Cannot compare the means: ${noSpread}`,
    );
  });

  it("one of one group can be counted exactly, and all equal is no evidence", () => {
    expect(door.permutationTest(alone).pTwoSided).toBe(0.25);
    expect(door.permutationTest(equal).pTwoSided).toBe(1);
    expect(door.rankSumTest(equal).interval).toEqual({ lower: 0, upper: 0 });
  });

  it("perfect separation", () => {
    expect(tell(() => door.propensityScores(asBaseline({ own: apart, covariates: { x: apart } })))).toBe(
      "Cannot estimate propensity scores: the covariates (x, y) cannot be told apart, or one of them is the same for all. Instead, leave one of them out.",
    );
    const x = { treated: four((at) => 20 + at * at), control: four((at) => at) };
    expect(tell(() => door.inverseProbability(asBaseline({ own: apart, covariates: { x } })))).toBe(
      "Cannot estimate propensity scores: the covariates (x, y) tell the groups apart perfectly: for some there is nobody to compare with. Instead, use fewer covariates, or compare only where the groups overlap.",
    );
    expect(tell(() => door.twoPartDifference({ treated: [1, 2, 3], control: [0, 2, 3] }))).toBe(
      "Cannot model the costs in two parts: everybody of the treated group has a cost, so the chance of one is settled. Instead, compare the means, or use gammaDifference if all cost something.",
    );
    const far = { treated: [5, 12626], control: [5, 2] };
    expect(tell(() => door.gammaDifference(far, { covariates: { x: { treated: [100, 101], control: [0, 1] } } }))).toBe(
      "Cannot model the costs: everybody set to one group would cost more than a million times the dearest person: the covariates tell the groups apart. Instead, leave out what only one group has, or match the groups first.",
    );
  });

  it("numbers beyond anything, and a difference of nothing", () => {
    expect(tell(() => door.welchDifference({ treated: [1, 2], control: [1, 9e99] }))).toBe(
      "Cannot compare the means: person 2 of the control group has 9e+99, more than anything costs. Instead, look for a slip of units or a code that means missing.",
    );
    expect(tell(() => door.sizePerArm(1e-5))).toBe(
      "Cannot find the group size: the difference is 0.00001 standard deviations. Instead, give one that a study could show, such as 0.2.",
    );
  });
});
