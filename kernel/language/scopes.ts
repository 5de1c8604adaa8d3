import type { AnyNode, Pattern, Program, Statement, VariableDeclaration } from "acorn";

/** How a top-level name came to be. */
export type DeclarationKind = "var" | "let" | "const" | "class" | "function" | "import";

/** The names that one stretch of source holds; only the program's own are the session's. */
export interface Scope {
  readonly names: Set<string>;
  readonly outer: Scope | undefined;
  /** Whether the names live in a function, which may run after the cell. */
  readonly inFunction: boolean;
}

export function scopeWithin(outer: Scope | undefined, inFunction = outer?.inFunction ?? false): Scope {
  return { names: new Set(), outer, inFunction };
}

/** The names at the top of a cell, each with how it is declared; `null` where it is declared twice (var and function). */
export function topLevelNames(program: Program): Map<string, DeclarationKind | null> {
  const names = new Map<string, DeclarationKind | null>();
  const add = (name: string, kind: DeclarationKind) => {
    const known = names.get(name);
    names.set(name, known === undefined || (known === "var" && kind === "var") ? kind : null);
  };
  for (const statement of program.body) {
    if (statement.type === "ImportDeclaration")
      for (const specifier of statement.specifiers) add(specifier.local.name, "import");
    const inner = declarationIn(statement);
    if (inner.type === "FunctionDeclaration" && inner.id) add(inner.id.name, "function");
    if (inner.type === "ClassDeclaration" && inner.id) add(inner.id.name, "class");
    if (inner.type === "VariableDeclaration" && inner.kind !== "var")
      for (const name of namesOf(inner)) add(name, inner.kind as "let" | "const");
  }
  for (const statement of program.body) for (const name of hoisted(declarationIn(statement))) add(name, "var");
  return names;
}

/** A statement, or what stands behind its `export`: a cell exports nothing, its names are the session's anyway. */
export function declarationIn(statement: AnyNode): AnyNode {
  return (statement.type === "ExportNamedDeclaration" || statement.type === "ExportDefaultDeclaration") &&
    statement.declaration
    ? statement.declaration
    : statement;
}

/** let, const, class and function names that statements declare in their own block. */
export function declareLexical(scope: Scope, statements: readonly (Statement | AnyNode)[]): void {
  for (const statement of statements) {
    if ((statement.type === "FunctionDeclaration" || statement.type === "ClassDeclaration") && statement.id)
      scope.names.add(statement.id.name);
    if (statement.type === "VariableDeclaration" && statement.kind !== "var")
      for (const name of namesOf(statement)) scope.names.add(name);
  }
}

/** Names declared by `var` anywhere within, functions and classes excepted. */
export function hoisted(node: AnyNode): string[] {
  if (/Function|Class/.test(node.type)) return [];
  const own = node.type === "VariableDeclaration" && node.kind === "var" ? namesOf(node) : [];
  return [...own, ...children(node).flatMap(hoisted)];
}

const namesOf = (declaration: VariableDeclaration) => declaration.declarations.flatMap(({ id }) => namesIn(id));

/** The names that a pattern binds. */
export function namesIn(pattern: Pattern): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name];
    case "ObjectPattern":
      return pattern.properties.flatMap((property) =>
        namesIn(property.type === "RestElement" ? property.argument : property.value),
      );
    case "ArrayPattern":
      return pattern.elements.flatMap((element) => (element ? namesIn(element) : []));
    case "AssignmentPattern":
      return namesIn(pattern.left);
    case "RestElement":
      return namesIn(pattern.argument);
    default:
      return [];
  }
}

/** The nodes directly under a node, in the order of the source. */
export function children(node: AnyNode): AnyNode[] {
  return Object.values(node)
    .flat()
    .filter((value): value is AnyNode => typeof value?.type === "string" && typeof value.start === "number");
}
