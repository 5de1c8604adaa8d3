import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { draws, randomProgram } from "../random-program.ts";
import { type Client, resultOf, startClient } from "./client.ts";

/** 100 in the suite; `CELLS=10000 npx vitest run test/kernel/jupyter/random-cells.test.ts` for the whole lot, as .ci/run does. */
const cells = Number(process.env["CELLS"] ?? 100);

let kernel: Client;
beforeAll(async () => {
  kernel = await startClient();
});
afterAll(() => kernel.close());

const pieces = [
  "{",
  "}",
  "(",
  ")",
  "`",
  "${",
  "/*",
  "*/",
  "'",
  "=>",
  "await",
  "class",
  "enum",
  "import",
  "<T>",
  ";;",
  "\u2028",
  "\u0000",
];
const letters = "abcå𝒳é\u200d漢字🙂";

/** One cell of a seed: a whole program, or one with pieces cut out and put in, nested deep, in odd letters, or a megabyte long. */
function randomCell(seed: number): string {
  const { below, pick } = draws(seed);
  const program = `{\n${randomProgram(seed).join("\n")}\n}`;
  switch (below(8)) {
    case 0:
      return program;
    case 1:
      return `${"[".repeat(below(3000))}1${"]".repeat(below(3000))}`;
    case 2:
      return `${"(() => ".repeat(below(400))}1`;
    case 3:
      return `const ${[...letters][below(5)]}${pick([...letters])} = "${letters.repeat(below(20))}";`;
    case 4:
      return `const long = "${"x".repeat(1_000_000)}"; long.length`;
    case 5:
      return `throw ${pick(["null", "undefined", "Symbol('s')", "{ message: 1 }", "new Error(letters)", "Object.create(null)"])}`;
    default: {
      let text = program;
      for (let i = below(6); i >= 0; i--) {
        const at = below(text.length);
        text = text.slice(0, at) + (below(2) === 0 ? pick(pieces) : "") + text.slice(at + below(4));
      }
      return text;
    }
  }
}

describe("a kernel under random cells", () => {
  it(`answers ${cells} of them and keeps its state`, async () => {
    await kernel.execute("let kept = 1; const log = () => undefined;");
    const stuck: number[] = [];
    for (let seed = 1; seed <= cells; seed++) {
      const id = kernel.send("shell", "execute_request", { code: randomCell(seed), stop_on_error: false });
      // A cut loop may have no end; then the interrupt is what is tried.
      const timer = setTimeout(() => kernel.send("control", "interrupt_request", {}), 5000);
      const { reply } = await kernel.answered(id);
      clearTimeout(timer);
      if (!["ok", "error"].includes(String(reply["status"])) || reply["ename"] === "KernelEnded") stuck.push(seed);
      kernel.heard.splice(0);
    }
    expect(stuck).toEqual([]);
    expect(resultOf(await kernel.execute("kept"))).toBe("1");
  }, 1_000_000);
});
