import { describe, expect, it } from "vitest";
import { censoredMeanCost } from "../../src/evaluate/censored-costs.ts";
import { censoredDifference } from "../../src/evaluate/censored-difference.ts";
import { exampleFollowed } from "../../src/evaluate/followed-person.ts";
import { digits } from "../numeric/digits.ts";
import { reference } from "./own-cases.ts";

const { until, persons, bangTsiatis, zhaoTian, observed, complete } = reference("censored.json");

describe("costs when follow-up was cut short", () => {
  it("agree with the formulas in R, and with ccostr, in 10 digits", () => {
    const ours = censoredMeanCost(persons, { until });
    expect(digits(ours.bangTsiatis.mean, bangTsiatis[0])).toBeGreaterThan(10);
    expect(digits(ours.bangTsiatis.standardError, bangTsiatis[1])).toBeGreaterThan(10);
    expect(digits(ours.zhaoTian.mean, zhaoTian[0])).toBeGreaterThan(10);
    expect(digits(ours.zhaoTian.standardError, zhaoTian[1])).toBeGreaterThan(10);
    expect(digits(ours.observed, observed)).toBeGreaterThan(10);
    expect(digits(ours.complete, complete)).toBeGreaterThan(10);
  });

  it("are the plain mean when nobody's was", () => {
    const whole = exampleFollowed.map((person) => ({ ...person, followed: 4 }));
    const ours = censoredMeanCost(whole, { until: 3 });
    expect(ours.cut).toBe(0);
    for (const mean of [ours.bangTsiatis.mean, ours.zhaoTian.mean, ours.observed, ours.complete])
      expect(mean).toBeCloseTo(85, 10);
  });

  it("refuses what cannot be found out", () => {
    const cut = exampleFollowed.map((person) => ({ ...person, followed: Math.min(person.followed, 2.5) }));
    expect(() => censoredMeanCost(cut, { until: 3 })).toThrow(
      "Cannot find the mean of censored costs: the longest follow-up, 2.5, was cut short of 3. Instead, count costs up to a time that somebody was followed to.",
    );
    expect(() => censoredMeanCost([{ followed: 1, ended: true, costs: [] }], { until: 1 })).toThrow(
      "Cannot find the mean of censored costs: there is 1 person. Instead, give at least 2.",
    );
    const odd = [{ followed: 1, ended: true, costs: [{ from: 1, to: 0, amount: 5 }] }, ...exampleFollowed];
    expect(() => censoredMeanCost(odd, { until: 1 })).toThrow(
      "Cannot find the mean of censored costs: cost 1 of person 1 has impossible times or no amount. Instead, mend or leave it out.",
    );
    const free = exampleFollowed.map((person) => ({ ...person, costs: [] }));
    expect(() => censoredDifference({ treated: free, control: free }, { until: 3 })).toThrow(
      "Cannot compare censored costs: everybody of each group costs the same. Instead, look for a copied column.",
    );
  });
});
