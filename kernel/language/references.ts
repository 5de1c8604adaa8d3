import type { AnyNode, Expression, Identifier, Pattern, Program } from "acorn";
import { children, declarationIn, declareLexical, hoisted, namesIn, type Scope, scopeWithin } from "./scopes.ts";

/** One place where a cell's source names something that no scope inside the cell holds: a name of the session, or a global. */
export interface Reference {
  readonly node: Identifier;
  readonly role: "read" | "write" | "declare";
  /** Whether it stands in a function, which other code may call at any time. */
  readonly captured: boolean;
  /** The node around it, which decides how it must be spelt. */
  readonly parent: AnyNode;
  /** The expression assigned directly to it, from which an anonymous function takes its name. */
  readonly initialiser?: Expression;
}

type Found = Reference[];
type NodeOf<Type> = Extract<AnyNode, { readonly type: Type }>;
type Visitor<Type> = (node: NodeOf<Type>, scope: Scope, found: Found) => void;
type Visitors = { readonly [Type in AnyNode["type"]]?: Visitor<Type> };

/** Every reference of a cell to names at its top or outside it, in the order of a walk. */
export function referencesIn(program: Program): readonly Reference[] {
  const found: Found = [];
  visitAll(program.body, program, scopeWithin(undefined), found);
  return found;
}

function visit(node: AnyNode, parent: AnyNode, scope: Scope, found: Found): void {
  if (node.type === "Identifier") note({ node, parent, role: "read" }, scope, found);
  else if (!leaves.has(node.type)) {
    const visitor = visitors[node.type] as Visitor<AnyNode["type"]> | undefined;
    if (visitor) visitor(node, scope, found);
    else visitAll(children(node), node, scope, found);
  }
}

function visitAll(nodes: readonly (AnyNode | null | undefined)[], parent: AnyNode, scope: Scope, found: Found): void {
  for (const node of nodes) if (node) visit(node, parent, scope, found);
}

/** Keeps a reference unless a scope inside the cell holds its name. */
function note(reference: Omit<Reference, "captured">, scope: Scope, found: Found): void {
  for (let at: Scope | undefined = scope; at !== undefined; at = at.outer)
    if (at.names.has(reference.node.name)) return;
  found.push({ ...reference, captured: scope.inFunction });
}

interface Target {
  readonly parent: AnyNode;
  readonly role: "write" | "declare";
  readonly initialiser?: Expression | null | undefined;
}

/** The names that an assignment or declaration reaches, and the expressions on its way. */
function visitTarget(node: Pattern, { parent, role, initialiser }: Target, scope: Scope, found: Found): void {
  switch (node.type) {
    case "Identifier":
      note({ node, role, parent, ...(initialiser ? { initialiser } : {}) }, scope, found);
      break;
    case "ObjectPattern":
      for (const property of node.properties) {
        if (property.type === "Property" && property.computed) visit(property.key, property, scope, found);
        visitTarget(
          property.type === "Property" ? property.value : property.argument,
          { parent: property, role },
          scope,
          found,
        );
      }
      break;
    case "ArrayPattern":
      for (const element of node.elements) if (element) visitTarget(element, { parent: node, role }, scope, found);
      break;
    case "AssignmentPattern": {
      // `{ a = 1 }` must know that it is shorthand, so a default hands its own parent on.
      const isShorthand = parent.type === "Property" && parent.shorthand;
      visitTarget(node.left, { parent: isShorthand ? parent : node, role, initialiser: node.right }, scope, found);
      visit(node.right, node, scope, found);
      break;
    }
    case "RestElement":
      visitTarget(node.argument, { parent: node, role }, scope, found);
      break;
    default:
      visit(node, parent, scope, found);
  }
}

function visitFunction(
  node: NodeOf<"FunctionDeclaration" | "FunctionExpression" | "ArrowFunctionExpression">,
  outer: Scope,
  found: Found,
): void {
  const parameters = scopeWithin(outer, true);
  if (node.type === "FunctionExpression" && node.id) parameters.names.add(node.id.name);
  if (node.type !== "ArrowFunctionExpression") parameters.names.add("arguments");
  for (const name of node.params.flatMap(namesIn)) parameters.names.add(name);
  for (const parameter of node.params) visitTarget(parameter, { parent: node, role: "declare" }, parameters, found);
  // The body's own names are hidden from the defaults of the parameters.
  if (node.body.type === "BlockStatement") visitBody(node.body.body, node.body, scopeWithin(parameters), found);
  else visit(node.body, node, parameters, found);
}

