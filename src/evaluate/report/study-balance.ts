import { problem } from "../../problem.ts";
import type { personColumns } from "../../register/extract-columns.ts";
import { type Columns, number, text } from "../../table/column.ts";
import { fromRows } from "../../table/from-rows.ts";
import type { AnyTable } from "../../table/table.ts";
import { type BalanceTable, balance } from "../design/balance.ts";
import { baseline } from "../design/baseline.ts";
import type { Audience } from "../secrecy/audience.ts";
import type { ComparisonStudy } from "./comparison-study.ts";
import type { StudyCosts } from "./study-costs.ts";

/** How alike a study's groups were before: the named columns, and the costs of the years before. Undefined where nothing is known. */
export function studyBalance<P extends typeof personColumns>(
  study: ComparisonStudy<P>,
  { before, rows, groups }: StudyCosts,
  audience: Audience,
): BalanceTable | undefined {
  const { covariates = [], extract } = study;
  const persons: AnyTable = extract.persons;
  for (const name of covariates)
    if (!Object.hasOwn(persons.columns, name))
      throw problem("compare the groups", `${persons.name} has no column "${name}"`, "name covariates that it has");
  const years = before.map((_, at) => `cost ${at - before.length}`);
  if (covariates.length + years.length === 0) return undefined;
  const columns = {
    group: text(),
    ...Object.fromEntries(covariates.map((name) => [name, persons.columns[name]!])),
    ...Object.fromEntries(years.map((name) => [name, number("thousand kronor")])),
  } as Columns;
  const content = (["treated", "control"] as const).flatMap((group) =>
    groups[group].map((_, at) => ({
      group,
      ...Object.fromEntries(covariates.map((name) => [name, persons.row(rows[group][at]!)[name]])),
      ...Object.fromEntries(years.map((name, year) => [name, before[year]![group][at]! / 1000])),
    })),
  );
  const people = fromRows(columns, content as never, { name: persons.name, confidential: true });
  const names = [...covariates, ...years] as never;
  const table = balance(baseline(people, { treated: "treated", control: "control", covariates: names }));
  if (audience === "internal") return table;
  const sizes = { treated: groups.treated.length, control: groups.control.length };
  return { ...table, rows: table.rows.filter((row) => !fewHave(row, sizes)) };
}

/** Whether a yes or no is so rare, or so common, in a group that its share would tell of fewer than five persons. */
function fewHave(
  { varianceRatio, treated, control }: BalanceTable["rows"][number],
  sizes: { readonly treated: number; readonly control: number },
): boolean {
  if (varianceRatio !== undefined) return false;
  return [treated.mean * sizes.treated, control.mean * sizes.control].some((count, at) => {
    const rest = (at === 0 ? sizes.treated : sizes.control) - count;
    return [count, rest].some((persons) => Math.round(persons) > 0 && Math.round(persons) < 5);
  });
}
