import type { AnyNode, Class, Expression, Function as FunctionNode, Identifier, Pattern, Program } from "acorn";
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

/** Every reference of a cell to names at its top or outside it, in the order of a walk. */
export function referencesIn(program: Program): Reference[] {
  const found: Reference[] = [];
  const top = scopeWithin(undefined);

  const name = (
    node: Identifier,
    parent: AnyNode,
    scope: Scope,
    role: Reference["role"],
    initialiser?: Expression | null,
  ): void => {
    for (let at: Scope | undefined = scope; at !== undefined; at = at.outer) if (at.names.has(node.name)) return;
    found.push({ node, role, parent, captured: scope.inFunction, ...(initialiser ? { initialiser } : {}) });
  };

  const all = (nodes: readonly (AnyNode | null | undefined)[], parent: AnyNode, scope: Scope): void => {
    for (const node of nodes) if (node) visit(node, parent, scope);
  };

  const pattern = (
    node: Pattern,
    parent: AnyNode,
    scope: Scope,
    role: "write" | "declare",
    initialiser?: Expression | null,
  ): void => {
    switch (node.type) {
      case "Identifier":
        return name(node, parent, scope, role, initialiser);
      case "ObjectPattern":
        for (const property of node.properties) {
          if (property.type === "RestElement") pattern(property.argument, property, scope, role);
          else {
            if (property.computed) visit(property.key, property, scope);
            pattern(property.value, property, scope, role);
          }
        }
        return;
      case "ArrayPattern":
        for (const element of node.elements) if (element) pattern(element, node, scope, role);
        return;
      case "AssignmentPattern":
        // `{ a = 1 }` needs to know that it is shorthand, so a default passes its own parent on.
        pattern(node.left, parent.type === "Property" && parent.shorthand ? parent : node, scope, role, node.right);
        return visit(node.right, node, scope);
      case "RestElement":
        return pattern(node.argument, node, scope, role);
      default:
        return visit(node, parent, scope);
    }
  };

  const inFunction = (node: FunctionNode & AnyNode, outer: Scope): void => {
    const parameters = scopeWithin(outer, true);
    if (node.type === "FunctionExpression" && node.id) parameters.names.add(node.id.name);
    if (node.type !== "ArrowFunctionExpression") parameters.names.add("arguments");
    for (const parameter of node.params) for (const bound of namesIn(parameter)) parameters.names.add(bound);
    for (const parameter of node.params) pattern(parameter, node, parameters, "declare");
    if (node.body.type !== "BlockStatement") return visit(node.body, node, parameters);
    // The body's names are hidden from the defaults of the parameters.
    const body = scopeWithin(parameters);
    for (const bound of node.body.body.flatMap(hoisted)) body.names.add(bound);
    declareLexical(body, node.body.body);
    all(node.body.body, node.body, body);
  };

  const inClass = (node: Class & AnyNode, outer: Scope): void => {
    const scope = scopeWithin(outer);
    if (node.id) scope.names.add(node.id.name);
    if (node.superClass) visit(node.superClass, node, scope);
    for (const member of node.body.body) {
      if (member.type === "StaticBlock") {
        const block = scopeWithin(scope, true);
        for (const bound of member.body.flatMap(hoisted)) block.names.add(bound);
        declareLexical(block, member.body);
        all(member.body, member, block);
        continue;
      }
      if (member.computed) visit(member.key, member, scope);
      if (member.value) visit(member.value, member, scopeWithin(scope, true));
    }
  };

  const inBlock = (statements: readonly AnyNode[], node: AnyNode, outer: Scope): void => {
    const scope = scopeWithin(outer);
    declareLexical(scope, statements);
    all(children(node), node, scope);
  };

  const visit = (node: AnyNode, parent: AnyNode, scope: Scope): void => {
    switch (node.type) {
      case "Identifier":
        return name(node, parent, scope, "read");
      case "VariableDeclaration":
        for (const declarator of node.declarations) {
          pattern(declarator.id, declarator, scope, "declare", declarator.init);
          if (declarator.init) visit(declarator.init, declarator, scope);
        }
        return;
      case "FunctionDeclaration":
      case "FunctionExpression":
      case "ArrowFunctionExpression":
        return inFunction(node, scope);
      case "ClassDeclaration":
      case "ClassExpression":
        return inClass(node, scope);
      case "BlockStatement":
        return inBlock(node.body, node, scope);
      case "SwitchStatement":
        visit(node.discriminant, node, scope);
        return inBlock(node.cases.flatMap(({ consequent }) => consequent), { ...node, discriminant: null } as never, scope);
      case "ForStatement":
        return inBlock(node.init?.type === "VariableDeclaration" ? [node.init] : [], node, scope);
      case "ForInStatement":
      case "ForOfStatement": {
        const inner = scopeWithin(scope);
        declareLexical(inner, [node.left]);
        if (node.left.type === "VariableDeclaration") visit(node.left, node, inner);
        else pattern(node.left, node, inner, "write");
        return all([node.right, node.body], node, inner);
      }
      case "CatchClause": {
        const inner = scopeWithin(scope);
        if (node.param) {
          for (const bound of namesIn(node.param)) inner.names.add(bound);
          pattern(node.param, node, inner, "declare");
        }
        return visit(node.body, node, inner);
      }
      case "AssignmentExpression":
        pattern(node.left, node, scope, "write", node.right);
        return visit(node.right, node, scope);
      case "UpdateExpression":
        return node.argument.type === "Identifier"
          ? name(node.argument, node, scope, "write")
          : visit(node.argument, node, scope);
      case "MemberExpression":
        visit(node.object, node, scope);
        if (node.computed) visit(node.property, node, scope);
        return;
      case "Property":
        if (node.computed) visit(node.key, node, scope);
        return visit(node.value, node, scope);
      case "LabeledStatement":
        return visit(node.body, node, scope);
      case "ExportNamedDeclaration":
      case "ExportDefaultDeclaration": {
        const inner = declarationIn(node);
        if (inner !== node) visit(inner, node, scope);
        return;
      }
      case "BreakStatement":
      case "ContinueStatement":
      case "MetaProperty":
      case "ImportDeclaration":
      case "ExportAllDeclaration":
        return;
      default:
        return all(children(node), node, scope);
    }
  };

  all(program.body, program, top);
  return found;
}
