import { dirname, join } from "node:path";
import ts from "typescript";
import { cellModule, declaredTypesAndValues, type Origin } from "./cell-module.ts";
import { type Completions, completionsAt } from "./completion.ts";
import { descriptionAt } from "./description.ts";
import { type TypePlace, typePlace } from "./type-place.ts";

/** Something the compiler has to say about a cell, at a place that counts from one. */
export interface CellDiagnostic {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly code: number;
  readonly message: string;
}

/** The compiler's view of a notebook's cells: each that has run is a module, from which later ones take their names. */
export interface TypeService {
  /** What is wrong with a cell, were it run now. */
  readonly diagnose: (source: string) => readonly CellDiagnostic[];
  /**
   * Makes a cell's names known to later ones, in place of earlier names that are the same.
   *
   * @returns what tells, now or later, what was wrong with the cell as it was run
   */
  readonly add: (source: string) => () => readonly CellDiagnostic[];
  /** Reads what most notebooks import, before one does: a second or more of work. */
  readonly readAhead: () => void;
  /** What could stand at a place of a cell, the likeliest first, and where the part of it begins that is already written. */
  readonly complete: (source: string, offset: number) => Completions;
  /** What is known of the name at a place, or of the call around it; undefined where there is nothing to know. */
  readonly inspect: (source: string, offset: number) => string | undefined;
}

const options = (own: ts.CompilerOptions): ts.CompilerOptions => ({
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.esnext.disposable.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  moduleDetection: ts.ModuleDetectionKind.Force,
  allowImportingTsExtensions: true,
  resolveJsonModule: true,
  esModuleInterop: true,
  noEmit: true,
  strict: true,
  skipLibCheck: true,
  ...own,
});

/** Assigning to another cell's name is assigning to an import, for the compiler; only for a constant is it wrong. */
const assignsToImport = 2632;

/**
 * Starts the language service for one notebook.
 *
 * @param notebook path of the notebook; imports are resolved from its folder, as when it runs
 */
export function startTypeService(notebook: string): TypeService {
  const folder = dirname(notebook);
  const own = typePlace();
  const files = new Map<string, { text: string; version: number }>();
  const origins = new Map<string, Origin>();
  const ambient = join(folder, "livsbana-cell.d.ts");
  files.set(ambient, { text: own.ambient, version: 1 });
  const service = ts.createLanguageService(hostOf(files, folder, own));
  let next = 1;

  /** `begun` is a name that is still being written: all that it may become are brought in. */
  const place = (source: string, begun?: string) => {
    const declared = declaredTypesAndValues(ts, source);
    const module = `livsbana-cell-${next}.ts`;
    const path = join(folder, module);
    const text = cellModule(source, declared, origins, begun);
    files.set(path, { text, version: (files.get(path)?.version ?? 0) + 1 });
    // The names that are brought in stand on a first line of their own.
    return { declared, module, path, start: text.indexOf("\n") + 1 };
  };

  const diagnosePlaced = (path: string, source: string, known: ReadonlyMap<string, Origin>) => {
    const found = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)];
    return found.flatMap((diagnostic) => told(diagnostic, source, known));
  };

  return {
    diagnose: (source) => diagnosePlaced(place(source).path, source, origins),
    readAhead: () => {
      files.set(join(folder, "livsbana-cell-0.ts"), { text: 'import type {} from "livsbana";\n', version: 1 });
      service.getProgram();
    },
    complete: (source, offset) => {
      const begun = /[\p{ID_Continue}$]*$/u.exec(source.slice(0, offset))![0];
      const { path, start } = place(source, begun);
      return completionsAt(service, path, start, source, offset);
    },
    inspect: (source, offset) => {
      const { path, start } = place(source);
      return descriptionAt(service, path, start + offset);
    },
    add: (source) => {
      const { declared, module, path } = place(source);
      const known = new Map(origins);
      for (const { name, constant } of declared) origins.set(name, { module: `./${module}`, constant });
      next++;
      return () => diagnosePlaced(path, source, known);
    },
  };
}

function told(diagnostic: ts.Diagnostic, source: string, origins: ReadonlyMap<string, Origin>): CellDiagnostic[] {
  const { file, start = 0, length = 0, code } = diagnostic;
  const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
  const name = file?.text.slice(start, start + length) ?? "";
  if (code === assignsToImport && origins.get(name)?.constant === false) return [];
  const at = file?.getLineAndCharacterOfPosition(start) ?? { line: 1, character: 0 };
  // The first line is the one that brings names in, and what follows the cell is not the user's either.
  if (at.line === 0 || at.line > source.split("\n").length) return [];
  const said = code === assignsToImport ? `Cannot assign to '${name}' because it is a constant.` : message;
  return [{ line: at.line, column: at.character + 1, length, code, message: said }];
}

function hostOf(
  files: ReadonlyMap<string, { text: string; version: number }>,
  folder: string,
  { system, options: own }: TypePlace,
): ts.LanguageServiceHost {
  const settings = options(own);
  const { realpath } = system;
  return {
    getCompilationSettings: () => settings,
    getScriptFileNames: () => [...files.keys()],
    getScriptVersion: (path) => String(files.get(path)?.version ?? system.versionOf(path)),
    getScriptSnapshot: (path) => {
      const text = files.get(path)?.text ?? system.readFile(path);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => folder,
    getDefaultLibFileName: system.defaultLibrary,
    fileExists: (path) => files.has(path) || system.fileExists(path),
    readFile: (path) => files.get(path)?.text ?? system.readFile(path),
    directoryExists: system.directoryExists,
    getDirectories: system.getDirectories,
    readDirectory: system.readDirectory,
    ...(realpath === undefined ? {} : { realpath }),
  };
}
