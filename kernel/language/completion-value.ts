import type { AnyNode, Program } from "acorn";
import type { Rewriting } from "./rewrite.ts";

/**
 * The expressions whose value is the cell's. Blocks, `if` and `try` pass the question on to their own last statements;
 * loops and declarations have no value, so a cell that ends in a loop shows nothing.
 */
export function valueStatements(program: Program): ReadonlySet<AnyNode> {
  return new Set(lastOf(program.body));
}

function valuesOf(node: AnyNode): AnyNode[] {
  switch (node.type) {
    case "ExpressionStatement":
      return [node];
    case "ExportDefaultDeclaration":
      return /Function|Class/.test(node.declaration.type) ? [] : [node];
    case "BlockStatement":
      return lastOf(node.body);
    case "IfStatement":
      return [...valuesOf(node.consequent), ...(node.alternate ? valuesOf(node.alternate) : [])];
    case "TryStatement":
      return [...lastOf(node.block.body), ...(node.handler ? lastOf(node.handler.body.body) : [])];
    case "LabeledStatement":
      return valuesOf(node.body);
    default:
      return [];
  }
}

const lastOf = (statements: readonly AnyNode[]) => statements.slice(-1).flatMap(valuesOf);

/** Keeps the value of those statements where the session finds it. */
export function storeValues(statements: ReadonlySet<AnyNode>, { text, code, own }: Rewriting): void {
  const store = `${own("result")}.value = `;
  for (const node of statements) {
    if (node.type === "ExportDefaultDeclaration") {
      text.prependRight(node.declaration.start, store);
      continue;
    }
    text.appendLeft(node.start, `${store}(`);
    if (code[node.end - 1] === ";") text.appendRight(node.end - 1, ")");
    else text.appendLeft(node.end, ");");
  }
}
