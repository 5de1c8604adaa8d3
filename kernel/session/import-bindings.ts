import { nearest } from "../../src/problem.ts";
import { markAbsent } from "../language/box.ts";
import type { Binding } from "../language/compile.ts";

/**
 * Gives a cell's imported names their values.
 *
 * A name that the module lacks is an error where a cell uses it as a value, this one or a later: otherwise it is a type, which left no trace.
 *
 * @throws a SyntaxError, as a module's own import would, guessing at a misspelt name
 */
export function fillBindings(specifier: string, module: object, bindings: readonly Binding[]): void {
  for (const [imported, box, , needed] of bindings) {
    const found = imported === "*" ? { value: module } : exportNamed(module, imported);
    if (found !== undefined) box.const = found.value;
    else if (needed) throw new SyntaxError(missing(specifier, imported, module));
    else markAbsent(box, missing(specifier, imported, module));
  }
}

/** A named export; CommonJS modules whose names Node cannot see before running them have them on their default. */
function exportNamed(module: object, name: string): { readonly value: unknown } | undefined {
  if (name in module) return { value: (module as Record<string, unknown>)[name] };
  const whole = (module as { default?: unknown }).default;
  if (whole !== null && (typeof whole === "object" || typeof whole === "function") && name in whole)
    return { value: (whole as Record<string, unknown>)[name] };
  return undefined;
}

function missing(specifier: string, name: string, module: object): string {
  const guess = nearest(name, Object.keys(module));
  return `"${specifier}" exports no "${name}"${guess === undefined ? "" : `; did you mean "${guess}"?`}`;
}
