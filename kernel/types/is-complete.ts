import ts from "typescript";

/** Whether a cell typed line by line can run: as it is, with more lines, or not at all. */
export type Completeness =
  | { readonly status: "complete" | "invalid" }
  | { readonly status: "incomplete"; readonly indent: string };

/** Codes of an unterminated string template, comment or regular expression, wherever the compiler reports it. */
const unterminated: ReadonlySet<number> = new Set([1010, 1160, 1161]);

/** Asks the compiler's parser: text that fails only at its end wants more lines. */
export function completenessOf(source: string): Completeness {
  const file = ts.createSourceFile("cell.ts", source, ts.ScriptTarget.Latest) as ts.SourceFile & {
    readonly parseDiagnostics: readonly ts.DiagnosticWithLocation[];
  };
  const [first] = file.parseDiagnostics;
  if (first === undefined) return { status: "complete" };
  const end = source.trimEnd().length;
  if (unterminated.has(first.code) ? first.start + first.length >= end : first.start >= end)
    return { status: "incomplete", indent: "  ".repeat(openBrackets(source)) };
  return { status: "invalid" };
}

function openBrackets(source: string): number {
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, true, ts.LanguageVariant.Standard, source);
  const { OpenBraceToken, OpenParenToken, OpenBracketToken, CloseBraceToken, CloseParenToken, CloseBracketToken } =
    ts.SyntaxKind;
  let depth = 0;
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token === OpenBraceToken || token === OpenParenToken || token === OpenBracketToken) depth++;
    if (token === CloseBraceToken || token === CloseParenToken || token === CloseBracketToken) depth--;
  }
  return Math.max(0, depth);
}
