/** Invented register extracts behind a published table: not one child in them exists. */
import { byGroup, type CostTable, costSums, type Group, plainName } from "../evaluate/cost-table.ts";
import { discountFactor } from "../money/annuity.ts";
import { asPublished } from "../money/discounting.ts";
import type { PriceList } from "../money/price.ts";
import { uniformAt } from "../random/uniform-at.ts";
import { personColumns, serviceColumns } from "../register/extract-columns.ts";
import { type RegisterExtract, registerExtract } from "../register/register-extract.ts";
import type { Pricing } from "../register/service-costs.ts";
import { flag, integer } from "../table/column.ts";
import { fromRows } from "../table/from-rows.ts";
import { allocate } from "./allocate.ts";
import { skolfam2Table } from "./skolfam2.ts";
import { type SyntheticChild, type SyntheticShape, syntheticChildren } from "./synthetic-children.ts";

/** Persons of a synthetic extract, with what was known of them at baseline. */
export const syntheticPersonColumns = { ...personColumns, age: integer("years"), girl: flag() } as const;

/** A synthetic extract and how its kronor are to be read. */
export interface SyntheticExtract {
  readonly shape: SyntheticShape;
  readonly seed: number | string;
  readonly extract: RegisterExtract<typeof syntheticPersonColumns>;
  readonly pricing: Pricing;
}

const firstYear = 2008;
const years = 5;

/**
 * A synthetic register extract whose sums are exactly those of SkolFam2's table 4: 21 and 19 invented children, five years, each service to the krona
 * once discounted. Only the sums are published; who had what, in which year, what was before, age and sex are invented by a seed.
 *
 * @param shape    "diffuse", "dominant" or "unequal": see `syntheticShapes`
 * @param options  `seed`: 20140207 when left out
 * @returns        `extract` as from a register, its quantities kronor as booked, and the `pricing` that goes with them
 * @example
 * const { extract, pricing } = syntheticExtract("diffuse")
 * const costs = personCosts(extract, serviceCosts(extract, pricing)).numbers("discounted")
 * Math.round(costs.slice(0, 21).reduce((sum, cost) => sum + cost, 0)) // => 20507394
 */
export function syntheticExtract(
  shape: SyntheticShape,
  { seed = 20140207 }: { readonly seed?: number | string } = {},
): SyntheticExtract {
  const children = syntheticChildren(shape, seed);
  const table = skolfam2Table();
  const name = (at: number): string => `synthetic-${shape}-${String(at + 1).padStart(2, "0")}`;
  const persons = fromRows(
    syntheticPersonColumns,
    children.map(({ group, age, girl }, at) => ({
      person: name(at),
      group,
      start: `${firstYear}-01-01` as const,
      end: `${firstYear + years}-01-01` as const,
      ending: "complete" as const,
      age,
      girl,
    })),
    { name: `synthetic persons (${shape})` },
  );
  const booked = [...followed(table, children, { shape, seed }), ...beforehand(children)];
  const rows = booked.map(({ child, service, year, kronor }) => ({
    person: name(child),
    service,
    from: `${firstYear + year}-03-01` as const,
    to: null,
    quantity: kronor,
  }));
  const services = fromRows(serviceColumns, rows, { name: `synthetic services (${shape})` });
  return { shape, seed, extract: registerExtract({ persons, services }), pricing: bookedKronor(table) };
}

interface Booked {
  readonly child: number;
  readonly service: string;
  readonly year: number;
  readonly kronor: number;
}

/** What each child cost by service and year of follow-up; the discounted kronor are whole, and those booked follow from them. */
function followed(
  table: CostTable,
  children: readonly SyntheticChild[],
  { shape, seed }: { readonly shape: SyntheticShape; readonly seed: number | string },
): readonly Booked[] {
  const luck = (person: number, what: string): number => uniformAt(seed, { person, name: `${shape} ${what}` });
  return (["treated", "control"] as const).flatMap((group) => {
    const own = [...children.keys()].filter((child) => children[child]!.group === group);
    const room = [
      ...allocate(
        totalOf(table, group),
        own.map((child) => children[child]!.weight),
      ),
    ];
    const rising = [...table.services].sort((a, b) => a.cost[group].comparedTo(b.cost[group]));
    return rising.flatMap(({ service, cost }, place) => {
      const what = plainName(service);
      const users = place === rising.length - 1 ? 1 : reach(cost[group].toNumber());
      const weights = own.map((child, at) => (luck(child, `${what} use`) < users ? room[at]! : 0));
      return allocate(cost[group].toNumber(), weights, room).flatMap((kronor, at) => {
        room[at]! -= kronor;
        const child = own[at]!;
        const yearly = allocate(
          kronor,
          Array.from({ length: years }, (_, year) => luck(child, `${what} ${year}`)),
        );
        return yearly.flatMap((amount, year) =>
          amount === 0 ? [] : [{ child, service: what, year, kronor: amount / discountFactor(year, asPublished) }],
        );
      });
    });
  });
}

/** Which share of a group uses a service of so many kronor: small services reach most, dear ones few; assumed. */
function reach(kronor: number): number {
  return kronor > 3_000_000 ? 0.8 : kronor > 400_000 ? 0.35 : 0.7;
}

/** The two years before, in one service, undiscounted. */
function beforehand(children: readonly SyntheticChild[]): readonly Booked[] {
  return children.flatMap(({ before: [earlier, later] }, child) => [
    { child, service: "Familjehem (per dag)", year: -2, kronor: earlier },
    { child, service: "Familjehem (per dag)", year: -1, kronor: later },
  ]);
}

function totalOf(table: CostTable, group: Group): number {
  return byGroup((name) => costSums(table)[name].toNumber())[group];
}

/** A price list by which a unit of every service is one krona: the quantities are kronor as booked. */
function bookedKronor(table: CostTable): Pricing {
  const prices: PriceList = {
    name: "kronor as booked (synthetic)",
    basis: "real",
    prices: table.services.map(({ service }) => ({
      item: typeof service === "string" ? { sv: service, en: service } : service,
      priced: { of: "service", service: plainName(service) },
      per: "unit",
      amount: 1,
      low: undefined,
      high: undefined,
      actor: "municipality",
      payee: undefined,
      kind: "real",
      lag: 0,
      margin: "average",
      cashable: 1,
      priceYear: firstYear,
      from: Number.NEGATIVE_INFINITY,
      until: Number.POSITIVE_INFINITY,
      source: "assumed",
      grade: "assumed",
    })),
  };
  return { prices, priceYear: firstYear, discounting: asPublished, before: 2 };
}
