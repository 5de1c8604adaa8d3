import type { Discounting } from "../../money/discounting.ts";
import { pricedWords } from "../../money/priced.ts";
import { number, text } from "../../table/column.ts";
import { fromRows } from "../../table/from-rows.ts";
import { type Worksheet, worksheet } from "../../table/worksheet.ts";
import type { Accounts } from "../accounts.ts";
import { financialFlows } from "../ledgers.ts";
import { worthOf } from "../worth.ts";
import { actorLabel } from "./actor-label.ts";
import { sourcesSheet } from "./sources-sheet.ts";

/**
 * Accounts as sheets of a workbook: every line by year with a live sum, the financial flows of each actor with a live net and totals (transfers
 * and taxes sum to zero), and each price's source. Kronor.
 *
 * @param options  `discounting` of the flows per actor; none when left out
 * @returns        sheets for `writeXlsx` or `formatXlsx`
 * @example
 * Object.keys(accountsWorkbook(accountsOf(exampleOccurrences, examplePrices))) // => ["Rader", "control", "treated", "Källor"]
 */
export function accountsWorkbook(
  accounts: Accounts,
  { discounting }: { readonly discounting?: Discounting } = {},
): Readonly<Record<string, Worksheet>> {
  const over = discounting === undefined ? {} : { discounting };
  const sources = [...new Map(accounts.lines.map((line) => [`${line.item.en}\t${line.source}`, line])).values()];
  return {
    Rader: linesSheet(accounts),
    ...Object.fromEntries(accounts.worlds.map((world) => [world.slice(0, 31), flowsSheet(accounts, world, over)])),
    Källor: sourcesSheet([
      {
        what: "Räkenskap / Accounts",
        source: `${accounts.name}, ${accounts.persons} personer / persons, ${accounts.start}–${accounts.start + accounts.years - 1}`,
        note:
          accounts.priceYear === undefined
            ? "löpande priser / current prices"
            : `prisår / prices of ${accounts.priceYear}`,
      },
      {
        what: "Diskontering av flöden / Discounting of flows",
        source:
          discounting === undefined
            ? "ingen / none"
            : `${discounting.rate.perYear * 100} % ${discounting.rate.basis}, ${discounting.convention}`,
      },
      ...sources.map(({ item, source, priced }) => ({
        what: `${item.sv} / ${item.en}`,
        source,
        note: pricedWords(priced),
      })),
    ]),
  };
}

function linesSheet(accounts: Accounts): Worksheet {
  const years = Array.from({ length: accounts.years }, (_, year) => `year ${accounts.start + year}`);
  const columns = {
    world: text(),
    actor: text(),
    item: text(),
    kind: text(),
    ...Object.fromEntries(years.map((year) => [year, number("kr")])),
    total: number("kr"),
  } as const;
  const rows = accounts.lines.map((line) => ({
    world: line.world,
    actor: `${actorLabel(line.actor).sv} / ${actorLabel(line.actor).en}`,
    item: `${line.item.sv} / ${line.item.en}`,
    kind: line.kind,
    ...Object.fromEntries(years.map((name, year) => [name, line.byYear[year] ?? 0])),
    total: worthOf(accounts, [line]),
  }));
  const [first, last] = [years[0]!, years.at(-1)!];
  return worksheet(fromRows(columns, rows as never, { name: "lines" }), {
    headers: {
      world: "Värld / World",
      actor: "Aktör / Actor",
      item: "Post / Item",
      kind: "Slag / Kind",
      ...Object.fromEntries(years.map((year) => [year, year.slice(5)])),
      total: "Summa / Sum",
    },
    formats: Object.fromEntries([...years, "total"].map((name) => [name, "#,##0"])) as never,
    formulas: { total: ({ cell }) => `SUM(${cell(first as "total")}:${cell(last as "total")})` },
  });
}

function flowsSheet(accounts: Accounts, world: string, over: { readonly discounting?: Discounting }): Worksheet {
  const columns = {
    actor: text(),
    resources: number("kr"),
    transfers: number("kr"),
    taxes: number("kr"),
    sales: number("kr"),
    net: number("kr"),
  };
  const rows = financialFlows(accounts, world, over).map(({ actor, ...flows }) => ({
    actor: `${actorLabel(actor).sv} / ${actorLabel(actor).en}`,
    ...flows,
  }));
  const format = "#,##0";
  return worksheet(fromRows(columns, rows, { name: world }), {
    headers: {
      actor: "Aktör / Actor",
      resources: "Resurser / Resources",
      transfers: "Transfereringar / Transfers",
      taxes: "Skatter / Taxes",
      sales: "Försäljning / Sales",
      net: "Netto / Net",
    },
    formats: { resources: format, transfers: format, taxes: format, sales: format, net: format },
    formulas: { net: ({ cell }) => `SUM(${cell("resources")}:${cell("sales")})` },
    totals: { resources: "SUM", transfers: "SUM", taxes: "SUM", sales: "SUM", net: "SUM" },
    totalsLabel: "Summa / Sum",
  });
}
