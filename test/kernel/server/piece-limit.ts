import { mkdtempSync, readdirSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { longestUpload, saveContents } from "../../../kernel/server/contents/save-contents.ts";
import { servedFolder } from "../../../kernel/server/served-folder.ts";
import { openTrust } from "../../../kernel/server/trust.ts";

/** What a piece beyond the limit is told; the pieces before it are a file with a hole. */
export function savePieceLimit(): string {
  const top = mkdtempSync(join(tmpdir(), "livsbana-pieces-"));
  const folder = servedFolder(top);
  const aside = join(top, ".big.bin.upload");
  writeFileSync(aside, "");
  truncateSync(aside, longestUpload - 1);
  const saving = { type: "file", format: "text", content: "ab", chunk: 7 };
  try {
    saveContents(folder, "big.bin", saving, { trust: openTrust(join(top, ".state")), keep: () => undefined });
    return "nothing";
  } catch (error) {
    return readdirSync(top).join() === ".state" ? (error as Error).message : "the pieces are left";
  }
}
