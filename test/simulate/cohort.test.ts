import { describe, expect, it } from "vitest";
import { intervene } from "../../src/model/intervene.ts";
import { population } from "../../src/model/population.ts";
import { cohortTrace } from "../../src/simulate/cycles/cohort-trace.ts";
import { edgeWeights } from "../../src/simulate/cycles/counting.ts";
import { expectation } from "../../src/simulate/exact/expectation.ts";
import type { Totals } from "../../src/simulate/run.ts";
import { yearly } from "../../src/simulate/yearly.ts";
import { yearsIn } from "../../src/simulate/years-in.ts";
import { ageDependent, chancellor, homogeneous, krijkamp, lamivudine } from "./sick-sicker.ts";

const one = { size: 1, age: 25 } as const;

function byYear(totals: Totals, of: "state" | "transition", name: string): Float64Array {
  return yearly(totals).find((each) => each.of === of && each.names.slice(1).join(" ") === name)!.byYear;
}

/** Agreement to a relative error. */
function agrees(value: number, wanted: number, relative: number): void {
  expect(Math.abs(value / wanted - 1)).toBeLessThan(relative);
}

describe("the Chancellor model of HIV treatment, counted at the end of cycles", () => {
  const arms = { mono: chancellor, comb: intervene(chancellor, lamivudine) } as const;
  const health = { A: 1701 + 1055, B: 1774 + 1278, C: 6948 + 2059 } as const;
  const followed = (arm: keyof typeof arms) => {
    const totals = expectation(arms[arm], population(arms[arm], one), { years: 20 });
    const years = (["A", "B", "C"] as const).map((state) => [health[state], byYear(totals, "state", state)] as const);
    const cost = (rate: number, price: (state: number, t: number) => number): number =>
      years.reduce(
        (sum, [state, own]) =>
          sum + own.reduce((all, part, t) => all + (part * price(state, t)) / (1 + rate) ** (t + 1), 0),
        0,
      );
    const drugs = (_: number, t: number): number => 2278 + (arm === "comb" && t < 2 ? 2086.5 : 0);
    return {
      health: cost(0, (state) => state),
      drugs: cost(0, drugs),
      total: cost(0.06, (state, t) => state + drugs(state, t)),
      life: cost(0, () => 1),
      acting: yearly(totals).find(({ of }) => of === "acting")?.byYear,
    };
  };
  const [mono, comb] = [followed("mono"), followed("comb")];

  it("has the published costs and life-years, every digit", () => {
    // simulation-cases A1: published (heemod's vignette)
    expect([mono.health, mono.drugs, mono.total].map((cost) => cost.toFixed(2))).toEqual([
      "45541.24",
      "18203.97",
      "44663.45",
    ]);
    expect([comb.health, comb.drugs, comb.total].map((cost) => cost.toFixed(2))).toEqual([
      "48082.83",
      "24492.28",
      "50601.65",
    ]);
    expect([mono.life.toFixed(6), comb.life.toFixed(6)]).toEqual(["7.991207", "8.937389"]);
  });

  it("has the recomputed digits", () => {
    agrees(mono.total, 44663.45356, 1e-9);
    agrees(mono.life, 7.991206646, 1e-9);
    agrees(comb.total, 50601.65133, 1e-9);
    agrees(comb.life, 8.937388892, 1e-9);
    agrees((comb.total - mono.total) / (comb.life - mono.life), 6275.955604, 1e-8);
  });

  it("counts the years that the intervention acted: two, by whoever lives them", () => {
    expect([...comb.acting!.slice(2)]).toEqual(new Array(18).fill(0));
    expect(comb.acting![0]! + comb.acting![1]!).toBeGreaterThan(1.9);
  });
});

/** What a person costs, and their quality-adjusted years, from shares at edges and the weights of these. */
interface Valued {
  readonly cost: number;
  readonly quality: number;
}

const states = ["H", "S1", "S2", "D"] as const;
const strategies = { SoC: [0, 0], A: [1, 0], B: [0, 1], AB: [1, 1] } as const;
type Strategy = keyof typeof strategies;

/** State costs and utilities under a strategy. */
function valuesOf(strategy: Strategy): { readonly cost: number[]; readonly utility: number[] } {
  const [a, b] = strategies[strategy];
  const extra = 12000 * a + 13000 * b;
  return { cost: [2000, 4000 + extra, 15000 + extra, 0], utility: [1, a === 1 ? 0.95 : 0.75, 0.5, 0] };
}

function trace(model: typeof homogeneous, strategy: Strategy, years = 75): readonly Float64Array[] {
  const people = population(model, { ...one, traits: { treatmentB: strategies[strategy][1] === 1 } });
  const { illness } = cohortTrace(model, people, { years });
  return states.map((state) => illness[state]);
}

function valued(model: typeof homogeneous, strategy: Strategy, weights: ArrayLike<number>): Valued {
  const shares = trace(model, strategy, 75);
  const { cost, utility } = valuesOf(strategy);
  const sum = (values: readonly number[]): number =>
    shares.reduce(
      (all, own, s) => all + own.reduce((part, share, t) => part + (weights[t]! * share * values[s]!) / 1.03 ** t, 0),
      0,
    );
  return { cost: sum(cost), quality: sum(utility) };
}

/** The weights that darthtools::gen_wcc gives under the name of Simpson: 2/3 and 4/3 stand in each other's place. */
const darthSimpson = Float64Array.from({ length: 76 }, (_, t) => (t === 0 || t === 75 ? 1 : t % 2 === 1 ? 2 : 4) / 3);

