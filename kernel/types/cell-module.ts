import type ts from "typescript";

type Compiler = typeof ts;

/** How a name is declared, as far as types need to know. */
export interface DeclaredName {
  readonly name: string;
  readonly constant: boolean;
  readonly exported: boolean;
}

/** The names at the top of a cell, types among them. */
export function declaredTypesAndValues(compiler: Compiler, source: string): readonly DeclaredName[] {
  const file = compiler.createSourceFile("cell.ts", source, compiler.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => namesOf(compiler, statement));
}

function namesOf(compiler: Compiler, statement: ts.Statement): DeclaredName[] {
  const exported =
    compiler.canHaveModifiers(statement) &&
    (compiler.getModifiers(statement) ?? []).some(({ kind }) => kind === compiler.SyntaxKind.ExportKeyword);
  const one = (name: ts.Identifier | undefined, constant: boolean) =>
    name === undefined ? [] : [{ name: name.text, constant, exported }];
  if (compiler.isVariableStatement(statement)) {
    const constant = (statement.declarationList.flags & compiler.NodeFlags.Const) !== 0;
    return statement.declarationList.declarations.flatMap(({ name }) =>
      namesInPattern(compiler, name).flatMap((bound) => one(bound, constant)),
    );
  }
  if (compiler.isImportDeclaration(statement))
    return importedNames(compiler, statement).flatMap((bound) => one(bound, true));
  if (compiler.isFunctionDeclaration(statement) || compiler.isClassDeclaration(statement))
    return one(statement.name, false);
  if (
    compiler.isInterfaceDeclaration(statement) ||
    compiler.isTypeAliasDeclaration(statement) ||
    compiler.isEnumDeclaration(statement)
  )
    return one(statement.name, true);
  if (compiler.isModuleDeclaration(statement) && compiler.isIdentifier(statement.name))
    return one(statement.name, true);
  return [];
}

function namesInPattern(compiler: Compiler, name: ts.BindingName): ts.Identifier[] {
  if (compiler.isIdentifier(name)) return [name];
  return name.elements.flatMap((element) =>
    compiler.isOmittedExpression(element) ? [] : namesInPattern(compiler, element.name),
  );
}

function importedNames(compiler: Compiler, { importClause }: ts.ImportDeclaration): ts.Identifier[] {
  const bindings = importClause?.namedBindings;
  const named =
    bindings === undefined
      ? []
      : compiler.isNamespaceImport(bindings)
        ? [bindings.name]
        : bindings.elements.map(({ name }) => name);
  return importClause?.name === undefined ? named : [importClause.name, ...named];
}

/** A name that another cell declares, and the module that stands for that cell. */
export interface Origin {
  readonly module: string;
  readonly constant: boolean;
}

/**
 * A cell as a module for the compiler: on a first line of its own the names that it takes from other cells, then the cell as it is
 * written, then what it gives to later ones. With `begun`, names that begin so are taken too: one of them is being written.
 */
export function cellModule(
  source: string,
  declared: readonly DeclaredName[],
  origins: ReadonlyMap<string, Origin>,
  begun?: string,
): string {
  const own = new Set(declared.map(({ name }) => name));
  const words = new Set(source.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
  const isBegun = (name: string) => begun !== undefined && name.toLowerCase().startsWith(begun.toLowerCase());
  const imports = [...origins]
    .filter(([name]) => (words.has(name) || isBegun(name)) && !own.has(name))
    .map(([name, { module }]) => `import { ${name} } from "${module}";`);
  const given = [...new Set(declared.filter(({ exported }) => !exported).map(({ name }) => name))];
  return `${imports.join(" ")} export {};\n${source}\nexport { ${given.join(", ")} };\n`;
}
