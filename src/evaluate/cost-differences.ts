import type { Decimal } from "decimal.js";
import { Exact } from "../money/units.ts";
import { problem } from "../problem.ts";
import type { Label } from "../show/words.ts";
import { type ByGroup, byGroup, type CostTable, plainName, type ServiceCost } from "./cost-table.ts";

/** Costs per person of a service, a block or everything, and the difference, treated less control. */
export interface CostDifference {
  readonly label: Label;
  readonly perPerson: ByGroup<Decimal>;
  /** Kronor per person, unrounded; negative when the treated cost less. */
  readonly difference: Decimal;
  /** In whole kronor, rounded so that the rows still add up to the rounded total. */
  readonly rounded: Decimal;
}

/** The difference of two groups taken apart. */
export interface CostDifferences {
  readonly services: readonly CostDifference[];
  readonly blocks: readonly CostDifference[];
  readonly total: CostDifference;
  /** The sum of the rows in which the treated cost more; kronor per person. */
  readonly increases: Decimal;
  /** The sum of the rows in which they cost less; zero or negative. */
  readonly decreases: Decimal;
  readonly rounding: Label;
}

/** How the whole kronor were made, for the note under a table. */
const rounding: Label = {
  sv: "Avrundat till hela kronor med största rest-metoden, så att raderna summerar till den avrundade totalen.",
  en: "Rounded to whole kronor by largest remainder, so that the rows add up to the rounded total.",
};

/**
 * The difference per person between two groups by service and by block. The parts add up exactly: they are fractions over the product
 * of the two group sizes, and only what is shown is rounded.
 *
 * @param table  a published table of sums
 * @param sizes  how many persons each group has; whole numbers above 0
 * @throws       when a size is not a whole number above 0
 * @example
 * const { total, blocks, increases, decreases } = costDifferences(exampleCostTable, { treated: 7, control: 6 });
 * total.rounded.toString() // => -40000
 * blocks.map(({ rounded }) => rounded.toString()) // => ["54286", "-94286"]
 * increases.plus(decreases).minus(total.difference).abs().lessThan(1e-30) // => true
 */
export function costDifferences(table: CostTable, sizes: ByGroup<number>): CostDifferences {
  checkSizes(sizes);
  const services = withRounding(table.services.map((row) => differenceOf(row.service, [row], sizes)));
  const blocks = new Map<string, ServiceCost[]>();
  for (const row of table.services) {
    const own = blocks.get(plainName(row.block)) ?? [];
    blocks.set(plainName(row.block), [...own, row]);
  }
  const all = differenceOf({ sv: "summa", en: "total" }, table.services, sizes);
  const sumOf = (sign: 1 | -1): Decimal =>
    Exact.sum(0, ...services.map(({ difference }) => difference).filter((value) => value.times(sign).greaterThan(0)));
  return {
    services,
    blocks: withRounding([...blocks.values()].map((rows) => differenceOf(rows[0]!.block, rows, sizes))),
    total: { ...all, rounded: all.difference.round() },
    increases: sumOf(1),
    decreases: sumOf(-1),
    rounding,
  };
}

/** Refuses group sizes that are no head-counts. */
export function checkSizes(sizes: ByGroup<number>): void {
  for (const group of ["treated", "control"] as const) {
    if (!Number.isSafeInteger(sizes[group]) || sizes[group] < 1)
      throw problem(
        "compare the groups",
        `the ${group} group has ${sizes[group]} persons`,
        "give a whole number above 0",
      );
  }
}

type Unrounded = Omit<CostDifference, "rounded">;

function differenceOf(label: Label, rows: readonly ServiceCost[], sizes: ByGroup<number>): Unrounded {
  const sums = byGroup((group) => Exact.sum(0, ...rows.map(({ cost }) => cost[group])));
  const numerator = sums.treated.times(sizes.control).minus(sums.control.times(sizes.treated));
  return {
    label,
    perPerson: byGroup((group) => sums[group].dividedBy(sizes[group])),
    difference: numerator.dividedBy(sizes.treated * sizes.control),
  };
}

/** Whole kronor by largest remainder: all rounded down, then the largest rests rounded up until the sum is that of the total. */
function withRounding(rows: readonly Unrounded[]): CostDifference[] {
  const total = Exact.sum(0, ...rows.map(({ difference }) => difference)).round();
  const floors = rows.map(({ difference }) => difference.floor());
  const missing = total.minus(Exact.sum(0, ...floors)).toNumber();
  const order = rows.map((_, i) => i).sort((a, b) => rest(rows[b]!) - rest(rows[a]!));
  const raised = new Set(order.slice(0, missing));
  return rows.map((row, i) => ({ ...row, rounded: floors[i]!.plus(raised.has(i) ? 1 : 0) }));
}

function rest({ difference }: Unrounded): number {
  return difference.minus(difference.floor()).toNumber();
}
