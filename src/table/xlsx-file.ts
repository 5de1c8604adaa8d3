/** Workbooks by path. For Node only. */
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { problem } from "../problem.ts";
import type { Columns } from "./column.ts";
import { formatXlsx } from "./format-xlsx.ts";
import { parseXlsx, type XlsxOptions } from "./parse-xlsx.ts";
import { saveWhole } from "./save.ts";
import type { AnyTable, Table } from "./table.ts";
import type { Worksheet } from "./worksheet.ts";

/** A workbook is unpacked whole, to some twenty times its size. */
const largestWhole = 100_000_000;

/**
 * The table in a workbook's file. See `parseXlsx` for what is read and how.
 *
 * @param path  where the workbook is; up to 100 MB
 * @throws      when there is no such file, it is too large, or it is not what the columns say
 * @example
 * await readXlsx("nowhere.xlsx", { cost: number("kronor") }) // throws Cannot read nowhere.xlsx: there is no such file. Instead, check the path.
 */
export async function readXlsx<const C extends Columns>(
  path: string,
  columns: C,
  options: Omit<XlsxOptions<NoInfer<C>>, "name"> & { readonly largest?: number } = {},
): Promise<Table<C>> {
  const { largest = largestWhole } = options;
  const { size } = await stat(path).catch((cause: unknown) => {
    throw problem(`read ${path}`, "there is no such file", "check the path", cause);
  });
  if (size > largest)
    throw problem(
      `read ${path}`,
      `its ${size} bytes are more than the ${largest} that are read, and a workbook can only be read whole`,
      "save the sheet as CSV and read it with readCsv or readCsvBlocks",
    );
  const named = { ...options, name: basename(path) } as XlsxOptions<C>;
  return parseXlsx(await readFile(path), columns, named);
}

/**
 * Writes a workbook with one sheet for each table. The file is saved whole or not at all.
 *
 * @param sheets  tables, or tables with formats, formulas and totals (`worksheet`), by the sheet's name
 * @throws        as `formatXlsx`, and when the file cannot be written
 * @example
 * const costs = fromRows({ cost: number("kronor") }, [{ cost: 10.5 }]);
 * await writeXlsx("out/example-costs.xlsx", { Kostnader: costs });
 * (await readXlsx("out/example-costs.xlsx", { cost: number("kronor") })).row(0) // => { cost: 10.5 }
 */
export async function writeXlsx(path: string, sheets: Readonly<Record<string, AnyTable | Worksheet>>): Promise<void> {
  await saveWhole(path, formatXlsx(sheets));
}
