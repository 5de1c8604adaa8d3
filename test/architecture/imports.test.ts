import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Each folder may import the folders above it in this list, and itself. */
const order = [
  "src/problem.ts",
  "src/numeric",
  "src/random",
  "src/table",
  "src/show",
  "src/money",
  "src/register",
  "src/model",
  "src/simulate",
  "src/account",
  "src/evaluate",
  "src/uncertainty",
  "src/sweden",
  "src/published",
  "src/projection",
  "src/mod.ts",
  "kernel",
  "src/cli",
];

/** Narrower than the order alone: what a folder may import besides itself, where design asks for less. */
const only: Readonly<Record<string, readonly string[]>> = {
  "src/numeric": ["src/problem.ts"],
  "src/random": ["src/problem.ts", "src/numeric"],
  "src/table": ["src/problem.ts"],
  "src/show": ["src/problem.ts", "src/table"],
  "src/model": ["src/problem.ts", "src/numeric", "src/random", "src/show", "src/table"],
  "src/simulate": ["src/problem.ts", "src/numeric", "src/random", "src/show", "src/table", "src/model"],
  "src/sweden": [
    "src/problem.ts",
    "src/numeric",
    "src/random",
    "src/table",
    "src/show",
    "src/model",
    "src/simulate",
    "src/uncertainty",
  ],
  kernel: ["src/problem.ts"],
};

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.(ts|tsx|mjs)$/.test(name) && !name.includes("node_modules"))
    .map((name) => join(folder, name));
}

function placeOf(file: string): string | undefined {
  return order.find((place) => file === place || file.startsWith(`${place}/`));
}

const files = [...sources("src"), ...sources("kernel")];
const imports = files.flatMap((file) =>
  [...readFileSync(join(root, file), "utf8").matchAll(/(?:from|import\(|import)\s*"(\.[^"]+)"/g)].map((match) => ({
    file,
    target: relative(root, resolve(root, dirname(file), match[1]!)),
  })),
);

describe("imports", () => {
  it("every source file has a place in the order", () => {
    const loose = files.filter((file) => placeOf(file) === undefined && file !== "src/load-typescript.mjs");
    expect(loose).toEqual([]);
  });

  it("point one way: a folder imports only folders before it", () => {
    const wrong = imports.filter(({ file, target }) => {
      const from = placeOf(file);
      const to = placeOf(target);
      if (from === undefined || to === undefined || from === to) return false;
      const allowed = only[from];
      return order.indexOf(to) > order.indexOf(from) || (allowed !== undefined && !allowed.includes(to));
    });
    expect(wrong).toEqual([]);
  });

  it("the test sees a wrong import: a folder late in the order is refused to an early one", () => {
    expect(order.indexOf("src/simulate")).toBeGreaterThan(order.indexOf("src/numeric"));
    expect(imports.length).toBeGreaterThan(0);
  });

  it("nobody but tests and notebooks comes in through the public door", () => {
    expect(imports.filter(({ file, target }) => target === "src/mod.ts" && !file.startsWith("src/cli"))).toEqual([]);
  });
});

describe("files", () => {
  /** Files that were looked at again and kept above 200 lines, each with its reason. */
  const long: Readonly<Record<string, string>> = { "src/mod.ts": "a list of names, as long as there are names" };

  it("hold one idea: at most 200 lines, or a reason", () => {
    const tooLong = files.filter(
      (file) => !(file in long) && readFileSync(join(root, file), "utf8").split("\n").length > 201,
    );
    expect(tooLong).toEqual([]);
  });

  it("have no default exports and no empty nouns in their names", () => {
    const named = files.filter((file) => /manager|helper|utils?|base(?!line)/i.test(file.split("/").at(-1)!));
    expect(named).toEqual([]);
  });
});
