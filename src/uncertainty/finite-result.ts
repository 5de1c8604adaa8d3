import { problem } from "../problem.ts";

/** Refuses a result that is no finite number. */
export function finite(
  attempt: string,
  result: number,
  { name, value }: { readonly name: string; readonly value: number | string },
): number {
  if (Number.isFinite(result)) return result;
  throw problem(attempt, `the result is ${result} with ${name} at ${value}`, "return a finite number");
}
