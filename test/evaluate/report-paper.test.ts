import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { committeePaper } from "../../src/evaluate/report/document/committee-paper.ts";
import { loadStudy } from "../../src/evaluate/study-file/load-study.ts";
import {
  type ComparisonStudy,
  compareGroups,
  comparisonDocument,
  syntheticStudy,
  wordingFaults,
} from "../../src/mod.ts";

let study: ComparisonStudy;
beforeAll(async () => {
  ({ study } = await loadStudy(resolve(import.meta.dirname, "../../data/synthetic/study.yaml")));
});

describe("the paper to the committee", () => {
  it("has the heads of a Swedish municipal paper, and says what the report says", () => {
    const comparison = compareGroups(study, { language: "sv" });
    const blocks = committeePaper(comparison, study);
    expect(blocks.flatMap((block) => (block.kind === "heading" ? [block.text] : []))).toEqual([
      "Ärendet",
      "Förslag till beslut",
      "Bakgrund",
      "Bedömning",
      "Ekonomiska konsekvenser",
      "Barnets bästa (barnkonsekvensanalys)",
      "Jämställdhet och jämlikhet",
      "Osäkerhet och begränsningar",
      "Beslutsunderlag",
      "Beslutet skickas till",
    ]);
    const texts = blocks.flatMap((block) => ("text" in block ? [block.text] : []));
    expect(texts).toContain(comparison.plain.sv);
    expect(texts).toContain("Exemplet visar hur en rapport läses, inte vad någon insats gör.");
    const { interval, sizes } = comparison.estimates.welch;
    for (const text of texts)
      expect(wordingFaults(text, { interval: [interval.lower, interval.upper], sizes })).toEqual([]);
    expect(blocks.flatMap((block) => (block.kind === "table" ? [block.table.caption] : []))).toContain(
      "Kostnad per barn",
    );
  });

  it("leaves to the officer what no data can say, and is short of nothing where a study has little", () => {
    const bare = syntheticStudy("diffuse");
    const blocks = committeePaper(compareGroups(bare, { language: "sv" }), bare);
    const left = blocks.flatMap((block) => (block.kind === "to write" ? [block.text] : []));
    expect(left[0]).toBe("Nämnden beslutar att … Rapporten föreslår inget beslut; siffrorna nedan är underlag.");
    expect(left).toContain("Varför frågan är väckt, och vad insatsen är.");
    expect(blocks.at(-1)).toEqual({ kind: "signatures", roles: ["Förvaltningschef", "Handläggare"] });
  });
});

const writer = existsSync("/usr/lib/libreoffice/program/libswlo.so");

describe.skipIf(!writer)("LibreOffice", () => {
  it("opens the paper and reads its text", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "paper-"));
    writeFileSync(
      join(folder, "paper.docx"),
      await comparisonDocument(compareGroups(study, { language: "sv" }), study),
    );
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const words = [
      "--headless",
      profile,
      "--convert-to",
      "txt:Text (encoded):UTF8",
      "--outdir",
      folder,
      join(folder, "paper.docx"),
    ];
    execFileSync("/usr/bin/soffice", words, { stdio: "ignore" });
    const text = readFileSync(join(folder, "paper.txt"), "utf8");
    expect(text).toContain("TJÄNSTESKRIVELSE");
    expect(text).toContain("Barnets bästa (barnkonsekvensanalys)");
    expect(text).toContain("SYNTETISKA DATA: inget barn i dem finns.");
    rmSync(folder, { recursive: true });
  });
});
