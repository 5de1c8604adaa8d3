import { actors } from "../../money/actor.ts";
import { endings } from "../../register/extract-columns.ts";
import { legalBases, placementForms } from "../../register/placement-columns.ts";
import { type Label, type Language, say } from "../../show/words.ts";
import { optional, text } from "../../table/column.ts";
import { fromRows } from "../../table/from-rows.ts";
import { type Worksheet, worksheet } from "../../table/worksheet.ts";

/** A column to be collected: its name in the file, what it holds, and an example that is nobody's. */
interface Asked {
  readonly column: string;
  readonly holds: Label;
  readonly codes?: string;
}

/** What a study's persons are asked for beside what every study is. */
export interface FurtherColumn {
  readonly column: string;
  readonly label: Label;
  readonly codes: string;
}

const list = (names: Readonly<Record<string, unknown>>): string => Object.keys(names).join(" | ");

const persons: readonly Asked[] = [
  {
    column: "person",
    holds: {
      sv: "pseudonym eller personnummer (ersätts vid inläsning)",
      en: "pseudonym, or personal number (replaced when read)",
    },
  },
  { column: "group", holds: { sv: "grupp, som i studiefilen", en: "group, as in the study's file" } },
  { column: "start", holds: { sv: "första dagen, ÅÅÅÅ-MM-DD", en: "first day, YYYY-MM-DD" } },
  { column: "end", holds: { sv: "dagen efter den sista", en: "the day after the last" } },
  { column: "ending", holds: { sv: "hur uppföljningen slutade", en: "how follow-up ended" }, codes: list(endings) },
];

const services: readonly Asked[] = [
  { column: "person", holds: { sv: "som i persons", en: "as in persons" } },
  { column: "service", holds: { sv: "insats, som i prislistan", en: "service, as in the price list" } },
  { column: "from", holds: { sv: "från och med", en: "from" } },
  {
    column: "to",
    holds: { sv: "till, inte räknad; tom om den pågår", en: "until, not counted; empty while it goes on" },
  },
  {
    column: "quantity",
    holds: { sv: "antal enheter; tom för ett dygnspris", en: "units; empty where the price is by day" },
  },
];

const prices: readonly Asked[] = [
  { column: "item", holds: { sv: "namn på engelska", en: "name in English" } },
  { column: "item_sv", holds: { sv: "namn på svenska", en: "name in Swedish" } },
  {
    column: "prices",
    holds: { sv: "ordet service och insatsens namn", en: "the word service and the service's name" },
  },
  { column: "per", holds: { sv: "enhet", en: "unit" }, codes: "day | hour | month | year | unit" },
  { column: "amount", holds: { sv: "belopp", en: "amount" } },
  { column: "unit", holds: { sv: "valuta", en: "currency" }, codes: "kr | tkr | mkr" },
  { column: "low", holds: { sv: "lägst, får vara tom", en: "low, may be empty" } },
  { column: "high", holds: { sv: "högst, får vara tom", en: "high, may be empty" } },
  {
    column: "actor",
    holds: {
      sv: "vem som betalar; municipality/nämnd för en nämnd",
      en: "who pays; municipality/committee for a committee",
    },
    codes: list(actors),
  },
  {
    column: "payee",
    holds: { sv: "vem som får en transferering, annars tom", en: "who receives a transfer, else empty" },
  },
  { column: "kind", holds: { sv: "slag", en: "kind" }, codes: "real | production | transfer | tax" },
  {
    column: "margin",
    holds: { sv: "genomsnitt eller marginal", en: "average or marginal" },
    codes: "average | marginal",
  },
  {
    column: "cashable",
    holds: { sv: "år tills kostnaden kan upphöra, eller never", en: "years until it can stop, or never" },
  },
  { column: "lag", holds: { sv: "år till betalning, får vara tom", en: "years to payment, may be empty" } },
  { column: "price_year", holds: { sv: "prisår", en: "price year" } },
  { column: "from", holds: { sv: "första år den gäller, får vara tom", en: "first year it holds, may be empty" } },
  { column: "to", holds: { sv: "sista år den gäller, får vara tom", en: "last year it holds, may be empty" } },
  { column: "source", holds: { sv: "källa", en: "source" } },
  {
    column: "grade",
    holds: { sv: "hur god uppgiften är", en: "how good the number is" },
    codes: "A | B | C | derived | assumed",
  },
];

const placements: readonly Asked[] = [
  { column: "person", holds: { sv: "som i persons", en: "as in persons" } },
  {
    column: "form",
    holds: { sv: "var barnet bor", en: "where the child lives" },
    codes: list(placementForms).replace("home | ", ""),
  },
  { column: "basis", holds: { sv: "rättslig grund", en: "legal basis" }, codes: list(legalBases) },
  { column: "from", holds: { sv: "från och med", en: "from" } },
  {
    column: "to",
    holds: { sv: "till, inte räknad; tom om den pågår", en: "until, not counted; empty while it goes on" },
  },
];

/**
 * What is to be collected from the first day: an empty sheet with the right columns for each table, and one that tells what each column holds and
 * which codes it takes. Each sheet, saved as CSV, is a table that the study reads.
 *
 * @param further  covariates and outcomes: further columns of the persons' table
 */
export function dataTemplate(
  further: readonly FurtherColumn[],
  language: Language,
): Readonly<Record<string, Worksheet>> {
  const own = further.map(({ column, label, codes }): Asked => ({ column, holds: label, codes }));
  const tables = { persons: [...persons, ...own], services, prices, placements };
  const rows = Object.entries(tables).flatMap(([table, asked]) =>
    asked.map(({ column, holds, codes }) => ({ table, column, holds: say(holds, language), codes: codes ?? null })),
  );
  const described = fromRows({ table: text(), column: text(), holds: text(), codes: optional(text()) }, rows, {
    name: "columns",
  });
  return {
    [say({ sv: "Kolumner och koder", en: "Columns and codes" }, language)]: worksheet(described, {
      headers: {
        table: say({ sv: "Tabell", en: "Table" }, language),
        column: say({ sv: "Kolumn", en: "Column" }, language),
        holds: say({ sv: "Innehåll", en: "Holds" }, language),
        codes: say({ sv: "Tillåtna koder", en: "Codes allowed" }, language),
      },
    }),
    ...Object.fromEntries(
      Object.entries(tables).map(([table, asked]) => [
        table,
        worksheet(
          fromRows(Object.fromEntries(asked.map(({ column }) => [column, optional(text())])), [], { name: table }),
          {},
        ),
      ]),
    ),
  };
}
