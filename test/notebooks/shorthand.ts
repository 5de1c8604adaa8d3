import MagicString from "magic-string";
import ts from "typescript";
import { declaredTypesAndValues } from "../../kernel/types/cell-module.ts";

/**
 * A cell in which `{ name }` is written `{ name: name }` where the name is another cell's: tslab 1.0.22 does not know it otherwise.
 *
 * @param others  the names of the cells above
 */
export function withoutShorthand(source: string, others: ReadonlySet<string>): string {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest, true);
  const text = new MagicString(source);
  const visit = (node: ts.Node): void => {
    if (ts.isShorthandPropertyAssignment(node) && others.has(node.name.text))
      text.appendLeft(node.name.end, `: ${node.name.text}`);
    ts.forEachChild(node, visit);
  };
  visit(file);
  return text.toString();
}

/** The cells of a notebook, each without shorthand for names of those above it. */
export function cellsWithoutShorthand(sources: readonly string[]): readonly string[] {
  const others = new Set<string>();
  return sources.map((source) => {
    const changed = withoutShorthand(source, others);
    for (const { name } of declaredTypesAndValues(ts, source)) others.add(name);
    return changed;
  });
}
