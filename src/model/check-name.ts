import { alternatives, nearest, problem } from "../problem.ts";

/** Refuses a name that is not among the allowed ones, with the nearest of them as remedy. */
export function checkName(
  attempt: string,
  { what, name, allowed }: { readonly what: string; readonly name: string; readonly allowed: readonly string[] },
): void {
  if (allowed.includes(name)) return;
  const guess = nearest(name, allowed);
  const remedy =
    guess !== undefined
      ? `did you mean "${guess}"? Write that`
      : allowed.length > 0
        ? `choose ${alternatives(allowed)}`
        : "leave it out: there is none to choose";
  throw problem(attempt, `"${name}" is not ${what}`, remedy);
}
