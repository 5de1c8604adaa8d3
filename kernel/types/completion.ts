import type ts from "typescript";

/** One thing that could stand at the cursor. */
export interface Completion {
  readonly text: string;
  /** The compiler's word for its kind, such as `method` or `const`. */
  readonly kind: string;
}

export interface Completions {
  readonly found: readonly Completion[];
  /** Where the part that is already written begins, as an offset in the cell. */
  readonly start: number;
}

/** More than a reader scrolls through; every global of Node is among the names that fit an empty line. */
const most = 300;

/** @param start where the cell's text begins in its module */
export function completionsAt(
  service: ts.LanguageService,
  path: string,
  start: number,
  source: string,
  offset: number,
): Completions {
  const info = service.getCompletionsAtPosition(path, start + offset, {
    includeCompletionsForModuleExports: false,
    includeCompletionsWithInsertText: true,
    includeCompletionsWithObjectLiteralMethodSnippets: false,
  });
  const written = /[\p{ID_Continue}$]*$/u.exec(source.slice(0, offset))![0];
  const span = info?.optionalReplacementSpan;
  const from = span === undefined ? offset - written.length : Math.min(span.start - start, offset);
  const prefix = source.slice(from, offset);
  const fitting = (info?.entries ?? [])
    .filter(({ name, kind }) => fits(name, prefix) && kind !== "warning" && !name.startsWith("livsbana-cell"))
    .sort((a, b) => Number(!startsWith(a, prefix)) - Number(!startsWith(b, prefix)) || order(a, b))
    .slice(0, most);
  const found = fitting.map(({ name, insertText, kind }) => ({ text: insertText ?? name, kind: String(kind) }));
  return { found: found.filter(({ text }, i) => found.findIndex((other) => other.text === text) === i), start: from };
}

const order = (a: ts.CompletionEntry, b: ts.CompletionEntry) =>
  a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : a.name < b.name ? -1 : 1;

const startsWith = ({ name }: ts.CompletionEntry, prefix: string) => name.startsWith(prefix);

const fits = (name: string, prefix: string) => {
  const quoted = /^["'`]/.test(prefix) ? prefix.slice(1) : prefix;
  return name
    .replace(/^["'`]/, "")
    .toLowerCase()
    .startsWith(quoted.toLowerCase());
};
