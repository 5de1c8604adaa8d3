import type { PresentedTable } from "../../../show/present-table.ts";
import { say } from "../../../show/words.ts";
import { optional, text } from "../../../table/column.ts";
import { fromRows } from "../../../table/from-rows.ts";
import { type Worksheet, worksheet } from "../../../table/worksheet.ts";
import type { GroupComparison } from "../compare-groups.ts";
import { isTable } from "../section.ts";
import { tableSheet } from "./table-sheet.ts";

/**
 * A comparison as a workbook: first what it is and rests on and what each sheet holds, then its sentences, then a sheet for each table. It holds what
 * the comparison's own audience may see, and nothing else.
 *
 * @param comparison  from `compareGroups`
 * @returns           sheets for `writeXlsx` or `formatXlsx`
 * @example
 * Object.keys(comparisonWorkbook(compareGroups(syntheticStudy("diffuse")))).slice(0, 3) // => ["Read me", "Sentences", "How long they were followed"]
 */
export function comparisonWorkbook(comparison: GroupComparison): Readonly<Record<string, Worksheet>> {
  const { language } = comparison;
  const tables = comparison.sections.flatMap(({ parts }) =>
    parts.flatMap(({ content }) => (isTable(content) ? [content] : [])),
  );
  const names = sheetNames(tables.map(({ caption }) => caption));
  return {
    [say({ sv: "Läs mig", en: "Read me" }, language)]: readMe(comparison, tables, names),
    [say({ sv: "Meningar", en: "Sentences" }, language)]: sentences(comparison),
    ...Object.fromEntries(tables.map((table, at) => [names[at]!, tableSheet(table)])),
  };
}

/** What the workbook is, the manifest, and what each sheet holds with its notes. */
function readMe(
  { title, language, tables: byId }: GroupComparison,
  tables: readonly PresentedTable[],
  names: readonly string[],
): Worksheet {
  const manifest = byId["manifest"]?.raw.rows ?? [];
  const rows = [
    { what: say({ sv: "Rapport", en: "Report" }, language), is: title, notes: null },
    ...manifest.map(([what, is]) => ({ what: String(what), is: String(is), notes: null })),
    ...tables.map(({ caption, source, notes }, at) => ({
      what: `${say({ sv: "Blad", en: "Sheet" }, language)}: ${names[at]}`,
      is: caption,
      notes:
        [source, ...notes.map((note) => `${note.letter}) ${note.text}`)].filter((note) => note !== "").join(" ") ||
        null,
    })),
  ];
  return worksheet(fromRows({ what: text(), is: text(), notes: optional(text()) }, rows, { name: "read me" }), {
    headers: {
      what: say({ sv: "Vad", en: "What" }, language),
      is: say({ sv: "Värde", en: "Value" }, language),
      notes: say({ sv: "Källa och noter", en: "Source and notes" }, language),
    },
  });
}

function sentences({ sections, language }: GroupComparison): Worksheet {
  const rows = sections.flatMap(({ title, parts }) =>
    parts.flatMap(({ content }) =>
      "text" in content ? [{ section: title, sentence: content.text.replaceAll("**", "") }] : [],
    ),
  );
  return worksheet(fromRows({ section: text(), sentence: text() }, rows, { name: "sentences" }), {
    headers: {
      section: say({ sv: "Avsnitt", en: "Section" }, language),
      sentence: say({ sv: "Mening", en: "Sentence" }, language),
    },
  });
}

/** Captions as names that Excel takes: 31 characters, no []:*?/\, each once. */
function sheetNames(captions: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const caption of captions) {
    const plain = caption
      .replace(/[[\]:*?/\\'’]+/g, " ")
      .replace(/\s+/g, " ")
      .trim();
    let name = shortened(plain, 31);
    for (let again = 2; names.some((own) => own.toLowerCase() === name.toLowerCase()); again++)
      name = `${shortened(plain, 28)} ${again}`;
    names.push(name);
  }
  return names;
}

/** Cut at a word where one ends in the last third. */
function shortened(words: string, most: number): string {
  if (words.length <= most) return words;
  const cut = words.slice(0, most + 1);
  const end = cut.lastIndexOf(" ");
  return (end > (2 * most) / 3 ? cut.slice(0, end) : words.slice(0, most)).replace(/[\s,]+$/, "");
}
