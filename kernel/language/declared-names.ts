import { readCell } from "./compile.ts";
import { type DeclarationKind, topLevelNames } from "./scopes.ts";

/**
 * The names that a cell declares at its top, each with how.
 *
 * @throws a `CellSyntaxError` where the cell is not TypeScript
 */
export async function declaredNames(source: string): Promise<ReadonlyMap<string, DeclarationKind | null>> {
  return topLevelNames((await readCell(source)).program);
}
