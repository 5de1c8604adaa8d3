import { expect, it } from "vitest";
import { partialInformation } from "../../src/uncertainty/partial-information.ts";
import { perfectInformation } from "../../src/uncertainty/perfect-information.ts";
import { rNormals } from "./r-stream.ts";

/**
 * The two-strategy analysis that R's voi prints in its vignette (chjackson/voi, articles/voi.html): ten thousand draws after set.seed(1),
 * net benefit 0 against k p1 - p2. Its draws are made again here, so its printed digits must come out, all of them.
 */
const draw = rNormals(1);
const drawn = (size: number, { mean, sd }: { readonly mean: number; readonly sd: number }): readonly number[] =>
  Array.from({ length: size }, () => mean + sd * draw());
const p1 = drawn(10_000, { mean: 1, sd: 1 });
const p2 = drawn(10_000, { mean: 0, sd: 2 });
const benefits = (k: number) => ({ usual: p1.map(() => 0), new: p1.map((one, n) => k * one - p2[n]!) });

it("has R's draws: the first, the second and the last as R prints them", () => {
  expect([p1[0], p1[1], p2[9999]].map((value) => value!.toPrecision(14))).toEqual(
    [0.37354618925766758, 1.1836433242220823, 1.0083180673087915].map((value) => value.toPrecision(14)),
  );
});

it.each([
  [1, 0.4759885],
  [2, 0.4028003],
  [3, 0.4174207],
])("perfect information is the published figure to all its digits, k = %d: %d", (k, published) => {
  expect(Number(perfectInformation(benefits(k)).value.toFixed(7))).toBe(published);
});

it.each([
  [1, 0.08210074],
  [2, 0.17052564],
  [3, 0.25895085],
])("partial information, where the smoothers differ, is within 0.003 of the published, k = %d: %d", (k, published) => {
  expect(Math.abs(partialInformation(benefits(k), { p1 }).value - published)).toBeLessThan(0.003);
});

it("another seed would be seen", () => {
  const other = rNormals(2);
  expect(Math.abs(1 + other() - p1[0]!)).toBeGreaterThan(0.1);
});
