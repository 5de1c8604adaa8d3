import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import {
  csvBlocks,
  date,
  flag,
  formatCsv,
  formatXlsx,
  fromRows,
  integer,
  number,
  oneOf,
  optional,
  parseCsv,
  release,
  text,
  writeCsv,
} from "../../src/mod.ts";
import { messageOf } from "./message.ts";

const utf16 = (s: string, big = false): Uint8Array => {
  const bytes = new Uint8Array(s.length * 2);
  for (let i = 0; i < s.length; i++) new DataView(bytes.buffer).setUint16(2 * i, s.charCodeAt(i), !big);
  return bytes;
};
const latin = (s: string): Uint8Array => Uint8Array.from(s, (letter) => (letter === "€" ? 0x80 : letter.charCodeAt(0)));
const cost = { cost: number("kronor") };
const costs = (body: string, options = {}): unknown[] => [...parseCsv(`cost;x\n${body}`, cost, options).column("cost")];

describe("numbers as Swedes write them", () => {
  it.each([
    ["1234,5", 1234.5],
    ["1 234 567,5", 1234567.5],
    ["1\u00a0234", 1234],
    ["1\u202f234,25", 1234.25],
    ["−167 542", -167542],
    ["-0,5", -0.5],
    [" 7 ", 7],
    ["1e3", 1000],
    [",5", 0.5],
  ])("%s", (written, value) => expect(costs(`${written};`)).toEqual([value]));

  it.each(["1 23", "1,234.5", "1.234.567", "12 kr", "5%", "1-2", "--1", "Infinity", "0x10", "1e999"])(
    "%s is refused",
    (written) => expect(() => costs(`${written};`)).toThrow("not a finite number"),
  );

  it("one decimal mark for each column", async () => {
    expect(await messageOf(() => costs("1,5;\n1.250;"))).toBe(
      'Cannot read the table: line 3, column "cost" (cell A3) is "1.250", not a number with the decimal mark ",". Instead, write the whole column with one decimal mark.',
    );
  });

  it("a comma is no decimal mark in a file separated by commas", async () => {
    expect(await messageOf(() => parseCsv('cost,x\n"1,234",a\n', cost))).toBe(
      'Cannot read the table: line 2, column "cost" (cell A2) is "1,234", not a number with the decimal mark ".". Instead, read it with decimal: ",".',
    );
    expect(parseCsv('cost,x\n"1,234",a\n', cost, { decimal: "," }).row(0).cost).toBe(1.234);
  });
});

describe("encodings, delimiters and line ends are found out", () => {
  const columns = { ort: text(), kr: number("kronor") };
  const file = "ort;kr\nÖrebro – å €;1,5\n";
  const expected = [{ ort: "Örebro – å €", kr: 1.5 }];
  const euro = "ort;kr\nÖrebro å €;1,5\n";
  it.each([
    ["UTF-8", new TextEncoder().encode(file), expected],
    ["UTF-8 with mark", new TextEncoder().encode(`\ufeff${file}`), expected],
    ["UTF-16 little end first, with mark", utf16(`\ufeff${file}`), expected],
    ["UTF-16 big end first, with mark", utf16(`\ufeff${file}`, true), expected],
    ["UTF-16 without mark", utf16(file), expected],
    ["Windows-1252, with its euro sign", latin(euro), [{ ort: "Örebro å €", kr: 1.5 }]],
    ["carriage returns only", new TextEncoder().encode(file.replaceAll("\n", "\r")), expected],
    ["Windows line ends", new TextEncoder().encode(file.replaceAll("\n", "\r\n")), expected],
    ["no line end at the end", new TextEncoder().encode(file.trimEnd()), expected],
    ["tabs", new TextEncoder().encode(file.replaceAll(";", "\t")), expected],
    ["Excel's hint", new TextEncoder().encode(`sep=;\r\n${file}`), expected],
  ])("%s", (_, bytes, rows) => expect([...parseCsv(bytes, columns).rows()]).toEqual(rows));

  it("chunk by chunk the same, wherever the chunks are cut", async () => {
    const quoted = 'ort;kr\r\n"Å""\r\n;";1,5\r\nÖ;2\r\n';
    for (const bytes of [new TextEncoder().encode(quoted), utf16(`\ufeff${quoted}`), latin(quoted)]) {
      for (let cut = 1; cut < bytes.length; cut++) {
        const rows: unknown[] = [];
        for await (const block of csvBlocks([bytes.slice(0, cut), bytes.slice(cut)], columns))
          rows.push(...block.rows());
        expect(rows).toEqual([
          { ort: 'Å"\r\n;', kr: 1.5 },
          { ort: "Ö", kr: 2 },
        ]);
      }
    }
  });

  it("bytes that turn out not to be what they began as are refused", async () => {
    const chunks = [new TextEncoder().encode("ort;kr\nÖ;1\n"), latin("Å;2\n")];
    expect(
      await messageOf(async () => {
        for await (const block of csvBlocks(chunks, columns)) block.row(0);
      }),
    ).toBe(
      'Cannot read the table: its bytes from 12 on are not utf-8. Instead, say which encoding it has, such as encoding: "windows-1252".',
    );
  });
});

