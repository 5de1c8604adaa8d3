import { exactDiscountFactor } from "../../money/exact-annuity.ts";
import { integer, number, optional, text } from "../../table/column.ts";
import { fromRows } from "../../table/from-rows.ts";
import { type Worksheet, worksheet } from "../../table/worksheet.ts";
import type { Investment } from "../investment.ts";
import { costByYear, expectedGainByYear } from "../investment-flows.ts";
import { returns } from "../returns.ts";
import type { View } from "../view.ts";
import { viewName } from "./actor-label.ts";
import { sourcesSheet } from "./sources-sheet.ts";

/**
 * An investment as sheets of a workbook: each year's cost and expected gain to one view with live discounting and accumulation, the results of
 * several views and horizons with live net and return, and the sources. Amounts are in kronor.
 *
 * @param options  `views`: whose books; the first has the sheet by year; `horizons`: years
 * @returns        sheets for `writeXlsx` or `formatXlsx`
 * @example
 * const sheets = investmentWorkbook(exampleInvestment, { views: ["municipality"], horizons: [1, 5] })
 * Object.keys(sheets) // => ["Per år", "Resultat", "Källor"]
 */
export function investmentWorkbook(
  investment: Investment,
  { views, horizons }: { readonly views: readonly [View, ...View[]]; readonly horizons: readonly number[] },
): Readonly<Record<string, Worksheet>> {
  const { rate, convention } = investment.discounting;
  return {
    "Per år": yearsSheet(investment, views[0], Math.max(...horizons)),
    Resultat: resultSheet(investment, { views, horizons }),
    Källor: sourcesSheet([
      { what: "Insats / Investment", source: `${investment.swedish} (${investment.name})` },
      {
        what: "Belopp / Amounts",
        source: investment.source,
        note:
          investment.priceYear === undefined ? "Prisår ej angivet / Price year not stated" : `${investment.priceYear}`,
      },
      { what: "Diskontering / Discounting", source: `${rate.perYear * 100} % ${rate.basis}, ${convention}` },
      {
        what: "Deltagare / Participants",
        source: `${investment.participants}, varav ${investment.deadweight} hade klarat sig ändå / of whom ${investment.deadweight} would have managed anyway`,
      },
    ]),
  };
}

function yearsSheet(investment: Investment, view: View, years: number): Worksheet {
  const columns = {
    year: integer("year"),
    cost: number("kr"),
    gain: number("kr"),
    factor: number("share"),
    present: number("kr"),
    accumulated: number("kr"),
  };
  const [costs, gains] = [costByYear(investment, { view, years }), expectedGainByYear(investment, { view, years })];
  let accumulated = 0;
  const rows = costs.map((cost, year) => {
    const factor = exactDiscountFactor(year, investment.discounting).toNumber();
    const present = (gains[year]!.toNumber() - cost.toNumber()) * factor;
    accumulated += present;
    return { year: year + 1, cost: cost.toNumber(), gain: gains[year]!.toNumber(), factor, present, accumulated };
  });
  const { sv, en } = viewName(view);
  return worksheet(fromRows(columns, rows, { name: "years" }), {
    headers: {
      year: "År / Year",
      cost: `Kostnad, ${sv} / Cost, ${en}`,
      gain: "Väntad vinst / Expected gain",
      factor: "Diskonteringsfaktor / Discount factor",
      present: "Nuvärde / Present value",
      accumulated: "Ackumulerat / Accumulated",
    },
    formats: { cost: "#,##0", gain: "#,##0", factor: "0.000000", present: "#,##0", accumulated: "#,##0" },
    formulas: {
      present: ({ cell }) => `(${cell("gain")}-${cell("cost")})*${cell("factor")}`,
      accumulated: ({ cell, column }) =>
        `SUM(${column("present").split(":")[0]!.replace(/(\d+)/, "$$$1")}:${cell("present")})`,
    },
    totals: { cost: "SUM", gain: "SUM", present: "SUM" },
    totalsLabel: "Summa / Sum",
  });
}

/** The cells that a formula of the results names. The return is missing where nothing is paid, so the sheet's own types leave its formula out. */
interface Addresses {
  readonly cell: (name: "gain" | "cost") => string;
}

function resultSheet(
  investment: Investment,
  { views, horizons }: { readonly views: readonly View[]; readonly horizons: readonly number[] },
): Worksheet {
  const columns = {
    view: text(),
    years: integer("years"),
    cost: number("kr"),
    gain: number("kr"),
    net: number("kr"),
    ratio: optional(number("per krona")),
    payback: optional(integer("year")),
    relapse: optional(integer("year")),
  };
  const rows = returns(investment, { views, horizons }).map(({ view, years, cost, gain, net, ratio, ...paid }) => ({
    view: `${viewName(view).sv} / ${viewName(view).en}`,
    years,
    cost: cost.toNumber(),
    gain: gain.toNumber(),
    net: net.toNumber(),
    ratio: ratio?.toNumber() ?? null,
    payback: paid.paybackYear ?? null,
    relapse: paid.relapseYear ?? null,
  }));
  return worksheet(fromRows(columns, rows, { name: "results" }), {
    headers: {
      view: "Aktör / Actor",
      years: "Horisont, år / Horizon, years",
      cost: "Kostnad / Cost",
      gain: "Vinst / Gain",
      net: "Netto / Net",
      ratio: "Avkastning / Return",
      payback: "Återbetalt år / Paid back in year",
      relapse: "Åter minus år / Below zero again in year",
    },
    formats: { cost: "#,##0", gain: "#,##0", net: "#,##0", ratio: "0.00" },
    formulas: {
      net: ({ cell }: Addresses) => `${cell("gain")}-${cell("cost")}`,
      ratio: ({ cell }: Addresses) => `${cell("gain")}/${cell("cost")}`,
    } as never,
  });
}
