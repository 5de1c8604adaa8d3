import type { Columns } from "../table/column.ts";
import type { CsvOptions } from "../table/csv-dialect.ts";
import { parseCsv } from "../table/parse-csv.ts";
import { type Pseudonymised, type Pseudonyms, pseudonymise } from "./pseudonymise.ts";

/** How a register's file is read: as any CSV file, but always confidential, and with what makes pseudonyms. */
export type RegisterOptions<C> = Omit<CsvOptions<C>, "confidential"> & Pseudonyms;

/**
 * A register extract in a CSV file's text or bytes: confidential from the first byte, with personal numbers replaced by pseudonyms.
 *
 * @param columns  which columns to read: `serviceColumns`, `personColumns`, `placementColumns`, with more of your own
 * @throws         as `parseCsv` and `pseudonymise`; no cell is ever told
 * @example
 * const csv = "person,service,from,to,quantity\nK1,HVB,2011-12-30,2012-01-03,\n"
 * parseRegister(csv, serviceColumns).table.confidential // => true
 */
export function parseRegister<const C extends Columns>(
  source: string | Uint8Array,
  columns: C,
  { key, asOf, ...csv }: RegisterOptions<NoInfer<C>> = {},
): Pseudonymised<C> {
  const options = { ...csv, confidential: true } as CsvOptions<NoInfer<C>>;
  return pseudonymise(parseCsv(source, columns, options), { key, asOf });
}