describe("headers", () => {
  it("of several rows are joined, merged cells repeated", () => {
    const file = "Kostnad;;Dagar\n2010;2011;\n1;2;3\n";
    const table = parseCsv(
      file,
      { a: number("kr"), b: number("kr"), days: integer("days") },
      {
        headerRows: 2,
        headers: { a: "Kostnad / 2010", b: "Kostnad / 2011", days: "Dagar" },
      },
    );
    expect(table.row(0)).toEqual({ a: 1, b: 2, days: 3 });
  });

  it("are found after titles", () => {
    expect(parseCsv("Tabell 4;\n;\ncost;x\n1;2\n", cost, { skipRows: 2 }).row(0).cost).toBe(1);
  });

  it("that are doubled are refused by name and read by number", async () => {
    expect(await messageOf(() => parseCsv("cost;cost\n1;2\n", cost))).toBe(
      'Cannot read the table: the header "cost" stands over 2 columns (A, B). Instead, say which with headers: { cost: "cost (1)" }.',
    );
    expect(parseCsv("cost;cost\n1;2\n", cost, { headers: { cost: "cost (2)" } }).row(0).cost).toBe(2);
  });

  it("that are lacking are refused with a guess", async () => {
    expect(await messageOf(() => parseCsv("id;costs\n1;2\n", cost, { name: "a.csv" }))).toBe(
      'Cannot read a.csv: no column has the header "cost"; there are "id", "costs". Instead, say which it is with headers: { cost: "costs" }.',
    );
  });
});

describe("cells", () => {
  it("text keeps leading zeros and spaces", () => {
    const table = parseCsv("pnr;postnr\n001212-0000; 01234\n", { pnr: text(), postnr: text() });
    expect(table.row(0)).toEqual({ pnr: "001212-0000", postnr: " 01234" });
  });

  it("empty cells, and texts said to mean so, are missing", () => {
    const table = parseCsv("cost;id\n..;a\n;b\n3;c\n", { cost: optional(number("kr")) }, { missing: [".."] });
    expect([...table.column("cost")]).toEqual([null, null, 3]);
  });

  it("dates, and Excel's day numbers when told so", async () => {
    const since = { since: date() };
    const file = "since;x\n2012-03-01;\n20120301;\n2012-03-01 00:00:00;\n";
    expect(new Set(parseCsv(file, since).column("since"))).toEqual(new Set(["2012-03-01"]));
    const days = "since;x\n40969;\n1;\n61;\n";
    expect([...parseCsv(days, since, { excelDates: "1900" }).column("since")]).toEqual([
      "2012-03-01",
      "1900-01-01",
      "1900-03-01",
    ]);
    expect(parseCsv("since;x\n39507;\n", since, { excelDates: "1904" }).row(0).since).toBe("2012-03-01");
    expect(await messageOf(() => parseCsv(days, since))).toBe(
      'Cannot read the table: line 2, column "since" (cell A2) is "40969", not a day of the calendar. Instead, read it with excelDates: "1900" if it is Excel\'s day number.',
    );
    expect(() => parseCsv("since;x\n60;\n", since, { excelDates: "1900" })).toThrow("not a day of the calendar");
  });

  it("open-ended periods, read and written back", () => {
    const period = { from: date(), to: optional(date()) };
    const headers = { from: { startOf: "Period" }, to: { endOf: "Period" } } as const;
    const file = "Period\r\n2012-03-01 –\r\n2012-03-01 – 2013-01-31\r\n";
    const table = parseCsv(file, period, { headers });
    expect([...table.column("to")]).toEqual([null, "2013-01-31"]);
    expect(formatCsv(table, { headers })).toBe(file);
    expect(parseCsv("Period\n2012-03-01 - 2013-01-31\n", period, { headers }).row(0).to).toBe("2013-01-31");
  });

  it("yes and no in Swedish and English", () => {
    const table = parseCsv("f\nJa\nnej\nTRUE\n0\n", { f: flag() });
    expect([...table.column("f")]).toEqual([true, false, true, false]);
  });
});

