import { problem } from "../problem.ts";
import { type Column, integer, oneOf, text } from "../table/column.ts";
import { fromRows } from "../table/from-rows.ts";
import type { Table } from "../table/table.ts";
import { type PlacementForm, placementForms } from "./placement-columns.ts";
import type { Trajectories } from "./trajectories.ts";

const forms = Object.keys(placementForms) as [PlacementForm, ...PlacementForm[]];

/** How many persons of a group are in each form on a day of follow-up, of how many that are followed then. */
export const distributionColumns = {
  group: text(),
  day: integer("days"),
  form: oneOf(...forms) as Column<PlacementForm>,
  persons: integer("persons"),
  followed: integer("persons"),
} as const;

/**
 * The state distribution of placement trajectories: at regular days of follow-up how many persons of each group are in each form. Persons whose
 * follow-up has ended are not counted any more.
 *
 * @param of       from `trajectories`
 * @param options  `every`: days between two looks, 30 when left out
 * @returns        a confidential table with `distributionColumns`, by group, day and form; every form that anybody is ever in
 * @throws         when the step is no whole number of days from 1
 * @example
 * const rows = fromRows(placementColumns, [{ person: "A", form: "foster home", basis: "LVU", from: "2012-01-01", to: "2012-03-11" }])
 * const table = stateDistribution(trajectories(registerExtract(exampleExtract), rows), { every: 365 })
 * table.row(0) // => { group: "programme", day: 0, form: "home", persons: 1, followed: 2 }
 */
export function stateDistribution(
  { segments }: Trajectories,
  { every = 30 }: { readonly every?: number } = {},
): Table<typeof distributionColumns> {
  if (!(Number.isInteger(every) && every >= 1))
    throw problem("tell the state distribution", `the step is ${every} days`, "give a whole number of days from 1");
  const counts = new Map<string, Map<number, Map<PlacementForm, number>>>();
  const seen = new Set<PlacementForm>();
  for (const { group, form, from, to } of segments.rows()) {
    seen.add(form);
    const byDay = counts.get(group) ?? new Map<number, Map<PlacementForm, number>>();
    counts.set(group, byDay);
    for (let day = Math.ceil(from / every) * every; day < to; day += every) {
      const byForm = byDay.get(day) ?? new Map<PlacementForm, number>();
      byForm.set(form, (byForm.get(form) ?? 0) + 1);
      byDay.set(day, byForm);
    }
  }
  const shown = forms.filter((form) => seen.has(form));
  const rows = [...counts].flatMap(([group, byDay]) =>
    [...byDay]
      .sort(([a], [b]) => a - b)
      .flatMap(([day, byForm]) => {
        const followed = [...byForm.values()].reduce((sum, count) => sum + count, 0);
        return shown.map((form) => ({ group, day, form, persons: byForm.get(form) ?? 0, followed }));
      }),
  );
  return fromRows(distributionColumns, rows, { name: "state distribution", confidential: true });
}
