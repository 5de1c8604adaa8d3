import type { ShownRow, TableParts } from "./present-table.ts";
import { escapeMarkdown, wrap } from "./wrap.ts";

/** A presented table in monospace: numbers to the right, rules of dashes, every block unfolded. */
export function tableText(table: TableParts): string {
  const heads = table.heads.map(({ text, unit, letter }) => [text + suffixed(letter), unit]);
  const units = heads.some(([, unit]) => unit !== "");
  const headRows = units
    ? [heads.map(([text]) => text!), heads.map(([, unit]) => unit!)]
    : [heads.map(([text]) => text!)];
  const noted = table.heads.map((_, at) =>
    allRows(table).some((row) => row[at]?.letter !== undefined && row[at]!.letter !== ""),
  );
  const bodies = table.sections.flatMap(({ label, sums, rows }) => [
    ...(label === "" ? [] : [blockRow(label, sums, noted)]),
    ...rows.map((row) => texts(row, noted).map((text, at) => (at === 0 && label !== "" ? `  ${text}` : text))),
  ]);
  const totals = table.totals.map((row) => texts(row, noted));
  const widths = table.heads.map((_, at) =>
    Math.max(...[...headRows, ...bodies, ...totals].map((row) => (row[at] ?? "").length)),
  );
  const line = (row: readonly string[]): string => padded(row, widths, table).join("  ").trimEnd();
  const rule = "─".repeat(widths.reduce((total, width) => total + width + 2, -2));
  return [
    ...wrap(table.caption, 80),
    "",
    ...headRows.map(line),
    rule,
    ...bodies.map(line),
    ...(totals.length === 0 ? [] : [rule, ...totals.map(line)]),
    ...below(table),
  ].join("\n");
}

/** A presented table in Markdown, every block unfolded, totals in bold. */
export function tableMarkdown(table: TableParts): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  const strong = (text: string): string => (text === "" ? "" : `**${text}**`);
  const texts = (cells: ShownRow): string[] =>
    cells.map(({ text, letter }) => escapeMarkdown(text) + superscript(letter));
  const heads = table.heads.map(
    ({ text, unit, letter }) => escapeMarkdown(unit === "" ? text : `${text} (${unit})`) + superscript(letter),
  );
  const bodies = table.sections.flatMap(({ label, sums, rows }) => {
    const block = [
      strong(escapeMarkdown(label)),
      ...table.heads.slice(1).map((_, at) => strong(sums[at + 1]?.text ?? "")),
    ];
    return [...(label === "" ? [] : [row(block)]), ...rows.map((cells) => row(texts(cells)))];
  });
  const notes = table.notes.map(({ letter, text }) => `${superscript(letter)} ${escapeMarkdown(text)}`);
  return [
    `**${escapeMarkdown(table.caption)}**`,
    "",
    row(heads),
    row(table.heads.map(({ kind }) => (kind === "words" ? "---" : "---:"))),
    ...bodies,
    ...table.totals.map((cells) => row(texts(cells).map(strong))),
    ...[table.source === "" ? "" : escapeMarkdown(table.source), ...notes]
      .filter((text) => text !== "")
      .flatMap((text) => ["", text]),
  ].join("\n");
}

function allRows({ sections, totals }: TableParts): ShownRow[] {
  return [...sections.flatMap(({ rows, sums }) => [...rows, sums]), ...totals];
}

/** Cells with a slot for the letter in every column that has one, so that the digits stay aligned. */
function texts(row: ShownRow, noted: readonly boolean[]): string[] {
  return row.map(({ text, letter }, at) => text + (noted[at] ? suffixed(letter).padEnd(2) : ""));
}

function blockRow(label: string, sums: ShownRow, noted: readonly boolean[]): string[] {
  return [label, ...noted.slice(1).map((slot, at) => (sums[at + 1]?.text ?? "") + (slot ? "  " : ""))];
}

function padded(row: readonly string[], widths: readonly number[], { heads }: TableParts): string[] {
  return heads.map(({ kind }, at) =>
    kind === "words" ? (row[at] ?? "").padEnd(widths[at]!) : (row[at] ?? "").padStart(widths[at]!),
  );
}

function suffixed(letter: string): string {
  return letter === "" ? "" : `${letter})`;
}

function superscript(letter: string): string {
  return letter === "" ? "" : `<sup>${letter}</sup>`;
}

function below({ source, notes }: TableParts): string[] {
  const said = [...(source === "" ? [] : [source]), ...notes.map(({ letter, text }) => `${letter}) ${text}`)];
  return said.length === 0 ? [] : ["", ...said.flatMap((text) => wrap(text, 80))];
}
