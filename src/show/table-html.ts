import type { ShownRow, TableParts } from "./present-table.ts";
import type { ShownCell } from "./table-cell.ts";
import { tableStyle } from "./table-style.ts";
import { escapeHtml } from "./wrap.ts";

/**
 * A presented table as HTML that needs nothing else. The style element carries `data-once`: a page with many tables may keep the first.
 * Blocks fold by a `details` in their heading, reached by keyboard; where a browser cannot fold so, every row is seen.
 */
export function tableHtml(table: TableParts): string {
  const { caption, language, heads, sections, totals } = table;
  const head = heads.map((cell) => headCell(cell)).join("");
  const bodies = sections
    .filter(({ label, rows }) => label !== "" || rows.length > 0)
    .map((section) => body(section, table));
  const foot = totals.length === 0 ? "" : `<tfoot>${totals.map((row) => line(row, table, "total")).join("")}</tfoot>`;
  return [
    `<style data-once="livsbana-table">${tableStyle}</style>`,
    `<div class="livsbana-table" lang="${language}" role="region" aria-label="${escapeHtml(caption)}" tabindex="0">`,
    `<table><caption>${escapeHtml(caption)}</caption><thead><tr>${head}</tr></thead>`,
    ...bodies,
    foot,
    "</table>",
    below(table),
    "</div>",
  ].join("");
}

function headCell({ text, unit, kind, letter }: TableParts["heads"][number]): string {
  const said = unit === "" ? "" : ` <span class="unit">${escapeHtml(unit)}</span>`;
  return `<th scope="col" class="${kind}">${escapeHtml(text)}${mark(letter)}${said}</th>`;
}

function body({ label, open, sums, rows }: TableParts["sections"][number], table: TableParts): string {
  const lines = rows.map((row) => line(row, table, "row")).join("");
  if (label === "") return `<tbody>${lines}</tbody>`;
  const summary = `<details${open ? " open" : ""}><summary>${escapeHtml(label)}</summary></details>`;
  const rest = table.heads.slice(1).map(({ kind }, index) => {
    const cell = sums[index + 1];
    return cell === undefined || cell.missing ? `<td class="${kind}"></td>` : data(cell, kind);
  });
  return `<tbody class="block"><tr class="block"><th scope="rowgroup">${summary}</th>${rest.join("")}</tr>${lines}</tbody>`;
}

function line(row: ShownRow, { heads }: TableParts, kind: "row" | "total"): string {
  const cells = row.map((cell, index) => {
    if (index > 0) return data(cell, heads[index]!.kind);
    return `<th scope="row">${escapeHtml(cell.text)}${mark(cell.letter)}</th>`;
  });
  return `<tr class="${kind}">${cells.join("")}</tr>`;
}

function data(cell: ShownCell, kind: string): string {
  return `<td class="${kind}${cell.missing ? " missing" : ""}">${escapeHtml(cell.text)}${mark(cell.letter)}</td>`;
}

function mark(letter: string): string {
  return letter === "" ? "" : `<sup>${letter}</sup>`;
}

function below({ source, notes }: TableParts): string {
  const said = source === "" ? "" : `<p>${escapeHtml(source)}</p>`;
  const listed = notes.map(({ letter, text }) => `<p><sup>${letter}</sup> ${escapeHtml(text)}</p>`);
  return said + listed.join("");
}
