import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { read, utils, write } from "@e965/xlsx";
import { describe, expect, it } from "vitest";
import { accountsOf } from "../../../src/account/accounts.ts";
import { exampleOccurrences, examplePrices } from "../../../src/account/example-accounts.ts";
import { exampleInvestment } from "../../../src/account/example-investment.ts";
import { defineFund, type WrittenFund } from "../../../src/account/fund.ts";
import { moveRepayments } from "../../../src/account/repayment-rules.ts";
import { accountsWorkbook } from "../../../src/account/views/accounts-workbook.ts";
import { fundWorkbook } from "../../../src/account/views/fund-workbook.ts";
import { investmentWorkbook } from "../../../src/account/views/investment-workbook.ts";
import { number } from "../../../src/table/column.ts";
import { formatXlsx } from "../../../src/table/format-xlsx.ts";
import { fromRows } from "../../../src/table/from-rows.ts";
import { worksheet } from "../../../src/table/worksheet.ts";

const fund = moveRepayments(
  defineFund(JSON.parse(readFileSync("data/funds/norrkoping.json", "utf8")) as WrittenFund),
  "Solid återkomst",
  1,
);
const books = {
  fund: formatXlsx(fundWorkbook(fund)),
  investment: formatXlsx(
    investmentWorkbook(exampleInvestment, { views: ["municipality", "as published"], horizons: [1, 5, 30] }),
  ),
  accounts: formatXlsx(accountsWorkbook(accountsOf(exampleOccurrences, examplePrices))),
};

describe("workbooks for a controller", () => {
  it("have live formulas and a sheet of sources", () => {
    for (const bytes of Object.values(books)) {
      const book = read(bytes, { cellFormula: true });
      expect(book.SheetNames).toContain("Källor");
      const formulas = book.SheetNames.flatMap((name) => utils.sheet_to_formulae(book.Sheets[name]!)).filter(
        (line) => !line.includes("='"),
      );
      expect(formulas.filter((line) => /SUM\(/.test(line)).length).toBeGreaterThan(0);
    }
  });

  it("names stand before years, and sums below them", () => {
    const sheet = read(books.fund, { cellFormula: true }).Sheets["Återföring"]!;
    expect([sheet["A1"].v, sheet["B1"].v, sheet["A7"].v, sheet["B7"].f]).toEqual([
      "Insats / Investment",
      "2013",
      "Summa / Sum",
      "SUM(B2:B6)",
    ]);
    const lines = read(books.accounts).Sheets["Rader"]!;
    expect([lines["A1"].v, lines["E1"].v]).toEqual(["Värld / World", "2024"]);
  });

  it("a column is as wide as its widest amount or sum, which would show as ### otherwise", () => {
    const rows = [-363_000_000_000, 1].map((amount) => ({ amount }));
    const bytes = formatXlsx({
      A: worksheet(fromRows({ amount: number("kr") }, rows), { formats: { amount: "#,##0" } }),
    });
    const [width] = read(bytes, { cellStyles: true }).Sheets["A"]!["!cols"]!;
    expect(width!.wch ?? width!.width).toBeGreaterThanOrEqual("-363,000,000,000".length);
  });

  it("the fund's balance is a formula that sums from the first row to its own", () => {
    const sheet = read(books.fund, { cellFormula: true }).Sheets["Saldo"]!;
    expect(sheet["D5"]).toMatchObject({ f: "40000+SUM(C$2:C5)-SUM(B$2:B5)", v: 11153 });
    expect(sheet["B5"]).toMatchObject({ f: "SUM('Beviljat'!E2:E6)", v: 8532 });
    expect(sheet["B9"]).toMatchObject({ f: "0", v: 0 });
  });
});

const office = ["/usr/bin/soffice", "/usr/bin/libreoffice"].find((path) => {
  try {
    readFileSync(path);
    return true;
  } catch {
    return false;
  }
});

/** LibreOffice trusts saved values unless its profile says otherwise. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`;

describe.skipIf(office === undefined)("LibreOffice", () => {
  it("opens every workbook and reckons the same, from formulas whose saved values were spoilt", {
    timeout: 120_000,
  }, () => {
    const folder = mkdtempSync(join(tmpdir(), "livsbana-"));
    const spoilt = Object.entries(books).map(([name, bytes]) => {
      const book = read(bytes, { cellFormula: true, cellNF: true });
      for (const sheet of Object.values(book.Sheets))
        for (const cell of Object.values(sheet))
          if (typeof cell === "object" && cell !== null && "f" in cell) (cell as { v: number }).v = -99;
      writeFileSync(
        join(folder, `${name}.xlsx`),
        new Uint8Array(write(book, { type: "array", bookType: "xlsx" }) as ArrayBuffer),
      );
      return name;
    });
    mkdirSync(join(folder, "profile/user"), { recursive: true });
    writeFileSync(join(folder, "profile/user/registrymodifications.xcu"), alwaysRecalculate);
    execFileSync(
      office!,
      [
        "--headless",
        `-env:UserInstallation=file://${folder}/profile`,
        "--convert-to",
        "ods",
        "--outdir",
        join(folder, "out"),
        ...spoilt.map((name) => join(folder, `${name}.xlsx`)),
      ],
      { stdio: "ignore" },
    );
    expect(readdirSync(join(folder, "out")).sort()).toEqual(spoilt.map((name) => `${name}.ods`).sort());
    for (const name of spoilt) {
      const before = read(books[name as keyof typeof books], { cellFormula: true });
      const after = read(readFileSync(join(folder, "out", `${name}.ods`)));
      for (const sheet of before.SheetNames)
        for (const [address, cell] of Object.entries(before.Sheets[sheet]!)) {
          if (address.startsWith("!") || typeof cell.v !== "number") continue;
          expect(after.Sheets[sheet]![address].v, `${name} ${sheet} ${address}`).toBeCloseTo(cell.v, 4);
        }
    }
  });
});
