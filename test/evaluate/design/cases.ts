import { readFileSync } from "node:fs";
import { join } from "node:path";
import { baseline } from "../../../src/evaluate/design/baseline.ts";
import { flag, integer, number, text } from "../../../src/table/column.ts";
import { fromColumns } from "../../../src/table/from-rows.ts";

const path = join(import.meta.dirname, "../../reference/evaluate/design.json");

/** What `test/reference/evaluate/design.R` found. */
export const reference = JSON.parse(readFileSync(path, "utf8")) as {
  readonly age: number[];
  readonly cost: number[];
  readonly girl: number[];
  readonly treated: number[];
  readonly propensity: number[];
  readonly balance: number[][];
  readonly optimal: Readonly<Record<"logit" | "mahalanobis" | "twice", number>>;
  readonly caliper: readonly [number, number];
  readonly full: Readonly<Record<"logit" | "mahalanobis", number>>;
  readonly greedy: Readonly<
    Record<"largest" | "smallest" | "replacement" | "caliper", readonly [number, number, number]>
  >;
  readonly entropy: Readonly<Record<"one" | "two", number[]>>;
  readonly inverse: { readonly size: number; readonly variance: number };
  readonly strata: number[];
  readonly subclass: number[];
  readonly exact: readonly [number, number];
  readonly y: number[];
  readonly weighted: readonly [number, number];
  readonly paired: readonly [number, number, number, number, number];
  readonly correlation: readonly [number, number, number];
};

/** The same sixty persons as a table. */
export const people = fromColumns(
  { person: text(), group: text(), age: integer("years"), cost: number("kronor"), girl: flag(), y: number("kronor") },
  {
    person: reference.age.map((_, at) => `person ${at}`),
    group: reference.treated.map((one) => (one === 1 ? "programme" : "other")),
    age: reference.age,
    cost: reference.cost,
    girl: reference.girl.map((one) => one === 1),
    y: reference.y,
  },
  { name: "people.csv" },
);

/** Twenty treated and forty controls. */
export const sixty = baseline(people, { treated: "programme", control: "other", covariates: ["age", "cost", "girl"] });

/** A small generator of uniforms, for tests. */
export function uniforms(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Groups of so many, with two covariates by chance; the treated lie `apart` higher. */
export function chanceGroups(
  { treated, control, apart = 0 }: { readonly treated: number; readonly control: number; readonly apart?: number },
  seed: number,
) {
  const next = uniforms(seed);
  const count = treated + control;
  const shift = (at: number): number => (at < treated ? apart : 0);
  const table = fromColumns(
    { person: text(), group: text(), x: number("units"), y: number("units") },
    {
      person: Array.from({ length: count }, (_, at) => `p${at}`),
      group: Array.from({ length: count }, (_, at) => (at < treated ? "programme" : "other")),
      x: Array.from({ length: count }, (_, at) => next() + next() + shift(at)),
      y: Array.from({ length: count }, (_, at) => next() + next() + shift(at)),
    },
  );
  return baseline(table, { treated: "programme", control: "other", covariates: ["x", "y"] });
}
