import type { Decimal } from "decimal.js";
import { kronor } from "../money/units.ts";
import { problem } from "../problem.ts";

/** What exclusion costs a municipality each year, told as a tax. */
export interface OutsiderTax {
  /** Öre for each skattekrona: a hundred kronor of taxable income. */
  readonly öre: Decimal;
  readonly perInhabitant: Decimal;
}

/**
 * The outsider tax (_outsiderskatt_): the municipality's yearly cost of exclusion as öre for each skattekrona (a hundred kronor of taxable
 * income, so 100 öre is one per cent) and as kronor for each inhabitant. The definition is ours: the source shows its own only as a picture.
 *
 * @param annualCost   kronor that exclusion costs the municipality in a year
 * @param municipality `taxBase`: its taxable income (_skatteunderlag_), kronor; `inhabitants`
 * @returns            öre per skattekrona and kronor per inhabitant
 * @throws             when the tax base or the number of inhabitants is not above 0
 * @see                Härryda municipality's outsider tax over seven birth cohorts (Nilsson, slides 34 and 41)
 * @example
 * outsiderTax(9_000_000, { taxBase: 3_000_000_000, inhabitants: 15_000 }).öre.toNumber() // => 30
 */
export function outsiderTax(
  annualCost: number | string | Decimal,
  { taxBase, inhabitants }: { readonly taxBase: number | string; readonly inhabitants: number },
): OutsiderTax {
  const base = kronor(taxBase);
  if (!(base.greaterThan(0) && inhabitants > 0))
    throw problem(
      "tell a cost as a tax",
      `the tax base is ${base} kr and ${inhabitants} live there`,
      "give both above 0",
    );
  const cost = kronor(annualCost);
  return { öre: cost.div(base).times(100).times(100), perInhabitant: cost.div(inhabitants) };
}
