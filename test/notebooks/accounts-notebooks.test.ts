import { describe, expect, it } from "vitest";
import { runFile } from "../../kernel/run/run-file.ts";

describe("the notebooks on funds and on the price of exclusion", () => {
  for (const notebook of ["social-investment-fund", "price-of-exclusion"]) {
    it(`${notebook} speaks Swedish from top to bottom`, { timeout: 120_000 }, async () => {
      const run = await runFile(`notebooks/${notebook}.ipynb`, { parameters: { language: "sv" } });
      expect(run.failed).toBeFalsy();
    });
  }
});
