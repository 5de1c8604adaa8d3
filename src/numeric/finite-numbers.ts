import { problem } from "../problem.ts";

/**
 * Refuses what is no finite number, by its name: an argument left out, text for a number, or the NaN of a mistake made earlier.
 *
 * @example
 * checkFinite("weigh a study", { cost: 12 })
 * checkFinite("weigh a study", { cost: "12" }) // throws Cannot weigh a study: its cost is "12". Instead, give a finite number.
 */
export function checkFinite(attempt: string, numbers: Readonly<Record<string, unknown>>): void {
  for (const [name, value] of Object.entries(numbers))
    if (!Number.isFinite(value)) throw problem(attempt, `its ${name} is ${told(value)}`, "give a finite number");
}

/**
 * Refuses a list in which something is no finite number, by its place from 1.
 *
 * @param what  one of the list: "value", "draw"
 * @example
 * checkAllFinite("take a mean", [1, Number.NaN]) // throws Cannot take a mean: value 2 is NaN. Instead, leave it out, or find the number.
 */
export function checkAllFinite(attempt: string, values: ArrayLike<unknown>, what = "value"): void {
  for (let at = 0; at < values.length; at++)
    if (!Number.isFinite(values[at]))
      throw problem(attempt, `${what} ${at + 1} is ${told(values[at])}`, "leave it out, or find the number");
}

/**
 * Refuses what is no list: an argument left out, or one number for a list of them.
 *
 * @example
 * checkList("take a mean", undefined) // throws Cannot take a mean: it was given undefined for a list of numbers. Instead, give one, as [1, 2, 3].
 */
export function checkList(attempt: string, values: unknown): void {
  if (!(Array.isArray(values) || ArrayBuffer.isView(values)))
    throw problem(attempt, `it was given ${told(values)} for a list of numbers`, "give one, as [1, 2, 3]");
}

function told(value: unknown): string {
  return typeof value === "string"
    ? `"${value}"`
    : typeof value === "object" && value !== null
      ? "no number"
      : String(value);
}
