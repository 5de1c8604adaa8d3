import { type Column, integer, oneOf, text } from "../table/column.ts";
import { fromRows } from "../table/from-rows.ts";
import type { Table } from "../table/table.ts";
import { type PlacementForm, placementForms } from "./placement-columns.ts";
import type { Trajectories } from "./trajectories.ts";

const forms = Object.keys(placementForms) as [PlacementForm, ...PlacementForm[]];
const form = (): Column<PlacementForm> => oneOf(...forms) as Column<PlacementForm>;

/** Days by group, form and legal basis, and how many persons had any. */
export const placementDayColumns = {
  group: text(),
  form: form(),
  basis: oneOf("none", "SoL", "LVU"),
  days: integer("days"),
  persons: integer("persons"),
} as const;

/** Moves by group, from and to: into and out of a home, between forms, and between two places of one form. */
export const transitionColumns = { group: text(), from: form(), to: form(), count: integer("moves") } as const;

/** One person's moves: out of home, back home, and from placement to placement. */
export const moveColumns = {
  person: text(),
  group: text(),
  placed: integer("times"),
  returned: integer("times"),
  moved: integer("moves between placements"),
  placementDays: integer("days"),
} as const;

/**
 * Days in each form of placement on each legal basis, by group.
 *
 * @returns a confidential table with `placementDayColumns`; home has no basis
 * @example
 * const rows = fromRows(placementColumns, [{ person: "A", form: "foster home", basis: "LVU", from: "2012-03-01", to: "2012-03-11" }])
 * const days = placementDays(trajectories(registerExtract(exampleExtract), rows))
 * Array.from(days.column("days")) // => [905, 10, 731]
 */
export function placementDays({ segments }: Trajectories): Table<typeof placementDayColumns> {
  const sums = new Map<
    string,
    { group: string; form: PlacementForm; basis: "none" | "SoL" | "LVU"; days: number; who: Set<string> }
  >();
  for (const { person, group, form, basis, from, to } of segments.rows()) {
    const key = JSON.stringify([group, form, basis]);
    const sum = sums.get(key) ?? { group, form, basis: basis ?? "none", days: 0, who: new Set() };
    sum.days += to - from;
    sum.who.add(person);
    sums.set(key, sum);
  }
  const rows = [...sums.values()].map(({ who, ...sum }) => ({ ...sum, persons: who.size }));
  return fromRows(placementDayColumns, rows, { name: "placement days", confidential: true });
}

/**
 * How often children moved from each form to each, by group: the off-diagonal of a transition table, and on its diagonal the moves between two
 * places of one form.
 *
 * @returns a confidential table with `transitionColumns`: only what happened
 * @example
 * const rows = fromRows(placementColumns, [{ person: "A", form: "foster home", basis: "LVU", from: "2012-03-01", to: "2012-03-11" }])
 * Array.from(placementTransitions(trajectories(registerExtract(exampleExtract), rows)).column("to")) // => ["foster home", "home"]
 */
export function placementTransitions(of: Trajectories): Table<typeof transitionColumns> {
  const counts = new Map<string, { group: string; from: PlacementForm; to: PlacementForm; count: number }>();
  for (const { group, from, to } of stepsOf(of)) {
    const key = JSON.stringify([group, from, to]);
    const count = counts.get(key) ?? { group, from, to, count: 0 };
    count.count++;
    counts.set(key, count);
  }
  return fromRows(transitionColumns, counts.values(), { name: "placement transitions", confidential: true });
}

/**
 * How often each child was placed, came home, and moved between placements; and days in placement.
 *
 * @returns a confidential table with `moveColumns`: one row a person, in order
 * @example
 * const rows = fromRows(placementColumns, [{ person: "A", form: "foster home", basis: "LVU", from: "2012-03-01", to: "2012-03-11" }])
 * Array.from(placementMoves(trajectories(registerExtract(exampleExtract), rows)).column("placed")) // => [1, 0, 0]
 */
export function placementMoves(of: Trajectories): Table<typeof moveColumns> {
  const people = new Map<
    string,
    { person: string; group: string; placed: number; returned: number; moved: number; placementDays: number }
  >();
  for (const { person, group, form, from, to } of of.segments.rows()) {
    const own = people.get(person) ?? { person, group, placed: 0, returned: 0, moved: 0, placementDays: 0 };
    if (form !== "home") own.placementDays += to - from;
    people.set(person, own);
  }
  for (const { person, from, to } of stepsOf(of)) {
    const own = people.get(person)!;
    if (from === "home") own.placed++;
    else if (to === "home") own.returned++;
    else own.moved++;
  }
  return fromRows(moveColumns, people.values(), { name: "placement moves", confidential: true });
}

/** Each move of each person, in order. */
function* stepsOf({ segments }: Trajectories): Generator<{
  readonly person: string;
  readonly group: string;
  readonly from: PlacementForm;
  readonly to: PlacementForm;
}> {
  let last: { readonly person: string; readonly form: PlacementForm } | undefined;
  for (const { person, group, form } of segments.rows()) {
    if (last?.person === person) yield { person, group, from: last.form, to: form };
    last = { person, form };
  }
}
