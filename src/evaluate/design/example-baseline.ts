import { flag, integer, text } from "../../table/column.ts";
import { fromRows } from "../../table/from-rows.ts";
import { baseline } from "./baseline.ts";

const rows = [
  ["programme", 9, true],
  ["programme", 11, false],
  ["programme", 12, true],
  ["programme", 13, false],
  ["other", 8, true],
  ["other", 9, false],
  ["other", 10, true],
  ["other", 11, false],
  ["other", 12, true],
  ["other", 13, false],
] as const;

const people = fromRows(
  { person: text(), group: text(), age: integer("years"), girl: flag() },
  rows.map(([group, age, girl], at) => ({ person: `child ${at + 1}`, group, age, girl })),
  { name: "children" },
);

/** Ten invented children for examples: four in a programme, six not, with age and sex. */
export const exampleBaseline = baseline(people, {
  treated: "programme",
  control: "other",
  covariates: ["age", "girl"],
});
