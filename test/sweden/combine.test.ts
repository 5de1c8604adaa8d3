import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { careRatios } from "../../src/sweden/care-ratios.ts";
import { combineRisks } from "../../src/sweden/combine-risks.ts";
import { reconvictionHazards } from "../../src/sweden/reconviction.ts";

const ratio = fc.double({ min: 0.05, max: 20, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe("overlapping relative risks", () => {
  it("count once at independence 0 and are multiplied at 1", () => {
    expect(combineRisks([5, 2, 1.5], { independence: 0, cap: 100 })).toBeCloseTo(5, 12);
    expect(combineRisks([5, 2, 1.5], { independence: 1, cap: 100 })).toBeCloseTo(15, 12);
    expect(combineRisks([5, 2, 0.5], { independence: 0, cap: 100 })).toBeCloseTo(2.5, 12);
    expect(combineRisks([], { independence: 0.5, cap: 100 })).toBe(1);
  });

  it("never pass the cap, nor the product, nor fall below the strongest", () => {
    fc.assert(
      fc.property(fc.array(ratio, { maxLength: 6 }), share, (ratios, independence) => {
        const both = combineRisks(ratios, { independence, cap: 16.7 });
        expect(both).toBeLessThanOrEqual(16.7 * (1 + 1e-12));
        expect(both).toBeGreaterThanOrEqual((1 - 1e-12) / 16.7);
        const raising = ratios.filter((one) => one > 1);
        const alone = combineRisks(raising, { independence, cap: 1e9 });
        const product = raising.reduce((a, b) => a * b, 1);
        expect(alone).toBeLessThanOrEqual(product * (1 + 1e-12));
        expect(alone).toBeGreaterThanOrEqual(Math.max(1, ...raising) * (1 - 1e-12));
      }),
    );
  });

  it("one more risk never lowers the whole, and their order changes nothing", () => {
    fc.assert(
      fc.property(fc.array(ratio, { maxLength: 5 }), share, (ratios, independence) => {
        const of = (list: readonly number[]): number => combineRisks(list, { independence, cap: 16.7 });
        expect(of([...ratios, 3])).toBeGreaterThanOrEqual(of(ratios) * (1 - 1e-12));
        expect(of([...ratios].reverse())).toBeCloseTo(of(ratios), 9);
      }),
    );
  });

  it("refuse what is no ratio, no share and no cap", () => {
    expect(() => combineRisks([0], { independence: 0, cap: 2 })).toThrow(
      "Cannot combine relative risks: one is 0. Instead, give ratios above 0.",
    );
    expect(() => combineRisks([2], { independence: 2, cap: 2 })).toThrow(
      "Cannot combine relative risks: independence is 2. Instead, give a share from 0 to 1.",
    );
    expect(() => combineRisks([2], { independence: 0, cap: 0.5 })).toThrow(
      "Cannot combine relative risks: the cap is 0.5. Instead, give a cap of at least 1.",
    );
  });
});

describe("hazards of reconviction", () => {
  it("give back the shares that they were reckoned from", () => {
    const { convicted, ceasing } = reconvictionHazards(0.24, 0.41);
    const within = (years: number): number =>
      (convicted / (convicted + ceasing)) * (1 - Math.exp(-(convicted + ceasing) * years));
    expect(within(1)).toBeCloseTo(0.24, 12);
    expect(within(3)).toBeCloseTo(0.41, 12);
  });

  it("refuse shares that rise too fast", () => {
    expect(() => reconvictionHazards(0.1, 0.4)).toThrow(
      "Cannot reckon the hazards of reconviction: 0.1 after one year and 0.4 after three fit no falling hazard. Instead, give a share after three years between that after one year and three times as much.",
    );
  });
});

describe("care leavers' excess risk, split by school", () => {
  const shares = fc.record({
    risk: fc.double({ min: 1, max: 11, noNaN: true }),
    bySchool: fc.double({ min: 0, max: 0.6, noNaN: true }),
    fostered: fc.double({ min: 0.4, max: 0.65, noNaN: true }),
    peers: fc.double({ min: 0.8, max: 0.95, noNaN: true }),
    ineligible: fc.double({ min: 1, max: 9, noNaN: true }),
  });

  it("gives back the published risk, and what is left of it with their peers' school results", () => {
    fc.assert(
      fc.property(shares, ({ risk, bySchool, fostered, peers, ineligible }) => {
        const apart = ((risk - 1) * bySchool) / (peers - fostered);
        fc.pre(1 + (risk - 1) * (1 - bySchool) > 1.001 * (1 - peers) * apart);
        const ratios = careRatios({ risk, bySchool, eligible: { fostered, peers }, ineligible });
        const mean = (share: number, one: { readonly eligible: number; readonly ineligible: number }): number =>
          share * one.eligible + (1 - share) * one.ineligible;
        const ofPeers = mean(peers, { eligible: 1, ineligible });
        expect(mean(fostered, ratios) / ofPeers).toBeCloseTo(risk, 9);
        expect(mean(peers, ratios) / ofPeers).toBeCloseTo(1 + (risk - 1) * (1 - bySchool), 9);
      }),
    );
  });

  it("refuses shares by which nothing is left, or there is no gap", () => {
    expect(() =>
      careRatios({ risk: 8, bySchool: 0.5, eligible: { fostered: 0.86, peers: 0.86 }, ineligible: 1 }),
    ).toThrow(
      "Cannot split care leavers' risk by school: with 0.86 eligible against 0.86, a risk of 8 and 0.5 of its excess by school, -Infinity is left for the eligible. Instead, let fewer be eligible than among their peers, or a smaller share of the excess go with school.",
    );
  });
});
