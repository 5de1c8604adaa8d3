import type { AnyNode, Program, UpdateExpression } from "acorn";
import type { Reference } from "./references.ts";
import { children, type DeclarationKind, declarationIn, namesIn } from "./scopes.ts";

/** What the session knows of a name when a cell is compiled. */
export interface KnownName {
  readonly constant: boolean;
  readonly initialised: boolean;
  readonly captured: boolean;
}

/**
 * The names that this run of the cell may keep in ordinary local variables, written through to their boxes.
 *
 * Nobody but the cell's own top-level code can see such a name while the cell runs, because no function of any cell refers to it. So
 * loops read it at the speed of a function's own variable (a sum of doubles through a box took four times as long), and the box still has
 * the latest value if the cell is interrupted.
 */
export function localNames(
  program: Program,
  references: readonly Reference[],
  declared: ReadonlyMap<string, DeclarationKind | null>,
  known: (name: string) => KnownName | undefined,
): Set<string> {
  const simple = simpleUpdates(program);
  const refused = new Set<string>(declaredTwice(program));
  for (const reference of references) {
    const { name } = reference.node;
    if (reference.captured || known(name)?.captured || !writableInPlace(reference, simple)) refused.add(name);
  }
  const local = new Set<string>();
  for (const statement of program.body) {
    const inner = declarationIn(statement);
    const names = namesOfPlainDeclaration(inner);
    if (names.every((name) => declared.get(name) && !refused.has(name))) for (const name of names) local.add(name);
  }
  for (const { node } of references)
    if (!declared.has(node.name) && !refused.has(node.name) && known(node.name)?.initialised) local.add(node.name);
  return local;
}

/** A function declaration, or variables declared at the very top where the declaration can stand as it is written. */
function namesOfPlainDeclaration(node: AnyNode): string[] {
  if (node.type === "FunctionDeclaration") return node.id ? [node.id.name] : [];
  if (node.type !== "VariableDeclaration") return [];
  const names = node.declarations.flatMap(({ id }) => namesIn(id));
  return node.declarations.length === 1 || node.declarations.every(({ id }) => id.type === "Identifier") ? names : [];
}

/** Whether an assignment can be doubled on the spot: `s += 1` as `s$.s = s += 1`. */
function writableInPlace(reference: Reference, simple: ReadonlySet<AnyNode>): boolean {
  if (reference.role === "read") return true;
  const { parent, node } = reference;
  if (reference.role === "declare") return parent.type === "VariableDeclarator" || isInPlainPattern(reference);
  if (parent.type === "AssignmentExpression") return parent.left === node;
  return parent.type === "UpdateExpression" && simple.has(parent);
}

const isInPlainPattern = ({ parent }: Reference) =>
  parent.type === "Property" ||
  parent.type === "ArrayPattern" ||
  parent.type === "RestElement" ||
  parent.type === "AssignmentPattern";

/** `i++` whose value nobody uses: statements of their own, and the steps of loops. */
function simpleUpdates(program: Program): Set<AnyNode> {
  const found = new Set<AnyNode>();
  const add = (node: AnyNode | null | undefined): void => {
    if (node?.type === "UpdateExpression") found.add(node as UpdateExpression);
    if (node?.type === "SequenceExpression") node.expressions.forEach(add);
  };
  const visit = (node: AnyNode): void => {
    if (node.type === "ExpressionStatement") add(node.expression);
    if (node.type === "ForStatement") add(node.update);
    children(node).forEach(visit);
  };
  visit(program);
  return found;
}

/** Names with more than one `var`, or a `var` inside a block or a loop's head: their declarations are rewritten instead. */
function declaredTwice(program: Program): string[] {
  const top = new Set<AnyNode>(program.body.map(declarationIn));
  const seen = new Set<string>();
  const twice: string[] = [];
  const visit = (node: AnyNode): void => {
    if (node.type !== "Program" && /Function|Class/.test(node.type)) return;
    if (node.type === "VariableDeclaration" && (node.kind === "var" || top.has(node)))
      for (const name of node.declarations.flatMap(({ id }) => namesIn(id))) {
        if (seen.has(name) || !top.has(node)) twice.push(name);
        seen.add(name);
      }
    children(node).forEach(visit);
  };
  visit(program);
  return twice;
}
