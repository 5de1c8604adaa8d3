import { problem } from "../problem.ts";

/** Refuses a result that is no finite number. */
export function finite(
  attempt: string,
  result: number,
  { name, value }: { readonly name: string; readonly value: number | string },
): number {
  if (Number.isFinite(result)) return result;
  const written = typeof value === "number" ? Number(value.toPrecision(6)) : value;
  throw problem(attempt, `the result is ${result} with ${name} at ${written}`, "return a finite number");
}
