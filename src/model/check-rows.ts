import { isProblem, problem } from "../problem.ts";
import { checkAge, checkSpell } from "./check-age.ts";
import { checkName } from "./check-name.ts";
import type { AnyModel } from "./model.ts";
import type { LooseRow } from "./population.ts";
import { levelsOf } from "./trait-levels.ts";

const attempt = "describe the population";
/** What a row may hold besides traits and starting states. */
const besides = ["id", "age", "birthYear", "weight", "spells"];

/** Refuses people of a table whom the model does not know how to live, and two with one id: with the row. */
export function checkRows(model: AnyModel, rows: readonly LooseRow[]): void {
  const known = [...besides, ...Object.keys(model.traits), ...Object.keys(model.processes)];
  const ids = new Map<unknown, number>();
  rows.forEach((row, index) => {
    try {
      checkRow(model, row, known);
      checkId(row["id"], rows[0]!["id"], ids);
      ids.set(row["id"], index);
    } catch (error) {
      if (!isProblem(error)) throw error;
      const [, obstacle, remedy] = /^Cannot [^:]*: (.*)\. Instead, (.*)\.$/s.exec(error.message)!;
      throw problem(`read row ${index + 1} of the population`, obstacle!, remedy!, error);
    }
  });
}

/** Ids are of their own kind: a row's place is no id beside others, since both would name one person's luck. */
function checkId(id: unknown, first: unknown, ids: ReadonlyMap<unknown, number>): void {
  if ((id === undefined) !== (first === undefined))
    throw problem(
      attempt,
      `${id === undefined ? "it has no id, and row 1 has one" : "it has an id, and row 1 has none"}`,
      "give every row an id, or none",
    );
  if (id !== undefined && ids.has(id))
    throw problem(
      attempt,
      `"${String(id)}" is also the id of row ${ids.get(id)! + 1}`,
      "give each person an id of their own",
    );
}

function checkRow(model: AnyModel, row: LooseRow, known: readonly string[]): void {
  for (const name in row)
    if (!known.includes(name)) checkName(attempt, { what: "a trait or a process of the model", name, allowed: known });
  checkAge(model, "age", row.age);
  if (row["birthYear"] !== undefined) checkAge(model, "birthYear", row["birthYear"]);
  for (const [process, states] of Object.entries(model.processes))
    if (row[process] !== undefined)
      checkName(attempt, { what: `a state of ${process}`, name: String(row[process]), allowed: states });
  for (const [process, years] of Object.entries((row["spells"] ?? {}) as Record<string, unknown>)) {
    checkName(attempt, { what: "a process", name: process, allowed: Object.keys(model.processes) });
    checkSpell(process, years);
  }
  for (const name of Object.keys(model.traits)) checkTraitOf(model, row, name);
  const weight = row["weight"];
  if (weight !== undefined && !(typeof weight === "number" && weight > 0 && Number.isFinite(weight)))
    throw problem(attempt, `the weight is ${String(weight)}`, "give a number above zero");
}

function checkTraitOf(model: AnyModel, row: LooseRow, name: string): void {
  const value = row[name];
  const levels = levelsOf(model, name);
  if (value === undefined) throw problem(attempt, `it has no ${name}`, "give one, as every trait is needed");
  if (levels !== undefined) checkName(attempt, { what: `a value of ${name}`, name: String(value), allowed: levels });
  else if (typeof value !== "number" || !Number.isFinite(value))
    throw problem(
      attempt,
      `"${name}" is ${typeof value === "number" ? value : JSON.stringify(value)}`,
      "give a number",
    );
}
