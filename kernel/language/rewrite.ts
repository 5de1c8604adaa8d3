import type { AnyNode, Program } from "acorn";
import MagicString from "magic-string";
import { storeValues, valueStatements } from "./completion-value.ts";
import { rewriteDeclarations } from "./declarations.ts";
import { type KnownName, localNames } from "./placement.ts";
import { type Reference, referencesIn } from "./references.ts";
import { children, type DeclarationKind, topLevelNames } from "./scopes.ts";

/** What a rewrite works on: the text under the pen, and what is known of its names. */
export interface Rewriting {
  readonly text: MagicString;
  readonly code: string;
  readonly declared: ReadonlyMap<string, DeclarationKind | null>;
  readonly local: ReadonlySet<string>;
  /** The parameter that holds a name's box; asking for it makes it one of the cell's. */
  readonly boxOf: (name: string) => string;
  /** A name of the cell's machinery that no identifier of the source has. */
  readonly own: (name: string) => string;
  readonly needed: ReadonlySet<string>;
}

/** A cell as the body of a function over boxes, not yet compiled. */
export interface Rewritten {
  readonly text: MagicString;
  readonly boxes: readonly string[];
  readonly parameters: readonly string[];
  readonly captured: readonly string[];
  readonly declared: readonly string[];
}

/** The parameters that every cell has before its boxes: the importer, `import.meta`, where its value goes, and how it waits. */
export const machinery = ["import", "meta", "result", "wait"] as const;

/** Rewrites a cell's program so that its top-level names live in boxes; lines stay where they are. */
export function rewrite(program: Program, code: string, known: (name: string) => KnownName | undefined): Rewritten {
  const references = referencesIn(program);
  const declared = topLevelNames(program);
  const local = localNames(program, references, declared, known);
  const { own, boxed } = unusedNames(code);
  const boxes = new Set<string>();
  const boxOf = (name: string) => {
    boxes.add(name);
    return boxed(name);
  };
  const needed = new Set(references.filter(({ role }) => role !== "declare").map(({ node }) => node.name));
  const rewriting: Rewriting = { text: new MagicString(code), code, declared, local, boxOf, own, needed };
  const isBoxed = (name: string) => declared.has(name) || known(name) !== undefined || !(name in globalThis);
  const constant = (name: string) => {
    const kind = declared.get(name);
    return kind === undefined ? known(name)?.constant === true : kind === "const" || kind === "import";
  };

  const borrowed = [...local].filter((name) => !declared.has(name)).map((name) => borrow(name, constant(name), boxOf));
  const values = valueStatements(program);
  const opens = statementStarts(program, values);
  const prologue = rewriteDeclarations(program, rewriting);
  for (const reference of references)
    if (isBoxed(reference.node.name)) rewriteReference(reference, rewriting, constant(reference.node.name), opens);
  rewriteImportsInExpressions(program, rewriting);
  rewriteWaiting(program, rewriting);
  storeValues(values, rewriting);
  const parameters = [...machinery.map(own), ...[...boxes].map(boxed)];
  rewriting.text.prepend(
    `(async function (${parameters.join(", ")}) { "use strict"; ${borrowed.join("")}${prologue}\n`,
  );
  rewriting.text.append("\n})");
  return {
    text: rewriting.text,
    boxes: [...boxes],
    parameters,
    captured: [...new Set(references.filter(({ captured }) => captured).map(({ node }) => node.name))],
    declared: [...declared.keys()],
  };
}

const borrow = (name: string, constant: boolean, boxOf: (name: string) => string) =>
  `${constant ? "const" : "let"} ${name} = ${boxOf(name)}.${name}; `;

