import { describe, expect, it } from "vitest";
import { runFile } from "../../kernel/run/run-file.ts";
import { plainOutputs } from "./plain-outputs.ts";

describe("the notebooks on funds and on the price of exclusion", () => {
  for (const notebook of ["social-investment-fund", "price-of-exclusion"]) {
    it(`${notebook} speaks Swedish from top to bottom`, { timeout: 120_000 }, async () => {
      const run = await runFile(`notebooks/${notebook}.ipynb`, { parameters: { language: "sv" } });
      expect(run.failed).toBeFalsy();
      const words = plainOutputs(run.notebook);
      expect(words).toContain("kr");
      // Sources are quoted in the language of their data files; nothing else is.
      const told = words.replace(/Källa:[\s\S]*?(?=\n\n|\n[a-z]\)|$)/g, "");
      expect(told.split("\n").filter((line) => /SEK|thousand|million|\b(the|of|years?)\b/.test(line))).toEqual([]);
    });
  }
});
