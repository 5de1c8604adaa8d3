import type { Per, PriceList } from "../money/price.ts";
import { problem } from "../problem.ts";
import type { personColumns } from "../register/extract-columns.ts";
import type { RegisterExtract } from "../register/register-extract.ts";
import type { ServiceCosts } from "../register/service-costs.ts";
import { codesOf } from "../table/typed-columns.ts";
import type { Occurrences } from "./occurrence.ts";
import { occurrencesOfServices, type ServiceQuantity } from "./service-occurrences.ts";

/** How an extract's follow-up years are told as accounts. */
export interface ExtractYears {
  readonly name: string;
  /** The groups that become worlds; the first one's size is the size that all are told for. */
  readonly groups: readonly string[];
  /** The calendar year that the first year of follow-up is called: everybody's first year is one year of the accounts. */
  readonly start: number;
  /** The list that the services were priced by; accounts then take the part of each actor from it. */
  readonly prices: PriceList;
}

/**
 * What persons of a register had in each year of follow-up, as occurrences: so that observed costs become accounts by actor, beside those of
 * a solver's result. Discounted by the same convention, the accounts' sums are those of `serviceCosts`. Years before follow-up are left out. The
 * sums are of groups, and not withheld where few had a service.
 *
 * @param extract  the register, for the sizes of its groups
 * @param costs    from `serviceCosts(extract, ...)`, by whatever payers: quantities are the same
 * @param years    see `ExtractYears`
 * @throws         when a group is not in the extract, or a service has another price in another year: persons' years of follow-up are not the
 *                 calendar's, so nobody could tell which price holds
 * @example
 * const extract = registerExtract(exampleExtract)
 * const costs = serviceCosts(extract, examplePricing)
 * const { prices } = examplePricing
 * const occurrences = occurrencesOfExtract(extract, costs, { name: "observed", groups: ["programme", "control"], start: 2012, prices })
 * accountsOf(occurrences, prices).lines.map(({ world, actor, byYear }) => [world, actor, byYear[0]])
 * // => [["programme", "municipality", -31000], ["control", "municipality", -20000], ["programme", "municipality", -16000], ["control", "municipality", 0]]
 */
export function occurrencesOfExtract<P extends typeof personColumns>(
  extract: RegisterExtract<P>,
  { costs }: ServiceCosts,
  { name, groups, start, prices }: ExtractYears,
): Occurrences {
  const attempt = `account for ${name}`;
  const sizes = sizesOf(attempt, extract, groups);
  const [group, service] = [codesOf(costs, "group"), codesOf(costs, "service")];
  const [year, quantity] = [costs.numbers("year"), costs.numbers("quantity")];
  const units = service.levels.map((level) => unitOf(attempt, level, prices));
  const rows = noneOf(prices, { group: groups[0]!, year: start });
  for (let place = 0; place < year.length; place++) {
    const world = group.levels[group.codes[place]!]!;
    const code = service.codes[place]!;
    const per = units[code];
    if (year[place]! < 0 || per === undefined || !Object.hasOwn(sizes, world)) continue;
    const row = { group: world, service: service.levels[code]!, year: start + year[place]!, per };
    rows.push({ ...row, quantity: quantity[place]! });
  }
  return occurrencesOfServices(summed(rows), { name, sizes });
}

/** Every service that has a price, used by nobody: so that accounts know its name where the groups did without. */
function noneOf({ prices }: PriceList, row: Pick<ServiceQuantity, "group" | "year">): ServiceQuantity[] {
  return prices.flatMap(({ priced, per }) =>
    priced.of === "service" ? [{ ...row, service: priced.service, quantity: 0, per }] : [],
  );
}

function sizesOf<P extends typeof personColumns>(
  attempt: string,
  { persons }: RegisterExtract<P>,
  groups: readonly string[],
): Readonly<Record<string, number>> {
  if (groups.length === 0) throw problem(attempt, "no group is named", "name the groups that are compared");
  const { codes, levels } = codesOf(persons, "group");
  return Object.fromEntries(
    groups.map((name) => {
      const code = levels.indexOf(name);
      const size = codes.reduce((count, own) => count + Number(own === code), 0);
      if (size === 0)
        throw problem(attempt, `the group "${name}" has nobody in ${persons.name}`, "name groups of the extract");
      return [name, size];
    }),
  );
}

/** In what a service is counted; undefined where the list has no price, which only a service that nobody had can be. */
function unitOf(attempt: string, service: string, { name, prices }: PriceList): Per | undefined {
  const own = prices.filter(({ priced }) => priced.of === "service" && priced.service === service);
  const limited = own.findIndex(
    ({ from, until }) => from > Number.NEGATIVE_INFINITY || until < Number.POSITIVE_INFINITY,
  );
  if (limited >= 0)
    throw problem(
      attempt,
      `${name} prices "${service}" (${own[limited]!.item.en}) in some years only, and years of follow-up are not those of the calendar`,
      "give one price for all years, such as pricesInYear makes",
    );
  return own[0]?.per;
}

/** One row for each group, service and year. */
function summed(rows: readonly ServiceQuantity[]): readonly ServiceQuantity[] {
  const sums = new Map<string, ServiceQuantity>();
  for (const row of rows) {
    const key = JSON.stringify([row.group, row.service, row.year]);
    sums.set(key, { ...row, quantity: row.quantity + (sums.get(key)?.quantity ?? 0) });
  }
  return [...sums.values()];
}
