import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { startTypeService } from "../../kernel/types/type-service.ts";

const service = startTypeService(join(tmpdir(), "notebook.ipynb"));
service.add(
  '/** Those in foster homes. */\nconst children = [{ age: 11, name: "Bo" }];\nfunction older(than: number) { return than; }',
);

service.add('import { formatNumber } from "livsbana";');

const at = (source: string) => service.complete(source, source.length).found.map(({ text }) => text);

describe("completion", () => {
  it("knows names of earlier cells while they are being written, and their members", () => {
    expect(at("chil")).toContain("children");
    expect(at("children[0].")).toEqual(["age", "name"]);
    expect(at("const mine = 1;\nmi")).toContain("mine");
    expect(at("old")).toContain("older");
  });

  it("completes the names and literals of an options object, and widgets", () => {
    expect(at("widgets.slider({ mi")).toEqual(["min"]);
    expect(at('const kind: "treated" | "control" = "tr')).toEqual(["treated"]);
    expect(at("formatNumber(1, { dec")).toEqual(["decimals"]);
    expect(at("display.ht")).toEqual(["html"]);
  });

  it("describes a name with its documentation, and the parameter in hand of a call", () => {
    expect(service.inspect("children", 3)).toMatch(/const children[\s\S]*Those in foster homes\./);
    expect(service.inspect("older(", 6)).toMatch(/older\(than: number\): number/);
  });
}, 60_000);
