import { describe, expect, it } from "vitest";
import { ancova } from "../../src/evaluate/ancova.ts";
import { gammaDifference } from "../../src/evaluate/gamma-difference.ts";
import type { ModelledDifference } from "../../src/evaluate/modelled-difference.ts";
import { robustCoefficient } from "../../src/evaluate/robust-coefficient.ts";
import type { TwoGroups } from "../../src/evaluate/two-groups.ts";
import { twoPartDifference } from "../../src/evaluate/two-part-difference.ts";
import { digits } from "../numeric/digits.ts";
import { cases, reference, study } from "./own-cases.ts";

const logOf = ({ treated, control }: TwoGroups): TwoGroups => ({
  treated: treated.map(Math.log),
  control: control.map(Math.log),
});

describe("analysis of covariance", () => {
  for (const name of ["A", "B"] as const) {
    it(`agrees with R on study ${name}`, () => {
      const theirs = cases[name].ancova;
      const ours = ancova(study(name), { covariates: { baseline: study(name, "baseline") } });
      expect(digits(ours.coefficients["treatment"]!, theirs.coef.treat)).toBeGreaterThan(9);
      expect(digits(ours.coefficients["baseline"]!, theirs.coef.baseline)).toBeGreaterThan(9);
      expect(digits(ours.errors.ordinary, theirs.se_ols)).toBeGreaterThan(10);
      expect(digits(ours.errors.hc2, theirs.HC2)).toBeGreaterThan(10);
      expect(digits(ours.errors.hc3, theirs.HC3)).toBeGreaterThan(10);
      expect(digits(ours.hc3.interval.lower, theirs.ci_HC3_t[0])).toBeGreaterThan(10);
      expect(digits(ours.hc3.interval.upper, theirs.ci_HC3_t[1])).toBeGreaterThan(10);
      expect(digits(ours.rSquared, theirs.r2)).toBeGreaterThan(10);
      // clubSandwich has 5 to 6 digits with a baseline in kronor: everybody alone, CR2 is HC2 by definition.
      expect(digits(ours.errors.cr2, theirs.HC2)).toBeGreaterThan(10);
      expect(digits(ours.standardError, theirs.CR2_se)).toBeGreaterThan(5);
      expect(digits(ours.degreesOfFreedom, theirs.CR2_df)).toBeGreaterThan(5);
      expect(digits(ours.pValue, theirs.CR2_p)).toBeGreaterThan(5);
    });
  }

  it("agrees with sandwich and clubSandwich in 10 digits, clusters and all", () => {
    const { design, response, clusters, alone, together } = reference("models.json").robust;
    for (const [theirs, options] of [
      [alone, {}],
      [together, { clusters }],
    ] as const) {
      const { errors } = robustCoefficient(design, { response, column: 1, ...options });
      for (const rule of ["hc0", "hc1", "hc2", "hc3"] as const)
        expect(digits(errors[rule], theirs[rule])).toBeGreaterThan(10);
      expect(digits(errors.cr2, theirs.cr2)).toBeGreaterThan(10);
      expect(digits(errors.degreesOfFreedom, theirs.df)).toBeGreaterThan(10);
    }
  });

  it("a baseline that is constant in one group is told; in both it is refused", () => {
    const costs = { treated: [1, 2, 5], control: [3, 4, 9] };
    const { cautions } = ancova(costs, { covariates: { age: { treated: [7, 7, 7], control: [6, 8, 9] } } });
    expect(cautions).toEqual([
      {
        sv: "”age” är lika för alla i insatsgruppen: justeringen vilar helt på den andra gruppen.",
        en: '"age" is the same for all of the treated group: the adjustment rests on the other group alone.',
      },
    ]);
    expect(() => ancova(costs, { covariates: { age: { treated: [7, 7, 7], control: [6, 6, 6] } } })).toThrow(
      `Cannot adjust the difference: "age" tells the groups apart and nothing else, so its effect and the programme's cannot be told apart. Instead, leave it out.`,
    );
    expect(() => ancova(costs, { covariates: { age: { treated: [7, 7, 7], control: [7, 7, 7] } } })).toThrow(
      'Cannot adjust the difference: "age" is the same for everybody, so nothing can be adjusted for. Instead, leave it out.',
    );
    expect(() => ancova(costs, { covariates: { age: { treated: [7, 7], control: [6, 6, 6] } } })).toThrow(
      'Cannot adjust the difference: "age" has 2 numbers for the 3 persons of the treated group. Instead, give one for each person, in the same order.',
    );
  });

  it("a covariate that is the outcome itself is refused", () => {
    const costs = { treated: [1, 2, 5], control: [3, 4, 9] };
    expect(() => ancova(costs, { covariates: { cost: costs } })).toThrow(
      "Cannot adjust the difference: the covariates tell every person's cost exactly. Instead, leave out what is the outcome itself.",
    );
  });

  it("one row that alone decides a coefficient is refused", () => {
    const design = [0, 0, 0, 1].map((own, i) => [1, i, own]);
    expect(() => robustCoefficient(design, { response: [1, 2, 4, 3], column: 1 })).toThrow(
      "Cannot find robust standard errors: row 4 alone decides a coefficient. Instead, leave out what only that row has.",
    );
  });
});

