import { createHmac } from "node:crypto";
import { mkdtempSync, statSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { makeKeyFile, readKeyFile } from "../../src/register/key-file.ts";
import { luhn, personalNumbersIn } from "../../src/register/personal-number.ts";
import { pseudonymKey, pseudonymOf } from "../../src/register/pseudonym-key.ts";
import { pseudonymise } from "../../src/register/pseudonymise.ts";
import { parseRegister } from "../../src/register/read-register.ts";
import { integer, text } from "../../src/table/column.ts";
import { release } from "../../src/table/confidential.ts";
import { fromRows } from "../../src/table/from-rows.ts";

const secret = "correct horse battery staple";
const key = pseudonymKey(secret);
const asOf = "2024-01-01";
const digits = (words: string) =>
  personalNumbersIn(words, asOf)
    .filter(({ checks }) => checks)
    .map((found) => found.digits);

describe("personal numbers are found", () => {
  it("in every usual spelling", () => {
    const spellings = [
      "191212121212",
      "19121212-1212",
      "19121212 1212",
      "121212+1212",
      "1912-12-12-1212",
      "19121212\u20131212",
      "1912 12 12 1212",
      "(191212121212)",
      "nr:19121212-1212.",
    ];
    for (const spelling of spellings) expect(digits(spelling), spelling).toEqual(["191212121212"]);
  });
  it("the century of ten digits is the latest before the day of the extract, one earlier with a plus", () => {
    expect(digits("121212-1212")).toEqual(["201212121212"]);
    expect(digits("1212121212")).toEqual(["201212121212"]);
    expect(personalNumbersIn("121212-1212")[0]!.digits).toBe("ten digits");
  });
  it("coordination numbers have 60 added to the day", () => {
    const ten = Array.from({ length: 10 }, (_, last) => `701063239${last}`).find(luhn)!;
    expect(digits(`19${ten}`)).toEqual([`19${ten}`]);
    expect(digits(`${ten.slice(0, 6)}-${ten.slice(6)}`)).toEqual([`19${ten}`]);
  });
  it("in the middle of a text, several, and after other digits", () => {
    expect(digits("beslut 2024-01-01 rör 19121212-1212 och 20121212-1212")).toEqual(["191212121212", "201212121212"]);
  });
  it("not in company numbers, telephone numbers, dates, longer numbers or impossible days", () => {
    for (const other of ["556016-0680", "08-123 45 67", "2012-12-12", "1912121212123", "191302301234", "121212-1213"])
      expect(digits(other), other).toEqual([]);
  });
  it("of all ten-digit endings of one day, one in ten has the right check digit", () => {
    let count = 0;
    for (let last = 0; last < 10000; last++) count += digits(`19121212${String(last).padStart(4, "0")}`).length;
    expect(count).toBe(1000);
  });
});

describe("pseudonyms", () => {
  it("are HMAC-SHA-256 under the key", () => {
    const digest = createHmac("sha256", secret).update("person 191212121212").digest();
    const letters = [...digest.subarray(0, 10)].map(
      (byte) => "bcdfghjkmnpqrstv"[byte >> 4]! + "bcdfghjkmnpqrstv"[byte & 15]!,
    );
    expect(pseudonymOf("191212121212", key)).toBe(`p-${letters.join("")}`);
    expect(pseudonymOf("191212121212", pseudonymKey(`${secret}!`))).not.toBe(`p-${letters.join("")}`);
  });
  it("one person has one, however spelt, in every text column, and nothing of the number is left", () => {
    const rows = [
      { id: "19121212-1212", note: "flyttad" },
      { id: "121212+1212", note: "syskon till 191212121212, se akt" },
    ];
    const { table, replaced } = pseudonymise(fromRows({ id: text(), note: text() }, rows), { key, asOf });
    const shown = [...release(table, "a test").rows()];
    expect(shown[0]!.id).toBe(shown[1]!.id);
    expect(shown[1]!.note).toBe(`syskon till ${shown[0]!.id}, se akt`);
    expect(JSON.stringify(shown)).not.toContain("1212");
    expect(replaced).toEqual([
      { column: "id", texts: 2 },
      { column: "note", texts: 1 },
    ]);
    expect(table.confidential).toBe(true);
  });
  it("are refused without a key, without a day, and for numbers in a column of numbers; the number is never told", () => {
    const one = (id: string) => fromRows({ id: text() }, [{ id: "K1" }, { id }], { name: "barn 19121212-1212.csv" });
    expect(() => pseudonymise(one("19121212-1212"), {})).toThrow(
      'Cannot take in barn ....csv: row 2, column "id" holds a personal number and no key is given. Instead, give a key: pseudonymKey(...) or readKeyFile(...).',
    );
    expect(() => pseudonymise(one("121212-1212"), { key })).toThrow(
      'row 2, column "id" holds a personal number of ten digits, whose century depends on the day of the extract. Instead, say that day, as asOf: "2024-01-31".',
    );
    expect(() => pseudonymise(fromRows({ id: integer("number") }, [{ id: 191212121212 }]), { key })).toThrow(
      'Cannot take in the table: row 1, column "id" holds a personal number as a number. Instead, declare the column text(), so that it becomes a pseudonym.',
    );
  });
  it("a wrong check digit is told by its place and left", () => {
    const { suspected } = pseudonymise(fromRows({ id: text() }, [{ id: "19121212-1213" }]), { key });
    expect(suspected).toEqual([{ column: "id", row: 1 }]);
  });
  it("files are confidential while they are read: a bad cell is not told", () => {
    expect(() => parseRegister("id;age\n19121212-1212;tolv\n", { id: text(), age: integer("years") }, { key })).toThrow(
      'Cannot read the table: line 2, column "age" (cell B2) is text, not a whole number.',
    );
  });
});

describe("keys", () => {
  it("never show their secret", () => {
    for (const shown of [JSON.stringify(key), inspect(key, { showHidden: true, depth: 9 }), String(key)])
      expect(shown).not.toContain("horse");
  });
  it("live in files for their owner alone, and are never written over", async () => {
    const path = join(mkdtempSync(join(tmpdir(), "key-")), "study.key");
    await makeKeyFile(path);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const first = pseudonymOf("x", await readKeyFile(path));
    expect(pseudonymOf("x", await readKeyFile(path))).toBe(first);
    await expect(makeKeyFile(path)).rejects.toThrow("there is such a file already");
    await chmod(path, 0o644);
    await expect(readKeyFile(path)).rejects.toThrow(`others may read it (mode 644). Instead, say chmod 600 ${path}.`);
  });
});
