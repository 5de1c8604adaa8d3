import type { AnyNode, ImportDeclaration, Program, VariableDeclaration } from "acorn";
import type { Rewriting } from "./rewrite.ts";
import { children, declarationIn, namesIn } from "./scopes.ts";

/** Rewrites the declarations at the top of a cell, and returns what must run before its first line. */
export function rewriteDeclarations(program: Program, rewriting: Rewriting): string {
  const { declared, local, boxOf } = rewriting;
  const prologue: string[] = [];
  for (const [name, kind] of declared) {
    const isFunction = program.body.some((statement) => isFunctionNamed(declarationIn(statement), name));
    if (isFunction) prologue.push(`${boxOf(name)}.let = ${name}; `);
    else if (kind === "var" && !local.has(name)) prologue.push(`${boxOf(name)}.let = void 0; `);
  }
  let leading = 0;
  for (const statement of program.body) {
    unexport(statement, rewriting);
    rewriteClass(declarationIn(statement), rewriting);
    if (statement.type !== "ImportDeclaration") continue;
    rewriteImport(statement, rewriting);
    if (program.body.slice(0, program.body.indexOf(statement)).every(({ type }) => type === "ImportDeclaration"))
      leading = statement.end;
    else rewriting.text.move(statement.start, statement.end, leading);
  }
  for (const statement of program.body) rewriteVariables(declarationIn(statement), rewriting, program);
  return prologue.join("");
}

const isFunctionNamed = (node: AnyNode, name: string) => node.type === "FunctionDeclaration" && node.id?.name === name;

/** A cell exports nothing: the word goes, what it exported stays. */
function unexport(statement: AnyNode, { text, own }: Rewriting): void {
  if (
    statement.type === "ExportAllDeclaration" ||
    (statement.type === "ExportNamedDeclaration" && !statement.declaration)
  ) {
    const loads = statement.source ? `await ${own("import")}(${JSON.stringify(statement.source.value)});` : "";
    text.update(statement.start, statement.end, loads || ";");
  } else if (statement.type === "ExportNamedDeclaration") text.remove(statement.start, statement.declaration!.start);
  else if (statement.type === "ExportDefaultDeclaration") {
    const { declaration } = statement;
    const isNamed =
      (declaration.type === "FunctionDeclaration" || declaration.type === "ClassDeclaration") && declaration.id;
    if (isNamed) text.remove(statement.start, declaration.start);
    else {
      text.update(statement.start, declaration.start, ";(");
      text.appendLeft(declaration.end, declaration.end === statement.end ? ");" : ")");
    }
  }
}

/** An import fills the boxes of its names; each tells what it takes, and whether this cell uses it as a value. */
function rewriteImport(statement: ImportDeclaration, { text, boxOf, own, needed }: Rewriting): void {
  const bindings = statement.specifiers.map((specifier) => {
    const { name } = specifier.local;
    return `[${JSON.stringify(importedName(specifier))}, ${boxOf(name)}, ${JSON.stringify(name)}, ${needed.has(name)}]`;
  });
  const source = JSON.stringify(statement.source.value);
  text.update(statement.start, statement.end, `await ${own("import")}(${source}, [${bindings.join(", ")}]);`);
}

function importedName(specifier: ImportDeclaration["specifiers"][number]): string {
  if (specifier.type === "ImportNamespaceSpecifier") return "*";
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  return specifier.imported.type === "Identifier" ? specifier.imported.name : String(specifier.imported.value);
}

function rewriteClass(node: AnyNode, { text, boxOf }: Rewriting): void {
  if (node.type !== "ClassDeclaration" || !node.id) return;
  text.prependRight(node.start, `${boxOf(node.id.name)}.let = `);
  text.appendLeft(node.end, ";");
}

/** `let a = 1` becomes an assignment to the box of `a`, or is followed by one where `a` stays a local variable. */
function rewriteVariables(node: AnyNode, rewriting: Rewriting, parent: AnyNode): void {
  if (/Function|Class/.test(node.type)) return;
  if (node.type === "VariableDeclaration" && (node.kind === "var" || parent.type === "Program")) {
    const names = node.declarations.flatMap(({ id }) => namesIn(id));
    if (names.length > 0 && names.every((name) => rewriting.local.has(name))) writeThroughDeclaration(node, rewriting);
    else asAssignments(node, rewriting, parent);
  }
  for (const child of children(node)) rewriteVariables(child, rewriting, node);
}

function writeThroughDeclaration(node: VariableDeclaration, { text, boxOf, code }: Rewriting): void {
  const key = node.kind === "const" ? "const" : "let";
  const stores = node.declarations.flatMap(({ id }) => namesIn(id)).map((name) => ` ${boxOf(name)}.${key} = ${name};`);
  text.appendLeft(node.end, `${code[node.end - 1] === ";" ? "" : ";"}${stores.join("")}`);
}

function asAssignments(node: VariableDeclaration, { text, code }: Rewriting, parent: AnyNode): void {
  const [first] = node.declarations;
  const isLoopTarget = (parent.type === "ForOfStatement" || parent.type === "ForInStatement") && parent.left === node;
  const isLoopStart = parent.type === "ForStatement" && parent.init === node;
  // `void` because a parenthesis at the start could be taken for a call by the line before.
  text.update(node.start, first!.id.start, isLoopTarget || first!.id.type === "Identifier" ? "" : "void ");
  if (isLoopTarget) return;
  for (const { id, init, end } of node.declarations) {
    if (id.type !== "Identifier") {
      text.prependRight(id.start, "(");
      text.appendLeft(end, ")");
    } else if (!init && node.kind !== "var") text.appendLeft(end, " = void 0");
  }
  if (!isLoopStart && code[node.end - 1] !== ";") text.appendLeft(node.end, ";");
}
