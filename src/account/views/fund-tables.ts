import type { Decimal } from "decimal.js";
import { formatNumber } from "../../show/number.ts";
import { type CellContent, type PresentedTable, presentTable, type RowContent } from "../../show/present-table.ts";
import type { InLanguage, Language } from "../../show/words.ts";
import { type AnnualResult, annualResults } from "../annual-result.ts";
import type { Fund } from "../fund.ts";
import { type FundRow, fundTable, sumChecks } from "../fund-sums.ts";
import type { PlanOutcome } from "../plan-outcome.ts";
import type { Schedule } from "../schedule.ts";

/** A unit of money in both languages, for the head of a column. */
const words = {
  kr: { sv: "kr", en: "SEK" },
  tkr: { sv: "tkr", en: "SEK thousand" },
  mkr: { sv: "mkr", en: "SEK million" },
} as const;

const kr = (amount: Decimal) => amount.toNumber();

/**
 * A fund's commitments or repayments as a table with row and column sums; where the document prints another sum, that stands in a note.
 *
 * @example
 * fundShown(exampleFund, "commitments").notes // => [{ letter: "a", text: "printed as 250" }]
 */
export function fundShown(
  fund: Fund,
  ledger: "commitments" | "repayments",
  { language = "en" }: InLanguage = {},
): PresentedTable {
  const table = fundTable(fund, ledger);
  const checks = sumChecks(fund).filter((check) => check.ledger === ledger && !check.difference.isZero());
  const noted = (of: string, amount: Decimal): CellContent => {
    const check = checks.find((one) => one.of === of);
    if (check === undefined) return kr(amount);
    const printed = (said: Language) => formatNumber(check.printed, { language: said });
    return { is: kr(amount), note: { sv: `tryckt som ${printed("sv")}`, en: `printed as ${printed("en")}` } };
  };
  const names = {
    commitments: { sv: "beviljat", en: "commitments" },
    repayments: { sv: "återföring", en: "repayments" },
  };
  const cells = (amounts: Schedule, name: string): RowContent =>
    Object.fromEntries(
      table.years.map((year) => {
        const amount = amounts.get(year);
        return [
          String(year),
          amount === undefined ? 0 : name === "Total" ? noted(`column ${year}`, amount) : kr(amount),
        ];
      }),
    );
  const row = ({ name, amounts, total }: FundRow): RowContent => ({
    name: name === "Total" ? { sv: "Summa", en: "Sum" } : name,
    ...cells(amounts, name),
    total: noted(name === "Total" ? "all" : `row ${name}`, total),
  });
  return presentTable({
    language,
    caption: {
      sv: `${fund.swedish}: ${names[ledger].sv}, ${words[fund.unit].sv}`,
      en: `${fund.name}: ${names[ledger].en}, ${words[fund.unit].en}`,
    },
    columns: [
      { id: "name", head: { sv: "Insats", en: "Investment" }, kind: "words" },
      ...table.years.map((year) => ({
        id: String(year),
        head: String(year),
        kind: "number" as const,
      })),
      { id: "total", head: { sv: "Summa", en: "Sum" }, kind: "number" },
    ],
    rows: table.rows.map(row),
    totals: [row(table.totals)],
    source: { sv: `Källa: ${fund.source}.`, en: `Source: ${fund.source}.` },
  });
}

/**
 * A fund's balance beside what each year does to the municipality's annual result and balance requirement; to be checked by the controller.
 *
 * @example
 * balanceShown(exampleFund).raw.rows[0].slice(0, 4) // => ["2024", 400, 0, 600]
 */
export function balanceShown(fund: Fund, { language = "en" }: InLanguage = {}): PresentedTable {
  const results = annualResults(fund);
  const row = (year: AnnualResult): RowContent => ({
    year: String(year.year),
    cost: kr(year.cost),
    repaid: kr(year.moved),
    balance: kr(year.fundBalance),
    savings:
      year.savings === undefined ? { missing: { sv: "ingen har sagt", en: "nobody has said" } } : kr(year.savings),
    result: kr(year.result),
    recover: year.recoverBy === undefined ? "" : String(year.recoverBy),
  });
  return presentTable({
    language,
    caption: {
      sv: `${fund.swedish}: saldo och årets resultat, ${words[fund.unit].sv}`,
      en: `${fund.name}: balance and annual result, ${words[fund.unit].en}`,
    },
    columns: [
      { id: "year", head: { sv: "År", en: "Year" }, kind: "words" },
      { id: "cost", head: { sv: "Kostnad", en: "Cost" }, kind: "number" },
      { id: "repaid", head: { sv: "Återfört", en: "Repaid" }, kind: "number" },
      { id: "balance", head: { sv: "Fondens saldo", en: "Fund balance" }, kind: "number" },
      { id: "savings", head: { sv: "Minskade kostnader", en: "Costs that fell" }, kind: "number" },
      { id: "result", head: { sv: "Årets resultat ändras", en: "Annual result changes" }, kind: "difference" },
      { id: "recover", head: { sv: "Återställs senast*", en: "Recover by*" }, kind: "words" },
    ],
    rows: results.map(row),
    source: {
      sv: "Öronmärkt eget kapital är ingen kassa: varje års kostnad belastar årets resultat. * Om kommunens hela balanskravsresultat är negativt. Kontrolleras av controllern: undantag från balanskravet och hur fonden bokförs.",
      en: "Earmarked equity is no reserve of money: each year's cost burdens that year's result. * If the municipality's whole result under the balance requirement is negative. To be checked by the controller: exceptions to the balance requirement, and how the fund is booked.",
    },
  });
}

/**
 * Plan against outcome as a table: what differs, in its own column.
 *
 * @example
 * planOutcomeShown(planAgainstOutcome(exampleFund, underRule(exampleFund, "none")), { unit: "tkr" }).raw.rows.length // => 5
 */
export function planOutcomeShown(
  rows: readonly PlanOutcome[],
  { language = "en", unit: of }: InLanguage & { readonly unit: Fund["unit"] },
): PresentedTable {
  const unit = words[of];
  return presentTable({
    language,
    caption: { sv: "Plan mot utfall", en: "Plan against outcome" },
    columns: [
      { id: "investment", head: { sv: "Insats", en: "Investment" }, kind: "words" },
      { id: "ledger", head: { sv: "Slag", en: "Ledger" }, kind: "words" },
      { id: "year", head: { sv: "År", en: "Year" }, kind: "words" },
      { id: "plan", head: "Plan", unit, kind: "number" },
      { id: "outcome", head: { sv: "Utfall", en: "Outcome" }, unit, kind: "number" },
      { id: "difference", head: { sv: "Avvikelse", en: "Difference" }, unit, kind: "difference" },
    ],
    rows: rows.map(({ investment, ledger, year, plan, outcome, difference }) => ({
      investment,
      ledger: ledger === "commitments" ? { sv: "beviljat", en: "commitments" } : { sv: "återföring", en: "repayments" },
      year: String(year),
      plan: kr(plan),
      outcome: kr(outcome),
      difference: kr(difference),
    })),
  });
}
