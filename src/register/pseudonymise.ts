import { problem } from "../problem.ts";
import type { Columns, IsoDate } from "../table/column.ts";
import { confidential } from "../table/confidential.ts";
import type { Table } from "../table/table.ts";
import { codesOf, withTexts } from "../table/typed-columns.ts";
import { type FoundNumber, personalNumbersIn } from "./personal-number.ts";
import { refuseNumeric } from "./personal-number-columns.ts";
import { type PseudonymKey, pseudonymOf } from "./pseudonym-key.ts";

/** What makes pseudonyms: a key, and the day of the extract for the century of numbers of ten digits. */
export interface Pseudonyms {
  readonly key?: PseudonymKey | undefined;
  readonly asOf?: IsoDate | undefined;
}

/** A table without personal numbers, and what was done to it. */
export interface Pseudonymised<C extends Columns> {
  /** Marked confidential. */
  readonly table: Table<C>;
  /** Columns in which personal numbers were replaced, and how many distinct texts held one. */
  readonly replaced: readonly { readonly column: string; readonly texts: number }[];
  /** Where a number is a personal number but for its check digit: left as it is, to be corrected at its source. Rows from 1. */
  readonly suspected: readonly { readonly column: string; readonly row: number }[];
}

/**
 * A register table at the door: marked confidential, and every personal or coordination number in any text column replaced by a keyed
 * pseudonym, wherever it stands in the text and however it is spelt. Without a key such a table is refused.
 *
 * @param table       as it was read
 * @param pseudonyms  `key`, and `asOf` where numbers have ten digits
 * @throws            naming row and column, never the number
 * @example
 * const table = fromRows({ person: text() }, [{ person: "19121212-1212" }, { person: "121212+1212" }], { name: "children" })
 * const key = pseudonymKey("correct horse battery staple")
 * const kept = pseudonymise(table, { key, asOf: "2024-01-01" }).table
 * kept.row(0).person === kept.row(1).person // => true
 * pseudonymise(table, {}) // throws Cannot take in children: row 1, column "person" holds a personal number and no key is given. Instead, give a key: pseudonymKey(...) or readKeyFile(...).
 */
export function pseudonymise<C extends Columns>(table: Table<C>, { key, asOf }: Pseudonyms): Pseudonymised<C> {
  const attempt = `take in ${nameless(table.name)}`;
  refuseNumeric(attempt, table);
  const texts = new Map<string, readonly string[]>();
  const replaced: { column: string; texts: number }[] = [];
  const suspected: { column: string; row: number }[] = [];
  for (const [column, { kind }] of Object.entries(table.columns)) {
    if (kind !== "text") continue;
    const { codes, levels } = codesOf(table, column);
    const rows = firstRows(codes, levels.length);
    let count = 0;
    const changed = levels.map((level, code) => {
      const found = numbersIn(level, asOf);
      if (found.some(({ checks }) => !checks)) suspected.push({ column, row: rows[code]! });
      const sure = found.filter(({ checks }) => checks);
      if (sure.length === 0) return level;
      refuseUnready(`row ${rows[code]}, column "${column}"`, sure, { attempt, key });
      count++;
      return rewritten(level, sure, key!);
    });
    if (count === 0) continue;
    texts.set(column, changed);
    replaced.push({ column, texts: count });
  }
  return { table: confidential(withTexts(table, texts, nameless(table.name))), replaced, suspected };
}

/** A file may be named by a personal number, and errors tell its name. */
function nameless(name: string): string {
  return personalNumbersIn(name).reduceRight(
    (kept, { from, until }) => `${kept.slice(0, from)}...${kept.slice(until)}`,
    name,
  );
}

/** The row, counted from 1, in which each text first stands. */
function firstRows(codes: Int32Array, texts: number): Int32Array {
  const rows = new Int32Array(texts);
  for (let row = codes.length - 1; row >= 0; row--) if (codes[row]! >= 0) rows[codes[row]!] = row + 1;
  return rows;
}

/** Looks only where there are digits enough. */
function numbersIn(text: string, asOf: IsoDate | undefined): readonly FoundNumber[] {
  return /\d{4}\D*$|\d{4}\D/.test(text) ? personalNumbersIn(text, asOf) : [];
}

function refuseUnready(
  where: string,
  found: readonly FoundNumber[],
  { attempt, key }: { readonly attempt: string; readonly key: PseudonymKey | undefined },
): void {
  if (key === undefined)
    throw problem(
      attempt,
      `${where} holds a personal number and no key is given`,
      "give a key: pseudonymKey(...) or readKeyFile(...)",
    );
  if (found.some(({ digits }) => digits === "ten digits"))
    throw problem(
      attempt,
      `${where} holds a personal number of ten digits, whose century depends on the day of the extract`,
      'say that day, as asOf: "2024-01-31"',
    );
}

function rewritten(text: string, found: readonly FoundNumber[], key: PseudonymKey): string {
  let out = "";
  let at = 0;
  for (const { from, until, digits } of found) {
    out += text.slice(at, from) + pseudonymOf(digits, key);
    at = until;
  }
  const whole = out + text.slice(at);
  return found.length === 1 ? whole.trim() : whole;
}
