/** A register's file by its path. For Node only. */
import type { Columns } from "../table/column.ts";
import { type CsvFileOptions, readCsv } from "../table/csv-file.ts";
import { type Pseudonymised, type Pseudonyms, pseudonymise } from "./pseudonymise.ts";

/**
 * A register extract in a CSV file; see `parseRegister`. The file stays as it is: delete it, or keep it where it may be kept.
 *
 * @throws as `readCsv` and `pseudonymise`; no cell is ever told
 * @example
 * await readRegister("nowhere.csv", { person: text() }) // throws Cannot read nowhere.csv: there is no such file. Instead, check the path.
 */
export async function readRegister<const C extends Columns>(
  path: string,
  columns: C,
  { key, asOf, ...csv }: Omit<CsvFileOptions<NoInfer<C>>, "confidential"> & Pseudonyms = {},
): Promise<Pseudonymised<C>> {
  const options = { ...csv, confidential: true } as CsvFileOptions<NoInfer<C>>;
  return pseudonymise(await readCsv(path, columns, options), { key, asOf });
}
