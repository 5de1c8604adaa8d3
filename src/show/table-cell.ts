import { problem } from "../problem.ts";
import { asNumber, formatNumber, isNumberlike, type Numberlike } from "./number.ts";
import type { CellContent, ShownColumn, TableContent } from "./present-table.ts";
import { type Label, say } from "./words.ts";

/** A cell as it is shown. */
export interface ShownCell {
  readonly text: string;
  /** The letter of its note, or nothing. */
  readonly letter: string;
  readonly missing: boolean;
  /** The unrounded value, for files. */
  readonly raw: string | number | null;
}

/** Notes by letter, each text once. */
export interface Letters {
  readonly of: (text: string) => string;
  readonly all: () => { readonly letter: string; readonly text: string }[];
}

/** Letters in the order of first use: a to z, then aa, ab, and on. */
export function letters(): Letters {
  const texts: string[] = [];
  return {
    of: (text) => {
      if (!texts.includes(text)) texts.push(text);
      return letterOf(texts.indexOf(text));
    },
    all: () => texts.map((text, index) => ({ letter: letterOf(index), text })),
  };
}

/** A cell in words: zero as 0, missing as a dash with its reason as a note. */
export function shownCell(
  content: CellContent | null | undefined,
  column: ShownColumn,
  table: TableContent,
  noted: Letters,
): ShownCell {
  const { language = "en" } = table;
  if (content === null || content === undefined) return missing(reasonOf(column, table), table, noted);
  if (typeof content === "object" && "missing" in content) return missing(content.missing, table, noted);
  if (typeof content === "object" && "note" in content) {
    return { ...valueCell(content.is, column, table), letter: noted.of(say(content.note, language)) };
  }
  return valueCell(content, column, table);
}

function valueCell(
  value: Numberlike | Label,
  column: ShownColumn,
  { caption, language = "en" }: TableContent,
): ShownCell {
  if (!isNumberlike(value)) {
    const text = say(value, language);
    return { text, raw: text, missing: false, letter: "" };
  }
  if (column.kind === "words") {
    const head = say(column.head, language);
    throw problem(
      `present the table "${say(caption, language)}"`,
      `the number ${asNumber(value)} stands in column "${head}", which holds words`,
      'make the column a "number", or write the value as text',
    );
  }
  const style = { language, decimals: column.decimals ?? 0, signed: column.kind === "difference" };
  const own = asNumber(value);
  const below = column.least !== undefined && own >= 0 && own < column.least;
  const text = below ? `<${formatNumber(column.least!, style)}` : formatNumber(value, style);
  return { text, raw: own, missing: false, letter: "" };
}

function missing(reason: Label, { language }: TableContent, noted: Letters): ShownCell {
  const text = say(reason, language);
  return { text: text === "" ? "" : "–", raw: null, missing: true, letter: text === "" ? "" : noted.of(text) };
}

/** An empty cell of words needs no reason; a number that is not there does. */
function reasonOf(column: ShownColumn, { caption, missing: reason, language }: TableContent): Label {
  if (column.kind === "words") return "";
  if (reason !== undefined) return reason;
  throw problem(
    `present the table "${say(caption, language)}"`,
    `a cell of column "${say(column.head, language)}" is missing without a reason`,
    'write { missing: "why" } in the cell, or give the table one reason as `missing`',
  );
}

function letterOf(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}
