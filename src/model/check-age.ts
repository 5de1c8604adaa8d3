import { problem } from "../problem.ts";
import { isWhole } from "./is-whole.ts";
import type { AnyModel } from "./model.ts";

const attempt = "describe the population";

/** Refuses an age, or a year of birth, that is none or not in whole bands. */
export function checkAge(model: AnyModel, what: string, years: unknown): void {
  if (typeof years !== "number" || !Number.isFinite(years) || years < 0)
    throw problem(
      attempt,
      `${what} is ${typeof years === "string" ? JSON.stringify(years) : String(years)}`,
      "give years, zero or more",
    );
  if (!isWhole(years / model.band))
    throw problem(
      attempt,
      `${what} ${years} is not a whole number of bands of ${model.band} years`,
      "round it, or give the model a shorter band",
    );
}

/** Refuses years already spent in a state that are none. */
export function checkSpell(process: string, years: unknown): void {
  if (typeof years !== "number" || !(years >= 0 && Number.isFinite(years)))
    throw problem(attempt, `the spell in ${process} has lasted ${String(years)} years`, "give years, zero or more");
}
