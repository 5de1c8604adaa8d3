import type { Position } from "../language/syntax-error.ts";

/** The line of a position with its neighbours, numbered, the place itself marked under it. */
export function codeFrame(source: string, { line, column }: Position): string[] {
  const lines = source.split("\n");
  const first = Math.max(1, line - 2);
  const last = Math.min(lines.length, line + 1);
  const width = String(last).length;
  const shown: string[] = [];
  for (let number = first; number <= last; number++) {
    const text = lines[number - 1]!.replaceAll("\t", " ");
    shown.push(`${number === line ? ">" : " "} ${String(number).padStart(width)} | ${text}`.trimEnd());
    if (number === line) shown.push(`  ${" ".repeat(width)} | ${" ".repeat(Math.max(0, column - 1))}^`);
  }
  return shown;
}