/** Statements that hold their `var` names too. */
function visitBody(statements: readonly AnyNode[], parent: AnyNode, scope: Scope, found: Found): void {
  for (const name of statements.flatMap(hoisted)) scope.names.add(name);
  declareLexical(scope, statements);
  visitAll(statements, parent, scope, found);
}

function visitClass(node: NodeOf<"ClassDeclaration" | "ClassExpression">, outer: Scope, found: Found): void {
  const scope = scopeWithin(outer);
  if (node.id) scope.names.add(node.id.name);
  if (node.superClass) visit(node.superClass, node, scope, found);
  for (const member of node.body.body) {
    const inside = scopeWithin(scope, true);
    if (member.type === "StaticBlock") visitBody(member.body, member, inside, found);
    else {
      if (member.computed) visit(member.key, member, scope, found);
      if (member.value) visit(member.value, member, inside, found);
    }
  }
}

/** A node whose statements declare names that live only within it. */
function visitBlock(statements: readonly AnyNode[], node: AnyNode, outer: Scope, found: Found): void {
  const scope = scopeWithin(outer);
  declareLexical(scope, statements);
  visitAll(children(node), node, scope, found);
}

function visitForEach(node: NodeOf<"ForInStatement" | "ForOfStatement">, outer: Scope, found: Found): void {
  const scope = scopeWithin(outer);
  declareLexical(scope, [node.left]);
  if (node.left.type === "VariableDeclaration") visit(node.left, node, scope, found);
  else visitTarget(node.left, { parent: node, role: "write" }, scope, found);
  visitAll([node.right, node.body], node, scope, found);
}

function visitExport(
  node: NodeOf<"ExportNamedDeclaration" | "ExportDefaultDeclaration">,
  scope: Scope,
  found: Found,
): void {
  const exported = declarationIn(node);
  if (exported !== node) visit(exported, node, scope, found);
}

/** Nodes whose identifiers name no variable. */
const leaves: ReadonlySet<string> = new Set(
  "BreakStatement ContinueStatement MetaProperty ImportDeclaration ExportAllDeclaration".split(" "),
);

const visitors: Visitors = {
  FunctionDeclaration: visitFunction,
  FunctionExpression: visitFunction,
  ArrowFunctionExpression: visitFunction,
  ClassDeclaration: visitClass,
  ClassExpression: visitClass,
  VariableDeclarator: (node, scope, found) => {
    visitTarget(node.id, { parent: node, role: "declare", initialiser: node.init }, scope, found);
    if (node.init) visit(node.init, node, scope, found);
  },
  BlockStatement: (node, scope, found) => visitBlock(node.body, node, scope, found),
  SwitchStatement: (node, scope, found) => {
    visit(node.discriminant, node, scope, found);
    const inside = scopeWithin(scope);
    declareLexical(
      inside,
      node.cases.flatMap(({ consequent }) => consequent),
    );
    visitAll(node.cases, node, inside, found);
  },
  ForStatement: (node, scope, found) => visitBlock(node.init ? [node.init] : [], node, scope, found),
  ForInStatement: visitForEach,
  ForOfStatement: visitForEach,
  CatchClause: (node, scope, found) => {
    const inside = scopeWithin(scope);
    for (const name of node.param ? namesIn(node.param) : []) inside.names.add(name);
    if (node.param) visitTarget(node.param, { parent: node, role: "declare" }, inside, found);
    visit(node.body, node, inside, found);
  },
  AssignmentExpression: (node, scope, found) => {
    visitTarget(node.left, { parent: node, role: "write", initialiser: node.right }, scope, found);
    visit(node.right, node, scope, found);
  },
  UpdateExpression: (node, scope, found) =>
    visitTarget(node.argument as Pattern, { parent: node, role: "write" }, scope, found),
  MemberExpression: (node, scope, found) => {
    visit(node.object, node, scope, found);
    if (node.computed) visit(node.property, node, scope, found);
  },
  Property: (node, scope, found) => {
    if (node.computed) visit(node.key, node, scope, found);
    visit(node.value, node, scope, found);
  },
  LabeledStatement: (node, scope, found) => visit(node.body, node, scope, found),
  ExportNamedDeclaration: visitExport,
  ExportDefaultDeclaration: visitExport,
};
