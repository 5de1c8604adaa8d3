import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { main } from "../../src/cli/main.ts";

const folder = mkdtempSync(join(tmpdir(), "project-"));
const said = { out: "", error: "" };

beforeEach(() => {
  Object.assign(said, { out: "", error: "" });
  const kept = (to: keyof typeof said) => (text: unknown) => {
    said[to] += String(text);
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(kept("out"));
  vi.spyOn(process.stderr, "write").mockImplementation(kept("error"));
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

const investment = "data/investments/hallstahammar-jobs.json";

it("writes a report, the model after ODD and an archive, which can be made again", { timeout: 60_000 }, async () => {
  const html = join(folder, "jobs.html");
  expect(await main(["project", investment, "--html", html, "--years", "10", "--draws", "2"])).toBe(0);
  expect(said.error).toMatch(
    /^Projected "Job programme, Hallstahammar" in .* s; wrote .*jobs\.html, .*jobs-odd\.md, .*jobs-archive\.$/m,
  );
  expect(readdirSync(folder).sort()).toEqual(["jobs-archive", "jobs-odd.md", "jobs.html"]);
  expect(readFileSync(html, "utf8")).toContain("Job programme, Hallstahammar");
  expect(await main(["project", "--replicate", join(folder, "jobs-archive")])).toBe(0);
  expect(said.out).toBe('Replicated "Job programme, Hallstahammar": the results are the same to the last digit.\n');
  writeFileSync(join(folder, "jobs-archive", "odd.md"), "another");
  expect(await main(["project", "--replicate", join(folder, "jobs-archive")])).toBe(1);
  expect(said.error).toContain("odd.md is not the file that was written. Instead, ask for the archive again.");
});

it("prints the report where no file is named", { timeout: 60_000 }, async () => {
  expect(await main(["project", investment, "--years", "10", "--draws", "2", "--language", "sv"])).toBe(0);
  expect(said.out).toContain("Vem vinner, och när");
  expect(said.out).toContain("deltagare måste lyckas för att den ska få igen sina pengar.");
});

it.each([
  [
    [],
    "Cannot project an investment: 0 were named. Instead, name one: livsbana project data/investments/lilla-edet-klara.json.",
  ],
  [
    ["nowhere.yaml"],
    "Cannot read the investment nowhere.yaml: there is no such file. Instead, check the path; it starts from this folder.",
  ],
  [["README.md"], 'Cannot read the investment README.md: ".md" is not read. Instead, give a .yaml or .json file.'],
  [
    [investment, "--draws", "many"],
    'Cannot project an investment: --draws is "many". Instead, write a whole number above 0, such as --draws 64.',
  ],
  [
    [investment, "--language", "no"],
    'Cannot project an investment: "no" is no language that reports are written in. Instead, say "sv" or "en".',
  ],
  [
    [investment, "--html", "report.pdf"],
    'Cannot write report.pdf: a report is not written as ".pdf". Instead, end its name with ".html".',
  ],
])("refuses %j", async (args, message) => {
  expect(await main(["project", ...args])).toBe(1);
  expect(said.error).toBe(`${message}\n`);
});
