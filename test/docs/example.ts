import { isDeepStrictEqual } from "node:util";
import ts from "typescript";

/** One `@example` of a docstring: its code, and the line of the file on which the code begins. */
export interface Example {
  readonly code: string;
  readonly line: number;
}

/** The examples of a source file, in order: the lines from `@example` to the next tag or the end of the comment. */
export function examplesOf(source: string): Example[] {
  const examples: { code: string[]; line: number }[] = [];
  let open = false;
  source.split("\n").forEach((text, index) => {
    const tag = /^\s*\*\s*@(\w+)/.exec(text);
    if (tag?.[1] === "example") examples.push({ code: [], line: index + 2 });
    if (tag !== null || text.includes("*/")) open = tag?.[1] === "example";
    else if (open) examples.at(-1)!.code.push(text.replace(/^\s*\*? ?/, ""));
  });
  return examples.map(({ code, line }) => ({ code: code.filter((row) => !/^```/.test(row)).join("\n"), line }));
}

/**
 * Runs an example with the given names in scope and returns what went otherwise than it says, one sentence each.
 * `// =>` after a statement, or on the line below it, tells its value; `// throws` tells its error's message.
 */
export async function runExample(example: Example, scope: Readonly<Record<string, unknown>>): Promise<string[]> {
  const wrong: string[] = [];
  const tell = (offset: number, code: string, was: string, said: string): void => {
    wrong.push(`line ${example.line + offset}: ${code} gave ${was}, the example says ${said}`);
  };
  const check = async (offset: number, code: string, run: () => unknown, kind: string, said: string): Promise<void> => {
    let value: unknown;
    try {
      value = await run();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (kind !== "throws" || message !== said) tell(offset, code, `the error "${message}"`, said);
      return;
    }
    if (kind === "throws") tell(offset, code, printed(value), `the error "${said}"`);
    else if (!agrees(value, said)) tell(offset, code, printed(value), said);
  };
  const names = Object.keys(scope).filter((name) => name !== "default");
  const AsyncFunction = Object.getPrototypeOf(async () => {}).constructor as FunctionConstructor;
  const body = ts.transpileModule(checked(example.code), {
    compilerOptions: { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.ESNext },
  }).outputText;
  const run = new AsyncFunction("check$", ...names, `{${body.replace(/^export \{\};?$/m, "")}}`) as (
    ...args: unknown[]
  ) => unknown;
  await run(check, ...names.map((name) => scope[name]));
  return wrong;
}

/** The code with every told statement turned into a check of its value. */
function checked(code: string): string {
  const file = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2023, true);
  const out: string[] = [];
  file.statements.forEach((statement, index) => {
    if (ts.isImportDeclaration(statement)) return;
    const until = file.statements[index + 1]?.getStart() ?? code.length;
    const said = /^[;\s]*\/\/ (=>|throws) (.*)$/m.exec(code.slice(statement.end, until));
    if (said === null || !ts.isExpressionStatement(statement)) {
      out.push(statement.getText());
      return;
    }
    const text = statement.expression.getText();
    const offset = file.getLineAndCharacterOfPosition(statement.getStart()).line;
    const told = [JSON.stringify(said[1]), JSON.stringify(said[2]!.trim())].join(", ");
    out.push(`await check$(${offset}, ${JSON.stringify(text)}, async () => (${text}), ${told});`);
  });
  return out.join("\n");
}

/** Whether a value is what an example prints: numbers to the digits printed, other values as JSON or as text. */
function agrees(value: unknown, said: string): boolean {
  if (typeof value === "number" && said !== "" && !Number.isNaN(Number(said))) return agreesNumber(value, said);
  if (String(value) === said || printed(value) === said) return true;
  try {
    return closeTo(plain(value), plain(new Function(`return (${said})`)()));
  } catch {
    return false;
  }
}

function agreesNumber(value: number, said: string): boolean {
  const [mantissa = "", exponent = "0"] = said.toLowerCase().split("e");
  const decimals = (mantissa.split(".")[1]?.length ?? 0) - Number(exponent);
  return Object.is(value, Number(said)) || Math.abs(value - Number(said)) <= 0.500001 * 10 ** -decimals;
}

function closeTo(value: unknown, said: unknown): boolean {
  if (typeof value === "number" && typeof said === "number") return agreesNumber(value, String(said));
  if (value === null || said === null || typeof value !== "object" || typeof said !== "object")
    return Object.is(value, said);
  const keys = Object.keys(value);
  return (
    isDeepStrictEqual(keys.toSorted?.() ?? [...keys].sort(), [...Object.keys(said)].sort()) &&
    keys.every((key) => closeTo((value as never)[key], (said as never)[key]))
  );
}

function plain(value: unknown): unknown {
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, plain(inner)]));
}

function printed(value: unknown): string {
  return typeof value === "number" || typeof value === "bigint"
    ? String(value)
    : (JSON.stringify(plain(value)) ?? String(value));
}
