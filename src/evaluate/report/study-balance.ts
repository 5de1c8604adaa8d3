import { problem } from "../../problem.ts";
import type { personColumns } from "../../register/extract-columns.ts";
import { type Columns, number, text } from "../../table/column.ts";
import { fromRows } from "../../table/from-rows.ts";
import type { AnyTable } from "../../table/table.ts";
import { type BalanceTable, balance } from "../design/balance.ts";
import { type Baseline, baseline } from "../design/baseline.ts";
import type { Audience } from "../secrecy/audience.ts";
import type { ComparisonStudy } from "./comparison-study.ts";
import type { StudyCosts } from "./study-costs.ts";

/** What was known of a study's persons before: the named columns, and the costs of the years before, treated first. Undefined where nothing is. */
export function studyBaseline<P extends typeof personColumns>(
  study: ComparisonStudy<P>,
  { before, rows, groups }: StudyCosts,
): Baseline | undefined {
  const { covariates = [], extract } = study;
  const persons: AnyTable = extract.persons;
  for (const name of covariates)
    if (!Object.hasOwn(persons.columns, name))
      throw problem("compare the groups", `${persons.name} has no column "${name}"`, "name covariates that it has");
  const years = before.map((_, at) => `cost ${at - before.length}`);
  if (covariates.length + years.length === 0) return undefined;
  const columns = {
    person: text(),
    group: text(),
    ...Object.fromEntries(covariates.map((name) => [name, persons.columns[name]!])),
    ...Object.fromEntries(years.map((name) => [name, number("thousand kronor")])),
  } as Columns;
  const content = (["treated", "control"] as const).flatMap((group) =>
    groups[group].map((_, at) => ({
      person: `${group} ${at + 1}`,
      group,
      ...Object.fromEntries(covariates.map((name) => [name, persons.row(rows[group][at]!)[name]])),
      ...Object.fromEntries(years.map((name, year) => [name, before[year]![group][at]! / 1000])),
    })),
  );
  const people = fromRows(columns, content as never, { name: persons.name, confidential: true });
  const names = [...covariates, ...years] as never;
  return baseline(people, { treated: "treated", control: "control", covariates: names });
}

/** How alike a study's groups were before, as an audience may see it. */
export function studyBalance(of: Baseline, audience: Audience): BalanceTable {
  const table = balance(of);
  if (audience === "internal") return table;
  return { ...table, rows: table.rows.filter((row) => !fewHave(row, of.sizes)) };
}

/** Whether a covariate differs by more than chance gives; one that varies in neither group and differs between them does so without measure. */
export function isOutside(
  { standardisedDifference: d, treated, control }: BalanceTable["rows"][number],
  { chanceSpread }: Pick<BalanceTable, "chanceSpread">,
): boolean {
  return d === undefined ? treated.mean !== control.mean : Math.abs(d) > chanceSpread;
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
