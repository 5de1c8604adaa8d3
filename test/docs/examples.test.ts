import { readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { type Example, examplesOf, runExample } from "./example.ts";

const root = resolve(import.meta.dirname, "../..");
const files = ts.sys
  .readDirectory(join(root, "src"), [".ts"])
  .concat(ts.sys.readDirectory(join(root, "kernel"), [".ts"]))
  .map((file) => relative(root, file))
  .filter((file) => !file.includes("node_modules") && readFileSync(join(root, file), "utf8").includes("@example"));

describe("every @example runs and gives what it says", () => {
  for (const file of files) {
    for (const example of examplesOf(readFileSync(join(root, file), "utf8"))) {
      it(`${file}:${example.line}`, async () => {
        expect(await runExample(example, await scopeOf(file))).toEqual([]);
      });
    }
  }

  it("a wrong example is caught", async () => {
    const [wrong] = examplesOf("/**\n * @example\n * 1 + 1 // => 3\n */") as [Example];
    expect(await runExample(wrong, {})).toEqual(["line 3: 1 + 1 gave 2, the example says 3"]);
  });
});

describe("every public function is explained", () => {
  const program = ts.createProgram([join(root, "src/mod.ts")], {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    allowImportingTsExtensions: true,
    noEmit: true,
    types: ["node"],
    skipLibCheck: true,
  });
  const checker = program.getTypeChecker();
  const door = checker.getSymbolAtLocation(program.getSourceFile(join(root, "src/mod.ts"))!)!;
  const functions = checker.getExportsOfModule(door).flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    return target.flags & ts.SymbolFlags.Function ? [{ name: symbol.name, target }] : [];
  });

  it("with a sentence and an example", () => {
    const bare = functions.filter(
      ({ target }) =>
        target.getDocumentationComment(checker).length === 0 ||
        !target.getJsDocTags(checker).some((tag) => tag.name === "example"),
    );
    expect(functions.length).toBeGreaterThan(0);
    expect(bare.map(({ name }) => name)).toEqual([]);
  });
});

/** An example sees what its own file exports and everything behind the public door. */
async function scopeOf(file: string): Promise<Record<string, unknown>> {
  const door = (await import(join(root, "src/mod.ts"))) as Record<string, unknown>;
  const own = (await import(join(root, file))) as Record<string, unknown>;
  return { ...door, ...own };
}
