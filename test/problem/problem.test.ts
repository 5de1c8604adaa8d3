import { describe, expect, it } from "vitest";
import { alternatives, isProblem, nearest, problem } from "../../src/problem.ts";

describe("problem()", () => {
  it("has one grammar: Cannot X: obstacle. Instead, remedy.", () => {
    expect(problem("read the table", 'line 14 has "n/a" in "reading"', "correct the cell").message).toBe(
      'Cannot read the table: line 14 has "n/a" in "reading". Instead, correct the cell.',
    );
  });
  it("keeps the error underneath as its cause, and knows its own", () => {
    const cause = new Error("disk full");
    const error = problem("save", "the disk is full", "free some space", cause);
    expect(error.cause).toBe(cause);
    expect(isProblem(error)).toBe(true);
    expect(isProblem(cause)).toBe(false);
  });
});

describe("nearest()", () => {
  it("guesses a misspelt name and not an unrelated one", () => {
    expect(nearest("reproduse", ["reproduce", "run"])).toBe("reproduce");
    expect(nearest("xyz", ["reproduce", "run"])).toBeUndefined();
  });
});

describe("alternatives()", () => {
  it("quotes names as prose", () => {
    expect(alternatives(["a"])).toBe('"a"');
    expect(alternatives(["a", "b", "c"])).toBe('"a", "b" or "c"');
  });
});
