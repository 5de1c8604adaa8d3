import { describe, expect, it } from "vitest";
import { problem } from "../../src/problem.ts";
import { testSession } from "./cells.ts";

async function tracebackOf(...cells: string[]): Promise<string> {
  const session = testSession();
  let last: string[] = [];
  for (const cell of cells) last = [...((await session.run(cell)).failure?.traceback ?? [])];
  return last.join("\n");
}

describe("an error is told in the cell's own lines", () => {
  it("with line and column of the TypeScript, the code around it and the way there", async () => {
    const told = await tracebackOf(
      "type T = { readonly a: number };\nconst days = (stay: { from: number }): number =>\n  stay!.from as number;",
      "const twice = (n: any): number => days(n) * 2;\ntwice(undefined)",
    );
    expect(told).toBe(
      [
        "TypeError: Cannot read properties of undefined (reading 'from')",
        "",
        "  1 | type T = { readonly a: number };",
        "  2 | const days = (stay: { from: number }): number =>",
        "> 3 |   stay!.from as number;",
        "    |         ^",
        "",
        "    at days, cell [1], line 3, column 9",
        "    at twice, cell [2], line 1, column 35",
        "    at cell [2], line 2, column 1",
      ].join("\n"),
    );
  });

  it("with its causes", async () => {
    const told = await tracebackOf('throw new Error("the report failed", { cause: new RangeError("no rows") })');
    expect(told).toMatch(/^Error: the report failed\n[\s\S]*\nCaused by: RangeError: no rows\n/);
  });

  it("also where the compiler moved the lines", async () => {
    const told = await tracebackOf(
      'namespace Units {\n  export const year = 1;\n}\nenum Kind { A }\nfunction fail(): never {\n  throw new Error("here");\n}\nfail()',
    );
    expect(told).toContain("at fail, cell [1], line 6, column 9");
    expect(told).toContain("at cell [1], line 8, column 1");
  });

  it("a syntax error by its place, an unknown import by its line", async () => {
    expect(await tracebackOf("const a = 1;\nconst b = ;")).toBe(
      "SyntaxError: Expression expected.\n\n  1 | const a = 1;\n> 2 | const b = ;\n    |           ^\n\n    at cell [1], line 2, column 11",
    );
    expect(await tracebackOf('const before = 1;\nimport { x } from "nowhere";')).toContain(
      "cell [1], line 2, column 1",
    );
  });

  it("names variables as the user spells them", async () => {
    expect(await tracebackOf("const count = 1;\nconst use = () => count();", "use()")).toMatch(
      /^TypeError: count is not a function/,
    );
  });

  it("a problem is its message, without a stack", async () => {
    const session = testSession({
      lib: {
        refuse: () => {
          throw problem("simulate", "there are 0 people", "give some");
        },
      },
    });
    const { failure } = await session.run('import { refuse } from "lib";\nrefuse()');
    expect(failure?.traceback.join("\n")).toBe(
      'Cannot simulate: there are 0 people. Instead, give some.\n\n  1 | import { refuse } from "lib";\n> 2 | refuse()\n    | ^',
    );
  });

  it("what is thrown without being an error is told as it is", async () => {
    expect(await tracebackOf("throw { code: 3 }")).toBe("Thrown: { code: 3 }");
  });

  it("a failed cell leaves the session as it was", async () => {
    const session = testSession();
    await session.run("let a = 1;");
    await session.run("a = 2; throw 1;");
    expect(await session.shows("a")).toBe("2");
  });
});