function rewriteReference(
  reference: Reference,
  rewriting: Rewriting,
  constant: boolean,
  opens: ReadonlySet<number>,
): void {
  const { node, parent, role } = reference;
  const { text, boxOf, local } = rewriting;
  if (local.has(node.name)) {
    if (role === "write" && !constant) writeThrough(reference, rewriting);
    return;
  }
  const key =
    role === "write" && constant ? "protected" : role === "declare" ? (constant ? "const" : "let") : node.name;
  const place = `${boxOf(node.name)}.${key}`;
  if (parent.type === "Property" && parent.shorthand) text.update(node.start, node.end, `${node.name}: ${place}`);
  else if (role === "read" && isCallee(node, parent))
    text.update(node.start, node.end, `${opens.has(node.start) ? ";" : ""}(0, ${place})`);
  else if (parent.type === "UnaryExpression" && parent.operator === "typeof")
    text.update(node.start, node.end, `${boxOf(node.name)}.typeof`);
  else text.update(node.start, node.end, place);
  if (reference.initialiser) nameFunction(node.name, reference.initialiser, text);
}

function writeThrough({ node, parent }: Reference, { text, boxOf }: Rewriting): void {
  const place = `${boxOf(node.name)}.${node.name}`;
  if (parent.type === "UpdateExpression")
    text.update(parent.start, parent.end, `${place} = ${parent.operator}${node.name}`);
  else text.prependRight(node.start, `${place} = `);
}

/** A function assigned to a member gets no name, one written in an object literal does. */
function nameFunction(name: string, initialiser: AnyNode, text: MagicString): void {
  const anonymous =
    initialiser.type === "ArrowFunctionExpression" ||
    ((initialiser.type === "FunctionExpression" || initialiser.type === "ClassExpression") && !initialiser.id);
  if (!anonymous) return;
  text.prependRight(initialiser.start, `{ ["${name}"]: `);
  text.appendLeft(initialiser.end, ` }["${name}"]`);
}

/** `f()` must not be called as a method of its box. */
const isCallee = (node: AnyNode, parent: AnyNode) =>
  (parent.type === "CallExpression" && parent.callee === node) ||
  (parent.type === "TaggedTemplateExpression" && parent.tag === node);

/** Where statements of a list start: a parenthesis written there could be taken for the arguments of the statement before. */
function statementStarts(program: Program, values: ReadonlySet<AnyNode>): Set<number> {
  const starts = new Set<number>();
  const visit = (node: AnyNode): void => {
    const list =
      node.type === "SwitchCase" ? node.consequent : "body" in node && Array.isArray(node.body) ? node.body : [];
    for (const statement of list as AnyNode[]) if (!values.has(statement)) starts.add(statement.start);
    children(node).forEach(visit);
  };
  visit(program);
  return starts;
}

function rewriteImportsInExpressions(program: Program, { text, own }: Rewriting): void {
  const visit = (node: AnyNode): void => {
    if (node.type === "ImportExpression") text.update(node.start, node.start + "import".length, own("import"));
    if (node.type === "MetaProperty" && node.meta.name === "import") text.update(node.start, node.end, own("meta"));
    children(node).forEach(visit);
  };
  visit(program);
}

/** After each `await` the cell looks whether it was interrupted while it waited; the awaited promise itself is left as it is. */
function rewriteWaiting(program: Program, { text, own }: Rewriting): void {
  const visit = (node: AnyNode): void => {
    children(node).forEach(visit);
    if (node.type === "AwaitExpression") {
      text.prependRight(node.start, `${own("wait")}(${own("wait")}.turn, `);
      text.appendLeft(node.end, ")");
    }
    if (node.type === "ForOfStatement" && node.await) {
      text.prependRight(node.right.start, `${own("wait")}.each(`);
      text.appendLeft(node.right.end, ")");
    }
  };
  visit(program);
}

/**
 * Adds as many dollar signs as it takes for no identifier of the source to begin or end in them: behind the name of a box, and on both sides of
 * the machinery's own names, so that a cell may call its variables `result` or `wait`, too.
 */
function unusedNames(code: string): Record<"own" | "boxed", (name: string) => string> {
  let mark = "$";
  const isUsed = () => {
    const dollars = mark.replaceAll("$", "\\$");
    const ends = `[\\p{ID_Continue}]${dollars}(?![\\p{ID_Continue}$])`;
    const begins = `(?<![\\p{ID_Continue}$])${dollars}[\\p{ID_Continue}]`;
    return new RegExp(`${ends}|${begins}`, "u").test(code);
  };
  while (isUsed()) mark += "$";
  return { own: (name) => `${mark}${name}${mark}`, boxed: (name) => `${name}${mark}` };
}