type GammaReference = {
  readonly difference: number;
  readonly mean_treated: number;
  readonly se_delta: Readonly<Record<string, number>>;
} & Record<string, readonly [number, number]>;

function expectGamma(ours: ModelledDifference, theirs: GammaReference, wanted: number): void {
  expect(digits(ours.difference, theirs.difference)).toBeGreaterThan(wanted);
  expect(digits(ours.means.treated, theirs.mean_treated)).toBeGreaterThan(wanted);
  for (const [rule, estimate] of [
    ["model", ours.model],
    ["HC0", ours.hc0],
    ["HC3", ours.hc3],
  ] as const) {
    expect(digits(estimate.standardError, theirs.se_delta[rule]!)).toBeGreaterThan(wanted);
    const [lower, upper] = theirs[`ci_delta_${rule === "model" ? "model" : rule}_z`]!;
    expect(digits(estimate.interval.lower, lower)).toBeGreaterThan(wanted);
    expect(digits(estimate.interval.upper, upper)).toBeGreaterThan(wanted);
  }
}

describe("models of costs", () => {
  for (const name of ["A", "B"] as const) {
    it(`gamma, study ${name}, alone and adjusted for the logarithm of the baseline`, () => {
      const plain = gammaDifference(study(name), { reference: "normal" });
      expectGamma(plain, cases[name].glm_gamma_log, 9);
      expect(digits(plain.ratioInterval.lower, cases[name].glm_gamma_log.ratio_ci_model_z[0])).toBeGreaterThan(8);
      expect(digits(plain.dispersion, cases[name].glm_gamma_log.dispersion_pearson)).toBeGreaterThan(8);
      const covariates = { logBaseline: logOf(study(name, "baseline")) };
      // These were fitted with glm's default tolerance of 1e-8, which leaves 6 digits or more.
      expectGamma(gammaDifference(study(name), { covariates, reference: "normal" }), cases[name].glm_gamma_log_adj, 6);
    });
  }

  it("gamma, adjusted, to 10 digits where R's fit is pressed to the end", () => {
    const { treated, control, x, theirs } = reference("models.json").gamma;
    expectGamma(gammaDifference({ treated, control }, { covariates: { x }, reference: "normal" }), theirs, 9.9);
  });

  it("two parts, study C, alone and adjusted", () => {
    const risk = { risk: study("C", "risk") };
    for (const [options, theirs] of [
      [{}, cases.C.two_part],
      [{ covariates: risk }, cases.C.two_part_adj],
    ] as const) {
      const ours = twoPartDifference(study("C"), { ...options, reference: "normal" });
      expect(digits(ours.difference, theirs.difference)).toBeGreaterThan(7);
      expect(digits(ours.means.control, theirs.mean_control)).toBeGreaterThan(7);
      expect(digits(ours.model.standardError, theirs.se_delta)).toBeGreaterThan(7);
      expect(digits(ours.model.interval.lower, theirs.ci[0])).toBeGreaterThan(7);
    }
    expect(twoPartDifference(study("C")).hc3.standardError).toBeGreaterThan(
      twoPartDifference(study("C")).hc0.standardError,
    );
  });

  it("alone, the two-part robust variance is that of the plain means", () => {
    const { treated, control } = study("C");
    const about = (values: readonly number[]): number => {
      const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
      return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / values.length ** 2;
    };
    const { hc0 } = twoPartDifference({ treated, control });
    expect(digits(hc0.standardError, Math.sqrt(about(treated) + about(control)))).toBeGreaterThan(10);
  });

  it("what has no finite estimate is refused", () => {
    expect(() => gammaDifference({ treated: [3, 0], control: [1, 2] })).toThrow(
      "Cannot model the costs: person 2 of the treated group has no cost above 0. Instead, use twoPartDifference where some cost nothing.",
    );
    expect(() => twoPartDifference({ treated: [0, 0, 0], control: [1, 2, 0] })).toThrow(
      "Cannot model the costs in two parts: nobody of the treated group has a cost, so the chance of one is settled. Instead, compare the means with welchDifference.",
    );
    const covariates = { x: { treated: [0, 1, 2, 3, 4], control: [0, 1, 2, 3, 4] } };
    const separated = { treated: [0, 0, 0, 5, 6], control: [0, 0, 0, 7, 9] };
    expect(() => twoPartDifference(separated, { covariates })).toThrow(/separates the outcomes perfectly/);
    const alone = { x: { treated: [1, 0, 0, 0], control: [0, 0, 0, 0] } };
    expect(() => gammaDifference({ treated: [3, 4, 5, 9], control: [1, 2, 4, 3] }, { covariates: alone })).toThrow(
      "Cannot find robust standard errors: row 1 alone decides a coefficient. Instead, leave out what only that row has.",
    );
    expect(() => twoPartDifference({ treated: [0, -4, 2], control: [1, 0, 3] })).toThrow(
      "Cannot model the costs in two parts: person 2 of the treated group has a cost below 0. Instead, look for a credit without its charge.",
    );
  });
});
