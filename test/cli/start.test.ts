import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "vitest";

const root = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "start-"));
afterAll(() => rmSync(folder, { recursive: true }));

function start(...args: string[]) {
  return spawnSync(process.execPath, [join(root, "src/cli/start.mjs"), ...args], { cwd: folder, encoding: "utf8" });
}

describe("npm start", () => {
  const { status, stdout, stderr } = start();

  it("ends well and says the key numbers", () => {
    expect(stderr).toBe("");
    expect(status).toBe(0);
    for (const number of ["976 543", "1 144 085", "-167 542", "-1 230 219", "-3 518 389", "-844 to 509"])
      expect(stdout).toContain(number);
    expect(stdout.match(/a gap of 1 kr/g)).toHaveLength(2);
  });

  it("writes the executed notebook and a report of one file", () => {
    expect(stdout).toContain("out/skolfam2.html");
    expect(existsSync(join(folder, "out/skolfam2.ipynb"))).toBe(true);
    const report = readFileSync(join(folder, "out/skolfam2.html"), "utf8");
    expect(report.includes("Content-Security-Policy")).toBe(true);
    expect(report.split("Residential care fell, foster homes rose").length).toBeGreaterThan(1);
  });

  it("refuses what it does not know", () => {
    const wrong = start("--fodler", "x");
    expect(wrong.status).toBe(1);
    expect(wrong.stderr).toBe('Cannot start: "--fodler" is not an option. Instead, write "--folder".\n');
  });
});
