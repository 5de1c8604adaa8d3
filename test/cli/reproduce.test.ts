import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { reproductionText } from "../../src/published/report.ts";
import { reproduce } from "../../src/published/reproduce.ts";

const livsbana = (...words: string[]) =>
  spawnSync(process.execPath, ["src/cli/livsbana.mjs", ...words], { encoding: "utf8", maxBuffer: 1 << 26 });

describe("livsbana reproduce", () => {
  it("writes JSON whole through a pipe, and ends well when all is as recorded", () => {
    const { status, stdout } = livsbana("reproduce", "--json");
    expect(status).toBe(0);
    const { documents, findings, differing } = JSON.parse(stdout);
    expect([documents.length, findings.length, differing]).toEqual([5, 16, []]);
  });

  it("ends quietly when the reader of its pipe has had enough", () => {
    const command = `"${process.execPath}" src/cli/livsbana.mjs reproduce | head -1`;
    const { stdout, stderr } = spawnSync("sh", ["-c", command], { encoding: "utf8" });
    expect([stdout.split("\n").length, stderr]).toEqual([2, ""]);
  });

  it("refuses what it does not know, in words", () => {
    expect(livsbana("reproduce", "norrkoping-fond").stderr.trim()).toBe(
      'Cannot reproduce a document: there is none called "norrkoping-fond". Instead, write "norrkoping-fund".',
    );
    const { status, stderr } = livsbana("reproduce", "--jsn");
    expect([status, stderr.trim()]).toEqual([
      1,
      'Cannot reproduce: "--jsn" is not an option. Instead, write "--json".',
    ]);
  });

  it("fits a hundred columns, without colour codes away from a terminal", () => {
    const text = reproductionText(reproduce(), (words) => words);
    expect(text.split("\n").filter((line) => line.length > 100)).toEqual([]);
    expect(text).not.toContain("\u001b");
    expect(text).toContain("All 265 verdicts and 16 findings are as recorded.");
  });
});