describe("the Sick-Sicker cohort of DARTH, homogeneous", () => {
  it("has the trace of the reference code", () => {
    // simulation-cases C1, exactFromReferenceCode.traceSoC
    const shares = trace(homogeneous, "SoC");
    for (const [t, wanted] of [
      [0, [1, 0, 0, 0]],
      [1, [0.858988280741, 0.1390137179262, 0, 0.00199800133267]],
      [2, [0.79223129911, 0.1894494847064, 0.0137733700637, 0.00454584611996]],
      [10, [0.620192141562, 0.1831486669307, 0.1587060065914, 0.03795318491547]],
      [75, [0.115723450556, 0.0341785363064, 0.3170615355113, 0.53303647762627]],
    ] as const)
      for (const [s, share] of wanted.entries()) expect(shares[s]![t]).toBeCloseTo(share, 12);
  });

  it("has its costs and quality-adjusted years under each way of counting, the reference's own weights included", () => {
    // simulation-cases C1: exactFromReferenceCode and otherConventions
    for (const [weights, digits, wanted] of [
      [
        darthSimpson,
        1e-11,
        {
          SoC: [151579.86595739, 20.7113314643],
          A: [284804.51337057, 21.4986628084],
          B: [259100.410617, 22.1844651408],
          AB: [378875.19839449, 23.136844135],
        },
      ],
      [
        edgeWeights("half-cycle", 75),
        1e-9,
        {
          SoC: [152262.2907, 21.03815092],
          A: [285676.923, 21.82883641],
          B: [259991.5153, 22.51119814],
          AB: [379955.4473, 23.46684559],
        },
      ],
      [
        new Float64Array(76).fill(1),
        1e-9,
        {
          SoC: [153541.4129, 21.55448661],
          A: [287185.6408, 22.34554446],
          B: [261490.9744, 23.03260781],
          AB: [381676.0957, 23.98896893],
        },
      ],
    ] as const)
      for (const strategy of ["SoC", "A", "B", "AB"] as const) {
        const { cost, quality } = valued(homogeneous, strategy, weights);
        agrees(cost, wanted[strategy][0], digits);
        agrees(quality, wanted[strategy][1], digits);
      }
  });
});

describe("the Sick-Sicker cohort of DARTH, age-dependent with transition rewards", () => {
  const reckoned = (strategy: Strategy): Valued => {
    const { cost, quality } = valued(ageDependent, strategy, darthSimpson);
    const people = population(ageDependent, { ...one, traits: { treatmentB: strategies[strategy][1] === 1 } });
    const totals = expectation(ageDependent, people, { years: 75 });
    const rewards = (name: string): number =>
      byYear(totals, "transition", name).reduce(
        (sum, made, k) => sum + (darthSimpson[k + 1]! * made) / 1.03 ** (k + 1),
        0,
      );
    const deaths = rewards("H D") + rewards("S1 D") + rewards("S2 D");
    return { cost: cost + 1000 * rewards("H S1") + 2000 * deaths, quality: quality - 0.01 * rewards("H S1") };
  };

  it("has the trace, the costs and the quality-adjusted years of the reference code", () => {
    // simulation-cases C2, exactFromReferenceCode
    const shares = trace(ageDependent, "SoC");
    for (const [t, wanted] of [
      [1, [0.85983566087569, 0.13915085304859, 0, 0.00101348607572]],
      [2, [0.79391620302255, 0.189966931424261, 0.01382842176453, 0.00228844378867]],
      [10, [0.62689748076769, 0.185289536691141, 0.16465380080311, 0.02315918173807]],
      [75, [0.00127505116787, 0.000276094700578, 1.662447538e-5, 0.99843222965618]],
    ] as const)
      for (const [s, share] of wanted.entries()) expect(shares[s]![t]).toBeCloseTo(share, 12);
    for (const [strategy, cost, quality] of [
      ["SoC", 116374.44801195, 18.879195307],
      ["A", 218789.35922806, 19.6355559873],
      ["B", 202536.4599393, 20.1989255189],
      ["AB", 296300.32594338, 21.0965265578],
    ] as const) {
      const found = reckoned(strategy);
      agrees(found.cost, cost, 1e-11);
      agrees(found.quality, quality, 1e-10);
    }
    const alive = shares[3]!.reduce((sum, dead) => sum + 1 - dead, 0);
    expect(alive).toBeCloseTo(40.7004391924, 9);
  });
});

describe("the Krijkamp microsimulation as a cohort", () => {
  it("has the exact means of both arms", () => {
    // simulation-cases D1, exactValues
    const totals = expectation(krijkamp, population(krijkamp, one), { years: 31 });
    const [h, s1, s2] = (["H", "S1", "S2"] as const).map((state) =>
      byYear(totals, "state", state).reduce((sum, years, t) => sum + years / 1.03 ** t, 0),
    ) as [number, number, number];
    agrees(2000 * h + 4000 * s1 + 15000 * s2, 75976.14914, 1e-9);
    agrees(2000 * h + 16000 * s1 + 27000 * s2, 141623.0282, 1e-9);
    agrees(h + 0.75 * s1 + 0.5 * s2, 15.83884781, 1e-9);
    agrees(h + 0.95 * s1 + 0.5 * s2, 16.40040559, 1e-9);
    expect(yearsIn(totals, "illness", "D")).toBe(0);
  });
});
