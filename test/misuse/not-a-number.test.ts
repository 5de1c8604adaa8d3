import { beforeAll, describe, expect, it } from "vitest";
import * as door from "../../src/mod.ts";
import { isProblem } from "../../src/problem.ts";
import { type RecordedCall, recordedCalls } from "./recorded-calls.ts";

type Path = readonly (string | number)[];

/**
 * Functions of which NaN is the right answer to NaN, or that only carry what they are given: a model's hazards are refused when solvers read them,
 * with process, transition, age and states.
 */
const carries = new Set([
  ...["exp", "expm1", "log", "log1p", "power", "timeAfter", "hazardAt", "cumulativeHazard"],
  ...["defineModel", "forAudience"],
]);

let calls: readonly RecordedCall[] = [];
let made = new WeakSet<object>();

beforeAll(async () => {
  ({ calls, made } = await recordedCalls());
}, 120_000);

describe("a number that is none is refused in words, or changes no number of the result", () => {
  it("in every public function, wherever its example has a number", async () => {
    const silent: string[] = [];
    for (const { name, call, given } of calls) {
      if (carries.has(name)) continue;
      for (const path of numbersIn(given).slice(0, 12)) {
        const found = await told(call, replaced(given, path, Number.NaN) as unknown[]);
        if (found !== undefined) silent.push(`${name} with NaN at ${path.join(".")}: ${found}`);
      }
    }
    expect(silent).toEqual([]);
    expect(calls.length).toBeGreaterThan(0.95 * Object.values(door).filter((one) => typeof one === "function").length);
  }, 120_000);
});

/** What is wrong with how a call ended: an error that is not in Livsbana's grammar, or NaN in its result; undefined when nothing is. */
async function told(call: RecordedCall["call"], given: readonly unknown[]): Promise<string | undefined> {
  try {
    return holdsNaN(await call(...given)) ? "NaN in the result" : undefined;
  } catch (error) {
    return isProblem(error) ? undefined : String(error);
  }
}

/** Where plain data hold numbers; what Livsbana made is left alone. */
function numbersIn(value: unknown, path: Path = []): Path[] {
  if (typeof value === "number") return [path];
  if (typeof value !== "object" || value === null || made.has(value)) return [];
  if (!Array.isArray(value) && Object.getPrototypeOf(value) !== Object.prototype) return [];
  if (Object.values(value).some((inner) => typeof inner === "function")) return [];
  return Object.entries(value).flatMap(([key, inner]) => numbersIn(inner, [...path, key]));
}

function replaced(value: unknown, [key, ...rest]: Path, by: unknown): unknown {
  if (key === undefined) return by;
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string | number, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

function holdsNaN(value: unknown, depth = 0): boolean {
  if (typeof value === "number") return Number.isNaN(value);
  if (typeof value !== "object" || value === null || depth > 5) return false;
  return Object.values(value).some((inner) => holdsNaN(inner, depth + 1));
}
