import type { Decimal } from "decimal.js";
import { Exact, kronor } from "../money/units.ts";
import { nearest, problem } from "../problem.ts";
import type { Label } from "../show/words.ts";

/** The two groups of a comparison, in the order in which differences are taken: treated less control. */
export type Group = "treated" | "control";

/** One value for each group. */
export type ByGroup<T> = Readonly<Record<Group, T>>;

/** One service's cost in each group, summed over the group; kronor. */
export interface ServiceCost {
  readonly service: Label;
  /** The kind of service that it is counted under. */
  readonly block: Label;
  readonly cost: ByGroup<Decimal>;
}

/** What a published table prints beside its rows; each to the krona unless `step` says otherwise. */
export interface PrintedFigures {
  readonly sums?: ByGroup<Decimal>;
  readonly perPerson?: ByGroup<Decimal>;
  readonly differenceOfSums?: Decimal;
  readonly differencePerPerson?: Decimal;
}

/** A published table of service costs in two groups: sums only, no persons. */
export interface CostTable {
  readonly name: string;
  readonly groups: ByGroup<Label>;
  readonly services: readonly ServiceCost[];
  readonly printed: PrintedFigures;
}

type Amount = number | string | Decimal;

/** A cost table as it is written: amounts as numbers or as text with Swedish spaces. */
export interface WrittenCostTable {
  readonly name: string;
  readonly groups: ByGroup<Label>;
  readonly services: readonly { readonly service: Label; readonly block: Label; readonly cost: ByGroup<Amount> }[];
  readonly printed?: {
    readonly sums?: ByGroup<Amount>;
    readonly perPerson?: ByGroup<Amount>;
    readonly differenceOfSums?: Amount;
    readonly differencePerPerson?: Amount;
  };
}

/**
 * A published table of service costs in two groups, with the figures printed beside its rows.
 *
 * @param written  services with kronor summed over each group (negative for credits); at least one
 * @throws         when there are no services, a service is named twice, or an amount is no number
 * @example
 * exampleCostTable.services.length // => 3
 */
export function costTable({ name, groups, services, printed = {} }: WrittenCostTable): CostTable {
  if (services.length === 0)
    throw problem(`make the cost table ${name}`, "it has no services", "give at least one row");
  const names = services.map(({ service }) => plainName(service));
  const twice = names.findIndex((service, i) => names.indexOf(service) !== i);
  if (twice >= 0)
    throw problem(
      `make the cost table ${name}`,
      `the service "${names[twice]}" stands twice`,
      "add the two rows up first",
    );
  return {
    name,
    groups,
    services: services.map(({ service, block, cost }) => ({
      service,
      block,
      cost: byGroup((group) => kronor(cost[group])),
    })),
    printed: {
      ...(printed.sums && { sums: byGroup((group) => kronor(printed.sums![group])) }),
      ...(printed.perPerson && { perPerson: byGroup((group) => kronor(printed.perPerson![group])) }),
      ...(printed.differenceOfSums !== undefined && { differenceOfSums: kronor(printed.differenceOfSums) }),
      ...(printed.differencePerPerson !== undefined && { differencePerPerson: kronor(printed.differencePerPerson) }),
    },
  };
}

/** One value for each group, made by a function. */
export function byGroup<T>(make: (group: Group) => T): ByGroup<T> {
  return { treated: make("treated"), control: make("control") };
}

/**
 * What the rows of each group add up to; kronor.
 *
 * @example
 * costSums(exampleCostTable).treated.toString() // => 2100001
 */
export function costSums(table: CostTable): ByGroup<Decimal> {
  return byGroup((group) => Exact.sum(0, ...table.services.map(({ cost }) => cost[group])));
}

/**
 * One service of a table, by its name in either language.
 *
 * @throws  when the table has no such service; the nearest name is told
 * @example
 * serviceCost(exampleCostTable, "familjehem").cost.control.toString() // => 900000
 */
export function serviceCost(table: CostTable, name: string): ServiceCost {
  const found = table.services.find(({ service }) => namesOf(service).includes(name));
  if (found !== undefined) return found;
  const guess = nearest(
    name,
    table.services.flatMap(({ service }) => namesOf(service)),
  );
  const remedy = guess === undefined ? "use a name of the table" : `write "${guess}"`;
  throw problem("find the service", `the table ${table.name} has no "${name}"`, remedy);
}

function namesOf(label: Label): readonly string[] {
  return typeof label === "string" ? [label] : [label.sv, label.en];
}

/** The Swedish name, by which rows are told apart. */
export function plainName(label: Label): string {
  return namesOf(label)[0]!;
}

/** A small made-up table, for the examples of this folder: 7 and 6 children, a sum printed one krona short. */
export const exampleCostTable: CostTable = costTable({
  name: "example",
  groups: { treated: { sv: "insats", en: "programme" }, control: { sv: "kontroll", en: "control" } },
  services: [
    {
      service: { sv: "familjehem", en: "foster home" },
      block: { sv: "familjehem", en: "foster family" },
      cost: { treated: 1_400_000, control: 900_000 },
    },
    {
      service: { sv: "jourhem", en: "emergency foster home" },
      block: { sv: "familjehem", en: "foster family" },
      cost: { treated: 100_001, control: 60_000 },
    },
    {
      service: { sv: "HVB", en: "residential care" },
      block: { sv: "HVB", en: "residential care" },
      cost: { treated: 600_000, control: 1_080_000 },
    },
  ],
  printed: {
    sums: { treated: 2_100_000, control: 2_040_000 },
    perPerson: { treated: 300_000, control: 340_000 },
    differenceOfSums: 60_000,
    differencePerPerson: -40_000,
  },
});
