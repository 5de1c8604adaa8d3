import { type CellContent, type PresentedTable, presentTable } from "../../show/present-table.ts";
import type { InLanguage, Label } from "../../show/words.ts";
import { type AccountCell, type AccountRow, columnTotal } from "../annual-accounts.ts";

const how: Readonly<Record<Exclude<AccountCell["how"], "printed">, Label>> = {
  "from this row": { sv: "beräknad ur radens övriga tal", en: "from the other numbers of the row" },
  "from the totals": { sv: "beräknad ur kolumnens summa", en: "from the column's total" },
  "from the result per participant": { sv: "beräknad ur vinsten per person", en: "from the result per participant" },
};

/**
 * Annual accounts (_socioekonomiskt bokslut_) as a table in Basta's form: revenue, cost, result and result per participant, each reconstructed
 * cell with a note of how it is known, and a dash where it is not.
 *
 * @param rows     of `annualAccounts`
 * @param options  `participants`; `unit` of the amounts in words; `caption` and language
 * @example
 * const rows = annualAccounts(foundingCases.basta.rows, { participants: 65, decimals: 1 })
 * annualAccountsShown(rows, { participants: 65, unit: "mkr", caption: "Basta 2005" }).raw.rows.at(-1) // => ["Sum", 115.6, 34.5, 81.1, 1.2476923076923077]
 */
export function annualAccountsShown(
  rows: readonly AccountRow[],
  {
    participants,
    unit,
    caption,
    language = "en",
  }: InLanguage & { readonly participants: number; readonly unit: Label; readonly caption: Label },
): PresentedTable {
  const missing = { missing: { sv: "inte bestämd av det tryckta", en: "not determined by what is printed" } };
  const cell = (of: AccountCell | undefined): CellContent => {
    if (of === undefined) return missing;
    return of.how === "printed" ? of.amount : { is: of.amount, note: how[of.how] };
  };
  const total = (kind: "revenue" | "cost" | "result") => columnTotal(rows, kind);
  const each = (amount: AccountCell["amount"] | undefined): CellContent => amount?.div(participants) ?? missing;
  return presentTable({
    language,
    caption,
    columns: [
      { id: "actor", head: { sv: "Aktör", en: "Actor" }, kind: "words" },
      { id: "revenue", head: { sv: "Intäkter", en: "Revenue" }, unit, kind: "number", decimals: 1 },
      { id: "cost", head: { sv: "Kostnader", en: "Cost" }, unit, kind: "number", decimals: 1 },
      { id: "result", head: { sv: "Vinst", en: "Result" }, unit, kind: "number", decimals: 1 },
      { id: "each", head: { sv: "Vinst per person", en: "Result per participant" }, unit, kind: "number", decimals: 3 },
    ],
    rows: rows.map(({ actor, revenue, cost, result }) => ({
      actor,
      revenue: cell(revenue),
      cost: cell(cost),
      result: cell(result),
      each: each(result?.amount),
    })),
    totals: [
      {
        actor: { sv: "Summa", en: "Sum" },
        revenue: total("revenue") ?? missing,
        cost: total("cost") ?? missing,
        result: total("result") ?? missing,
        each: each(total("result")),
      },
    ],
  });
}
