import type { Payer, ValueKind } from "../money/actor.ts";
import { type Per, type Price, type PriceList, perYear } from "../money/price.ts";
import { problem } from "../problem.ts";

/** Which of a list's prices are added up: none of another kind, of another payer, or of another margin. */
export interface Perspective {
  /** Whose costs; everybody's when left out. */
  readonly payers?: readonly Payer[];
  /** `real` when left out: transfers are never added to real costs. */
  readonly kinds?: readonly ValueKind[];
  /** `average` when left out. */
  readonly margin?: Price["margin"];
}

/** Prices of services by calendar year. */
export interface UnitPrices {
  readonly firstYear: number;
  readonly years: number;
  /** Kronor of a unit of service s in year y at s * years + y; NaN where the list has no price. */
  readonly amounts: Float64Array;
  /** Units of service s in a day: 1 when priced by day, 12 / 365.25 by month; 0 when counted in units, hours or events; NaN without price. */
  readonly perDay: Float64Array;
}

/** The prices of services in the years wanted; all in the kronor of one price year. */
export function unitPrices(
  services: readonly string[],
  list: PriceList,
  {
    priceYear,
    span,
    perspective,
  }: {
    readonly priceYear: number;
    readonly span: readonly [first: number, last: number];
    readonly perspective: Perspective;
  },
): UnitPrices {
  const { kinds = ["real"], payers, margin = "average" } = perspective;
  const [firstYear, last] = span;
  const years = Math.max(0, last - firstYear + 1);
  const amounts = new Float64Array(services.length * years).fill(Number.NaN);
  const perDay = new Float64Array(services.length).fill(Number.NaN);
  services.forEach((service, code) => {
    const own = list.prices.filter(({ priced }) => priced.of === "service" && priced.service === service);
    refuseUnlike(service, own, { list, priceYear });
    perDay[code] = unitsPerDay(own[0]?.per);
    for (const price of own) {
      const counts = kinds.includes(price.kind) && (payers?.includes(price.actor) ?? true) && price.margin === margin;
      for (let year = 0; year < years; year++) {
        if (firstYear + year < price.from || firstYear + year > price.until) continue;
        const at = code * years + year;
        amounts[at] = (Number.isNaN(amounts[at]!) ? 0 : amounts[at]!) + (counts ? price.amount : 0);
      }
    }
  });
  return { firstYear, years, amounts, perDay };
}

function unitsPerDay(per: Per | undefined): number {
  if (per === undefined) return Number.NaN;
  if (per === "day") return 1;
  return per === "month" || per === "year" ? perYear[per]! / 365.25 : 0;
}

function refuseUnlike(
  service: string,
  prices: readonly Price[],
  { list, priceYear }: { readonly list: PriceList; readonly priceYear: number },
): void {
  const attempt = `price services by ${list.name}`;
  const other = prices.find(({ per }) => per !== prices[0]!.per);
  if (other !== undefined)
    throw problem(attempt, `"${service}" is priced per ${prices[0]!.per} and per ${other.per}`, "price it in one unit");
  const old = prices.find((price) => price.priceYear !== priceYear);
  if (old !== undefined)
    throw problem(
      attempt,
      `"${service}" is in the kronor of ${old.priceYear}, and those of ${priceYear} are wanted`,
      `change the list first: pricesInYear(list, { year: ${priceYear}, indices })`,
    );
  const late = prices.find(({ lag }) => lag !== 0);
  if (late !== undefined)
    throw problem(
      attempt,
      `"${service}" (${late.item.en}) is paid ${late.lag} years later`,
      "leave what is paid later to accountsOf(...)",
    );
}
