import type { Per } from "../money/price.ts";
import { problem } from "../problem.ts";
import type { ServiceDays } from "../register/stays.ts";
import type { Occurrences } from "./occurrence.ts";

/** So much of a service, in one group and calendar year: days of stays, or a counted quantity. */
export interface ServiceQuantity {
  readonly group: string;
  readonly service: string;
  readonly year: number;
  readonly quantity: number;
  readonly per: Per;
}

/**
 * Days of stays as quantities of services, summed over persons: what a register extract hands to accounts.
 *
 * @param days  of `daysByYear`
 * @returns     one row for each group, service and year, in order of first appearance
 * @example
 * const day = { service: "HVB", group: "SkolFam2", year: 2011 }
 * quantitiesOfDays([{ ...day, person: "a", days: 10 }, { ...day, person: "b", days: 5 }]) // => [{ group: "SkolFam2", service: "HVB", year: 2011, quantity: 15, per: "day" }]
 */
export function quantitiesOfDays(days: readonly ServiceDays[]): readonly ServiceQuantity[] {
  const sums = new Map<string, ServiceQuantity>();
  for (const [index, { group, service, year, days: more }] of days.entries()) {
    if (!(Number.isInteger(year) && more >= 0))
      throw problem(
        "add up days of service",
        `row ${index + 1} has ${more} days in ${year}`,
        "give days of 0 or more in whole years",
      );
    const key = JSON.stringify([group, service, year]);
    const quantity = (sums.get(key)?.quantity ?? 0) + more;
    sums.set(key, { group, service, year, quantity, per: "day" });
  }
  return [...sums.values()];
}

/**
 * Occurrences from a register extract of services, so that accounts are made of it as of a solver's result: groups are the worlds.
 * Groups of different size are compared per person, so sizes are asked for and amounts are scaled to the size of the first group.
 *
 * @param quantities  services by group and year; several rows of the same are added
 * @param options     `name`; `sizes`: persons in each group; the first is the size that all are told for
 * @returns           occurrences from the first to the last year of any row
 * @throws            when there are no rows, a group has no size, or one service is counted in two units
 * @example
 * const occurrences = occurrencesOfServices(
 *   [{ group: "SkolFam2", service: "HVB", year: 2011, quantity: 21, per: "day" }, { group: "control", service: "HVB", year: 2012, quantity: 19, per: "day" }],
 *   { name: "placements", sizes: { SkolFam2: 21, control: 19 } },
 * )
 * occurrences.of.map(({ byYear }) => Array.from(byYear)) // => [[21, 0], [0, 21]]
 */
export function occurrencesOfServices(
  quantities: readonly ServiceQuantity[],
  { name, sizes }: { readonly name: string; readonly sizes: Readonly<Record<string, number>> },
): Occurrences {
  const attempt = `count services of ${name}`;
  if (quantities.length === 0) throw problem(attempt, "it has no rows", "give the services that were used");
  const worlds = Object.keys(sizes);
  const persons = sizes[worlds[0]!]!;
  refuse(attempt, quantities, sizes);
  const all = quantities.map(({ year }) => year);
  const start = all.reduce((least, one) => Math.min(least, one));
  const years = all.reduce((most, one) => Math.max(most, one)) - start + 1;
  const services = [...new Set(quantities.map(({ service }) => service))];
  const of = worlds.flatMap((world) =>
    services.map((service) => {
      const byYear = new Array<number>(years).fill(0);
      const own = quantities.filter((row) => row.service === service);
      for (const row of own)
        if (row.group === world) byYear[row.year - start]! += (row.quantity * persons) / sizes[world]!;
      return { world, stratum: "all", priced: { of: "service", service } as const, per: own[0]!.per, byYear };
    }),
  );
  return { name, start, years, persons, worlds, of };
}

function refuse(
  attempt: string,
  quantities: readonly ServiceQuantity[],
  sizes: Readonly<Record<string, number>>,
): void {
  const units = new Map<string, Per>();
  for (const [index, { group, service, per, quantity, year }] of quantities.entries()) {
    const at = `row ${index + 1}`;
    if (!((sizes[group] ?? 0) > 0))
      throw problem(
        attempt,
        `${at}, column "group" is "${group}" and no size is given for it`,
        "give each group's number of persons in `sizes`",
      );
    if (!Number.isInteger(year))
      throw problem(attempt, `${at}, column "year" is ${year}`, "give a whole calendar year");
    if (!(quantity >= 0))
      throw problem(attempt, `${at}, column "quantity" is ${quantity}`, "give a quantity of 0 or more");
    if ((units.get(service) ?? per) !== per)
      throw problem(
        attempt,
        `${at}, column "per" is "${per}" and "${service}" is counted per ${units.get(service)} above`,
        "count a service in one unit",
      );
    units.set(service, per);
  }
}
