import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import records from "../../data/parameters/sweden.json" with { type: "json" };
import { describeModel } from "../../src/model/describe-model.ts";
import type { LooseLeaf } from "../../src/model/leaf.ts";
import { logNormal } from "../../src/random/parameter/declare.ts";
import { isUncertain, type UncertainNumber } from "../../src/random/parameter/leaf.ts";
import { quantileOf } from "../../src/random/parameter/quantile.ts";
import { assumed } from "../../src/sweden/source.ts";
import { sweden } from "../../src/sweden/sweden.ts";

/** What is wrong with where a number comes from; undefined when nothing is. */
function fault(number: unknown): string | undefined {
  if (!isUncertain(number) || number.kind === "fixed") return "no distribution";
  if (number.assumed === true) return number.source?.startsWith("assumed: ") && wide(number) ? undefined : "narrow";
  const record = number.source?.split(":")[0];
  if (record === undefined || !(record in records)) return "no record";
  return number.year === undefined || number.grade === undefined ? "no year or grade" : undefined;
}

/** An assumed number's 95 % interval reaches at least from its lower end to half as much again. */
function wide(number: UncertainNumber): boolean {
  return quantileOf(number, 0.975) > 1.5 * quantileOf(number, 0.025);
}

const all = Object.entries(sweden.parameters) as readonly (readonly [string, UncertainNumber])[];

it("every number has a record with source, year and grade, or is assumed with a wide distribution", () => {
  expect(all.map(([name, number]) => [name, fault(number)]).filter(([, wrong]) => wrong !== undefined)).toEqual([]);
  expect(all.length).toBeGreaterThan(80);
});

it("the test sees a number without a record, and a narrow assumption", () => {
  expect(fault(logNormal({ median: 2, ci95: [1, 4], source: "a friend" }))).toBe("no record");
  expect(fault(logNormal({ median: 2, ci95: [1.9, 2.1], ...assumed("sure") }))).toBe("narrow");
  expect(fault(0.05)).toBe("no distribution");
});

const hazardFiles = ["school-and-work.ts", "health.ts", "crime-and-support.ts", "life.ts"];
const written = hazardFiles.map((file) => readFileSync(`src/sweden/${file}`, "utf8"));

it("no hazard holds a number of its own: ages, nothing and one are all that is written in them", () => {
  const ages = ["0", "1", "14", "15", "15.5", "16", "18", "19", "21", "25", "50", "65"];
  const code = written.map((text) => text.replace(/\/\*\*[\s\S]*?\*\//g, "").replace(/"[^"]*"/g, ""));
  const found = new Set(code.flatMap((text) => text.match(/(?<![\w.])\d+(\.\d+)?/g) ?? []));
  expect([...found].filter((number) => !ages.includes(number))).toEqual([]);
  const leaves = Object.values(sweden.hazards).flatMap((origins) =>
    Object.values(origins).flatMap(Object.values<LooseLeaf>),
  );
  expect(leaves.filter((leaf) => typeof leaf === "number")).toEqual([]);
});

it("every number is used by some hazard or ratio", () => {
  const text = readdirSync("src/sweden")
    .map((file) => readFileSync(`src/sweden/${file}`, "utf8"))
    .join("\n");
  expect(all.map(([name]) => name).filter((name) => !new RegExp(`\\bp\\.${name}\\b`).test(text))).toEqual([]);
});

it("a model that is shown lists what is assumed", () => {
  const { numbers } = describeModel(sweden);
  const told = numbers.filter(({ source }) => source.startsWith("assumed: ")).map(({ name }) => name);
  expect(told).toEqual(all.filter(([, number]) => number.assumed === true).map(([name]) => name));
  expect(told.length).toBeGreaterThan(40);
});
