import { isProblem } from "../../src/problem.ts";

/** The first field of a result that is NaN, by its path; undefined when there is none. Functions and getters of tables are left alone. */
export function nanField(value: unknown, path = "result", seen = new Set<object>()): string | undefined {
  if (typeof value === "number") return Number.isNaN(value) ? path : undefined;
  if (typeof value === "string")
    return /NaN|undefined|\bInfinity\b/.test(value) ? `${path} (in words: ${value})` : undefined;
  if (typeof value !== "object" || value === null || seen.has(value)) return undefined;
  seen.add(value);
  for (const [key, part] of Object.entries(value)) {
    const found = nanField(part, `${path}.${key}`, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Errors of a deeper floor that no user of an effect function should meet: the door above should have spoken. */
const deeper = /^Cannot (find a root|write a number|take a|fit by least squares: the)|standard error is (NaN|Infinity)/;

/** What an attempt comes to: a clear error or a result without NaN is nothing; a field that is NaN, or an error of ours, is told. */
export function silentFault(attempt: () => unknown): string | undefined {
  try {
    return nanField(attempt());
  } catch (error) {
    const { message } = error as Error;
    return isProblem(error) && !deeper.test(message) ? undefined : `throws ${message}`;
  }
}
