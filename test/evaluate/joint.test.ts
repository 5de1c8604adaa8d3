import { describe, expect, it } from "vitest";
import { costShapes, drawGroups } from "../../src/evaluate/cost-shapes.ts";
import { jointDifferences } from "../../src/evaluate/joint-differences.ts";
import { study } from "./own-cases.ts";

describe("several services at once", () => {
  it("Holm's p-values, smallest times three, next times two, never falling", () => {
    const services = { a: study("A"), b: study("B"), c: study("C") };
    const joint = jointDifferences(services);
    const p = joint.map(({ pValue }) => pValue);
    // In rising order: C 0.228, A 0.4995, B 0.757.
    expect(joint.map(({ jointPValue }) => jointPValue)).toEqual([
      Math.min(1, Math.max(3 * p[2]!, 2 * p[0]!)),
      Math.min(1, Math.max(3 * p[2]!, 2 * p[0]!, p[1]!)),
      Math.min(1, 3 * p[2]!),
    ]);
  });

  it("all five intervals hold together in 95 % of studies or more; each alone they do not", () => {
    const sizes = { treated: 21, control: 19 };
    const studies = 600;
    let [together, alone] = [0, 0];
    for (let number = 0; number < studies; number++) {
      const services = Object.fromEntries(
        [1, 2, 3, 4, 5].map((seed) => [`${seed}`, drawGroups(costShapes.normal, { sizes, seed, study: number })]),
      );
      const joint = jointDifferences(services);
      const holds = ({ lower, upper }: { lower: number; upper: number }): boolean => lower <= 0 && upper >= 0;
      together += Number(joint.every(({ jointInterval }) => holds(jointInterval)));
      alone += Number(joint.every(({ interval }) => holds(interval)));
    }
    const error = Math.sqrt(0.0475 / studies);
    expect(together / studies).toBeGreaterThan(0.95 - 4 * error);
    expect(alone / studies).toBeLessThan(0.95 - 4 * error);
  });

  it("refuses other persons in another service", () => {
    const b = { treated: [1, 2, 3], control: [4, 5] };
    expect(() => jointDifferences({ a: { treated: [1, 2], control: [4, 5] }, b })).toThrow(
      'Cannot compare the services: "b" has 3 persons in the treated group and "a" 2. Instead, give the same persons for each service, 0 where one used none.',
    );
    expect(() => jointDifferences({})).toThrow(
      "Cannot compare the services: there are none. Instead, give at least one.",
    );
  });
});
