import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
/** What makes the bits of a life, of a sum or of a draw. */
const engine = ["src/model", "src/random", "src/simulate"];
/** Functions that differ between engines in the last digit: of Math only what IEEE 754 settles is left. */
const settled = [
  "abs",
  "ceil",
  "floor",
  "imul",
  "max",
  "min",
  "round",
  "sign",
  "sqrt",
  "trunc",
  "LN2",
  "SQRT2",
  "PI",
  "E",
];

/** What a line of code uses that has other bits elsewhere; comments may speak of it. */
function unsettled(line: string): readonly string[] {
  const code = line.replace(/\/\/.*$/, "").replace(/^\s*\/?\*.*$/, "");
  const named = [...code.matchAll(/Math\.(\w+)/g)].map(([all, name]) => (settled.includes(name!) ? "" : all));
  return [...named, ...(/\*\*/.test(code.replace(/\/\*\*.*/, "")) ? ["**"] : [])].filter((word) => word !== "");
}

it("the engine's bits come from + - * / sqrt and our own functions", () => {
  const found = engine.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
      .filter((file) => file.endsWith(".ts"))
      .flatMap((file) =>
        readFileSync(join(root, folder, file), "utf8")
          .split("\n")
          .flatMap((line, at) => unsettled(line).map((word) => `${folder}/${file}:${at + 1} ${word}`)),
      ),
  );
  expect(found).toEqual([]);
});

it("a planted one is found", () => {
  expect(unsettled("const x = Math.pow(a, b) + c ** 2; // Math.exp")).toEqual(["Math.pow", "**"]);
  expect(unsettled(" * e ** x, as Math.exp")).toEqual([]);
});
