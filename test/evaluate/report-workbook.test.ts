import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { read, write } from "@e965/xlsx";
import { beforeAll, describe, expect, it } from "vitest";
import { loadStudy } from "../../src/evaluate/study-file/load-study.ts";
import { compareGroups, comparisonWorkbook, formatXlsx, type GroupComparison } from "../../src/mod.ts";

let comparison: GroupComparison;
let bytes: Uint8Array;
beforeAll(async () => {
  const { study, files } = await loadStudy(resolve(import.meta.dirname, "../../data/synthetic/study.yaml"));
  comparison = compareGroups(study, { language: "sv", files });
  bytes = formatXlsx(comparisonWorkbook(comparison));
});

describe("the workbook of a comparison", () => {
  it("has a sheet for each table, in order, after what it is and its sentences", () => {
    const { SheetNames } = read(bytes);
    expect(SheetNames.length).toBe(2 + Object.keys(comparison.tables).length);
    expect(SheetNames.slice(0, 2)).toEqual(["Läs mig", "Meningar"]);
    expect(new Set(SheetNames).size).toBe(SheetNames.length);
  });

  it("holds numbers as numbers with their units in the heads, and differences and totals as formulas", () => {
    const { Sheets } = read(bytes, { cellFormula: true, cellNF: true });
    const years = Sheets["Kostnad per barn och år"]!;
    expect(years["B1"].v).toBe("programgruppen (kr)");
    expect(years["D4"]).toMatchObject({ t: "n", f: "B4-C4", z: "+#,##0;-#,##0;0" });
    const payers = Sheets["Kostnad per barn, efter vem som"]!;
    expect(payers["B4"]).toMatchObject({ f: "SUM(B2:B3)" });
    expect(payers["B4"].v).toBeCloseTo(20_507_394 / 21, 1);
  });

  it("tells the files with their digests, and nothing of single persons", () => {
    const { Sheets } = read(bytes);
    const cells = Object.values(Sheets).flatMap((sheet) => Object.values(sheet).map((cell) => String(cell?.v ?? "")));
    expect(cells.some((cell) => /^SHA-256 [0-9a-f]{16}…$/.test(cell))).toBe(true);
    expect(cells.some((cell) => /synthetic-(treated|control)/.test(cell))).toBe(false);
    expect(cells.some((cell) => cell.includes("bara internt"))).toBe(false);
  });
});

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => existsSync(path));

describe.skipIf(office === undefined)("LibreOffice", () => {
  it("reckons the same from formulas whose saved values were spoilt", { timeout: 120_000 }, () => {
    const folder = mkdtempSync(join(tmpdir(), "report-"));
    const book = read(bytes, { cellFormula: true });
    for (const sheet of Object.values(book.Sheets))
      for (const cell of Object.values(sheet))
        if (typeof cell === "object" && cell !== null && "f" in cell) (cell as { v: number }).v = -99;
    writeFileSync(
      join(folder, "spoilt.xlsx"),
      new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
    );
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    const always = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), always);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(
      office!,
      ["--headless", profile, "--convert-to", "ods", "--outdir", folder, join(folder, "spoilt.xlsx")],
      { stdio: "ignore" },
    );
    const [before, after] = [read(bytes, { cellFormula: true }), read(readFileSync(join(folder, "spoilt.ods")))];
    let formulas = 0;
    for (const name of before.SheetNames)
      for (const [address, cell] of Object.entries(before.Sheets[name]!)) {
        if (address.startsWith("!") || typeof cell.f !== "string") continue;
        formulas++;
        expect(after.Sheets[name]![address].v, `${name} ${address}`).toBeCloseTo(cell.v, 1);
      }
    expect(formulas).toBeGreaterThan(30);
    rmSync(folder, { recursive: true });
  });
});
