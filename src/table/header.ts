/** Which place in a file holds which column of the table: headers of one or more rows, duplicated or misspelt. */
import { nearest, problem } from "../problem.ts";
import type { Refusal } from "./cell.ts";
import type { ColumnName, Columns } from "./column.ts";

/**
 * The file's own name of a column. A column of periods such as "2012-03-01 – 2013-01-31" gives two date columns:
 * `{ startOf: "Period" }` and `{ endOf: "Period" }`.
 */
export type Header = string | { readonly startOf: string } | { readonly endOf: string };

/** How the columns are named in the file. */
export interface HeaderOptions<C> {
  /** The file's own names of columns that are called otherwise there. */
  readonly headers?: { readonly [K in ColumnName<C>]?: Header };
  /** How many rows the header has, 1 when not given; names of several rows are joined by " / ", merged ones repeated. */
  readonly headerRows?: number;
  /** How many rows to pass over before the header: titles, notes. */
  readonly skipRows?: number;
}

/** Where a column's cells are: the place in a row counted from 0, the header there, and the part of a period. */
export interface Source {
  readonly place: number;
  readonly header: string;
  readonly part: "whole" | "start" | "end";
}

/** What joins the names of a header of several rows. */
export const levelMark = " / ";

/** The names over each place: rows joined, merged upper cells repeated, duplicates numbered "(1)", "(2)". */
export function headerNames(rows: readonly (readonly string[])[]): readonly string[] {
  const width = Math.max(...rows.map((row) => row.length));
  const levels = rows.map((row) =>
    Array.from({ length: width }, (_, place) => (row[place] ?? "").replace(/\s+/g, " ").trim()),
  );
  const filled = levels.map((names, level) => (level === levels.length - 1 ? names : filledFromLeft(levels, level)));
  const names = Array.from({ length: width }, (_, place) =>
    filled
      .map((level) => level[place]!)
      .filter((name) => name !== "")
      .join(levelMark)
      .normalize("NFC"),
  );
  return numberedTwins(names);
}

/** An empty upper cell belongs to the name on its left, unless a new name begins above it. */
function filledFromLeft(levels: readonly (readonly string[])[], level: number): readonly string[] {
  let last = "";
  return levels[level]!.map((name, place) => {
    if (name !== "" || levels.slice(0, level).some((above) => above[place] !== "")) last = name;
    return last;
  });
}

function numberedTwins(names: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return names.map((name) => {
    if (name === "" || names.indexOf(name) === names.lastIndexOf(name)) return name;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return `${name} (${count})`;
  });
}

/** The source of each column, in the columns' order. */
export function sourcesOf<C extends Columns>(
  file: string,
  columns: C,
  names: readonly string[],
  { headers = {}, confidential = false }: HeaderOptions<C> & { readonly confidential?: boolean },
): readonly Source[] {
  const told = headers as Readonly<Record<string, Header | undefined>>;
  for (const key in told)
    if (!Object.hasOwn(columns, key))
      throw problem(`read ${file}`, `headers names "${key}", which is no column`, "name it as in the columns");
  return Object.keys(columns).map((key) => {
    const { header, part } = partOf(told[key] ?? key);
    const place = names.indexOf(header.normalize("NFC"));
    if (place < 0) throw noHeader(file, key, header, confidential ? undefined : names);
    return { place, header, part };
  });
}

/** A header as its name and the part of a period. */
export function partOf(header: Header): { readonly header: string; readonly part: Source["part"] } {
  if (typeof header === "string") return { header, part: "whole" };
  return "startOf" in header ? { header: header.startOf, part: "start" } : { header: header.endOf, part: "end" };
}

/** The error for a header that is not there. Of a confidential file the names are not told: without a header they would be data. */
function noHeader(file: string, key: string, header: string, names: readonly string[] | undefined): Error {
  if (names === undefined)
    return problem(
      `read ${file}`,
      `no column has the header "${header}", or several have`,
      `check the file's header, and name it with headers: { ${key}: "..." }`,
    );
  const twins = names.filter((name) => name.startsWith(`${header} (`) && /\(\d+\)$/.test(name));
  if (twins.length > 1)
    return problem(
      `read ${file}`,
      `the header "${header}" stands over ${twins.length} columns (${twins.map((twin) => letters(names.indexOf(twin))).join(", ")})`,
      `say which with headers: { ${key}: "${twins[0]}" }`,
    );
  const near = nearest(
    header,
    names.filter((name) => name !== ""),
  );
  const there = names.filter((name) => name !== "").map((name) => `"${name}"`);
  return problem(
    `read ${file}`,
    `no column has the header "${header}"; there are ${there.length === 0 ? "none" : there.join(", ")}`,
    `say which it is with headers: { ${key}: "${near ?? "..."}" }`,
  );
}

/** A place in a row as spreadsheets letter it: A, B, ... Z, AA. */
export function letters(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}

/** What is said of a cell that should hold a period and does not. */
export const noPeriod: Refusal = {
  wanted: "a period",
  remedy:
    "write its days with a dash between, such as 2012-03-01 – 2013-01-31, with nothing after the dash if it is open",
};

/** Both halves of a period; an open end is empty text. Undefined when the text is no period. */
export function halvesOf(period: string): { readonly start: string; readonly end: string } | undefined {
  if (period.trim() === "") return { start: "", end: "" };
  const halves = /^(.*?)(?:\s*[\u2013\u2014]\s*|\s+-+\s+|^-\s+|\s+-$|\s+till\s+)(.*)$/.exec(period.trim());
  return halves === null ? undefined : { start: halves[1]!.trim(), end: halves[2]!.trim() };
}
