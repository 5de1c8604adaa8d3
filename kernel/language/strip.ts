import type { CellSyntaxError } from "./syntax-error.ts";
import { cellSyntaxError } from "./syntax-error.ts";

/** JavaScript without types, and the way back: its version 3 source map. */
export interface Stripped {
  readonly code: string;
  readonly map: SourceMapText;
}

export interface SourceMapText {
  readonly mappings: string;
  readonly sources: readonly (string | null)[];
}

/** sucrase drops namespaces without a word, so a cell that seems to have one goes to the compiler. */
const namespaced = /\b(?:namespace|module)\s+[A-Za-z_$"'][\w.$"']*\s*\{/;

/**
 * Types stripped by sucrase, which keeps lines, loads in 35 ms and runs in a browser; undefined where it does not understand.
 * Measured beside it: the compiler loads in 115 ms and moves lines, so it is asked only in doubt.
 */
export async function stripFast(source: string): Promise<Stripped | undefined> {
  if (namespaced.test(source)) return undefined;
  const { transform } = await import("sucrase");
  try {
    const { code, sourceMap } = transform(source, {
      transforms: ["typescript"],
      keepUnusedImports: true,
      disableESTransforms: true,
      preserveDynamicImport: true,
      filePath: "cell.ts",
      sourceMapOptions: { compiledFilename: "cell.js" },
    });
    return { code, map: sourceMap! };
  } catch {
    return undefined;
  }
}

/**
 * The same by the compiler: slower, but it knows namespaces, decorators and `using`, and says what is wrong with the rest.
 *
 * @throws the compiler's first syntax error, at its line and column
 */
export async function stripByCompiler(source: string): Promise<Stripped> {
  const { default: ts } = await import("typescript");
  const output = ts.transpileModule(source, {
    fileName: "cell.ts",
    reportDiagnostics: true,
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      sourceMap: true,
    },
  });
  const wrong = output.diagnostics?.find((diagnostic) => diagnostic.category === ts.DiagnosticCategory.Error);
  if (wrong !== undefined) throw syntaxError(ts, source, wrong);
  return {
    code: output.outputText.replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n"),
    map: JSON.parse(output.sourceMapText!),
  };
}

type Compiler = typeof import("typescript");

function syntaxError(ts: Compiler, source: string, wrong: import("typescript").Diagnostic): CellSyntaxError {
  const asJsx = ts.transpileModule(source, {
    fileName: "cell.tsx",
    reportDiagnostics: true,
    compilerOptions: { jsx: 1 },
  });
  const message =
    asJsx.diagnostics?.length === 0
      ? "JSX is not part of a cell: write HTML with display.html(...) or markup in a string."
      : ts.flattenDiagnosticMessageText(wrong.messageText, "\n");
  const before = source.slice(0, wrong.start ?? 0).split("\n");
  return cellSyntaxError(message, { line: before.length, column: before.at(-1)!.length + 1 });
}
