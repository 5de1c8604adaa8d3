import type { Expression } from "acorn";
import { readCell } from "./compile.ts";

/** What kind of value a literal is, in words; names and calls have none that can be seen. */
export type LiteralKind = "number" | "text" | "yes or no" | "list" | "object";

/** The kinds of the values that a cell gives its top-level names, where the value is a literal. */
export async function declaredKinds(source: string): Promise<ReadonlyMap<string, LiteralKind>> {
  const { program } = await readCell(source);
  const kinds = new Map<string, LiteralKind>();
  for (const statement of program.body) {
    if (statement.type !== "VariableDeclaration") continue;
    for (const { id, init } of statement.declarations) {
      const kind = init && literalKind(init);
      if (id.type === "Identifier" && kind) kinds.set(id.name, kind);
    }
  }
  return kinds;
}

/** The kind of a value of JSON; null has none. */
export function valueKind(value: unknown): LiteralKind | undefined {
  if (Array.isArray(value)) return "list";
  const kinds = { number: "number", string: "text", boolean: "yes or no", object: "object" } as const;
  return value === null ? undefined : kinds[typeof value as keyof typeof kinds];
}

function literalKind(node: Expression): LiteralKind | undefined {
  if (node.type === "Literal") return valueKind(node.value);
  if (node.type === "TemplateLiteral") return "text";
  if (node.type === "ArrayExpression") return "list";
  if (node.type === "ObjectExpression") return "object";
  return node.type === "UnaryExpression" && node.operator === "-" ? literalKind(node.argument) : undefined;
}
