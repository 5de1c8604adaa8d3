import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import * as door from "../../src/mod.ts";
import { examplesOf, runExample } from "../docs/example.ts";

const root = resolve(import.meta.dirname, "../..");

/** A call of a public function as its docstring's example makes it. */
export interface RecordedCall {
  readonly name: string;
  readonly call: (...given: unknown[]) => unknown;
  readonly given: readonly unknown[];
}

/** The first call of every public function in the examples, and what Livsbana itself made on the way: that is not the user's to misspell. */
export async function recordedCalls(): Promise<{
  readonly calls: readonly RecordedCall[];
  readonly made: WeakSet<object>;
}> {
  const calls = new Map<string, RecordedCall>();
  const made = new WeakSet<object>();
  const note = (value: unknown): void => {
    if (typeof value === "object" && value !== null) made.add(value);
  };
  const listened = Object.entries(door).map(([name, value]) => {
    if (typeof value !== "function") {
      note(value);
      return [name, value];
    }
    const call = value as RecordedCall["call"];
    const listening = (...given: unknown[]): unknown => {
      if (!calls.has(name)) calls.set(name, { name, call, given });
      const result = call(...given);
      if (result instanceof Promise) result.then(note, () => {});
      else note(result);
      return result;
    };
    return [name, listening];
  });
  for (const file of ts.sys.readDirectory(join(root, "src"), [".ts"])) {
    const source = readFileSync(file, "utf8");
    if (!source.includes("@example")) continue;
    const scope = { ...Object.fromEntries(listened), ...ownOf(await import(file)) };
    for (const example of examplesOf(source)) await runExample(example, scope).catch(() => []);
  }
  return { calls: [...calls.values()], made };
}

/** What only its own file exports. */
function ownOf(module: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(module).filter(([name]) => !Object.hasOwn(door, name)));
}