describe("what is broken is told with line, column and cell", () => {
  const columns = { id: text(), sex: oneOf("woman", "man"), cost: number("kronor") };
  const refusals: readonly (readonly [string, string, string])[] = [
    [
      "text in a number column",
      'id;sex;cost\n"a\nb";man;1\n2;man;much\n',
      'line 4, column "cost" (cell C3) is "much", not a finite number. Instead, correct it, or use null in an optional column if it is not known.',
    ],
    [
      "an empty cell",
      "id;sex;cost\n1;man;\n",
      'line 2, column "cost" (cell C2) is missing, not a value. Instead, give it a value or declare the column optional(...).',
    ],
    [
      "a misspelt value",
      "id;sex;cost\n1;womam;1\n",
      'line 2, column "sex" (cell B2) is "womam", not "woman" or "man". Instead, write "woman" if that is meant.',
    ],
    [
      "a short row",
      "id;sex;cost\n1;man\n",
      "line 2 has 2 cells where the header has 3. Instead, give it as many, or quote cells that hold the delimiter.",
    ],
    [
      "a long row",
      "id;sex;cost\n1;man;3;4\n",
      "line 2 has 4 cells where the header has 3. Instead, give it as many, or quote cells that hold the delimiter.",
    ],
    [
      "a quote never closed",
      'id;sex;cost\n"1\n";man;3\n"2;m""an;4\n5;man;6\n',
      'line 4: a quote is opened and never closed. Instead, put quotes around the whole cell and write a quote within it twice (""), or remove it.',
    ],
    [
      "a quote within a cell",
      'id;sex;cost\n5" pipe;man;3\n"2";man;4\n',
      'line 2: a quote stands within a cell that does not begin with one. Instead, put quotes around the whole cell and write a quote within it twice (""), or remove it.',
    ],
    [
      "text after a closing quote",
      'id;sex;cost\n"5" pipe;man;3\n',
      'line 2: a quoted cell goes on after its closing quote. Instead, put quotes around the whole cell and write a quote within it twice (""), or remove it.',
    ],
    ["a header cut off", "id;sex;cost", "it ends within the header (2 rows). Instead, check headerRows and skipRows."],
    ["an empty file", "", "it is empty. Instead, check that it was saved, or give another file."],
  ];
  for (const [what, file, message] of refusals)
    it(what, async () =>
      expect(
        await messageOf(() =>
          parseCsv(file, columns, { name: "x.csv", headerRows: what === "a header cut off" ? 2 : 1 }),
        ),
      ).toBe(`Cannot read x.csv: ${message}`),
    );

  it("and without the value when the table is confidential", async () => {
    const read = () => parseCsv(refusals[0]![1], columns, { name: "x.csv", confidential: true });
    expect(await messageOf(read)).toContain('column "cost" (cell C3) is text, not a finite number');
    const headless = () => parseCsv("19121212-1212;Anna\n", columns, { name: "x.csv", confidential: true });
    expect(await messageOf(headless)).toBe(
      'Cannot read x.csv: no column has the header "id", or several have. Instead, check the file\'s header, and name it with headers: { id: "..." }.',
    );
    const broken = () => parseCsv('id;sex;cost\n"19121212" x;man;1\n', columns, { confidential: true });
    expect(
      inspect(
        await Promise.resolve()
          .then(broken)
          .catch((error: unknown) => error),
      ),
    ).not.toContain("19121212");
    const misspelt = () => parseCsv(refusals[2]![1], columns, { confidential: true });
    expect(await messageOf(misspelt)).not.toContain("womam");
  });

  it("but a header without rows is an empty table, and trailing empty lines and cells are nothing", () => {
    expect(parseCsv("id;sex;cost\n", columns).rowCount).toBe(0);
    expect(parseCsv("id;sex;cost;\n1;man;2;\n;;;\n\n\n", columns).rowCount).toBe(1);
  });
});

describe("writing", () => {
  it("quotes what needs it", () => {
    const table = fromRows({ "a;b": text(), n: number("x") }, [{ "a;b": 'say "hi"\n', n: -1.5 }]);
    expect(formatCsv(table)).toBe('"a;b";n\r\n"say ""hi""\n";-1,5\r\n');
    expect(formatCsv(table, { delimiter: "," })).toBe('a;b,n\r\n"say ""hi""\n",-1.5\r\n');
  });

  it("refuses an empty text, which would come back as missing", async () => {
    expect(await messageOf(() => formatCsv(fromRows({ id: text() }, [{ id: "" }], { name: "ids" })))).toBe(
      'Cannot write ids: row 0 of column "id" is an empty text, which a CSV file cannot tell from a missing cell. Instead, make it null in an optional column, or give it a text.',
    );
  });
});

describe("a confidential table", () => {
  const secret = fromRows({ cost: number("kronor") }, [{ cost: 976543 }], { name: "children", confidential: true });
  const refusal = (to: string) =>
    `Cannot hand children over to ${to}: it is confidential, and ${to} would show its values. Instead, release(...) it with the reason first.`;

  it("is written to no file before it is released", async () => {
    expect(() => formatCsv(secret)).toThrow(refusal("CSV"));
    expect(() => formatXlsx({ Barn: secret })).toThrow(refusal("a workbook"));
    await expect(writeCsv(join(tmpdir(), "children.csv"), secret)).rejects.toThrow(refusal("CSV"));
    expect(formatCsv(release(secret, "a sum over 21 children"))).toBe("cost\r\n976543\r\n");
  });
});
