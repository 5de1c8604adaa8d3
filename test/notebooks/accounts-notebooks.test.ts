import { describe, expect, it } from "vitest";
import { runFile } from "../../kernel/run/run-file.ts";

describe("the notebooks on funds and on the price of exclusion", () => {
  for (const notebook of ["social-investment-fund", "price-of-exclusion"]) {
    for (const language of ["en", "sv"]) {
      it(`${notebook} runs from top to bottom (${language})`, { timeout: 120_000 }, async () => {
        const run = await runFile(`notebooks/${notebook}.ipynb`, { parameters: { language } });
        expect(run.failed).toBeFalsy();
      });
    }
  }
});
