import { alternatives, problem } from "../problem.ts";
import { checkName } from "./check-name.ts";

/** The names that an object of type T may have: the compiler sees to it that none is missing. */
export type Named<T> = Readonly<Record<T extends unknown ? keyof T : never, true>>;

/**
 * Refuses what is no object, and names in it that nobody would read: where types are erased, in JavaScript or a loose notebook, a
 * misspelt option would silently be left at its default.
 *
 * @param what   what a name is not, when it is none of the known: "an option of simulate"
 * @param known  the names that are read
 */
export function checkOptions<T>(
  attempt: string,
  { what, given, known }: { readonly what: string; readonly given: unknown; readonly known: Named<T> },
): void {
  const allowed = Object.keys(known);
  if (typeof given !== "object" || given === null || Array.isArray(given))
    throw problem(
      attempt,
      `what should hold ${alternatives(allowed)} is ${given === undefined ? "missing" : JSON.stringify(given)}`,
      "give an object with these names",
    );
  for (const name of Object.keys(given)) checkName(attempt, { what, name, allowed });
}
