import { expect, it } from "vitest";
import { numbersRead } from "../../src/model/numbers-read.ts";
import { sweden } from "../../src/sweden/sweden.ts";

const reads = numbersRead(sweden);
const readBy = (process: string, from: string, to: string) =>
  reads.find((one) => one.process === process && one.from === from && one.to === to)!;

it("every number of the Swedish model is behind some transition or event, and every transition has some", () => {
  const read = new Set(reads.flatMap(({ numbers }) => numbers));
  expect(Object.keys(sweden.parameters).filter((name) => !read.has(name))).toEqual([]);
  expect(reads.filter(({ numbers, bases }) => numbers.length + bases.length === 0)).toEqual([]);
});

it("finds numbers behind ages, states, traits and factors", () => {
  expect(readBy("addiction", "none", "dependent").numbers).toEqual(
    expect.arrayContaining(["becomingDependent", "dependentYoung", "dependentMen", "dependentIll", "fosterExcess"]),
  );
  expect(readBy("life", "alive", "dead").bases[0]).toMatch(/^MORT-LT: /);
  expect(readBy("placement", "foster", "home").numbers).toEqual(["goingHome", "ageingOut", "leftPlacement"]);
  expect(readBy("reconviction", "", "").numbers).toEqual(["reconvicted1", "reconvicted3"]);
  expect(readBy("addiction", "dependent", "recovered").numbers).toEqual(["remitting"]);
});
